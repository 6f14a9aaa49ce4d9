import type { Day } from '../days/day.ts';
import type { OnrecordError, Position } from '../error.ts';
import { nearestNames } from '../nearest-names.ts';
import type { Block } from './blocks.ts';
import { type DataEntry, type Entry, type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type Passage, readProse } from './prose.ts';
import { slipInLink } from './slips.ts';
import type { Written } from './written.ts';
import { wrong } from './wrong.ts';

/** An article as read: its front matter, its text and its claims. Nothing in it has been checked yet. */
export interface Article {
  /** Its file, as given. */
  readonly file: string;
  readonly title: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly published: Day;
  readonly blocks: readonly Block[];
  /** Passages bound to a claim, in order of appearance, then claims that no passage is bound to. */
  readonly claims: readonly Claim[];
  /** Files beside the article that its claims may ask. */
  readonly data: readonly DataEntry[];
}

/** A passage of an article bound to a question and an expected answer. */
export interface Claim {
  readonly id: string;
  /** Where the passage stands. */
  readonly at: Position;
  readonly text: string;
  /** The sentence the passage stands in, where there is one. */
  readonly sentence?: string;
  readonly ask: Written | undefined;
  readonly sql: Written | undefined;
  readonly is: Written | undefined;
  readonly on: Day | undefined;
  readonly since: Day | undefined;
  readonly note: string;
  /** What is wrong with the claim before anything is asked. */
  readonly fault: OnrecordError | undefined;
}

const mostCharacters = 1_000_000;

/**
 * Reads an article in Markdown. What is wrong with a single claim is kept with that claim; only what is wrong with the
 * article as a whole is thrown.
 * @throws OnrecordError `asked/bad-article` with file, line and column
 */
export function parseArticle(text: string, file: string): Article {
  if (text.length > mostCharacters) {
    throw wrong(`The article is longer than ${mostCharacters.toLocaleString('en')} characters.`, { file });
  }
  const { matter, body } = readFrontMatter(text, file);
  const { blocks, passages } = readProse(body, file);
  const bound = new Set(passages.map(({ id }) => id));
  const unbound = [...matter.claims.values()].filter(({ id }) => !bound.has(id));
  return {
    file,
    title: matter.title,
    standfirst: matter.standfirst,
    byline: matter.byline,
    published: matter.published,
    blocks,
    data: matter.data,
    claims: [
      ...passages.map((passage) => claimOf(passage, matter)),
      ...unbound.map((entry) => unboundClaim(entry, body, file)),
    ],
  };
}

function claimOf(passage: Passage, { claims }: FrontMatter): Claim {
  const { id, at, text, sentence } = passage;
  const entry = claims.get(id) ?? nothing(id, unknownClaim(passage, [...claims.keys()]));
  return { ...entry, at, text, sentence };
}

function unboundClaim(entry: Entry, body: string, file: string): Claim {
  const fault = wrong(
    `No passage is bound to the claim "${entry.id}".`,
    entry.at,
    `Write it as a link: [the passage](claim:${entry.id}).`,
  );
  return {
    ...entry,
    text: '',
    sentence: '',
    fault: entry.fault ?? slipInLink(entry.id, body, file) ?? fault,
  };
}

function unknownClaim({ id, at }: Passage, ids: readonly string[]): OnrecordError {
  const [nearest] = nearestNames(id, ids);
  const hint = nearest ? `Did you mean ${nearest}?` : 'Add it below "claims:" with ask and is.';
  return wrong(`The front matter has no claim "${id}".`, at, hint);
}

function nothing(id: string, fault: OnrecordError) {
  return {
    id,
    ask: undefined,
    sql: undefined,
    is: undefined,
    on: undefined,
    since: undefined,
    note: '',
    fault,
  };
}
