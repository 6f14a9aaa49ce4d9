import type { DuckDBConnection } from '@duckdb/node-api';
import { allDefinitions } from './all.ts';
import { quoted } from './create-table.ts';
import { type AskedDays, overDaysAt } from './over-days.ts';
import { readSyntax, type Syntax } from './syntax.ts';

/**
 * What questions share that differ only in the texts in their quotes: `vote('RUS', 'A/RES/68/262')` and `vote('CHN', '71/205')`. It is read
 * once for all of them, and they are asked in one query.
 */
export interface Shape {
  /** The syntax of a question with these texts. Bytes are those of the question that was read. */
  syntaxWith(texts: readonly string[]): Syntax;
  /** One query that answers questions of this shape, each on its day, in their order; its column is the value. */
  askedOfMany(questions: readonly Wording[]): string;
  /** Questions that may not be asked together have another key: their texts differ elsewhere than in what a macro is given. */
  keyOf(texts: readonly string[]): string;
}

/** One question of a shape, on a day. */
export interface Wording extends AskedDays {
  readonly texts: readonly string[];
}

const quotes = /'((?:[^']|'')*)'/g;

/** The question without its texts. Those in which a quote may be none, as in E'\\'', and those that name a day's variable are like nothing else. */
export function skeletonOf(sql: string): string {
  const skeleton = sql.replace(quotes, "''");
  return /[a-z&]'|--|\/\*|\$\$|"|getvariable/i.test(skeleton) ? sql : skeleton;
}

export function textsIn(sql: string): string[] {
  return [...sql.matchAll(quotes)].map(([, inside = '']) => inside.replaceAll("''", "'"));
}

/**
 * Reads one question for all that have its skeleton; `undefined` where its texts are not what they look like.
 * @throws OnrecordError `asked/bad-query`
 */
export async function readShape(connection: DuckDBConnection, sql: string): Promise<Shape | undefined> {
  const syntax = await readSyntax(connection, sql);
  if (skeletonOf(sql) === sql && sql.includes("'")) return undefined;
  const texts = textsIn(sql);
  if (!sameTexts(texts, syntax.literals)) return undefined;
  const starts = [...sql.matchAll(quotes)].map(({ index }) => Buffer.byteLength(sql.slice(0, index)));
  const given = placesGiven(syntax, starts);
  const pieces = piecesOf(sql, syntax, starts);
  return {
    syntaxWith: (others) => ({
      ...syntax,
      literals: others,
      calls: syntax.calls.map((call) => ({
        ...call,
        arguments: call.arguments.map((argument) => {
          const place = argument.literal === undefined ? -1 : starts.indexOf(argument.byte);
          return place < 0 ? argument : { ...argument, literal: others[place] };
        }),
      })),
    }),
    keyOf: (others) => JSON.stringify(others.filter((_, place) => !given.has(place))),
    askedOfMany: (questions) => askedOfMany(pieces, questions),
  };
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}

/** Which of the texts are arguments of our macros: only those may come from a column. */
function placesGiven({ calls }: Syntax, starts: readonly number[]): Set<number> {
  const macros = new Set(allDefinitions().map(({ name }) => name));
  const given = calls
    .filter(({ name }) => macros.has(name))
    .flatMap((call) =>
      call.arguments.map(({ byte, literal }) => (literal === undefined ? -1 : starts.indexOf(byte))),
    );
  return new Set(given.filter((place) => place >= 0));
}

/** The question with its calls asked over days, cut at its texts. */
function piecesOf(sql: string, { calls }: Syntax, starts: readonly number[]): string[] {
  const bytes = Buffer.from(sql, 'utf8');
  const cuts = [0, ...starts];
  return cuts.map((start, index) => {
    const end = starts[index] ?? bytes.length;
    const within = calls.filter(({ byte }) => byte >= start && byte < end);
    const piece = overDaysAt(bytes.subarray(start, end), within, start);
    return (index === 0 ? piece : piece.replace(/^'(?:[^']|'')*'/, '')).replace(/;\s*$/, '');
  });
}

function askedOfMany(pieces: readonly string[], questions: readonly Wording[]): string {
  const [first] = questions;
  const differing = (first?.texts ?? []).map((text, place) =>
    questions.some(({ texts }) => texts[place] !== text),
  );
  const sql = pieces
    .map((piece, index) => {
      const place = index - 1;
      if (index === 0) return piece;
      return `${differing[place] ? `clock.text_${place}` : quoted(first?.texts[place] ?? '')}${piece}`;
    })
    .join('');
  const columns = differing.flatMap((differs, place) => (differs ? [place] : []));
  const rows = questions.map(({ on, known, texts }, place) =>
    [`(${place}`, `DATE '${on}'`, `DATE '${known}'`, ...columns.map((at) => quoted(texts[at] ?? ''))].join(
      ', ',
    ),
  );
  const names = ['place', '"on"', 'known', ...columns.map((at) => `text_${at}`)];
  return `SELECT (${sql}\n) FROM (VALUES ${rows.join('), ')})) clock(${names.join(', ')}) ORDER BY clock.place`;
}
