import { type AnswerTo, sayDay, type treatyQuestion } from '../index.ts';
import { counted, listed, mark, parts, reportedNote, words } from './phrases.ts';
import { provenanceText } from './provenance-text.ts';
import type { Text } from './text.ts';
import type { Typesetter } from './typesetter.ts';

type Answer = AnswerTo<typeof treatyQuestion>;
type State = Answer['states'][number];

export const treatyText: Text<Answer> = (answer, set) => {
  const [only, ...others] = answer.states;
  const alone = only && others.length === 0;
  return parts(
    set.bold(answer.title),
    set.paragraph(standing(answer)),
    alone ? stateText(only, set) : everyState(answer, set),
    provenanceText(answer, set),
  );
};

function standing({ on, counts, inForce }: Answer): string {
  const leaving = counts.withdrawing > 0 ? `, ${counts.withdrawing} of them on their way out` : '';
  const force = inForce && inForce > on ? ' It is not in force yet.' : '';
  return `On ${sayDay(on)}: ${counted(counts.party, 'party', 'parties')}${leaving}.${force}`;
}

function everyState({ states }: Answer, set: Typesetter): string {
  const those = (participation: State['participation']) =>
    states.filter((state) => state.participation === participation);
  const names = (title: string, some: readonly State[]) =>
    some.length === 0
      ? ''
      : set.paragraph(`${set.bold(title)} ${listed(some.map(({ name }) => name).sort(byLetter))}.`);
  return parts(
    leaving('Withdrawing:', those('withdrawing'), 'leaves on', set),
    leaving('Withdrawn:', those('withdrawn'), 'left on', set),
    names('Parties:', those('party')),
    names('Signed, not party:', those('signatory')),
    names('Signed, then disowned the signature:', those('signature-disowned')),
    names(
      'Not bound, but applying it provisionally:',
      states.filter(({ provisional }) => provisional),
    ),
  );
}

function leaving(title: string, states: readonly State[], verb: string, set: Typesetter): string {
  if (states.length === 0) return '';
  const rows = states.map(({ name, effective }) => [
    `  ${name}`,
    effective ? `${verb} ${sayDay(effective)}` : '',
  ]);
  return `${set.bold(title)}\n${set.table(rows)}`;
}

function stateText(state: State, set: Typesetter): string {
  const acts = state.acts.map(({ day, act, effect, reference, standing, about, text, note }) => [
    day + mark(standing),
    about ? `${words(act)}: ${about}` : words(act),
    effect ? `effective ${effect}` : '',
    reference || (text ?? ''),
    note ?? '',
  ]);
  const provisional = state.provisional
    ? set.paragraph(
        `It applies the treaty provisionally since ${sayDay(state.provisional.since)}${state.provisional.basis ? ` (${state.provisional.basis})` : ''}.`,
      )
    : '';
  return parts(set.paragraph(sentence(state)), provisional, set.table(acts), reportedNote(state.acts));
}

function sentence({ name, participation, since, effective, awaiting }: State): string {
  const from = since ? ` since ${sayDay(since)}` : '';
  const soon = awaiting?.entry ? ` Its consent takes effect on ${sayDay(awaiting.entry)}.` : '';
  const says: Record<State['participation'], string> = {
    none: `${name} has no part in the treaty.`,
    signatory: `${name} signed and is not a party.`,
    party: `${name} is a party${from}.`,
    withdrawing: `${name} is a party; it gave notice${since ? ` on ${sayDay(since)}` : ''}${effective ? ` and leaves on ${sayDay(effective)}` : ''}.`,
    withdrawn: `${name} has withdrawn${effective ? `, with effect from ${sayDay(effective)}` : ''}.`,
    'signature-disowned': `${name} signed and has said that it will not ratify.`,
  };
  return says[participation] + soon;
}

const { compare: byLetter } = new Intl.Collator('en');
