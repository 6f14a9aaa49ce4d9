import { OnrecordError } from '../error.ts';
import { gatherStates, type States, type StatesRows } from '../states/states.ts';
import { type Ballots, ballotsFrom, type Heading, planeNames, withRollCalls } from './ballots.ts';
import { setRange, wordsFor } from './bits.ts';
import {
  type Cell,
  eachStretch,
  type Head,
  magic,
  type Titles,
  tileWords,
  titlesMagic,
} from './pack-format.ts';
import { headingsOf, type Names } from './unpack-headings.ts';

const unnamed: Names = { title: '', knownAs: '' };

/** Every vote again, with what is known of the states that cast them. */
export interface UnpackedVotes {
  readonly ballots: Ballots;
  readonly states: States;
  /** The record's version. */
  readonly version: string;
  /** What stands beside the votes, with titles if there are any. */
  headings(namesAt: (column: number) => Names): Heading[];
}

/**
 * The votes from the first file of `packVotes`. Titles are empty until `withTitles`. What stands beside the votes (days, symbols …) is read
 * when `rollCalls` is first asked for.
 * @throws OnrecordError `outside/file` for anything but such a file
 */
export function unpackVotes(bytes: Uint8Array<ArrayBuffer>): UnpackedVotes {
  const { text, start } = opened(bytes, magic);
  const head = JSON.parse(text) as Head;
  const known = statesOf(head.states);
  const codes = head.order.split(' ').filter((code) => code !== '');
  const states = [...codes].sort();
  const cells = cellsOf(head, codes, states, new Uint32Array(bytes.slice(start).buffer));
  const divided = new Uint32Array(wordsFor(head.width));
  eachStretch(head.divided, head.width, (from, until) => setRange(divided, from, until));
  const headings = (namesAt: (column: number) => Names) => headingsOf(head, cells, namesAt);
  const rollCalls = () => headings(() => unnamed);
  return {
    ballots: ballotsFrom({ rollCalls, states, cells, divided }, known),
    states: known,
    version: head.version,
    headings,
  };
}

/**
 * The same votes with their titles, from the second file.
 * @throws OnrecordError `outside/file` for anything but the titles of these votes
 */
export function withTitles(votes: UnpackedVotes, bytes: Uint8Array<ArrayBuffer>): UnpackedVotes {
  const { text, start } = opened(bytes, titlesMagic);
  const titles = JSON.parse(text) as Titles;
  if (titles.version !== votes.version)
    throw wrong(`These titles are of the record ${titles.version}; expected ${votes.version}.`);
  const numbers = new Uint16Array(bytes.slice(start).buffer);
  const knownAs = new Map(titles.knownAs);
  const namesAt = (column: number) => ({
    title: titles.titles[numbers[column] as number] as string,
    knownAs: knownAs.get(column) ?? '',
  });
  return { ...votes, ballots: withRollCalls(votes.ballots, () => votes.headings(namesAt)) };
}

function opened(bytes: Uint8Array, expected: string): { text: string; start: number } {
  const decoder = new TextDecoder();
  const found = decoder.decode(bytes.subarray(0, 4));
  if (found !== expected)
    throw wrong(`This is no file of packed votes: it begins with "${found}"; expected "${expected}".`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  return { text: decoder.decode(bytes.subarray(8, 8 + length)), start: Math.ceil((8 + length) / 4) * 4 };
}

function wrong(message: string): OnrecordError {
  return new OnrecordError('outside/file', message, {
    hint: 'Votes and titles must come from one "npm run build"; load both again.',
  });
}

/** Planes in the order of `sorted`, from tiles in the order of `codes`. */
function cellsOf(
  head: Head,
  codes: readonly string[],
  sorted: readonly string[],
  tiles: Uint32Array,
): Uint32Array {
  const words = wordsFor(head.width);
  const cells = new Uint32Array(sorted.length * planeNames.length * words);
  const places = new Map(sorted.map((code, index) => [code, index]));
  const starts = codes.map((code) => (places.get(code) as number) * planeNames.length * words);
  const flip = (start: number, place: number, steps: readonly number[] = []) => {
    if (steps.length === 0) return;
    const plane = start + place * words;
    eachStretch(steps, head.width, (from, until) =>
      setRange(cells.subarray(plane, plane + words), from, until),
    );
  };
  for (const [index, start] of starts.entries()) {
    flip(start, membersPlace, head.members[index]);
    flip(start, unknownPlace, head.unknown[index]);
    flip(start, outsidePlace, head.outside[index]);
  }
  let at = 0;
  for (let first = 0; first < words; first += tileWords) {
    const last = Math.min(words, first + tileWords);
    for (const start of starts)
      if (hasAny(cells, start + first, start + last))
        at = readTile(cells, words, start + first, start + last, tiles, at);
  }
  return cells;
}

const membersPlace = planeNames.indexOf('yes');
const unknownPlace = planeNames.indexOf('unknown');
const outsidePlace = planeNames.indexOf('outside');

/**
 * One state in one tile, from where its plane of yes is, which holds its membership until then. A function of its own, called often, is
 * compiled soon: a pack is opened once, by a cold engine.
 */
function readTile(
  cells: Uint32Array,
  words: number,
  start: number,
  end: number,
  tiles: Uint32Array,
  from: number,
): number {
  let at = from;
  for (let place = start; place < end; place++) {
    const first = tiles[at++] as number;
    const second = tiles[at++] as number;
    const unknown = place + 4 * words;
    const voted =
      (cells[place] as number) & ~((cells[unknown] as number) | (cells[unknown + words] as number));
    cells[place] = voted;
    if ((first | second) === 0) continue;
    const low = voted & (gathered(first) | (gathered(second) << 16));
    const high = voted & (gathered(first >>> 4) | (gathered(second >>> 4) << 16));
    cells[place] = voted & ~(low | high);
    cells[place + words] = high & ~low;
    cells[place + 2 * words] = low & ~high;
    cells[place + 3 * words] = low & high;
  }
  return at;
}

/** The lower halves of four bytes, side by side. */
function gathered(word: number): number {
  const pairs = (word & 0x0f0f0f0f) | ((word & 0x0f0f0f0f) >>> 4);
  return (pairs & 0xff) | ((pairs >>> 8) & 0xff00);
}

function hasAny(bits: Uint32Array, start: number, end: number): boolean {
  for (let word = start; word < end; word++) if (bits[word] !== 0) return true;
  return false;
}

function statesOf({ states, successions }: Head['states']): States {
  const rows = {
    states: states.map((row) => ({
      state: row[0],
      name: row[1],
      kind: row[2],
      from: row[3],
      until: row[4],
      iso2: row[5],
      cow: '',
      source: '',
    })),
    names: rowsIn(states, 6, (state, row) => ({
      state,
      name: row[0],
      kind: row[1],
      from: row[2],
      until: row[3],
      source: '',
    })),
    memberships: rowsIn(states, 7, (state, row) => ({
      state,
      body: row[0],
      from: row[1],
      until: row[2],
      note: '',
      source: '',
    })),
    groups: rowsIn(states, 8, (state, row) => ({
      state,
      group: row[0],
      from: row[1],
      until: row[2],
      source: '',
    })),
    successions: successions.map((row) => ({
      predecessor: row[0],
      successor: row[1],
      day: row[2],
      kind: row[3],
      source: '',
    })),
  };
  return gatherStates(rows as unknown as StatesRows);
}

/** The rows that stand in one place of each state's own. */
function rowsIn<Row>(
  states: Head['states']['states'],
  place: 6 | 7 | 8,
  read: (state: Cell, row: readonly Cell[]) => Row,
): Row[] {
  const rows: Row[] = [];
  for (const state of states) for (const row of state[place]) rows.push(read(state[0], row));
  return rows;
}
