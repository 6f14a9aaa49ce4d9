import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ballots, ballotsOf } from '../../src/votes/ballots.ts';
import { type Bits, bitsWhere } from '../../src/votes/bits.ts';
import { compareRows, mostAtOnce } from '../../src/votes/compare-rows.ts';
import { compareRowsWasm } from '../../src/votes/compare-rows.wasm.ts';
import { compare, type Found, pairsOf, type Rows, rowsOf } from '../../src/votes/dyad-rows.ts';
import { periodsOf } from '../../src/votes/periods.ts';
import { kernelFile, kernelSource } from './kernel.ts';
import { states, votes } from './record.ts';

const ballots: Ballots = ballotsOf(votes, states);

function foundBy(comparing: typeof compare, rows: Rows) {
  const room = () => new Uint8Array(pairsOf(rows));
  const found: Found = { a: room(), b: room(), rollCalls: room(), same: room(), opposed: room() };
  const length = comparing(rows, found, 0);
  return Buffer.concat(Object.values(found).map((counts) => counts.subarray(0, length)));
}

function expectAlike(counting: Bits) {
  const rows = rowsOf(ballots, ballots.seats, counting);
  expect(foundBy(compareRows, rows).equals(foundBy(compare, rows))).toBe(true);
}

test('the module is what is assembled from its text, and this machine takes it', async () => {
  expect(readFileSync(kernelFile, 'utf8'), 'run "npm run kernel"').toBe(await kernelSource());
  expect(WebAssembly.validate(Buffer.from(compareRowsWasm, 'base64'))).toBe(true);
});

test('the module finds what is found word by word, in every session', () => {
  for (const { bits } of periodsOf(ballots, 'session')) expectAlike(bits);
});

test('and among roll calls from anywhere', () => {
  const width = ballots.rollCalls.length;
  const columns = fc.uniqueArray(fc.integer({ min: 0, max: width - 1 }), { maxLength: mostAtOnce });
  fc.assert(
    fc.property(columns, (chosen) => {
      const wanted = new Set(chosen);
      expectAlike(bitsWhere(width, (column) => wanted.has(column)));
    }),
    { numRuns: 20 },
  );
});
