import { type AnswerTo, idOfSymbol, sayDay, type votesQuestion } from '../index.ts';
import { counted, listed, parts } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';
import type { Typesetter } from './typesetter.ts';

type Answer = AnswerTo<typeof votesQuestion>;
type RollCall = Answer['rollcalls'][number];
type Stated = Answer['statedOnly'][number];

/** Who stands in a roll call with most votes of a state is shown whole; others fill a table. */
export const votesText: Text<Answer> = (answer, set) => {
  const whole = answer.rollcalls.some(({ votes }) => Object.keys(votes).length > 1);
  if (answer.differences.length > 0) return differencesText(answer, set);
  const onlyStated = answer.rollcalls.length === 0 && answer.statedOnly.length > 0;
  return parts(
    ...(whole || onlyStated
      ? answer.rollcalls.map((rollCall) => rollCallText(rollCall, set))
      : [rollCallTable(answer, set)]),
    ...answer.statedOnly.map((stated) => set.paragraph(statedText(stated))),
    answer.derived > 0 ? set.paragraph(derivedText(answer.derived)) : '',
    answer.uncertain > 0 ? set.warn(set.paragraph(uncertainText(answer.uncertain))) : '',
    provenanceText(answer, set),
  );
};

function differencesText(answer: Answer, set: Typesetter): string {
  const { differences, total } = answer;
  const rows = differences.map(
    ({ id, symbol, day, between, source, value, otherSource, otherValue, states }) => [
      day,
      symbol && id === idOfSymbol(symbol) ? symbol : id,
      between,
      states.join(' '),
      `${source}: ${value}`,
      source === otherSource ? otherValue : `${otherSource}: ${otherValue}`,
    ],
  );
  return parts(
    set.paragraph(
      `${counted(differences.length, 'point')} of disagreement in ${counted(total, 'roll call')}. Numbers are yes-no-abstentions, and absent where they differ.`,
    ),
    set.table(rows, ['day', 'vote', 'between', 'states', 'on record', 'otherwise']),
    provenanceText(answer, set),
  );
}

function rollCallText(rollCall: RollCall, set: Typesetter): string {
  const { symbol, id, day, title, knownAs, tallies, votes, unknown, discrepancies } = rollCall;
  const who = (vote: string) => Object.keys(votes).filter((code) => votes[code] === vote);
  const line = (name: string, codes: readonly string[]) => [name, String(codes.length), codes.join(' ')];
  return parts(
    set.bold(set.paragraph(`${symbol || id}: ${title}`)),
    set.paragraph(
      `${sayDay(day)}: ${tallies.yes} yes, ${tallies.no} no, ${tallies.abstain} abstained, ${tallies.absent} absent.`,
    ),
    knownAs && set.paragraph(`Known as ${knownAs}.`),
    set.table([
      line('yes', who('yes')),
      line('no', who('no')),
      line('abstained', who('abstain')),
      line('absent', who('absent')),
      ...(unknown.length > 0 ? [line('no vote on record', unknown)] : []),
    ]),
    ...discrepancies.map((sentence) => set.warn(set.paragraph(`Careful: ${sentence}`, 2))),
  );
}

function named({ title, knownAs }: RollCall): string {
  return knownAs ? `${title} (known as ${knownAs})` : title;
}

function rollCallTable({ rollcalls, total }: Answer, set: Typesetter): string {
  if (rollcalls.length === 0)
    return total > 0 ? `${counted(total, 'roll call')} match.` : 'No roll call matches.';
  const rows = rollcalls.map((rollCall) => [
    rollCall.day,
    rollCall.symbol || rollCall.id,
    `${rollCall.tallies.yes}-${rollCall.tallies.no}-${rollCall.tallies.abstain}`,
    Object.values(rollCall.votes).join(' '),
    named(rollCall),
  ]);
  const head = ['day', 'symbol', 'yes-no-abst.', rows.some((row) => row[3]) ? 'vote' : '', 'title'];
  const shown = total > rollcalls.length ? `, ${rollcalls.length} shown` : '';
  return parts(`${counted(total, 'roll call')}${shown}.`, set.table(rows, head));
}

function statedText({ symbol, day, body, title, yes, no, abstain, note, standing }: Stated): string {
  const numbers = listed([`${yes ?? '?'} yes`, `${no ?? '?'} no`, `${abstain ?? '?'} abstained`]);
  const how = standing === 'reported' ? 'reported' : 'stated';
  return `${symbol}, ${body}, ${sayDay(day)}: ${title}. Only tallies are on record, as ${how}: ${numbers}.${note ? ` ${note}.` : ''}`;
}

function derivedText(count: number): string {
  return `Of these, ${counted(count, 'roll call')} no source codes so: their titles tell, as docs/issues.md explains.`;
}

function uncertainText(count: number): string {
  return `Careful: ${counted(count, 'more roll call')} may lie in the span; their day is known only in part.`;
}
