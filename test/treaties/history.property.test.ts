import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../src/days/day.ts';
import { readTreaties } from '../../src/record/read-treaties.ts';
import { history, type Stretch } from '../../src/treaties/history.ts';
import { knownOn, participationOn, statuses } from '../../src/treaties/participation.ts';
import { statesOf } from '../../src/treaties/parties.ts';
import type { ActKind, ActRow } from '../../src/treaties/schema.ts';
import { gatherTreaty, type Treaty } from '../../src/treaties/treaties.ts';

const rome = readTreaties(resolve(import.meta.dirname, '../../record')).get('rome-statute') as Treaty;
const kinds: ActKind[] = [
  'signature',
  'ratification',
  'accession',
  'succession',
  'withdrawal',
  'withdrawal-revoked',
  'intention-not-to-ratify',
  'declaration',
];

const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('1998-07-17' as Day, days));
const act: fc.Arbitrary<ActRow> = fc.record({
  state: fc.constant('ZAF'),
  act: fc.constantFrom(...kinds),
  day,
  effect: fc.option(day, { freq: 4 }),
  known: fc.constant(null),
  reference: fc.constant(''),
  standing: fc.constant('confirmed' as const),
  about: fc.constant(''),
  text: fc.constant(''),
  note: fc.constant(''),
  source: fc.constant('invented'),
});
/** Acts often become known some days after they are done. */
const laterKnown = fc
  .tuple(act, fc.integer({ min: 0, max: 90 }))
  .map(([row, days]) => ({ ...row, known: addDays(row.day, days) }));
const course = fc.array(fc.oneof(act, laterKnown), { maxLength: 8 });

function treatyOf(acts: readonly ActRow[]): Treaty {
  const { acts: _acts, ...row } = rome;
  return gatherTreaty(row, acts);
}

function covering(stretches: readonly Stretch[], on: Day, known: Day): Stretch[] {
  const covers = (from: Day, until: Day | null, at: Day) => from <= at && (until === null || at < until);
  return stretches.filter(
    (it) => covers(it.from, it.until, on) && covers(it.known_from, it.known_until, known),
  );
}

function flat(treaty: Treaty, on: Day, known: Day) {
  const { status, since, effective, awaiting } = participationOn(treaty, 'ZAF', on, known);
  return {
    status,
    since,
    effective,
    awaiting_consent: awaiting?.consent ?? null,
    awaiting_entry: awaiting?.entry ?? null,
  };
}

test('learning of a fact never alters what was known before', () => {
  fc.assert(
    fc.property(course, act, day, day, (acts, late, on, known) => {
      fc.pre(knownOn({ ...late, id: '' }) > known);
      const before = flat(treatyOf(acts), on, known);
      expect(flat(treatyOf([...acts, late]), on, known)).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

test('every day and every state of knowledge lies in at most one stretch, which agrees with the rule', () => {
  fc.assert(
    fc.property(course, day, day, (acts, on, known) => {
      const treaty = treatyOf(acts);
      const found = covering(history(treaty, 'ZAF'), on, known);
      expect(found.length).toBeLessThanOrEqual(1);
      const { status, since, effective, awaiting_consent, awaiting_entry } = found[0] ?? {
        status: 'none',
        since: null,
        effective: null,
        awaiting_consent: null,
        awaiting_entry: null,
      };
      expect({ status, since, effective, awaiting_consent, awaiting_entry }).toEqual(flat(treaty, on, known));
    }),
    { numRuns: 1000 },
  );
});

test('a status holds since a day that has come, and one that is leaving knows when', () => {
  fc.assert(
    fc.property(course, day, day, (acts, on, known) => {
      const { status, since, effective } = flat(treatyOf(acts), on, known);
      expect(statuses).toContain(status);
      expect(since === null).toBe(status === 'none');
      if (since !== null) expect(since <= on).toBe(true);
      if (status === 'withdrawing') expect(effective !== null && effective > on).toBe(true);
      if (status === 'withdrawn') expect(effective !== null && effective <= on).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the recorded acts of every state give stretches that agree with the rule on every day they turn', () => {
  for (const state of statesOf(rome)) {
    const stretches = history(rome, state);
    expect(stretches.length).toBeGreaterThan(0);
    const days = stretches.flatMap((it) => [
      it.from,
      it.known_from,
      addDays(it.from, -1),
      addDays(it.known_from, -1),
    ]);
    for (const on of new Set(days)) {
      for (const known of new Set(days)) {
        const found = covering(stretches, on, known);
        expect(found.length).toBeLessThanOrEqual(1);
        expect(found[0]?.status ?? 'none').toBe(participationOn(rome, state, on, known).status);
      }
    }
  }
});
