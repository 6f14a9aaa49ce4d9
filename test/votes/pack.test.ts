import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherStates } from '../../src/states/states.ts';
import { type Ballots, ballotsFrom, ballotsOf, planeNames, rollCallAt } from '../../src/votes/ballots.ts';
import { setBit, wordsFor } from '../../src/votes/bits.ts';
import { packVotes } from '../../src/votes/pack.ts';
import { unpackVotes, withTitles } from '../../src/votes/unpack.ts';
import { record, states, votes } from './record.ts';

const ballots = ballotsOf(votes, states);
const packed = packVotes(ballots, states, record.version);
const unpacked = withTitles(unpackVotes(packed.votes), packed.titles);

test('what was packed comes back: every roll call with every state in every list', () => {
  expect(unpacked.ballots.rollCalls).toHaveLength(votes.rollCalls.length);
  for (const [column, rollCall] of votes.rollCalls.entries())
    expect(rollCallAt(unpacked.ballots, column), rollCall.id).toEqual(rollCall);
});

test('the planes come back bit by bit, and what is computed of them', () => {
  expect(unpacked.ballots.states).toEqual(ballots.states);
  expect(unpacked.ballots.seats).toEqual(ballots.seats);
  expect(unpacked.ballots.divided).toEqual(ballots.divided);
  for (const code of ballots.states) expect(unpacked.ballots.of(code), code).toEqual(ballots.of(code));
  expect(unpacked.ballots.line('RUS')).toEqual(ballots.line('RUS'));
});

test('names, memberships and groups of those who voted come back, and the version of the record', () => {
  expect(unpacked.version).toBe(record.version);
  for (const code of ballots.states) {
    const [was, is] = [states.byCode.get(code), unpacked.states.byCode.get(code)];
    expect(is?.names.map(({ source: _, ...row }) => row)).toEqual(
      was?.names.map(({ source: _, ...row }) => row),
    );
    expect(is?.memberships.map(({ from, until }) => [from, until])).toEqual(
      was?.memberships.map(({ from, until }) => [from, until]),
    );
    expect(is?.groups.map(({ group }) => group)).toEqual(was?.groups.map(({ group }) => group));
  }
});

test('before its titles come, a vote has all but its title', () => {
  const [first] = unpackVotes(packed.votes).ballots.rollCalls;
  expect(first?.title).toBe('');
  expect(votes.rollCalls[0]).toMatchObject({ ...first, title: expect.stringMatching(/./) });
});

test('the votes take at most 130 kB over the wire, with their titles at most 350', () => {
  const [first, second] = [packed.votes, packed.titles].map((bytes) => brotliCompressSync(bytes).length);
  expect(first).toBeLessThanOrEqual(130_000);
  expect((first ?? 0) + (second ?? 0)).toBeLessThanOrEqual(350_000);
});

test('another file is refused with a sentence, and so are titles of other votes', () => {
  const error = { code: 'outside/file', message: expect.stringContaining('it begins with "ORT1"') };
  expect(() => unpackVotes(packed.titles)).toThrow(expect.objectContaining(error));
  const older = packVotes(ballots, states, 'older').titles;
  expect(() => withTitles(unpackVotes(packed.votes), older)).toThrow(
    `These titles are of the record older; expected ${record.version}.`,
  );
});

test('any cells come back, members or not, known or not, in any number of columns', () => {
  const anyCell = fc.integer({ min: 0, max: planeNames.length });
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1100 }))
    .chain(([height, width]) =>
      fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const before = tableOf(rows);
      const { votes: bytes } = packVotes(before, gatherStates(noStates), 'test');
      const after = unpackVotes(bytes).ballots;
      for (const code of before.states) expect(after.of(code)).toEqual(before.of(code));
    }),
    { numRuns: 40 },
  );
});

const noStates = { states: [], names: [], memberships: [], successions: [], groups: [] };

/** Rows of cells as ballots: 0 for a non-member, otherwise the number of the plane, from 1. */
function tableOf(rows: readonly (readonly number[])[]): Ballots {
  const width = rows[0]?.length ?? 0;
  const words = wordsFor(width);
  const cells = new Uint32Array(rows.length * planeNames.length * words);
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) {
      const start = (row * planeNames.length + value - 1) * words;
      if (value > 0) setBit(cells.subarray(start, start + words), column);
    }
  const parts = {
    rollCalls: () => ballots.rollCalls.slice(0, width),
    states: rows.map((_, row) => `AA${'ABCDE'[row]}`),
    cells,
    divided: new Uint32Array(words),
  };
  return ballotsFrom(parts, gatherStates(noStates));
}
