import type { DuckDBConnection } from '@duckdb/node-api';
import { fold } from '../nearest-names.ts';

/** What a text may name, with the code that questions use. */
export interface Named {
  readonly kind: 'state' | 'treaty' | 'person';
  readonly code: string;
  /** As the record calls it. */
  readonly name: string;
}

/** Every name of a state, treaty or person, folded. */
export type Names = ReadonlyMap<string, Named>;

/** Where two go by one name, China, it is the first's: its own before a former one. */
export async function readNames(connection: DuckDBConnection): Promise<Names> {
  const reader = await connection.runAndReadAll(
    "SELECT kind, code, name FROM subjects WHERE kind IN ('state', 'treaty', 'person') ORDER BY kind, code, rowid",
  );
  const names = new Map<string, Named>();
  const first = new Map<string, Named>();
  for (const [kind, code, name] of reader.getRows().map((row) => row.map(String)) as [
    string,
    string,
    string,
  ][]) {
    const own = first.get(`${kind} ${code}`) ?? ({ kind, code, name } as Named);
    first.set(`${kind} ${code}`, own);
    if (!names.has(fold(name))) names.set(fold(name), own);
    if (!names.has(fold(code))) names.set(fold(code), own);
  }
  return names;
}

/** The code of a state, treaty or person by any of its names, `Burundi`, `the Gambia` or `BDI`; any other text is itself. */
export function codeAmong(names: Names): (text: string) => string {
  return (text) => named(text, names)?.code ?? text;
}

export function named(text: string, names: Names): Named | undefined {
  return names.get(fold(text.replace(/^the /i, '')));
}

/** No name has more words. */
const mostWords = 8;

/** What `text` names, in order, each once. Of names within names the longest counts: Guinea-Bissau is not Guinea. */
export function namesIn(text: string, names: Names): Named[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const found = new Set<Named>();
  for (let at = 0; at < words.length; ) {
    const [name, used] = longestAt(text, words, at, names);
    if (name) found.add(name);
    at += used;
  }
  return [...found];
}

function longestAt(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
  names: Names,
): [Named | undefined, used: number] {
  for (let used = Math.min(mostWords, words.length - at); used > 0; used--) {
    const last = words[at + used - 1];
    const written = text.slice(words[at]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0));
    const name = isWrittenAsName(written) ? names.get(fold(written)) : undefined;
    if (name) return [name, used];
  }
  return [undefined, 1];
}

/** `Chad` but not `chad`, `US` but not `us` or `Us`; a name does not go on after a comma. */
function isWrittenAsName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !/[,;:()]/.test(text) && (text.length > 3 || text === text.toUpperCase());
}
