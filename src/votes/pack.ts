import type { State, States } from '../states/states.ts';
import { type Ballots, type Heading, type Planes, planeNames } from './ballots.ts';
import { type Bits, bitsWhere, countBits, countBoth, either, hasBit } from './bits.ts';
import { tallyColumns } from './counts.ts';
import {
  type Head,
  idForms,
  magic,
  type Runs,
  sixtyFour,
  type Titles,
  talliedVotes,
  tileWords,
  titlesMagic,
} from './pack-format.ts';
import { issueCode, rollCallKind } from './schema.ts';
import { idOfSymbol } from './symbols.ts';

/** Every vote on record in two files: the votes, and the titles, which are larger than a reader needs at first. */
export interface PackedVotes {
  readonly votes: Uint8Array<ArrayBuffer>;
  readonly titles: Uint8Array<ArrayBuffer>;
}

/**
 * Packs every vote so that a compressor finds what is alike; docs/engine.md tells the layout. `version` is the record's. What was packed
 * comes back from `unpackVotes` and `withTitles`, cell by cell.
 */
export function packVotes(ballots: Ballots, states: States, version: string): PackedVotes {
  const order = byLikeness(ballots);
  return {
    votes: joined(magic, headOf(ballots, states, version, order), tilesOf(ballots, order)),
    titles: packTitles(ballots.rollCalls, version),
  };
}

/** Magic, length of the text, the text, and binary data from the next multiple of four on. */
function joined(name: string, text: string, data: Uint32Array | Uint16Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const encoded = encoder.encode(text);
  const start = Math.ceil((8 + encoded.length) / 4) * 4;
  const bytes = new Uint8Array(start + data.byteLength);
  bytes.set(encoder.encode(name));
  new DataView(bytes.buffer).setUint32(4, encoded.length, true);
  bytes.set(encoded, 8);
  bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), start);
  return bytes;
}

/** Titles without their repeats, in alphabetical order, and for each roll call the number of its own. */
function packTitles(rollCalls: readonly Heading[], version: string): Uint8Array<ArrayBuffer> {
  const titles = [...new Set(rollCalls.map(({ title }) => title))].sort();
  const places = new Map(titles.map((title, place) => [title, place]));
  const numbers = Uint16Array.from(rollCalls, ({ title }) => places.get(title) as number);
  const knownAs = rollCalls.flatMap(({ knownAs }, column) => (knownAs ? [[column, knownAs] as const] : []));
  return joined(titlesMagic, JSON.stringify({ version, titles, knownAs } satisfies Titles), numbers);
}

/** States such that neighbours vote alike: from the first on always the most like of those left. */
function byLikeness(ballots: Ballots): string[] {
  const [first, ...rest] = ballots.states;
  const order = first === undefined ? [] : [first];
  const left = new Set(rest);
  for (let last = first; last !== undefined && left.size > 0; last = order.at(-1)) {
    const own = ballots.of(last);
    const [next] = [...left]
      .map((code) => ({ code, alike: sharedCells(own, ballots.of(code)) }))
      .sort((a, b) => b.alike - a.alike || (a.code < b.code ? -1 : 1));
    if (!next) break;
    order.push(next.code);
    left.delete(next.code);
  }
  return order;
}

/** Share of the roll calls in which both were members that stand the same for both; 0 for too few to tell. */
function sharedCells(a: Planes, b: Planes): number {
  const common = countBoth(possible(a), possible(b));
  const same =
    countBoth(a.yes, b.yes) +
    countBoth(a.no, b.no) +
    countBoth(a.abstain, b.abstain) +
    countBoth(a.absent, b.absent);
  return common < 20 ? 0 : same / common;
}

const membership = new WeakMap<Planes, Bits>();

function possible(planes: Planes): Bits {
  const known = membership.get(planes);
  if (known) return known;
  const all = planeNames.map((name) => planes[name]).reduce(either);
  membership.set(planes, all);
  return all;
}

/**
 * Cells of two bits (yes 0, abstain 1, no 2, absent 3), thirty-two in two words; tile by tile of 512 roll calls, in each those states that
 * were members in it, one after the other: a compressor finds a state's neighbour always at the same distance. A byte has four columns, their
 * low bits in its lower half and their high bits in its upper: quicker to read than bits in pairs, and hardly larger.
 */
function tilesOf(ballots: Ballots, order: readonly string[]): Uint32Array {
  const words = ballots.divided.length;
  const tiles: number[] = [];
  for (let start = 0; start < words; start += tileWords) {
    const end = Math.min(words, start + tileWords);
    for (const code of order) {
      const planes = ballots.of(code);
      if (countBits(possible(planes).subarray(start, end)) === 0) continue;
      for (let word = start; word < end; word++) {
        const low = (planes.abstain[word] as number) | (planes.absent[word] as number);
        const high = (planes.no[word] as number) | (planes.absent[word] as number);
        tiles.push(spread(low & 0xffff) | (spread(high & 0xffff) << 4));
        tiles.push(spread(low >>> 16) | (spread(high >>> 16) << 4));
      }
    }
  }
  return Uint32Array.from(tiles);
}

/** Sixteen bits as the lower halves of four bytes. */
function spread(bits: number): number {
  const pairs = (bits | (bits << 8)) & 0x00ff00ff;
  return (pairs | (pairs << 4)) & 0x0f0f0f0f;
}

function headOf(ballots: Ballots, states: States, version: string, order: readonly string[]): string {
  const { rollCalls } = ballots;
  const stated = apartFromCounted(ballots);
  const notStated = (apart: readonly (number | null)[]) =>
    bitsWhere(rollCalls.length, (column) => apart[column] === null);
  const sources = [...new Set(rollCalls.map(({ source }) => source))];
  const head: Head = {
    version,
    width: rollCalls.length,
    order: order.join(' '),
    members: order.map((code) => flips(possible(ballots.of(code)), rollCalls.length)),
    unknown: order.map((code) => flips(ballots.of(code).unknown, rollCalls.length)),
    outside: order.map((code) => flips(ballots.of(code).outside, rollCalls.length)),
    divided: flips(ballots.divided, rollCalls.length),
    days: runs(rollCalls.map(({ day }) => day)),
    sessions: runs(rollCalls.map(({ session }) => session)),
    symbols: runs(rollCalls.map(symbolForm)),
    symbolNumbers: symbolNumbers(rollCalls),
    ids: digits(rollCalls.map(idForm)),
    otherIds: rollCalls.filter((heading) => idForm(heading) === idForms.length).map(({ id }) => id),
    kinds: digits(rollCalls.map(({ kind }) => rollCallKind.options.indexOf(kind))),
    issues: digits(rollCalls.map(({ issues }) => issueMask(issues))),
    issuesGiven: rollCalls.map(givenSign).join(''),
    important: digits(rollCalls.map(({ important }) => (important === null ? 2 : Number(important)))),
    notStated: stated.map((apart) => flips(notStated(apart), rollCalls.length)),
    statedApart: stated.map((apart) => apart.flatMap((by, column) => (by ? [[column, by] as const] : []))),
    sources,
    source: digits(rollCalls.map(({ source }) => sources.indexOf(source))),
    sourceIds: numbersApart(rollCalls),
    states: statesRows(ballots, states),
  };
  return JSON.stringify(head);
}

/** The columns at which a plane changes, each told from the one before. */
function flips(bits: Bits, width: number): number[] {
  const found: number[] = [];
  let before = false;
  let last = 0;
  for (let column = 0; column < width; column++) {
    if (hasBit(bits, column) === before) continue;
    found.push(column - last);
    last = column;
    before = !before;
  }
  return found;
}

function runs(texts: readonly string[]): Runs {
  const starts = texts.flatMap((text, index) => (index === 0 || text !== texts[index - 1] ? index : []));
  return {
    texts: starts.map((start) => texts[start]).join('\n'),
    lengths: starts.map((start, index) => (starts[index + 1] ?? texts.length) - start),
  };
}

function digits(numbers: readonly number[]): string {
  return numbers.map((number) => sixtyFour[number]).join('');
}

function symbolForm({ symbol, session }: Heading): string {
  return symbol.replace(`/${session}/`, '/~/').replace(/\d+/, '#');
}

/** The first numbers of those symbols that have one, each told from the one before. */
function symbolNumbers(rollCalls: readonly Heading[]): number[] {
  let before = 0;
  return rollCalls.flatMap(({ symbol, session }) => {
    const found = /\d+/.exec(symbol.replace(`/${session}/`, '/~/'));
    if (!found) return [];
    const apart = Number(found[0]) - before;
    before = Number(found[0]);
    return apart;
  });
}

function idForm({ id, symbol, sourceId }: Heading): number {
  const place = idForms.findIndex((form) => form(idOfSymbol(symbol), sourceId) === id);
  return place < 0 ? idForms.length : place;
}

/** @throws RangeError if the issues do not stand in the order of the codes: they could not be unpacked as they were */
function issueMask(issues: Heading['issues']): number {
  const places = issues.map((code) => issueCode.options.indexOf(code));
  if (places.some((place, index) => index > 0 && place <= (places[index - 1] as number)))
    throw new RangeError(`The issues "${issues.join(' ')}" are out of order.`);
  return places.reduce((mask, place) => mask | (1 << place), 0);
}

/** `.` for none given, `=` for those that stand, otherwise their digit. */
function givenSign({ issues, issuesGiven }: Heading): string {
  if (issuesGiven === null) return '.';
  const mask = issueMask(issuesGiven);
  return mask === issueMask(issues) ? '=' : (sixtyFour[mask] as string);
}

/** By how much each stated tally differs from the votes counted; `null` where none is stated. */
function apartFromCounted(ballots: Ballots): (number | null)[][] {
  const counted = tallyColumns(ballots);
  return talliedVotes.map((vote) =>
    ballots.rollCalls.map(({ stated }, column) => {
      const said = stated[vote];
      return said === null ? null : said - (counted[vote][column] as number);
    }),
  );
}

/** The source's numbers, each told from the one before; nothing where the source names a vote by its symbol. */
function numbersApart(rollCalls: readonly Heading[]): string {
  let before = 0;
  return rollCalls
    .map(({ sourceId, symbol }) => {
      if (sourceId === symbol) return '';
      const number = Number(sourceId);
      if (String(number) !== sourceId) return `"${sourceId}`;
      const apart = number - before;
      before = number;
      return String(apart);
    })
    .join('\n');
}

/** What the record says of the states that ever voted, and who continues whom; without sources and outside numbers. */
function statesRows({ states: codes }: Ballots, { byCode, successions }: States): Head['states'] {
  return {
    states: codes.flatMap((code) => {
      const state = byCode.get(code);
      return state ? [stateRow(state)] : [];
    }),
    successions: successions.map((row) => [row.predecessor, row.successor, row.day, row.kind]),
  };
}

function stateRow(state: State): Head['states']['states'][number] {
  return [
    state.state,
    state.name,
    state.kind,
    state.from,
    state.until,
    state.iso2,
    state.names.map((row) => [row.name, row.kind, row.from, row.until]),
    state.memberships.map((row) => [row.body, row.from, row.until]),
    state.groups.map((row) => [row.group, row.from, row.until]),
  ];
}
