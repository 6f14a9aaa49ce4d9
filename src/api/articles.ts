import { articleNames } from '../index.ts';
import type { Resource } from './resource.ts';

export const articles: Resource = {
  id: 'articles',
  method: 'get',
  path: '/articles',
  summary: 'The articles of this site, by name.',
  parameters: [],
  answer: {
    type: 'object',
    required: ['articles'],
    properties: { articles: { type: 'array', items: { type: 'string' } } },
  },
  cached: false,
  async respond(desk) {
    return { articles: articleNames(desk.articles) };
  },
};
