import type { Day } from '../days/day.ts';
import { groupBy } from '../group-by.ts';
import type { Step } from './docket.ts';
import type { Offence, StepKind } from './schema.ts';

/** Where one case against one person stands. What is open comes before what is over. */
export const caseStandings = [
  'wanted',
  'on-trial',
  'committed-to-trial',
  'appeared',
  'summoned',
  'convicted',
  'acquitted',
  'charges-declined',
  'charges-withdrawn',
  'inadmissible',
  'terminated',
  'warrant-withdrawn',
] as const;
/** `wanted`, `on-trial`, `convicted` …: see `caseStandings`. */
export type CaseStanding = (typeof caseStandings)[number];

/** One case against one person, as its steps up to a day leave it. */
export interface Case {
  /** The Court's number; empty where none is public. */
  readonly case: string;
  readonly offence: Offence;
  readonly standing: CaseStanding;
  readonly since: Day;
  /** A judgment that can no longer be appealed; `false` before judgment. */
  readonly final: boolean;
  readonly steps: readonly Step[];
}

/** The cases that `steps` (one person's, in order) make, each as its last steps leave it. */
export function casesFrom(steps: readonly Step[]): Case[] {
  const byNumber = groupBy(steps, (step) => step.case);
  return [...byNumber].flatMap(([number, own]) => caseFrom(number, own) ?? []);
}

/** What a step makes of a case, whatever went before. */
const becomes: Partial<Record<StepKind, CaseStanding>> = {
  'warrant-issued': 'wanted',
  'warrant-withdrawn': 'warrant-withdrawn',
  'summons-issued': 'summoned',
  surrender: 'appeared',
  'first-appearance': 'appeared',
  'charges-confirmed': 'committed-to-trial',
  'charges-declined': 'charges-declined',
  'charges-withdrawn': 'charges-withdrawn',
  'trial-opened': 'on-trial',
  'judgment-convicted': 'convicted',
  'judgment-acquitted': 'acquitted',
  'case-inadmissible': 'inadmissible',
  'case-terminated': 'terminated',
};

const ending: readonly StepKind[] = [
  'appeal-not-brought',
  'appeal-discontinued',
  'appeal-confirmed',
  'appeal-partial',
  'appeal-reversed',
];

function caseFrom(number: string, steps: readonly Step[]): Case | undefined {
  let standing: CaseStanding | undefined;
  let since: Day | undefined;
  for (const step of steps) {
    const next = nextStanding(standing, step.step);
    if (next === undefined || next === standing) continue;
    standing = next;
    since = step.happened;
  }
  if (standing === undefined || since === undefined) return undefined;
  const final = steps.some(({ step }) => ending.includes(step));
  const offence = steps.find((step) => step.offence !== '')?.offence || 'core';
  return { case: number, offence, standing, since, final, steps };
}

function nextStanding(now: CaseStanding | undefined, step: StepKind): CaseStanding | undefined {
  if (step === 'appeal-reversed') return now === 'convicted' ? 'acquitted' : 'convicted';
  // Charges confirmed in the suspect's absence (article 61(2)) leave the warrant outstanding: Joseph Kony, 2025.
  if (step === 'charges-confirmed' && now === 'wanted') return now;
  return becomes[step];
}
