import {
  type AnswerTo,
  type courtCostsQuestion,
  type courtTimeQuestion,
  type courtYearsQuestion,
  sayDay,
} from '../index.ts';
import { counted, listed, parts } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';
import type { Typesetter } from './typesetter.ts';

type Stretch = AnswerTo<typeof courtTimeQuestion>['stretches'][number];

/** One stretch is told with its cases; several side by side in a table. */
export const timeText: Text<AnswerTo<typeof courtTimeQuestion>> = (answer, set) => {
  const [only, ...others] = answer.stretches;
  return parts(
    only && others.length === 0 ? oneStretch(only, answer.on, set) : allStretches(answer.stretches, set),
    provenanceText(answer, set),
  );
};

function oneStretch(stretch: Stretch, on: string, set: Typesetter): string {
  const { says, reached, cut, open, lower, median, upper, medianWithOpen, cases } = stretch;
  const took =
    median === null
      ? 'No case had got there.'
      : `It took ${counted(median, 'day')} at the median, half of them between ${lower} and ${upper}.`;
  const withOpen =
    medianWithOpen === null
      ? 'Counting the open ones for as long as they lasted, fewer than half are over.'
      : `Counting the open ones for as long as they lasted, half are over after ${counted(medianWithOpen, 'day')}.`;
  return parts(
    set.paragraph(
      `On ${sayDay(on)}, ${says}: ${counted(reached, 'case')} got there, ${cut} ended otherwise, ${open} were open. ${took} ${withOpen}`,
    ),
    set.table(
      cases.map((one) => [
        one.name,
        one.from,
        one.until ?? (one.end === 'open' ? 'open' : ''),
        one.end === 'cut' ? one.by.replaceAll('-', ' ') : '',
        `${one.approximate ? '~' : ''}${one.days}`,
      ]),
      ['who', 'from', 'until', 'ended by', 'days'],
    ),
  );
}

function allStretches(stretches: readonly Stretch[], set: Typesetter): string {
  const figure = (days: number | null) => (days === null ? '-' : String(days));
  return set.table(
    stretches.map((one) => [
      one.stretch,
      figure(one.lower),
      figure(one.median),
      figure(one.upper),
      figure(one.medianWithOpen),
      String(one.reached),
      String(one.cut),
      String(one.open),
    ]),
    ['days', 'quartile', 'median', 'quartile', 'median with open', 'reached', 'cut', 'open'],
  );
}

export const costsText: Text<AnswerTo<typeof courtCostsQuestion>> = (answer, set) => {
  const { on, begun, over, shares, periods, notMeant } = answer;
  const lacking = begun.missing.length > 0 ? ` Not on record: ${listed(begun.missing)}.` : '';
  return parts(
    set.paragraph(
      `By ${sayDay(on)} ${euros(begun.amount)} euros had been approved for the financial periods begun, ${euros(over.amount)} for those over.${lacking}`,
    ),
    set.table(
      shares.map(({ counts, count, begun }) => [String(count), counts, begun === null ? '-' : euros(begun)]),
      ['count', 'counting', 'euros each'],
    ),
    set.table(
      periods.map(({ from, amount, verdicts }) => [
        from.slice(0, 4),
        euros(amount),
        String(verdicts.length || ''),
      ]),
      ['year', 'euros', 'people judged in it'],
    ),
    ['What a cost for each does not mean', ...notMeant.map((line) => set.paragraph(`- ${line}`, 2))].join(
      '\n',
    ),
    provenanceText(answer, set),
  );
};

export const yearsText: Text<AnswerTo<typeof courtYearsQuestion>> = (answer, set) =>
  parts(
    set.table(
      answer.years.map((year) => [
        year.on,
        ...[
          year.examinations,
          year.investigations,
          year.sought,
          year.atLarge,
          year.inCustody,
          year.onTrial,
          year.convicted,
          year.acquitted,
        ].map(String),
      ]),
      [
        'on',
        'exams',
        'investigations',
        'sought',
        'at large',
        'in custody',
        'on trial',
        'convicted',
        'acquitted',
      ],
    ),
    set.paragraph(
      'Sought, convicted and acquitted are counted since 2002, the last two at trial and for core crimes.',
    ),
    provenanceText(answer, set),
  );

function euros(amount: number): string {
  return amount.toLocaleString('en');
}
