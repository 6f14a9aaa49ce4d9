import { type AnswerTo, type councilQuestion, sayDay } from '../index.ts';
import { counted, parts } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';

type Answer = AnswerTo<typeof councilQuestion>;

export const councilText: Text<Answer> = (answer, set) => {
  const { votes, total, onRecord } = answer;
  if (onRecord === 0)
    return set.paragraph(
      'The record holds no vote of the Security Council yet. Take its file in with "onrecord import undl FILE" or "onrecord update votes"; see docs/votes.md.',
    );
  const rows = votes.map(({ day, symbol, tallies, votes: cast, how, title }) => [
    sayDay(day),
    symbol,
    how === 'vote' ? `${tallies.yes}-${tallies.no}-${tallies.abstain}` : 'without a vote',
    Object.entries(cast)
      .filter(([, vote]) => vote !== 'yes')
      .map(([code, vote]) => `${code} ${vote}`)
      .join(', '),
    title,
  ]);
  const shown = total > votes.length ? `, ${votes.length} shown` : '';
  return parts(
    set.paragraph(
      `${counted(total, 'vote')} of the Security Council${shown}. Vetoed drafts are not in its file.`,
    ),
    set.table(rows, ['day', 'symbol', 'yes-no-abst.', 'other than yes', 'heading']),
    provenanceText(answer, set),
  );
};
