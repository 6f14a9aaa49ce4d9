import {
  type AnswerTo,
  type courtBudgetsQuestion,
  type courtPeopleQuestion,
  type courtSituationsQuestion,
  type courtStepsQuestion,
  type courtVerdictsQuestion,
  sayDay,
} from '../index.ts';
import { capital, counted, listed, mark, parts, reportedNote, words } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';
import type { Typesetter } from './typesetter.ts';

type Step = AnswerTo<typeof courtStepsQuestion>['steps'][number];

export const situationsText: Text<AnswerTo<typeof courtSituationsQuestion>> = (answer, set) => {
  const { on, situations, underExamination } = answer;
  const [only, ...others] = situations;
  return parts(
    set.paragraph(
      `On ${sayDay(on)}: ${counted(situations.length, 'situation')}, ${underExamination} of them under preliminary examination.`,
    ),
    set.table(
      situations.map(({ name, code, status, since, standing }) => [
        name,
        code,
        words(status),
        since + mark(standing),
      ]),
      ['situation', 'number', 'where it stands', 'since'],
    ),
    only && others.length === 0 ? stepTable(only.steps, set) : reportedNote(situations),
    provenanceText(answer, set),
  );
};

export const peopleText: Text<AnswerTo<typeof courtPeopleQuestion>> = (answer, set) => {
  const { on, people, counts, held } = answer;
  const [only, ...others] = people;
  return parts(
    set.paragraph(
      `On ${sayDay(on)}: ${counted(people.length, 'person', 'people')}${shares(counts)}${shares(held)}. Everyone is presumed innocent until found guilty.`,
    ),
    set.table(
      people.map(({ name, situation, standing, since, custody }) => [
        name,
        situation,
        words(standing),
        since,
        words(custody),
      ]),
      ['person', 'situation', 'stands', 'since', 'held'],
    ),
    only && others.length === 0 ? stepTable(only.steps, set) : '',
    provenanceText(answer, set),
  );
};

/** ` (3 wanted, 2 on trial)`: those that are not none. */
function shares(counts: Readonly<Record<string, number>>): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.length > 0 ? ` (${some.map(([name, count]) => `${count} ${words(name)}`).join(', ')})` : '';
}

export const stepsText: Text<AnswerTo<typeof courtStepsQuestion>> = (answer, set) =>
  parts(
    answer.steps.length > 0 ? stepTable(answer.steps, set) : 'No such step is on record.',
    provenanceText(answer, set),
  );

export const verdictsText: Text<AnswerTo<typeof courtVerdictsQuestion>> = (answer, set) => {
  const { on, verdicts, counts, ways } = answer;
  return parts(
    set.paragraph(
      `By ${sayDay(on)} the Court had given ${counted(verdicts.length, 'verdict')}. In core crimes: ${counted(counts.convictions.core, 'conviction')} and ${counted(counts.acquittals.core, 'acquittal')}. In offences against the administration of justice: ${counted(counts.convictions.administration, 'conviction')} and ${counted(counts.acquittals.administration, 'acquittal')}.`,
    ),
    set.table(
      verdicts.map(({ day, name, offence, kind, stands, years }) => [
        day,
        name,
        offence,
        stands === kind ? kind : `${kind}, on appeal ${stands}`,
        years === null ? '' : `${years} years`,
      ]),
      ['day', 'person', 'offence', 'verdict', 'sentence'],
    ),
    set.table(
      ways.map(({ count, counts: what }) => [String(count), what]),
      ['count', 'counting'],
    ),
    provenanceText(answer, set),
  );
};

export const budgetsText: Text<AnswerTo<typeof courtBudgetsQuestion>> = (answer, set) => {
  const { from, until, amount, loan, missing, budgets } = answer;
  const lacking = missing.length > 0 ? ` Not on record: ${listed(missing)}.` : '';
  return parts(
    set.paragraph(
      `From ${sayDay(from)} until ${sayDay(until)} the Assembly approved ${amount.toLocaleString('en')} euros (${loanText[loan]}).${lacking}`,
    ),
    set.table(
      budgets.map((budget) => [
        budget.from.slice(0, 4),
        budget.amount.toLocaleString('en'),
        budget.reference + mark(budget.standing),
        budget.note,
      ]),
      ['year', 'euros', 'decided in', ''],
    ),
    reportedNote(budgets),
    provenanceText(answer, set),
  );
};

const loanText = {
  yes: 'with the loan for the premises',
  no: 'without the loan for the premises',
  mixed: 'in some years with the loan for the premises, in some without',
  unknown: 'whether with the loan for the premises is not on record',
} as const;

function stepTable(steps: readonly Step[], set: Typesetter): string {
  const rows = steps.map(({ day, step, person, situation, reference, note, standing }) => [
    day + mark(standing),
    capital(words(step)),
    person ?? situation,
    reference,
    note ?? '',
  ]);
  return parts(set.table(rows, ['day', 'step', 'whom', 'document', '']), reportedNote(steps));
}
