import type { DuckDBConnection } from '@duckdb/node-api';
import type { Claim } from '../claims/article.ts';
import { type OwnData, readAllData } from '../claims/data.ts';
import { type LookUp, type Question, readClaimQuestion } from '../claims/evaluate.ts';
import { memory, type Remember } from '../claims/remember.ts';
import { slipInQuestion } from '../claims/slips.ts';
import type { Written } from '../claims/written.ts';
import { createTable } from '../database/create-table.ts';
import { dependenciesOf } from '../database/dependencies.ts';
import { type Named, namedIn } from '../database/named.ts';
import { checkNames } from '../database/names.ts';
import type { ReadQuestion } from '../database/query.ts';
import { readShape, type Shape, skeletonOf, textsIn } from '../database/shapes.ts';
import { OnrecordError } from '../error.ts';
import type { Asked, DataOfClaim } from './format.ts';

/** A question that can be asked. */
export interface Readied {
  readonly claim: Claim;
  readonly question: Question;
  /** With it, the question is asked together with others that differ in its texts only. */
  readonly shape: Shape | undefined;
  readonly texts: readonly string[];
}

/** The text of a question of an archive, as its claims write it. */
export type Wanted = Pick<Asked, 'kind' | 'text' | 'data'>;

/**
 * Reads questions, those of one shape once: what is wrong with one is its result. Questions of an article's own data are read, and later
 * asked, on a connection that has that data.
 */
export async function readQuestions(
  connection: DuckDBConnection,
  wanted: readonly Wanted[],
): Promise<(Readied | OnrecordError)[]> {
  const lookUp = await lookUpAll(connection, wanted);
  const remember = memory();
  const results: (Readied | OnrecordError)[] = [];
  for (const each of wanted) {
    try {
      results.push(await readOne(connection, each, lookUp, remember));
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      results.push(error);
    }
  }
  return results;
}

const mostCharacters = 15_000;

async function readOne(
  connection: DuckDBConnection,
  wanted: Wanted,
  lookUp: LookUp,
  remember: Remember,
): Promise<Readied> {
  const claim = claimOf(wanted);
  const { kind, text, data } = wanted;
  const slip = slipInQuestion(claim.ask ?? (claim.sql as Written));
  if (slip) throw slip;
  const sql = kind === 'ask' ? `SELECT (${text}\n)` : text;
  const alone = () =>
    data ? readWithData(connection, claim, lookUp, data) : readClaimQuestion(connection, claim, lookUp);
  const skeleton = skeletonOf(sql);
  const unlike = data || sql.length > mostCharacters || sql.includes('\0');
  const shape = unlike ? undefined : await remember(skeleton, () => readShape(connection, sql));
  if (!shape) {
    const { read, own } = await alone();
    return { claim, question: unasked(claim, read, own, alone), shape, texts: [] };
  }
  const texts = textsIn(sql);
  const syntax = shape.syntaxWith(texts);
  const named = await lookUp(connection, texts);
  await checkNames(connection, syntax, named, sql);
  return { claim, question: unasked(claim, { syntax, named }, [], alone), shape, texts };
}

/** Should a question be asked alone, it is read once more: the tables of its article may be those of another by now. */
function unasked(
  claim: Claim,
  read: ReadQuestion,
  own: Question['own'],
  alone: () => Promise<Question>,
): Question {
  return {
    written: (claim.ask ?? claim.sql) as Written,
    read,
    dependencies: dependenciesOf(read),
    own,
    ask: async (on, known) => (await alone()).ask(on, known),
    askAll: async (days) => (await alone()).askAll(days),
  };
}

async function readWithData(
  connection: DuckDBConnection,
  claim: Claim,
  lookUp: LookUp,
  data: DataOfClaim,
): Promise<Question> {
  const tables = tablesOf(data);
  for (const [name, table] of tables) {
    await connection.run(`DROP TABLE IF EXISTS temp."${name}"`);
    if (!(table instanceof OnrecordError)) await createTable(connection, table, { temporary: true });
  }
  return readClaimQuestion(connection, claim, lookUp, tables);
}

function tablesOf({ folder, files }: DataOfClaim): OwnData {
  const at = { line: 1, column: 1 };
  const written = (text: string): Written => ({ text, at, place: () => at });
  const entries = files.map(({ name, file, sha256 }) => ({
    name,
    at,
    file: written(file),
    sha256: written(sha256),
    fault: undefined,
  }));
  return readAllData(entries, folder);
}

/** What all texts of the questions name, looked up at once. A question with a NUL is refused when it is read. */
async function lookUpAll(connection: DuckDBConnection, wanted: readonly Wanted[]): Promise<LookUp> {
  const askable = wanted.filter(({ text }) => !text.includes('\0'));
  const texts = [...new Set(askable.flatMap(({ text }) => textsIn(text)))];
  const found = new Map<string, Named[]>(texts.map((text) => [text, []]));
  for (let from = 0; from < texts.length; from += 2_000)
    for (const one of await namedIn(connection, texts.slice(from, from + 2_000)))
      found.get(one.literal)?.push(one);
  return async (another, literals) =>
    literals.every((literal) => found.has(literal))
      ? [...new Set(literals)].flatMap((literal) => found.get(literal) ?? [])
      : namedIn(another, literals);
}

function claimOf({ kind, text }: Wanted): Claim {
  const at = { line: 1, column: 1 };
  const written = { text, at, place: () => at };
  return {
    id: '',
    at,
    text: '',
    ask: kind === 'ask' ? written : undefined,
    sql: kind === 'sql' ? written : undefined,
    is: undefined,
    on: undefined,
    since: undefined,
    note: '',
    fault: undefined,
  };
}
