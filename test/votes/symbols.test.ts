import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOfSymbol, normaliseSymbol, sessionOfSymbol } from '../../src/votes/symbols.ts';
import { findRollCalls } from '../../src/votes/votes.ts';
import { votes } from './record.ts';

describe('every spelling of a symbol is the same symbol', () => {
  test.each([
    [
      'A/RES/71/205',
      ['71/205', 'r/71/205', 'A-RES-71-205', 'resolution 71/205', 'GA resolution 71/205', ' a/res/71/205 '],
    ],
    ['A/RES/217(III)A', ['217 A (III)', 'A/RES/217(III)[A]', '217(III)A', 'A-RES-217-III-A']],
    ['A/RES/2758(XXVI)', ['2758 (XXVI)', 'R/26/2758', 'a-res-2758-xxvi']],
    ['A/RES/75/290A', ['75/290 [A]', 'A/RES/75/290[A]', '75/290 A', 'A/RES/75/290/A']],
    ['A/RES/75/254A-C', ['75/254A-C', 'A/RES/75/254[A-C]']],
    ['A/DEC/80/506', ['80/506', 'A/DEC/80/506', 'decision 80/506']],
    ['A/RES/ES-11/1', ['ES-11/1', 'A-RES-ES-11-1']],
    ['A/RES/2248(S-V)', ['2248 (S-V)']],
    ['A/RES/39/236/XIV', ['R/39/236/XIV', 'A/RES/39/236[XIV]']],
    ['A/C.3/71/L.26', ['a/c.3/71/l.26']],
  ])('%s', (symbol, spellings) => {
    for (const spelling of [symbol, ...spellings]) expect(normaliseSymbol(spelling), spelling).toBe(symbol);
  });
});

test('pages of early Official Records are not taken for resolutions', () => {
  expect(normaliseSymbol('R/2/1424')).toBe('R/2/1424');
});

test.each([
  ['A/RES/71/205', '71'],
  ['A/RES/ES-11/1', 'ES-11'],
  ['A/RES/181(II)', '2'],
  ['A/RES/997(ES-I)', 'ES-1'],
  ['A/RES/2248(S-V)', 'S-5'],
  ['A/DEC/80/506', '80'],
])('%s is of session %s', (symbol, session) => {
  expect(sessionOfSymbol(symbol)).toBe(session);
});

test('normalising twice is normalising once, whatever is written', () => {
  const text = fc.string({ unit: fc.constantFrom(...'A/RESDC-0123456789[]()IVX .'), maxLength: 14 });
  fc.assert(fc.property(text, (given) => normaliseSymbol(normaliseSymbol(given)) === normaliseSymbol(given)));
});

test('every roll call on record is found by its symbol and by its id, and ids fit a URL', () => {
  for (const rollCall of votes.rollCalls) {
    expect(rollCall.id).toMatch(/^[A-Za-z0-9.-]+$/);
    expect(findRollCalls(votes, rollCall.id).map(({ id }) => id)).toContain(rollCall.id);
    if (rollCall.symbol !== '') expect(findRollCalls(votes, rollCall.symbol)).toContain(rollCall);
  }
  expect(new Set(votes.rollCalls.map(({ id }) => id)).size).toBe(votes.rollCalls.length);
});

test('ids are made of symbols', () => {
  expect(idOfSymbol('A/RES/181(II)')).toBe('A-RES-181-II');
  expect(idOfSymbol('A/C.3/71/L.26')).toBe('A-C.3-71-L.26');
});

test('an unknown symbol is answered with the nearest known', () => {
  expect(() => findRollCalls(votes, 'A/RES/68/2622')).toThrow('No vote is on record under "A/RES/68/2622".');
  try {
    findRollCalls(votes, 'A/RES/68/2622');
  } catch (error) {
    expect(error).toMatchObject({
      code: 'asked/unknown-symbol',
      hint: expect.stringContaining('A/RES/68/262'),
    });
  }
});
