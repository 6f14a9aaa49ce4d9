import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Day, isDay } from '../days/day.ts';
import type { OnrecordError, Position } from '../error.ts';
import { nearestNames } from '../nearest-names.ts';
import { dayHint } from './day-hint.ts';
import { nearlyNamed, yamlHint } from './slips.ts';
import { type Places, positionAt, positionOf, type Written, writtenAs } from './written.ts';
import { wrong } from './wrong.ts';

export interface FrontMatter {
  readonly title: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly published: Day;
  readonly claims: ReadonlyMap<string, Entry>;
  readonly data: readonly DataEntry[];
}

/** A file of data as the front matter states it. `fault` is what is wrong with that. */
export interface DataEntry {
  readonly name: string;
  readonly at: Position;
  readonly file: Written | undefined;
  readonly sha256: Written | undefined;
  readonly fault: OnrecordError | undefined;
}

/** A claim as the front matter states it. `fault` is the first thing wrong with it. */
export interface Entry {
  readonly id: string;
  readonly at: Position;
  readonly ask: Written | undefined;
  readonly sql: Written | undefined;
  readonly is: Written | undefined;
  /** The day the claim speaks of, if not the day it was published. */
  readonly on: Day | undefined;
  /** The day the passage was added, if later than the article. */
  readonly since: Day | undefined;
  readonly note: string;
  readonly fault: OnrecordError | undefined;
}

const fields = ['ask', 'sql', 'is', 'on', 'since', 'note'] as const;
type Field = (typeof fields)[number];

const example = 'An article begins with a block between two lines of ---, with title, published and claims.';

/**
 * Splits an article into its front matter, read, and its text, with as many empty lines before it as the front matter has.
 * @throws OnrecordError `asked/bad-article` with file, line and column
 */
export function readFrontMatter(text: string, file: string): { matter: FrontMatter; body: string } {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (match?.index !== 0 && /^\uFEFF?---[ \t]*\r?\n/.test(text)) {
    const hint = 'Write a line of --- between the last claim and the text.';
    throw wrong('The front matter has no end.', { file, line: 1, column: 1 }, hint);
  }
  if (match?.index !== 0)
    throw wrong('The article has no front matter.', { file, line: 1, column: 1 }, example);
  const source = match[1] ?? '';
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const places = { file, source, lines, before: 1 };
  refuseErrors(document, places);
  refuseAliases(document, places);
  return {
    matter: readMatter(document, places),
    body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length),
  };
}

function refuseErrors({ errors, contents }: Document, places: Places): void {
  const [error] = errors;
  if (error) {
    const [message = ''] = error.message.replace('"quote', 'quote').split(/ at line |:\n|\n/);
    const told = `The front matter is not readable YAML: ${message}.`;
    throw wrong(told, positionAt(error.pos[0], places), yamlHint(message));
  }
  if (!isMap(contents)) throw wrong('The front matter has no fields.', positionAt(0, places), example);
}

/** Nine lines of aliases to aliases stand for a billion values. */
function refuseAliases(document: Document, places: Places): void {
  visit(document, {
    Alias(_, node) {
      const hint = 'Write the value itself; a text that begins with * goes between quotes.';
      throw wrong(
        `"*${node.source}" stands for something written elsewhere.`,
        positionOf(node, places),
        hint,
      );
    },
  });
}

function readMatter(document: Document, places: Places): FrontMatter {
  const root = document.contents as YAMLMap;
  const text = (key: string) => writtenAs(root.get(key, true), document, places)?.text.trim() ?? '';
  const title = text('title');
  if (!title)
    throw wrong(
      'The article has no title.',
      positionAt(0, places),
      nearlyNamed('title', namesIn(root)) ?? 'Add "title:" to the front matter.',
    );
  return {
    title,
    standfirst: text('standfirst'),
    byline: text('byline'),
    published: readPublished(document, root, places),
    claims: readClaims(document, root, places),
    data: readData(document, root, places),
  };
}

function readPublished(document: Document, root: YAMLMap, places: Places): Day {
  const written = writtenAs(root.get('published', true), document, places);
  if (!written) {
    throw wrong(
      'The article does not say when it was published.',
      positionAt(0, places),
      nearlyNamed('published', namesIn(root)) ?? 'Add "published: YYYY-MM-DD".',
    );
  }
  if (isDay(written.text)) return written.text;
  throw wrong(`"published" is "${written.text}", which is not a day.`, written.at, dayHint(written.text));
}

const known = ['title', 'standfirst', 'byline', 'published', 'claims', 'data'];

/** Names of the front matter that are none of ours. */
function namesIn(root: YAMLMap): string[] {
  const names = (root.items as Pair[]).map(({ key }) => String(isScalar(key) ? key.value : key));
  return names.filter((name) => !known.includes(name));
}

function readClaims(document: Document, root: YAMLMap, places: Places): Map<string, Entry> {
  const claims = root.get('claims', true);
  if (claims === undefined) {
    const hint = nearlyNamed('claims', namesIn(root));
    if (hint) throw wrong('The article has no claims.', positionAt(0, places), hint);
  }
  if (claims === undefined || (isScalar(claims) && claims.value === null)) return new Map();
  if (!isMap(claims))
    throw wrong(
      '"claims" is not a list of named claims.',
      positionOf(claims as never, places),
      'Give each an id, then ask and is below it.',
    );
  return new Map(
    (claims.items as Pair[]).map((pair) => {
      const entry = readEntry(document, pair, places);
      return [entry.id, entry];
    }),
  );
}

function readData(document: Document, root: YAMLMap, places: Places): DataEntry[] {
  const data = root.get('data', true);
  if (data === undefined || (isScalar(data) && data.value === null)) return [];
  const hint = 'Give each a name, then file and sha256 below it.';
  if (!isMap(data))
    throw wrong('"data" is not a list of named files.', positionOf(data as never, places), hint);
  return (data.items as Pair[]).map(({ key, value }) => {
    const name = String(isScalar(key) ? key.value : key);
    const at = positionOf(key as never, places);
    const field = (of: string) =>
      isMap(value) ? writtenAs(value.get(of, true), document, places) : undefined;
    const entry = { name, at, file: field('file'), sha256: field('sha256') };
    return { ...entry, fault: dataFault(entry) };
  });
}

function dataFault({ name, at, file, sha256 }: Omit<DataEntry, 'fault'>): OnrecordError | undefined {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    return wrong(
      `"${name}" cannot name a table.`,
      at,
      'Use small letters, digits and _, for example budgets_2016.',
    );
  if (!file) return wrong(`The data "${name}" name no file.`, at, 'Add file, such as file: budgets.csv.');
  if (!sha256)
    return wrong(
      `The data "${name}" have no checksum.`,
      at,
      `Add sha256, as "sha256sum ${file.text}" prints it.`,
    );
  return undefined;
}

function readEntry(document: Document, pair: Pair, places: Places): Entry {
  const id = String(isScalar(pair.key) ? pair.key.value : pair.key);
  const at = positionOf(pair.key as never, places);
  const map = isMap(pair.value) ? pair.value : undefined;
  const field = (name: Field) => writtenAs(map?.get(name, true), document, places);
  const entry = { id, at, ask: field('ask'), sql: field('sql'), is: field('is') };
  const [on, since] = [field('on'), field('since')];
  return {
    ...entry,
    on: on && isDay(on.text) ? on.text : undefined,
    since: since && isDay(since.text) ? since.text : undefined,
    note: field('note')?.text.trim() ?? '',
    fault: map
      ? (unknownField(map, places) ?? missing(entry) ?? badDay('on', on) ?? badDay('since', since))
      : wrong(`The claim "${id}" is empty.`, at, 'Give it ask and is.'),
  };
}

function unknownField(map: YAMLMap, places: Places): OnrecordError | undefined {
  for (const { key } of map.items as Pair[]) {
    const name = String(isScalar(key) ? key.value : key);
    if ((fields as readonly string[]).includes(name)) continue;
    const nearest = fields.find((field) => isMixedUp(name, field)) ?? nearestNames(name, fields)[0];
    const hint = nearest ? `Did you mean ${nearest}?` : `A claim has ${fields.join(', ')}.`;
    return wrong(`A claim has no field "${name}".`, positionOf(key as never, places), hint);
  }
  return undefined;
}

/** `aks` has the letters of `ask`. */
function isMixedUp(name: string, field: string): boolean {
  const letters = (text: string) => [...text.toLowerCase()].sort().join('');
  return letters(name) === letters(field);
}

function missing({
  id,
  at,
  ask,
  sql,
  is,
}: Pick<Entry, 'id' | 'at' | 'ask' | 'sql' | 'is'>): OnrecordError | undefined {
  if (ask && sql)
    return wrong(
      `The claim "${id}" has both ask and sql.`,
      sql.at,
      'Keep one: ask for an expression, sql for a whole query.',
    );
  if (!ask && !sql)
    return wrong(`The claim "${id}" asks nothing.`, at, "Add ask, such as ask: parties('rome-statute').");
  return is
    ? undefined
    : wrong(`The claim "${id}" does not say what it expects.`, at, 'Add is, such as is: over 100.');
}

function badDay(name: string, written: Written | undefined): OnrecordError | undefined {
  if (!written || isDay(written.text)) return undefined;
  return wrong(`"${name}" is "${written.text}", which is not a day.`, written.at, dayHint(written.text));
}
