import { checkText, type Given, parseDay, readArticle, reportJson } from '../index.ts';
import type { Resource, ResourceParameter } from './resource.ts';

const today: ResourceParameter = {
  name: 'today',
  in: 'query',
  required: false,
  description: 'Check as if this were today; today if not given.',
  schema: { type: 'string', format: 'date' },
};

const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const anything = { description: 'A text, a number, a truth value, a list, or null.' };

const report = {
  type: 'object',
  required: ['article', 'published', 'today', 'claims', 'counts'],
  properties: {
    article: text,
    published: day,
    today: day,
    claims: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: text,
          line: { type: 'integer' },
          column: { type: 'integer' },
          text,
          ask: text,
          expected: text,
          answer: anything,
          verdict: { enum: ['holds', 'contradicted', 'outdated', 'unsupported', 'broken'] },
          thenHeld: { type: ['boolean', 'null'] },
          nowHolds: { type: ['boolean', 'null'] },
          changed: {
            type: 'array',
            items: { type: 'object', properties: { day, from: anything, to: anything, because: text } },
          },
          sources: { type: 'array', items: { type: 'object' } },
        },
      },
    },
    counts: { type: 'object', additionalProperties: { type: 'integer' } },
  },
};

export const check: Resource = {
  id: 'check',
  method: 'post',
  path: '/check',
  summary: 'Check an article sent as Markdown; nothing of it is kept.',
  parameters: [today],
  body: { type: 'string', description: 'The article, with its front matter.' },
  answer: report,
  cached: false,
  async respond(desk, given, sent) {
    return reportJson(await checkText(desk, { file: 'article.md', text: sent, ...dayGiven(given) }));
  },
};

export const checkOwn: Resource = {
  id: 'article-check',
  method: 'get',
  path: '/articles/{name}/check',
  summary: 'Check an article of this site.',
  parameters: [
    {
      name: 'name',
      in: 'path',
      required: true,
      description: 'Its name, as /api/articles lists it.',
      schema: text,
    },
    today,
  ],
  answer: report,
  cached: false,
  async respond(desk, given) {
    const { name, text } = readArticle(desk.articles, given.name ?? '');
    return reportJson(await checkText(desk, { file: `${name}.md`, text, ...dayGiven(given) }));
  },
};

function dayGiven({ today }: Given) {
  return today === undefined ? {} : { today: parseDay(today) };
}
