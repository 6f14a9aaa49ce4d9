import type { AnswerTo, jurisdictionQuestion } from '../index.ts';
import { capital, parts } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';
import type { Typesetter } from './typesetter.ts';

type Answer = AnswerTo<typeof jurisdictionQuestion>;
type Step = Answer['steps'][number];

/** The answer first, then what carries it and what stands against it, then article by article. */
export const jurisdictionText: Text<Answer> = (answer, set) => {
  const { says, windows, bases, obstacles, steps, notice } = answer;
  return parts(
    set.bold(set.paragraph(says)),
    windows.length > 1 ? windowTable(windows, set) : '',
    reasons('What brings it before the Court', bases, set),
    reasons('What stands against it', obstacles, set),
    set.bold('Article by article'),
    ...steps.map((step) => stepText(step, answer, set)),
    set.paragraph(notice),
    provenanceText(answer, set),
  );
};

function windowTable(windows: Answer['windows'], set: Typesetter): string {
  const rows = windows.map(({ from, until, answer }) => [from, until, answer]);
  return set.table(rows, ['from', 'until, not including', 'answer']);
}

function reasons(title: string, all: Answer['bases'], set: Typesetter): string {
  if (all.length === 0) return '';
  const lines = all.map(({ article, because }) => set.paragraph(`- Article ${article}: ${because}`, 2));
  return [set.bold(title), ...lines].join('\n');
}

function stepText(
  { article, question, answer, because, facts }: Step,
  whole: Answer,
  set: Typesetter,
): string {
  const said = new Map(whole.evidence.map(({ id, says, standing }) => [id, { says, standing }]));
  const lines = facts.flatMap((id) => said.get(id) ?? []);
  const evidence = lines.map(({ says, standing }) => (standing === 'reported' ? `${says} (reported)` : says));
  return [
    set.paragraph(`${set.bold(`${question} ${capital(answer)}.`)} ${because} (Article ${article}.)`),
    evidence.length > 0 ? set.dim(set.paragraph(`  ${evidence.join('; ')}.`, 2)) : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
