import {
  type Ballots,
  ballotsFrom,
  type Day,
  gatherStates,
  type Heading,
  planeNames,
} from 'onrecord/browser';
import type { Engine } from './engine.ts';

type Rows = Parameters<typeof gatherStates>[0];

/** What stands in the pack beside the bits. */
interface Head {
  readonly rollCalls: readonly Heading[];
  readonly codes: readonly string[];
  readonly states: Rows;
}

/** The engine as bytes: the length of the head, the head as JSON, then each state's planes of bits. */
export function packEngine({ ballots, states }: Pick<Engine, 'ballots' | 'states'>): Uint8Array<ArrayBuffer> {
  const head: Head = {
    rollCalls: ballots.rollCalls.map(
      ({
        id,
        day,
        session,
        symbol,
        title,
        kind,
        issues,
        issuesGiven,
        important,
        stated,
        source,
        sourceId,
      }) => ({
        id,
        day,
        session,
        symbol,
        title,
        kind,
        issues,
        issuesGiven,
        important,
        stated,
        source,
        sourceId,
      }),
    ),
    codes: ballots.states,
    states: rowsOf(states),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const cells = cellsOf(ballots);
  const start = startOf(text.length);
  const packed = new Uint8Array(start + cells.byteLength);
  new DataView(packed.buffer).setUint32(0, text.length, true);
  packed.set(text, 4);
  packed.set(new Uint8Array(cells.buffer), start);
  return packed;
}

/** The engine again. `today` is the reader's server's. */
export function unpackEngine(packed: ArrayBuffer, today: Day): Engine {
  const length = new DataView(packed).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(packed, 4, length))) as Head;
  const states = gatherStates(head.states);
  const cells = new Uint32Array(packed.slice(startOf(length)));
  return {
    states,
    today,
    ballots: ballotsFrom({ rollCalls: head.rollCalls, states: head.codes, cells }, states),
  };
}

/** Words of bits begin at a multiple of four bytes. */
function startOf(length: number): number {
  return Math.ceil((4 + length) / 4) * 4;
}

function cellsOf(ballots: Ballots): Uint32Array<ArrayBuffer> {
  const words = ballots.divided.length;
  const cells = new Uint32Array(ballots.states.length * planeNames.length * words);
  for (const [index, code] of ballots.states.entries())
    for (const [place, name] of planeNames.entries())
      cells.set(ballots.of(code)[name], (index * planeNames.length + place) * words);
  return cells;
}

function rowsOf({ byCode, successions }: Engine['states']): Rows {
  const all = [...byCode.values()];
  return {
    states: all.map(({ names: _names, memberships: _memberships, groups: _groups, ...row }) => row),
    names: all.flatMap(({ names }) => names),
    memberships: all.flatMap(({ memberships }) => memberships),
    groups: all.flatMap(({ groups }) => groups),
    successions,
  };
}
