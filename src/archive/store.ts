import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
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
import { OnrecordError } from '../error.ts';
import type { FactRows } from './fact-rows.ts';
import { type Asked, type ClaimName, format, type Head, type Place, type Touched } from './format.ts';
import { bytesOfPlace, type Places } from './places.ts';

/** The folder of an index. Whatever is written is put in place whole. */
export interface Store {
  readonly folder: string;
  /** @throws OnrecordError `outside/file` when there can be no such folder */
  makeFolder(): void;
  /** @throws OnrecordError `asked/bad-value` when there is none, `outside/file` when it is damaged */
  head(): Head;
  /** Puts the head in place, and takes away what older heads named. */
  writeHead(head: Head): void;
  facts(head: Head): FactRows;
  places(head: Head): Places;
  touched(file: string): Touched;
  /** Keeps something in a file that did not exist before; gives its name. */
  keep(kind: 'facts' | 'places' | 'touched', content: string | Places): string;
  /** The question at a place. */
  asked(place: Place): Asked;
  /** Which claims a case has. */
  names(place: Place): ClaimName[];
  /** Adds lines to a part; gives their places. */
  append(kind: 'asked' | 'names', part: number, lines: readonly unknown[]): Place[];
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
  const parsed = <T>(name: string, text: (path: string) => string): T => {
    try {
      return JSON.parse(text(pathOf(name))) as T;
    } catch (cause) {
      throw damaged(folder, name, cause);
    }
  };
  const whole = <T>(name: string) => parsed<T>(name, (path) => readFileSync(path, 'utf8'));
  const line = <T>(kind: OfPart, [part, at, length]: Place) =>
    parsed<T>(fileOf(kind, part), (path) => textAt(path, at, length));
  const put = (name: string, content: string | Places) => {
    writeFileSync(pathOf(`${name}.new`), content);
    renameSync(pathOf(`${name}.new`), pathOf(name));
  };
  const store: Store = {
    folder,
    makeFolder() {
      try {
        mkdirSync(folder, { recursive: true });
        accessSync(folder, constants.W_OK);
      } catch (cause) {
        throw unusable(folder, cause);
      }
    },
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
        if (/^(facts|places|touched)-\d+$/.test(name) && !named.has(name)) store.remove(name);
    },
    facts: ({ facts }) => whole<FactRows>(facts),
    places({ places, questions }) {
      if (store.size(places) !== questions * bytesOfPlace) throw damaged(folder, places);
      return new Uint32Array(new Uint8Array(readFileSync(pathOf(places))).buffer);
    },
    touched: (file) => whole<Touched>(file),
    keep(kind, content) {
      let number = 1;
      while (existsSync(pathOf(`${kind}-${number}`))) number++;
      put(`${kind}-${number}`, content);
      return `${kind}-${number}`;
    },
    asked: (place) => line<Asked>('asked', place),
    names: (place) => line<ClaimName[]>('names', place),
    append(kind, part, lines) {
      const name = fileOf(kind, part);
      let at = store.size(name);
      const bytes = lines.map((each) => Buffer.from(`${JSON.stringify(each)}\n`, 'utf8'));
      appendFileSync(pathOf(name), Buffer.concat(bytes));
      return bytes.map(({ length }) => {
        at += length;
        return [part, at - length, length - 1];
      });
    },
    note<T>(name: string) {
      try {
        return whole<T>(name);
      } catch {
        return undefined;
      }
    },
    writeNote: (name, value) => put(name, JSON.stringify(value)),
    lines(name, bytes) {
      if (store.size(name) !== bytes) throw damaged(folder, name);
      return bytes === 0 ? '' : readFileSync(pathOf(name), 'utf8');
    },
    addTo: (name, text) => appendFileSync(pathOf(name), text),
    size: (name) => statSync(pathOf(name), { throwIfNoEntry: false })?.size ?? 0,
    remove: (name) => rmSync(pathOf(name), { force: true }),
  };
  return store;
}

export const headName = 'index.json';

function textAt(path: string, at: number, length: number): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, at);
    return bytes.toString('utf8');
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

function unusable(folder: string, cause: unknown): OnrecordError {
  return new OnrecordError('outside/file', `No index can be kept in "${folder}".`, {
    hint: 'Give a folder that can be written to with --index.',
    cause,
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

/**
 * What a part has a file of: its claims as they were read, its questions as they were asked with how their claims came out, the names of
 * those claims, and that all of it was asked.
 */
type OfPart = 'claims' | 'asked' | 'names' | 'done';

export function fileOf(kind: OfPart, part: number): string {
  return `${kind}-${String(part).padStart(2, '0')}`;
}
