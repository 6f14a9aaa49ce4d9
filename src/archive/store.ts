import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
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
import type { FactRows } from './fact-rows.ts';
import type { Footprint } from './footprint.ts';

/** So many parts an index has; each is held in memory alone. */
export const parts = 64;

/** A claim as it was read: what it asks, what it expects, where it stands. */
export interface ReadClaim {
  readonly kind: 'ask' | 'sql';
  readonly text: string;
  readonly is: string;
  /** The passage, where it names a currency; else empty. */
  readonly said: string;
  readonly published: Day;
  readonly on: Day | null;
  readonly article: string;
  readonly id: string;
}

/** Claims of the same question that cannot come out differently. */
export interface Case {
  readonly is: string;
  readonly said: string;
  readonly published: Day;
  readonly on: Day | null;
  readonly verdict: Verdict;
  /** The answer as of publication, and as of the day of the check. */
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly claims: readonly (readonly [article: string, id: string])[];
}

/** A question that claims ask, with how they came out. */
export interface Asked {
  readonly kind: 'ask' | 'sql';
  readonly text: string;
  /** Why it cannot be asked; `null` when it can. */
  readonly fault: string | null;
  readonly cases: readonly Case[];
}

/** What is read first: everything but the questions themselves. */
export interface Head {
  readonly format: 1;
  readonly record: string;
  readonly today: Day;
  readonly articles: number;
  readonly claims: number;
  readonly questions: number;
  readonly cases: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly facts: FactRows;
  /** Where questions touch the record, with the numbers of the questions that do. */
  readonly footprints: readonly (readonly [Footprint, readonly number[]])[];
  /** Where each question stands: part, first byte, length. */
  readonly places: readonly (readonly [part: number, at: number, length: number])[];
}

/** The folder of an index. Whatever is written is put in place whole. */
export interface Store {
  readonly folder: string;
  head(): Head | undefined;
  writeHead(head: Head): void;
  /** The question at a place. */
  read(place: Head['places'][number]): Asked;
  /** Adds a question to a part; gives its place. */
  append(part: number, asked: Asked): Head['places'][number];
  /** Text kept under a name; `undefined` if there is none. */
  note(name: string): string | undefined;
  writeNote(name: string, text: string): void;
  addTo(name: string, text: string): void;
  remove(name: string): void;
}

export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const pathOf = (name: string) => join(folder, name);
  const ends = new Map<number, number>();
  const store: Store = {
    folder,
    head: () => parsed<Head>(store.note('index.json')),
    writeHead: (head) => store.writeNote('index.json', JSON.stringify(head)),
    read([part, at, length]) {
      const file = openSync(pathOf(partName(part)), 'r');
      try {
        const bytes = Buffer.alloc(length);
        readSync(file, bytes, 0, length, at);
        return JSON.parse(bytes.toString('utf8')) as Asked;
      } finally {
        closeSync(file);
      }
    },
    append(part, asked) {
      const path = pathOf(partName(part));
      const bytes = Buffer.from(`${JSON.stringify(asked)}\n`, 'utf8');
      const at = ends.get(part) ?? (existsSync(path) ? statSync(path).size : 0);
      appendFileSync(path, bytes);
      ends.set(part, at + bytes.length);
      return [part, at, bytes.length - 1];
    },
    note(name) {
      return existsSync(pathOf(name)) ? readFileSync(pathOf(name), 'utf8') : undefined;
    },
    writeNote(name, text) {
      writeFileSync(pathOf(`${name}.new`), text);
      renameSync(pathOf(`${name}.new`), pathOf(name));
    },
    addTo: (name, text) => appendFileSync(pathOf(name), text),
    remove(name) {
      for (const [part] of ends) if (partName(part) === name) ends.delete(part);
      rmSync(pathOf(name), { force: true });
    },
  };
  return store;
}

export function partName(part: number): string {
  return `part-${String(part).padStart(2, '0')}.jsonl`;
}

export function parsed<T>(text: string | undefined): T | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as T);
}
