import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../claims/finding.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { FactRows } from './fact-rows.ts';
import type { Footprint } from './footprint.ts';

/** So many parts an index has; each is held in memory alone. */
export const parts = 64;

/** Changes with the files of an index: one of another format is made anew. */
export const format = 2;

/** Files beside an article that its question asks, and the folder they stand in. */
export interface DataOfClaim {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly file: string; readonly sha256: string }[];
}

/** Claims of the same question that cannot come out differently, before they are asked. */
export interface OpenCase {
  readonly is: string;
  /** Whose place it is, where `is` leaves that to the passage. */
  readonly subject?: string | undefined;
  /** The passage, where it names a currency; else empty. */
  readonly said: string;
  readonly published: Day;
  readonly on: Day | null;
  readonly claims: readonly (readonly [article: string, id: string])[];
}

/** A claim as it was read: what it asks, what it expects, where it stands. */
export interface ReadClaim extends Omit<OpenCase, 'claims'> {
  readonly kind: 'ask' | 'sql';
  readonly text: string;
  readonly data?: DataOfClaim | undefined;
  readonly article: string;
  readonly id: string;
}

/** How they came out. */
export interface Case extends OpenCase {
  readonly verdict: Verdict;
  /** The answer as of publication, and as of the day of the check. */
  readonly before: JsonValue;
  readonly after: JsonValue;
}

/** A question that claims ask, with how they came out. */
export interface Asked {
  readonly kind: 'ask' | 'sql';
  readonly text: string;
  /** Of a question that asks its article's own data. */
  readonly data?: DataOfClaim | undefined;
  /** Why it cannot be asked; `null` when it can. */
  readonly fault: string | null;
  readonly cases: readonly Case[];
}

/** Footprints on the same tables, each with the numbers of the questions that leave it. */
export type Touched = readonly (readonly [
  subjects: Footprint['subjects'],
  within: Footprint['within'] | null,
  questions: readonly number[],
])[];

/** Where a question stands. */
export type Place = readonly [part: number, at: number, length: number];

/** What is read first: everything is found from here. Files that it names are never written over. */
export interface Head {
  readonly format: typeof format;
  readonly record: string;
  readonly today: Day;
  readonly articles: number;
  readonly claims: number;
  readonly questions: number;
  readonly cases: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The file of the rows that the record held. */
  readonly facts: string;
  /** The file of the places, in the order of the questions' numbers. */
  readonly places: string;
  /** Where questions touch the record: a file for all that touch the same tables. */
  readonly touched: readonly { readonly tables: readonly string[]; readonly file: string }[];
}

/** The folder of an index. Whatever is written is put in place whole. */
export interface Store {
  readonly folder: string;
  /** @throws OnrecordError `asked/bad-value` when there is none, `outside/file` when it is damaged */
  head(): Head;
  /** Puts the head in place, and takes away what older heads named. */
  writeHead(head: Head): void;
  facts(head: Head): FactRows;
  places(head: Head): Place[];
  touched(file: string): Touched;
  /** Keeps a value in a file that did not exist before; gives its name. */
  keep(kind: 'facts' | 'places' | 'touched', value: unknown): string;
  /** The question at a place. */
  read(place: Place): Asked;
  /** Adds a question to a part; gives its place. */
  append(part: number, asked: Asked): Place;
  /** What is kept under a name; `undefined` if there is nothing, or nothing that can be read. */
  note<T>(name: string): T | undefined;
  writeNote(name: string, value: unknown): void;
  /**
   * The lines of a file.
   * @throws OnrecordError `outside/file` when it is not as long as it should be
   */
  lines(name: string, bytes: number): string;
  addTo(name: string, text: string): void;
  size(name: string): number;
  remove(name: string): void;
}

export function openStore(folder: string): Store {
  const pathOf = (name: string) => join(folder, name);
  const ends = new Map<string, number>();
  const whole = <T>(name: string): T => {
    try {
      return JSON.parse(readFileSync(pathOf(name), 'utf8')) as T;
    } catch (cause) {
      throw damaged(folder, name, cause);
    }
  };
  const store: Store = {
    folder,
    head() {
      if (!existsSync(pathOf(headName))) throw none(folder);
      const head = whole<Head>(headName);
      if (head.format !== format) throw otherFormat(folder);
      return head;
    },
    writeHead(head) {
      store.writeNote(headName, head);
      const named = new Set([head.facts, head.places, ...head.touched.map(({ file }) => file)]);
      for (const name of readdirSync(folder))
        if (/^(facts|places|touched)-\d+\.json$/.test(name) && !named.has(name)) store.remove(name);
    },
    facts: ({ facts }) => whole<FactRows>(facts),
    places: ({ places }) => whole<Place[]>(places),
    touched: (file) => whole<Touched>(file),
    keep(kind, value) {
      let number = 1;
      while (existsSync(pathOf(`${kind}-${number}.json`))) number++;
      store.writeNote(`${kind}-${number}.json`, value);
      return `${kind}-${number}.json`;
    },
    read([part, at, length]) {
      try {
        return JSON.parse(bytesAt(pathOf(partName(part)), at, length).toString('utf8')) as Asked;
      } catch (cause) {
        throw damaged(folder, partName(part), cause);
      }
    },
    append(part, asked) {
      const bytes = Buffer.from(`${JSON.stringify(asked)}\n`, 'utf8');
      const name = partName(part);
      const at = ends.get(name) ?? store.size(name);
      appendFileSync(pathOf(name), bytes);
      ends.set(name, at + bytes.length);
      return [part, at, bytes.length - 1];
    },
    note<T>(name: string) {
      try {
        return whole<T>(name);
      } catch {
        return undefined;
      }
    },
    writeNote(name, value) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(pathOf(`${name}.new`), JSON.stringify(value));
      renameSync(pathOf(`${name}.new`), pathOf(name));
    },
    lines(name, bytes) {
      if (store.size(name) !== bytes) throw damaged(folder, name);
      return bytes === 0 ? '' : readFileSync(pathOf(name), 'utf8');
    },
    addTo(name, text) {
      mkdirSync(folder, { recursive: true });
      appendFileSync(pathOf(name), text);
    },
    size: (name) => statSync(pathOf(name), { throwIfNoEntry: false })?.size ?? 0,
    remove(name) {
      ends.delete(name);
      rmSync(pathOf(name), { force: true });
    },
  };
  return store;
}

const headName = 'index.json';

function bytesAt(path: string, at: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, at);
    return bytes;
  } finally {
    closeSync(file);
  }
}

const again = 'Make it anew with onrecord archive check DIR.';

function none(folder: string): OnrecordError {
  return new OnrecordError('asked/bad-value', `There is no index in "${folder}".`, {
    hint: 'Make one with onrecord archive check DIR.',
  });
}

function otherFormat(folder: string): OnrecordError {
  return new OnrecordError(
    'asked/bad-value',
    `The index in "${folder}" was made by another version of Onrecord.`,
    { hint: again },
  );
}

function damaged(folder: string, name: string, cause?: unknown): OnrecordError {
  return new OnrecordError('outside/file', `The index in "${folder}" is damaged: ${name} cannot be read.`, {
    hint: again,
    cause,
  });
}

/** The file of a part's questions with how their claims came out. */
export function partName(part: number): string {
  return `part-${numbered(part)}.jsonl`;
}

/** The file of a part's claims, as they were read. */
export function claimsName(part: number): string {
  return `claims-${numbered(part)}.jsonl`;
}

/** The file that says that a part was asked. */
export function doneName(part: number): string {
  return `done-${numbered(part)}.json`;
}

function numbered(part: number): string {
  return String(part).padStart(2, '0');
}
