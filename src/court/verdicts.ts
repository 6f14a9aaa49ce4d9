import { type AsOf, type Docket, type Step, stepsBy } from './docket.ts';
import type { Offence } from './schema.ts';

export type VerdictKind = 'conviction' | 'acquittal';

/** A trial judgment (article 74) on one person, and what became of it on appeal. */
export interface Verdict {
  /** The id of the judgment's step. */
  readonly id: string;
  readonly person: string;
  readonly case: string;
  /** What the trial chamber decided. */
  readonly kind: VerdictKind;
  /** What stands after the appeals decided by then. */
  readonly stands: VerdictKind;
  /** No appeal is open any more. */
  readonly final: boolean;
  readonly offence: Offence;
  /** The sentence as it stood, in years; `null` before sentence, after an acquittal, or where there was none. */
  readonly years: number | null;
  readonly judgment: Step;
  /** The judgment, its sentences and its appeals. */
  readonly steps: readonly Step[];
}

/** Trial judgments given by then, in order of day. One on two persons counts as two verdicts. */
export function verdictsOn(docket: Docket, asOf: AsOf): Verdict[] {
  return docket.steps
    .filter(isJudgment)
    .flatMap((judgment) => verdictOn(judgment, docket.people.get(judgment.person)?.steps ?? [], asOf) ?? []);
}

/** Of several judgments against a person: is there a conviction that stands? */
export function isConvicted(verdicts: readonly Verdict[], person: string, offence?: Offence): boolean {
  return verdicts.some(
    (verdict) =>
      verdict.person === person &&
      verdict.stands === 'conviction' &&
      (offence === undefined || verdict.offence === offence),
  );
}

/** What a judgment amounts to; `own` are the person's steps. `undefined` before it was given. */
export function verdictOn(judgment: Step, own: readonly Step[], asOf: AsOf): Verdict | undefined {
  const steps = stepsBy(own, asOf).filter(
    (step) => step.case === judgment.case && (step.id === judgment.id || isAfterJudgment(step)),
  );
  if (!steps.some(({ id }) => id === judgment.id)) return undefined;
  const kind = judgment.step === 'judgment-convicted' ? 'conviction' : 'acquittal';
  const reversed = steps.some(({ step }) => step === 'appeal-reversed');
  const stands = reversed ? opposite(kind) : kind;
  return {
    id: judgment.id,
    person: judgment.person,
    case: judgment.case,
    kind,
    stands,
    final: steps.some(({ step }) => step.startsWith('appeal-')),
    offence: judgment.offence || 'core',
    years: stands === 'acquittal' ? null : (steps.findLast(({ step }) => step === 'sentence')?.years ?? null),
    judgment,
    steps,
  };
}

export function isJudgment({ step }: Step): boolean {
  return step === 'judgment-convicted' || step === 'judgment-acquitted';
}

function isAfterJudgment({ step }: Step): boolean {
  return step.startsWith('appeal-') || step.startsWith('sentence') || step === 'reparations';
}

function opposite(kind: VerdictKind): VerdictKind {
  return kind === 'conviction' ? 'acquittal' : 'conviction';
}
