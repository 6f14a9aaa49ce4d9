import type { AnswerTo, profileQuestion } from '../index.ts';
import { percent, spanText, uncertainText } from './agreement.ts';
import { counted, parts } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';

type Profile = AnswerTo<typeof profileQuestion>;
type Votes = Profile['votes'];

export const profileText: Text<Profile> = (answer, set, called) => {
  const { state, votes, issues, periods, by } = answer;
  const head = ['yes', 'no', 'abstained', 'absent', 'roll calls'];
  return parts(
    set.paragraph(`${called(state)} in ${counted(votes.total, 'roll call')}${spanText(answer)}.`),
    set.table([sharesOf(votes)], head),
    set.table(
      issues.map(({ issue, ...row }) => [issue, ...sharesOf(row)]),
      ['issue', ...head],
    ),
    set.table(
      periods.map(({ period, ...row }) => [period, ...sharesOf(row)]),
      [by, ...head],
    ),
    uncertainText(answer.uncertain),
    provenanceText(answer, set),
  );
};

function sharesOf({ yes, no, abstain, absent, total }: Votes): string[] {
  return [...[yes, no, abstain, absent].map((part) => percent(part, total)), total.toLocaleString('en')];
}
