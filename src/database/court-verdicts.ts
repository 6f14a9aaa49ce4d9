import type { Docket } from '../court/docket.ts';
import { rectangles } from '../court/rectangles.ts';
import { isJudgment, verdictOn } from '../court/verdicts.ts';
import { day, sourced, sourcesIn, spanOf, stretch, text } from './court-columns.ts';
import type { Table } from './table.ts';

export function verdictsTable(court: Docket): Table {
  return {
    name: 'verdicts',
    comment: 'Trial judgments, one row a person judged. What became of them on appeal: verdict_standings.',
    columns: [
      text('id', 'thomas-lubanga/judgment-convicted/2012-03-14, as in steps.'),
      text('person', 'Id in people.'),
      text('case', "The Court's number of the case."),
      text('kind', 'What the trial chamber decided: conviction or acquittal.'),
      text('offence', 'core or administration.'),
      day('day', 'The day of the judgment.'),
      day('known', 'The day on which it became public.'),
      text('reference', 'Number of the judgment.'),
      ...sourced,
    ],
    *rows() {
      for (const step of court.steps.filter(isJudgment))
        yield [
          step.id,
          step.person,
          step.case,
          step.step === 'judgment-convicted' ? 'conviction' : 'acquittal',
          step.offence,
          step.happened,
          step.learned,
          step.reference,
          ...sourcesIn(step),
        ];
    },
  };
}

export function verdictStandingsTable(court: Docket): Table {
  return {
    name: 'verdict_standings',
    comment: 'What stood of each judgment after appeals, by day and by what was known, both half-open.',
    columns: [
      text('id', 'Id in verdicts.'),
      text('person', 'Id in people.'),
      text('offence', 'core or administration.'),
      text('stands', 'conviction or acquittal.'),
      { name: 'final', type: 'BOOLEAN', comment: 'No appeal was open any more.' },
      { name: 'years', type: 'DOUBLE', comment: 'The sentence as it stood, in years.' },
      ...stretch,
    ],
    *rows() {
      for (const judgment of court.steps.filter(isJudgment)) {
        const own = court.people.get(judgment.person)?.steps ?? [];
        const found = rectangles(own, (asOf) => {
          const verdict = verdictOn(judgment, own, asOf);
          return verdict && { stands: verdict.stands, final: verdict.final, years: verdict.years };
        });
        for (const { value, ...one } of found)
          yield [
            judgment.id,
            judgment.person,
            judgment.offence,
            value.stands,
            value.final,
            value.years,
            ...spanOf(one),
          ];
      }
    },
  };
}
