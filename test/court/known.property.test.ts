import fc from 'fast-check';
import { expect, test } from 'vitest';
import { custodiesOn, custodyOn } from '../../src/court/custody.ts';
import { type AsOf, type Docket, gatherDocket } from '../../src/court/docket.ts';
import { peopleOn, personOn } from '../../src/court/people.ts';
import { rectangles } from '../../src/court/rectangles.ts';
import { situationOn, situationsOn } from '../../src/court/situations.ts';
import { passagesIn, passagesOn, stretches } from '../../src/court/stretches.ts';
import { verdictOn, verdictsOn } from '../../src/court/verdicts.ts';
import { warrantsOn } from '../../src/court/warrants.ts';
import { addDays, type Day } from '../../src/days/day.ts';
import { contains } from '../../src/days/span.ts';
import { docket } from './record.ts';

const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2002-07-01' as Day, days));

/** Everything the docket answers, in a form that can be compared. */
function answers(of: Docket, asOf: AsOf): string {
  const [situations, people] = [situationsOn(of, asOf), peopleOn(of, asOf)];
  return JSON.stringify([
    situations.map(({ situation, status, since }) => [situation.situation, status, since]),
    people.map(({ person, standing, since, cases }) => [person.person, standing, since, cases.length]),
    warrantsOn(of, asOf).map(({ step, public: isPublic, outstanding }) => [step.id, isPublic, outstanding]),
    custodiesOn(of, asOf).map(({ person, custody, since }) => [person.person, custody, since]),
    stretches.map((one) => passagesOn(of, one, asOf).map(({ subject, days, end }) => [subject, days, end])),
    verdictsOn(of, asOf).map(({ id, stands, final, years }) => [id, stands, final, years]),
  ]);
}

test('what became known later alters no answer given earlier', () => {
  fc.assert(
    fc.property(day, day, (on, known) => {
      const rows = docket.steps.filter(({ learned }) => learned <= known);
      const then = gatherDocket({
        situations: [...docket.situations.values()],
        people: [...docket.people.values()],
        steps: rows,
        budgets: docket.budgets,
      });
      expect(answers(then, { on, known })).toBe(answers(docket, { on, known }));
    }),
    { numRuns: 60 },
  );
});

test('what happens later alters no answer about an earlier day', () => {
  fc.assert(
    fc.property(day, day, (on, known) => {
      const earlier = docket.steps.filter(({ happened }) => happened <= on);
      const then = gatherDocket({
        situations: [...docket.situations.values()],
        people: [...docket.people.values()],
        steps: earlier,
        budgets: docket.budgets,
      });
      expect(answers(then, { on, known })).toBe(answers(docket, { on, known }));
    }),
    { numRuns: 60 },
  );
});

test('the table of a rule answers what the rule answers, on every day and with every knowledge', () => {
  const people = [...docket.people.values()];
  const situations = [...docket.situations.values()];
  const surrender = stretches.find((one) => one.stretch === 'warrant-to-surrender') as (typeof stretches)[0];
  const judgments = docket.steps.filter(({ step }) => step.startsWith('judgment-'));
  const rules = [
    ...people.map((it) => ({ steps: it.steps, at: (asOf: AsOf) => personOn(it, asOf)?.standing })),
    ...people.map((it) => ({ steps: it.steps, at: (asOf: AsOf) => custodyOn(it, asOf)?.custody })),
    ...people.map(({ steps }) => ({ steps, at: (asOf: AsOf) => passagesIn(steps, surrender, asOf)[0]?.end })),
    ...situations.map((it) => ({ steps: it.steps, at: (asOf: AsOf) => situationOn(it, asOf)?.status })),
    ...judgments.map((it) => {
      const steps = docket.people.get(it.person)?.steps ?? [];
      return { steps, at: (asOf: AsOf) => verdictOn(it, steps, asOf)?.stands };
    }),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...rules), day, day, ({ steps, at }, on, known) => {
      const found = rectangles<string>(steps, at).filter(
        (one) => contains(one, on) && contains({ from: one.known_from, until: one.known_until }, known),
      );
      const expected = at({ on, known });
      expect(found.map(({ value }) => value)).toEqual(expected === undefined ? [] : [expected]);
    }),
    { numRuns: 400 },
  );
});
