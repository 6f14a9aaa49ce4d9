import type { AnswerTo, askedAgainQuestion } from '../index.ts';
import { counted, parts } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';

type Answer = AnswerTo<typeof askedAgainQuestion>;

const reasons = { first: '', published: 'published pair', title: 'its title' } as const;

export const askedAgainText: Text<Answer> = (answer, set) => {
  const { asked, state, askings } = answer;
  const rows = askings.map(({ id, day, symbol, title, tallies, vote, by, likeness }, place) => [
    id === asked ? `* ${day}` : `  ${day}`,
    symbol || id,
    `${tallies.yes}-${tallies.no}-${tallies.abstain}`,
    ...(state ? [vote ?? 'none'] : []),
    likeness !== null && likeness < 1 ? 'a like title' : reasons[by],
    title === askings[place - 1]?.title ? '' : title,
  ]);
  const head = ['  day', 'symbol', 'yes-no-abst.', ...(state ? [state] : []), 'linked by', 'title'];
  return parts(
    set.paragraph(
      askings.length > 1
        ? `The question was put ${counted(askings.length, 'time')} that are on record.`
        : 'No other vote on this question is known.',
    ),
    set.table(rows, head),
    provenanceText(answer, set),
  );
};
