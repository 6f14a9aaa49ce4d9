import { type AnswerTo, type agreementQuestion, type nearestQuestion, sayDay } from '../index.ts';
import { counted, parts } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';
import type { Typesetter } from './typesetter.ts';

type Agreement = AnswerTo<typeof agreementQuestion>;
type Nearest = AnswerTo<typeof nearestQuestion>;

export const agreementText: Text<Agreement> = (answer, set, called) => {
  const [a, b] = [called(answer.a), called(answer.b)];
  const { value, rollcalls, same, near, opposed } = answer;
  const found =
    value === null
      ? `Nothing can be said of ${a} and ${b}: ${counted(rollcalls, 'divided roll call')} in which both voted.`
      : `${a} and ${b} agree to ${share(value)} (${answer.measure})${spanText(answer)}, over ${counted(rollcalls, 'divided roll call')} in which both voted.`;
  return parts(
    set.paragraph(found),
    set.table([
      ['voted the same', String(same)],
      ['one abstained, the other did not', String(near)],
      ['yes against no', String(opposed)],
    ]),
    seriesText(answer, set),
    uncertainText(answer.uncertain),
    provenanceText(answer, set),
  );
};

function seriesText({ series, measure }: Agreement, set: Typesetter): string {
  if (series.length === 0) return '';
  const rows = series.map(({ period, value, rollcalls }) => [
    period,
    value === null ? 'not defined' : share(value),
    String(rollcalls),
    value === null ? '' : bar(value),
  ]);
  return set.table(rows, ['', measure, 'votes', '']);
}

/** A bar of up to 20 places for a value up to 1; none below 0. */
export function bar(value: number): string {
  return '▇'.repeat(Math.max(0, Math.round(value * 20)));
}

export const nearestText: Text<Nearest> = (answer, set, called) => {
  const { state, nearest, farthest, compared } = answer;
  const rows = (some: Nearest['nearest']) =>
    some.map(({ name, value, rollcalls }) => [
      `  ${name}`,
      share(value),
      `${rollcalls.toLocaleString('en')} votes`,
    ]);
  return parts(
    set.paragraph(
      `${called(state)} among ${counted(compared, 'state')} (${answer.measure})${spanText(answer)}.`,
    ),
    `${set.bold('Votes most like it:')}\n${set.table(rows(nearest))}`,
    `${set.bold('Votes least like it:')}\n${set.table(rows(farthest))}`,
    uncertainText(answer.uncertain),
    provenanceText(answer, set),
  );
};

export function share(value: number): string {
  return value.toFixed(3);
}

/** `37%`; nothing of nothing is a dash. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)}%`;
}

interface Spanned {
  readonly from: string | null;
  readonly until: string | null;
  readonly issue: string | null;
}

/** ` from 1 January 2000 on hr`, to stand behind what was counted. */
export function spanText({ from, until, issue }: Spanned): string {
  return [
    from ? ` from ${sayDay(from)}` : '',
    until ? ` until ${sayDay(until)}` : '',
    issue ? ` on ${issue}` : '',
  ].join('');
}

export function uncertainText(count: number): string {
  return count === 0 ? '' : `${counted(count, 'roll call')} left out: their day is known only in part.`;
}
