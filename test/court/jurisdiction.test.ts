import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { partiesOn } from '../../src/treaties/parties.ts';
import { ask, asked } from './ask-jurisdiction.ts';
import { record, today } from './record.ts';

interface Case {
  readonly case: string;
  readonly ask: Readonly<Record<string, string>>;
  readonly answer: string;
  readonly source: string;
}

/** Decided or decidable conducts, with where that stands. */
const cases: readonly Case[] = JSON.parse(
  readFileSync(resolve(import.meta.dirname, 'jurisdiction-cases.json'), 'utf8'),
);

/** What docs/jurisdiction.md argues against the list. */
const argued: Readonly<Record<string, string>> = { 'mmr-murder-inside': 'contested' };

test('75 conducts are answered as decided, but for one that the docs argue', () => {
  expect(cases).toHaveLength(75);
  const answers = Object.fromEntries(cases.map((one) => [one.case, ask(one.ask).answer]));
  expect(answers).toEqual(Object.fromEntries(cases.map((one) => [one.case, argued[one.case] ?? one.answer])));
});

test('the same conducts have the same answers whatever way is open', () => {
  for (const one of cases) {
    const { via: _, ...anyWay } = one.ask;
    expect([one.case, ask(anyWay).answer]).toEqual([one.case, argued[one.case] ?? one.answer]);
  }
});

test('a rule that only asks who was a party that day answers 49 of the 75', () => {
  const naive = cases.filter(({ ask: { place, nationality, from, known = today }, answer }) => {
    const states = [
      ...place!.split(',').map((one) => one.replace('vessel:', '').slice(0, 3)),
      ...nationality!.split(','),
    ];
    const parties = partiesOn(record.jurisdiction.statute, from as Day, known as Day);
    return answer === (states.some((state) => parties.includes(state)) ? 'yes' : 'no');
  });
  expect(naive).toHaveLength(49);
});

test('a split answer gives half-open windows and says why on which days', () => {
  const { windows, steps, says } = ask(asked('BDI BDI 2017-10-01..2017-11-30 C'));
  expect(windows).toEqual([
    { from: '2017-10-01', until: '2017-10-27', answer: 'yes' },
    { from: '2017-10-27', until: '2017-12-01', answer: 'no' },
  ]);
  const place = steps.filter(({ article }) => article === '12(2)(a)').map(({ because }) => because);
  expect(place).toHaveLength(2);
  expect(place[1]).toBe(
    'From 27 October 2017 to 30 November 2017: Burundi had left the Statute with effect from 27 October 2017.',
  );
  expect(says).toMatch(
    /yes from 1 October 2017 to 26 October 2017 and no from 27 October 2017 to 30 November 2017\.$/,
  );
});

test('every answer names its facts and sources', () => {
  for (const one of cases) {
    const { facts, evidence, sources, steps, notice } = ask(one.ask);
    expect(evidence.map(({ id }) => id).sort()).toEqual([...facts].sort());
    const known = new Set(sources.map(({ id }) => id));
    expect(evidence.flatMap((it) => it.sources).filter((id) => !known.has(id))).toEqual([]);
    expect(steps.map(({ article }) => article)).toContain('27');
    for (const step of steps) expect(new Set(step.facts).size).toBe(step.facts.length);
    expect(notice).toMatch(/research aid, not legal advice/);
  }
});

test('a contested answer names the views and who holds them', () => {
  const { obstacles } = ask(asked('UKR UKR 2025-06-01 W'));
  expect(obstacles[0]?.article).toBe('124');
  expect(obstacles[0]?.because).toMatch(/One view, Ukraine’s own: .+ The others: .+T\. Dannenbaum/);
  expect(obstacles[0]?.facts).toContain('election/UKR/article-124/2025-01-01');
});

test('views are not held by anybody who had not spoken yet', () => {
  const { obstacles } = ask(asked('UKR UKR 2025-06-01 W known=2024-10-26'));
  expect(obstacles[0]?.because).toMatch(/T\. Dannenbaum/);
  expect(obstacles[0]?.because).not.toMatch(/Gureghian Hall/);
});

test('of several nationalities the answer says whom it reaches', () => {
  const { says, obstacles } = ask(asked('IRQ USA,GBR 2004-01-01 W'));
  expect(says).toMatch(/as far as nationals of the United Kingdom are concerned/);
  expect(obstacles).toEqual([]);
});

test('a day that has not come says that it may change, and that the sources do not reach it', () => {
  const { steps, coverage } = ask(asked('NER NER 2027-06-17 C'));
  expect(steps.at(-1)?.question).toBe('Can the answer still change?');
  expect(coverage.some(({ reaches }) => !reaches)).toBe(true);
});

test('a day that has not come is told in the future', () => {
  const [before, after] = ['2027-06-23', '2027-06-24'].map((day) => ask(asked(`MLI MLI ${day} C`)));
  expect(before?.bases[0]?.because).toMatch(/Mali will still be a party to the Statute/);
  expect(after?.obstacles[0]?.because).toMatch(
    /Mali will have left the Statute with effect from 24 June 2027/,
  );
});

test('what bars a ground is told alone, not beside a ground that is missing', () => {
  expect(ask(asked('UKR - 2022-03-01 A')).obstacles.map(({ article }) => article)).toEqual(['15 bis(5)']);
});
