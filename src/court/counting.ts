import type { Verdict } from './verdicts.ts';

/** One way to count what the Court has decided. Reports that differ have often counted different things. */
export interface Way {
  readonly way: string;
  /** What is counted, as the end of "The Court had given …". */
  readonly counts: string;
  readonly count: number;
  readonly verdicts: readonly string[];
}

type Test = (verdict: Verdict) => boolean;

const core: Test = ({ offence }) => offence === 'core';
const administration: Test = ({ offence }) => offence === 'administration';
const conviction: Test = ({ kind }) => kind === 'conviction';
const acquittal: Test = ({ kind }) => kind === 'acquittal';

const people: readonly [way: string, counts: string, tests: readonly Test[]][] = [
  ['core-convictions', 'people convicted at trial of core crimes', [core, conviction]],
  ['core-acquittals', 'people acquitted at trial of core crimes', [core, acquittal]],
  ['core-verdicts', 'people judged at trial for core crimes', [core]],
  [
    'core-convictions-standing',
    'convictions for core crimes that stood after appeal',
    [core, convictionStands],
  ],
  [
    'core-convictions-final',
    'convictions for core crimes that were final',
    [core, convictionStands, isFinal],
  ],
  ['core-acquittals-standing', 'acquittals of core crimes that stood after appeal', [core, acquittalStands]],
  [
    'administration-convictions',
    'people convicted of offences against the administration of justice',
    [administration, conviction],
  ],
  ['all-convictions', 'people convicted at trial of anything', [conviction]],
  ['all-convictions-standing', 'convictions of anything that stood after appeal', [convictionStands]],
  ['all-verdicts', 'people judged at trial for anything', []],
];

/** Every way, side by side. The last four count cases and judgments, so that a joint trial is one. */
export function waysToCount(verdicts: readonly Verdict[]): Way[] {
  const byPerson = people.map(([way, counts, tests]) => {
    const counted = verdicts.filter((verdict) => tests.every((test) => test(verdict)));
    return { way, counts, count: counted.length, verdicts: counted.map(({ id }) => id) };
  });
  return [
    ...byPerson,
    cases('core-cases', 'cases judged at trial for core crimes', verdicts.filter(core)),
    cases('all-cases', 'cases judged at trial for anything', verdicts),
    judgments('core-judgments', 'trial judgments on core crimes', verdicts.filter(core)),
    judgments('all-judgments', 'trial judgments on anything', verdicts),
  ];
}

function judgments(way: string, counts: string, verdicts: readonly Verdict[]): Way {
  const distinct = new Set(verdicts.map((verdict) => `${verdict.case} ${verdict.judgment.day}`));
  return { way, counts, count: distinct.size, verdicts: verdicts.map(({ id }) => id) };
}

function cases(way: string, counts: string, verdicts: readonly Verdict[]): Way {
  const distinct = new Set(verdicts.map((verdict) => verdict.case));
  return { way, counts, count: distinct.size, verdicts: verdicts.map(({ id }) => id) };
}

function acquittalStands({ stands }: Verdict): boolean {
  return stands === 'acquittal';
}

function convictionStands({ stands }: Verdict): boolean {
  return stands === 'conviction';
}

function isFinal({ final }: Verdict): boolean {
  return final;
}
