import { type Day, daysBetween, type ExplainedFinding } from 'onrecord/browser';

/** A stretch of days on which the record gave one answer to a claim's question. */
export interface Stretch {
  readonly from: Day;
  /** First day after it; nothing when it lasts. */
  readonly until: Day | undefined;
  readonly answer: ExplainedFinding['answer'];
  /** Whether the claim held; `undefined` where that is not on the finding. */
  readonly held: boolean | undefined;
  /** What brought it about; empty for the first. */
  readonly because: string;
  /** Its share of the time between publication and today. */
  readonly share: number;
}

/** The life of a claim since it was published; one stretch when nothing changed. */
export function lifeOf(finding: ExplainedFinding, published: Day, today: Day): Stretch[] {
  const { changed, answer, thenHeld, nowHolds, todaysAnswer } = finding;
  const starts = [{ day: published, to: answer, because: '' }, ...changed];
  const whole = Math.max(1, daysBetween(published, today));
  return starts.map(({ day, to, because }, index) => {
    const until = starts[index + 1]?.day;
    const like = (other: unknown) => JSON.stringify(to) === JSON.stringify(other);
    const held = like(answer) ? thenHeld : like(todaysAnswer) ? nowHolds : undefined;
    return {
      from: day,
      until,
      answer: to,
      held: held ?? undefined,
      because,
      share: Math.max(0, daysBetween(day, until ?? today)) / whole,
    };
  });
}
