import { OnrecordError } from '../error.ts';
import { gatherStates, type States, type StatesRows } from '../states/states.ts';
import { type Ballots, ballotsFrom, type Planes, planeNames } from './ballots.ts';
import { type Bits, setRange, wordsFor } from './bits.ts';
import { type Head, magic, tileWords, titlesMagic } from './pack-format.ts';
import { headingsOf } from './unpack-headings.ts';

/** Every vote again, with what is known of the states that cast them. */
export interface UnpackedVotes {
  readonly ballots: Ballots;
  readonly states: States;
  /** The record's version. */
  readonly version: string;
}

/**
 * The votes from the first file of `packVotes`. Titles are empty until `withTitles`.
 * @throws OnrecordError `outside/file` for anything but such a file
 */
export function unpackVotes(bytes: Uint8Array<ArrayBuffer>): UnpackedVotes {
  const { text, start } = opened(bytes, magic);
  const head = JSON.parse(text) as Head;
  const states = statesOf(head.states);
  const codes = head.order.split(' ').filter((code) => code !== '');
  const sorted = [...codes].sort();
  const cells = cellsOf(head, codes, sorted, new Uint32Array(bytes.slice(start).buffer));
  const rollCalls = headingsOf(head, cells);
  return {
    ballots: ballotsFrom({ rollCalls, states: sorted, cells }, states),
    states,
    version: head.version,
  };
}

/**
 * The same votes with their titles, from the second file.
 * @throws OnrecordError `outside/file` for anything but the titles of these votes
 */
export function withTitles(votes: UnpackedVotes, bytes: Uint8Array<ArrayBuffer>): UnpackedVotes {
  const { text, start } = opened(bytes, titlesMagic);
  const titles = JSON.parse(text) as string[];
  const numbers = new Uint16Array(bytes.slice(start).buffer);
  const { rollCalls } = votes.ballots;
  if (numbers.length !== rollCalls.length)
    throw wrong(`These titles are of ${numbers.length} roll calls; expected ${rollCalls.length}.`);
  const titled = rollCalls.map((heading, column) => ({
    ...heading,
    title: titles[numbers[column] as number] as string,
  }));
  return { ...votes, ballots: { ...votes.ballots, rollCalls: titled } };
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
  const planes = codes.map((code, index) => {
    const start = (places.get(code) as number) * planeNames.length * words;
    const plane = (place: number) => cells.subarray(start + place * words, start + (place + 1) * words);
    const [unknown, outside] = [plane(4), plane(5)];
    flipped(unknown, head.unknown[index] as readonly number[], head.width);
    flipped(outside, head.outside[index] as readonly number[], head.width);
    const members = new Uint32Array(words);
    flipped(members, head.members[index] as readonly number[], head.width);
    return { yes: plane(0), no: plane(1), abstain: plane(2), absent: plane(3), unknown, outside, members };
  });
  let at = 0;
  for (let start = 0; start < words; start += tileWords) {
    const end = Math.min(words, start + tileWords);
    for (const own of planes) if (hasAny(own.members, start, end)) at = readTile(own, tiles, at, start, end);
  }
  return cells;
}

type OpenPlanes = Planes & { readonly members: Bits };

/** One state in one tile. A function of its own, called often, is compiled soon: the whole is read once, by a cold engine. */
function readTile(own: OpenPlanes, tiles: Uint32Array, from: number, start: number, end: number): number {
  let at = from;
  for (let word = start; word < end; word++) {
    const first = unshuffled(tiles[at++] as number);
    const second = unshuffled(tiles[at++] as number);
    const low = (first & 0xffff) | (second << 16);
    const high = (first >>> 16) | (second & 0xffff0000);
    const voted =
      (own.members[word] as number) & ~(own.unknown[word] as number) & ~(own.outside[word] as number);
    own.yes[word] = voted & ~low & ~high;
    own.abstain[word] = voted & low & ~high;
    own.no[word] = voted & ~low & high;
    own.absent[word] = voted & low & high;
  }
  return at;
}

/** The even bits of a word in its lower half, the odd ones in its upper (Warren, Hacker's Delight, 7-2). */
function unshuffled(word: number): number {
  let bits = word;
  let moved = (bits ^ (bits >>> 1)) & 0x22222222;
  bits ^= moved ^ (moved << 1);
  moved = (bits ^ (bits >>> 2)) & 0x0c0c0c0c;
  bits ^= moved ^ (moved << 2);
  moved = (bits ^ (bits >>> 4)) & 0x00f000f0;
  bits ^= moved ^ (moved << 4);
  moved = (bits ^ (bits >>> 8)) & 0x0000ff00;
  return bits ^ moved ^ (moved << 8);
}

function hasAny(bits: Bits, start: number, end: number): boolean {
  for (let word = start; word < end; word++) if (bits[word] !== 0) return true;
  return false;
}

function flipped(bits: Bits, steps: readonly number[], width: number): void {
  let column = 0;
  for (let index = 0; index < steps.length; index += 2) {
    column += steps[index] as number;
    const end = index + 1 < steps.length ? column + (steps[index + 1] as number) : width;
    setRange(bits, column, end);
    column = end;
  }
}

function statesOf({ states, successions }: Head['states']): States {
  const rows = {
    states: states.map(([state, name, kind, from, until, iso2]) => ({
      state,
      name,
      kind,
      from,
      until,
      iso2,
      cow: '',
      source: '',
    })),
    names: states.flatMap(([state, , , , , , names]) =>
      names.map(([name, kind, from, until]) => ({ state, name, kind, from, until, source: '' })),
    ),
    memberships: states.flatMap(([state, , , , , , , memberships]) =>
      memberships.map(([body, from, until]) => ({ state, body, from, until, note: '', source: '' })),
    ),
    groups: states.flatMap(([state, , , , , , , , groups]) =>
      groups.map(([group, from, until]) => ({ state, group, from, until, source: '' })),
    ),
    successions: successions.map(([predecessor, successor, day, kind]) => ({
      predecessor,
      successor,
      day,
      kind,
      source: '',
    })),
  };
  return gatherStates(rows as unknown as StatesRows);
}
