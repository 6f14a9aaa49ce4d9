import { expect, test } from 'vitest';
import type { z } from 'zod';
import { courtBudgetsQuestion } from '../../src/questions/court-budgets.ts';
import { courtCostsQuestion } from '../../src/questions/court-costs.ts';
import { courtPeopleQuestion } from '../../src/questions/court-people.ts';
import { courtSituationsQuestion } from '../../src/questions/court-situations.ts';
import { courtStepsQuestion } from '../../src/questions/court-steps.ts';
import { courtTimeQuestion } from '../../src/questions/court-time.ts';
import { courtVerdictsQuestion } from '../../src/questions/court-verdicts.ts';
import { courtYearsQuestion } from '../../src/questions/court-years.ts';
import type { Question } from '../../src/questions/question.ts';
import { record, today } from '../court/record.ts';

/** Asked as a command or a query string asks: all text. */
function ask<Params extends z.ZodObject, Answer extends z.ZodType>(
  question: Question<Params, Answer>,
  given: Record<string, string>,
): z.output<Answer> {
  const answer = question.ask(record, question.params.parse(given), today);
  return question.answer.parse(answer);
}

test('the verdicts of November 2016 come with their counts, ways to count, facts and sources', () => {
  const answer = ask(courtVerdictsQuestion, { on: '2016-11-16', known: '2016-11-16' });
  expect(answer.counts).toEqual({
    convictions: { core: 4, administration: 5 },
    acquittals: { core: 1, administration: 0 },
  });
  expect(answer.verdicts[0]).toMatchObject({
    person: 'thomas-lubanga',
    name: 'Thomas Lubanga Dyilo',
    case: 'ICC-01/04-01/06',
    kind: 'conviction',
    offence: 'core',
    day: '2012-03-14',
    reference: 'ICC-01/04-01/06-2842',
    years: 14,
    standing: 'confirmed',
    source: 'icc-pages',
  });
  expect(answer.ways.find(({ way }) => way === 'core-convictions')?.count).toBe(4);
  expect(answer.facts).toContain('thomas-lubanga/judgment-convicted/2012-03-14');
  expect(answer.sources.map(({ id }) => id)).toContain('icc-pages');
  expect(answer.on).toBe('2016-11-16');
});

test('verdicts can be narrowed to an offence and a kind', () => {
  const answer = ask(courtVerdictsQuestion, { on: '2016-11-16', offence: 'administration' });
  expect(answer.verdicts).toHaveLength(5);
  expect(ask(courtVerdictsQuestion, { kind: 'acquittal' }).verdicts).toHaveLength(3);
});

test('the situations of a state carry their status and steps', () => {
  const answer = ask(courtSituationsQuestion, { state: 'Sudan', on: '2016-11-16' });
  expect(
    answer.situations.map(({ situation, code, status, since }) => [situation, code, status, since]),
  ).toEqual([['darfur', 'ICC-02/05', 'investigation', '2005-06-06']]);
  expect(answer.situations[0]?.steps[0]).toMatchObject({ step: 'referral', by: ['UNSC'] });
  expect(ask(courtSituationsQuestion, { on: '2016-11-16' }).underExamination).toBe(10);
});

test('a person comes with warrants, cases and steps', () => {
  const [person] = ask(courtPeopleQuestion, { person: 'omar-al-bashir' }).people;
  expect(person).toMatchObject({ standing: 'wanted', nationality: 'SDN', since: '2009-03-04' });
  expect(person?.warrants.map(({ day }) => day)).toEqual(['2009-03-04', '2010-07-12']);
});

test('steps are found by kind and span, half-open', () => {
  const answer = ask(courtStepsQuestion, {
    step: 'warrant-issued',
    person: 'omar-al-bashir',
    from: '2009-03-04',
    until: '2010-07-12',
  });
  expect(answer.steps.map(({ day, counts }) => [day, counts])).toEqual([
    ['2009-03-04', { humanity: 5, war: 2 }],
  ]);
});

test('budgets are summed over a span, and the years that lack are named', () => {
  const answer = ask(courtBudgetsQuestion, { from: '2002-01-01', until: '2017-01-01', on: '2016-11-16' });
  expect(answer).toMatchObject({ amount: 1_334_707_900, currency: 'EUR', missing: [], loan: 'unknown' });
  expect(ask(courtBudgetsQuestion, {}).missing).toEqual(['2026']);
  expect(() => ask(courtBudgetsQuestion, { from: '2017-01-01', until: '2016-01-01' })).toThrow(
    'The span from 2017-01-01 until 2016-01-01 holds no day.',
  );
});

test('people are told by how they are held, and can be narrowed to that', () => {
  const answer = ask(courtPeopleQuestion, { on: '2019-07-31', known: '2019-07-31' });
  expect(answer.held).toMatchObject({ 'in-custody': 5, 'at-large': 15 });
  const serving = ask(courtPeopleQuestion, { custody: 'serving' }).people;
  expect(serving.map(({ person }) => person)).toEqual(['bosco-ntaganda', 'dominic-ongwen']);
});

test('durations come with the cases behind them and the open ones named', () => {
  const [stretch] = ask(courtTimeQuestion, { stretch: 'warrant-to-surrender', on: '2016-11-16' }).stretches;
  expect(stretch).toMatchObject({ of: 'person', reached: 14 });
  expect(stretch?.cases.find(({ subject }) => subject === 'joseph-kony')).toMatchObject({
    end: 'open',
    until: null,
    from: '2005-07-08',
  });
  expect(stretch?.cases).toHaveLength((stretch?.reached ?? 0) + (stretch?.cut ?? 0) + (stretch?.open ?? 0));
});

test('costs are told by year and for each way to count, with what they do not mean', () => {
  const answer = ask(courtCostsQuestion, { on: '2016-11-16' });
  expect(answer.begun).toEqual({ amount: 1_334_707_900, missing: [], loan: 'unknown' });
  expect(answer.periods.at(-1)).toMatchObject({ from: '2016-01-01', amount: 139_590_000 });
  expect(answer.notMeant[0]).toContain('not what was spent');
});

test('the docket in numbers goes year by year to the day asked about', () => {
  const { years } = ask(courtYearsQuestion, { on: '2016-11-16', known: '2016-11-16' });
  expect(years.map(({ on }) => on.slice(0, 4))).toEqual(
    Array.from({ length: 15 }, (_, index) => String(2002 + index)),
  );
  expect(years.at(-1)).toMatchObject({ on: '2016-11-16', examinations: 10, investigations: 10, sought: 39 });
});

test('an answer about a day beyond a source’s reach says so', () => {
  const { coverage } = ask(courtPeopleQuestion, {});
  expect(coverage).toContainEqual({
    source: 'wikipedia-icc-docket',
    knownThrough: '2025-08-30',
    reaches: false,
  });
});
