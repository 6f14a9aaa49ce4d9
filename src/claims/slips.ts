import { allDefinitions } from '../database/all.ts';
import type { OnrecordError, Position } from '../error.ts';
import { nearestNames } from '../nearest-names.ts';
import type { Written } from './written.ts';
import { wrong } from './wrong.ts';

/** Slips of a first article, told so that the next try is right. */

/** A question in English, or with the quotes of a word processor; `undefined` for anything that may be SQL. */
export function slipInQuestion({ text, at, place }: Written): OnrecordError | undefined {
  const curly = /[‘’“”„‚«»]/.exec(text);
  if (curly) {
    const lines = text.slice(0, curly.index).split('\n');
    const where = place(lines.length, (lines.at(-1)?.length ?? 0) + 1);
    return wrong(
      `The question has the curly quote ${curly[0]}.`,
      where,
      "Write straight single ones, as in 'RUS'.",
    );
  }
  if (!isEnglish(text)) return undefined;
  const macro = nearestQuestion(text);
  return wrong(
    `"${text.trim()}" is a sentence, and the record is asked in its own words.`,
    at,
    `${macro ? `Perhaps ${macro}? ` : ''}docs/sql.md lists them all, such as year(signed('RUS', 'rome-statute')).`,
  );
}

const asking = /^(who|what|when|where|why|how|is|are|was|were|did|does|do|has|have|which|the|in)\s+\p{L}/iu;

function isEnglish(text: string): boolean {
  const trimmed = text.trim();
  return /\?$/.test(trimmed) || (asking.test(trimmed) && !/[('=]/.test(trimmed));
}

/** The macro whose name or comment has most of the sentence's words, without their endings. */
function nearestQuestion(sentence: string): string | undefined {
  const words = stems(sentence);
  const scored = allDefinitions()
    .filter(({ kind }) => kind === 'macro')
    .map(({ name, signature, comment }) => {
      const named = stems(name.replaceAll('_', ' ')).filter((word) => words.includes(word)).length;
      const told = stems(comment).filter((word) => words.includes(word)).length;
      return { signature, score: named * 10 + told };
    })
    .sort((a, b) => b.score - a.score);
  return scored[0] && scored[0].score > 1 ? scored[0].signature : undefined;
}

const common = new Set(
  'the and did does has had how many when who what which was were are for from that with have'.split(' '),
);

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words
    .filter((word) => !common.has(word))
    .map((word) => word.replace(/(ions?|ing|ed|es|s)$/, '').slice(0, 7));
}

/** What may be wrong with a link that was meant for a claim: where it stands, and how it should be written. */
export function slipInLink(id: string, body: string, file: string): OnrecordError | undefined {
  const name = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(
    `\\][ \\t]+\\(claim:${name}\\)|\\]\\([ \\t]*(?!claim:${name}\\))(?:#|[a-z]*:)?[ \\t]*${name}[ \\t]*\\)`,
    'i',
  ).exec(body);
  if (!found) return undefined;
  const lines = body.slice(0, found.index + 1).split('\n');
  const at: Position = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return wrong(
    `"${found[0].slice(1).trim()}" is no link to the claim "${id}".`,
    at,
    `Write [the passage](claim:${id}), without a space.`,
  );
}

const yamlHints: readonly (readonly [RegExp, string])[] = [
  [/tab/i, 'Indent with spaces, two for each level.'],
  [/nested mappings/i, 'Put a value that has a colon in it between quotes.'],
  [/keys must be unique/i, 'Give one of the two another name.'],
  [/closing .?["']|missing closing/i, 'Close the quotes; a text that begins with one must end with one.'],
  [
    /implicit key|implicit map key|same column|indent|unexpected|block/i,
    'Each name ends with a colon; a claim stands two spaces in, its ask and is four.',
  ],
];

/** What to do about a front matter that is not YAML. */
export function yamlHint(message: string): string | undefined {
  return yamlHints.find(([pattern]) => pattern.test(message))?.[1];
}

/** `Did you mean published?`, if one of the names that are there is nearly the one that is missing. */
export function nearlyNamed(wanted: string, there: readonly string[]): string | undefined {
  const near = there.find((name) => name !== wanted && nearestNames(name.toLowerCase(), [wanted]).length > 0);
  return near && `"${near}" is nearly it: write ${wanted}.`;
}
