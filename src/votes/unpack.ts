import { OnrecordError } from '../error.ts';
import { gatherStates, type States, type StatesRows } from '../states/states.ts';
import { type Ballots, ballotsFrom, type Heading, type Planes, planeNames } from './ballots.ts';
import { type Bits, setRange, wordsFor } from './bits.ts';
import { countColumns, type TallyColumns } from './counts.ts';
import { type Head, idForms, magic, noSymbol, sixtyFour, tileWords, titlesMagic } from './pack-format.ts';
import { type IssueCode, issueCode, rollCallKind } from './schema.ts';

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
  const rollCalls = headingsOf(head, countedIn(cells, head.width));
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
    const first = tiles[at++] as number;
    const second = tiles[at++] as number;
    const low = gathered(first) | (gathered(second) << 16);
    const high = gathered(first >>> 1) | (gathered(second >>> 1) << 16);
    const voted =
      (own.members[word] as number) & ~(own.unknown[word] as number) & ~(own.outside[word] as number);
    own.yes[word] = voted & ~low & ~high;
    own.abstain[word] = voted & low & ~high;
    own.no[word] = voted & ~low & high;
    own.absent[word] = voted & low & high;
  }
  return at;
}

/** The votes counted, plane by plane. */
function countedIn(cells: Uint32Array, width: number): TallyColumns {
  const words = wordsFor(width);
  const stride = planeNames.length * words;
  const count = (place: number) =>
    countColumns(
      width,
      Array.from({ length: cells.length / stride }, (_, index) =>
        cells.subarray(index * stride + place * words, index * stride + (place + 1) * words),
      ),
    );
  return { yes: count(0), no: count(1), abstain: count(2), absent: count(3) };
}

/** Every other bit of a word, side by side. */
function gathered(word: number): number {
  let bits = word & 0x55555555;
  bits = (bits | (bits >>> 1)) & 0x33333333;
  bits = (bits | (bits >>> 2)) & 0x0f0f0f0f;
  bits = (bits | (bits >>> 4)) & 0x00ff00ff;
  return (bits | (bits >>> 8)) & 0xffff;
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

function headingsOf(head: Head, counted: TallyColumns): Heading[] {
  const lines = (text: string) => text.split('\n');
  const [days, sessions] = [repeated(lines(head.days)), repeated(lines(head.sessions))];
  const [symbols, ids] = [symbolsOf(head, sessions), lines(head.ids)];
  const sourceIds = sourceIdsOf(lines(head.sourceIds));
  const [yes, no, abstain, absent] = head.stated.map(lines);
  const issues = sixtyFourIssues();
  return days.map((day, column) => {
    const session = sessions[column] as string;
    const symbol = symbols[column] as string;
    const sourceId = sourceIds[column] ?? symbol;
    const own = issues[digit(head.issues, column)] as readonly IssueCode[];
    return {
      id: idFrom(ids[column] as string, symbol, sourceId),
      day: day as Heading['day'],
      session,
      symbol,
      title: '',
      kind: rollCallKind.options[digit(head.kinds, column)] as Heading['kind'],
      issues: own,
      issuesGiven: issuesGiven(head.issuesGiven[column] as string, own, issues),
      important: importances[digit(head.important, column)] as boolean | null,
      stated: {
        yes: said(yes?.[column] as string, counted.yes[column] as number),
        no: said(no?.[column] as string, counted.no[column] as number),
        abstain: said(abstain?.[column] as string, counted.abstain[column] as number),
        absent: said(absent?.[column] as string, counted.absent[column] as number),
      },
      source: head.sources[digit(head.source, column)] as string,
      sourceId,
    };
  });
}

const importances = [false, true, null] as const;

function said(sign: string, counted: number): number | null {
  if (sign === '') return counted;
  return sign === '-' ? null : counted + Number(sign);
}

/** The line before wherever there is nothing. */
function repeated(lines: readonly string[]): string[] {
  let last = '';
  return lines.map((line) => {
    last = line || last;
    return last;
  });
}

function digit(text: string, column: number): number {
  return sixtyFour.indexOf(text[column] as string);
}

function symbolsOf(head: Head, sessions: readonly string[]): string[] {
  let [last, place] = [0, 0];
  return repeated(head.symbols.split('\n')).map((form, column) => {
    if (form === noSymbol) return '';
    if (form.includes('#')) last += head.symbolNumbers[place++] as number;
    return form.replace('#', String(last)).replace('~', sessions[column] as string);
  });
}

function idFrom(sign: string, symbol: string, sourceId: string): string {
  const form = sign === '' ? idForms[0] : sign.length === 1 ? idForms[Number(sign)] : undefined;
  return form ? form(symbol, sourceId) : sign;
}

/** `undefined` where the source names the vote by its symbol. */
function sourceIdsOf(lines: readonly string[]): (string | undefined)[] {
  let number = 0;
  return lines.map((line) => {
    if (line === '') return undefined;
    if (line.startsWith('"')) return line.slice(1);
    number += Number(line);
    return String(number);
  });
}

/** The issues each digit stands for. */
function sixtyFourIssues(): (readonly IssueCode[])[] {
  return Array.from({ length: 64 }, (_, mask) =>
    issueCode.options.filter((_code, place) => (mask >> place) & 1),
  );
}

function issuesGiven(
  sign: string,
  own: readonly IssueCode[],
  issues: readonly (readonly IssueCode[])[],
): readonly IssueCode[] | null {
  if (sign === '.') return null;
  return sign === '=' ? own : (issues[sixtyFour.indexOf(sign)] as readonly IssueCode[]);
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
