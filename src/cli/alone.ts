import type { AnswerTo, aloneQuestion, marginsQuestion } from '../index.ts';
import { percent, spanText, uncertainText } from './agreement.ts';
import { counted, parts } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';

type Alone = AnswerTo<typeof aloneQuestion>;
type Margins = AnswerTo<typeof marginsQuestion>;

export const aloneText: Text<Alone> = (answer, set, called) => {
  const { states, rollcalls, total, company, state } = answer;
  const how = company === 0 ? 'alone' : `with at most ${counted(company, 'other')}`;
  return parts(
    set.paragraph(
      `${counted(total, 'time')} ${state === null ? 'somebody' : called(state)} stood ${how}${spanText(answer)}.`,
    ),
    set.table(
      states.map(({ name, rollcalls: times, yes, no, abstain, voted }) => [
        name,
        String(times),
        String(yes),
        String(no),
        String(abstain),
        percent(times, voted),
      ]),
      ['', how === 'alone' ? 'alone' : 'nearly alone', 'yes', 'no', 'abstained', 'of its votes'],
    ),
    set.table(
      rollcalls.map(({ day, symbol, id, vote, states: who, title }) => [
        day,
        symbol || id,
        vote,
        who.join(' '),
        title,
      ]),
      ['day', 'symbol', 'vote', 'who', 'title'],
    ),
    uncertainText(answer.uncertain),
    provenanceText(answer, set),
  );
};

export const marginsText: Text<Margins> = (answer, set) => {
  const { rollcalls, total, reached, threshold } = answer;
  const goal = threshold === 'majority' ? 'A majority' : 'Two thirds';
  return parts(
    set.paragraph(
      `${goal} voted yes in ${counted(reached, 'roll call')} of ${total.toLocaleString('en')}${spanText(answer)}. The closest:`,
    ),
    set.table(
      rollcalls.map(({ day, symbol, id, yes, no, reached: won, turns, title }) => [
        day,
        symbol || id,
        `${yes}-${no}`,
        won ? 'yes' : 'no',
        String(turns),
        title,
      ]),
      ['day', 'symbol', 'yes-no', 'reached', 'turned by', 'title'],
    ),
    uncertainText(answer.uncertain),
    provenanceText(answer, set),
  );
};
