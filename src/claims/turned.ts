import { type Day, sayDay } from '../days/day.ts';
import type { Change, ExplainedFinding, Report, Verdict } from './finding.ts';
import { sayAnswer, withNames } from './say.ts';

/** A claim of an archive whose answer became another. */
export interface Turned extends Change {
  readonly article: string;
  readonly id: string;
  readonly line: number;
  readonly text: string;
  /** What the claim is today. */
  readonly verdict: Verdict;
}

/** Every claim whose answer changed on or after `since`, in the order of the days. */
export function turnedSince(reports: readonly Report[], since: Day): Turned[] {
  const all = reports.flatMap(({ article, claims }) =>
    claims.flatMap((claim) => turnsOf(article, claim, since)),
  );
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function turnsOf(
  article: string,
  { id, line, text, verdict, changed }: ExplainedFinding,
  since: Day,
): Turned[] {
  return changed
    .filter(({ day }) => day >= since)
    .map((change) => ({ article, id, line, text, verdict, ...change }));
}

/** Names of states by their codes. */
type StateNames = ReadonlyMap<string, string>;

/** A paragraph a day: what happened, and which passages it concerns. */
export function turnedText(turned: readonly Turned[], since: Day, names: StateNames = new Map()): string {
  if (turned.length === 0) return `No claim’s answer has changed since ${sayDay(since)}.\n`;
  const days = [...new Set(turned.map(({ day }) => day))];
  return `${days
    .map((day) =>
      dayText(
        turned.filter((each) => each.day === day),
        names,
      ),
    )
    .join('\n\n')}\n`;
}

function dayText(turned: readonly Turned[], names: StateNames): string {
  const causes = [...new Set(turned.map(({ because }) => because).filter(Boolean))];
  const [first] = turned;
  const heading = `${sayDay(first?.day ?? '')}${causes.length > 0 ? `: ${causes.join('; ')}` : ''}`;
  return [heading, ...turned.map((each) => line(each, names))].join('\n');
}

function line({ article, line, text, from, to, verdict }: Turned, names: StateNames): string {
  const [before, after] = [from, to].map((answer) => withNames(sayAnswer(answer), names));
  return `  “${text}” (${article}:${line}) was ${before} and became ${after}; the claim is ${named[verdict]} today.`;
}

const named: Readonly<Record<Verdict, string>> = {
  holds: 'true',
  outdated: 'outdated',
  contradicted: 'contradicted',
  unsupported: 'unsupported',
  broken: 'broken',
};
