import type { Day } from '../days/day.ts';
import type { State } from '../states/states.ts';
import { add, type Gathering } from './untc-gathering.ts';
import { actsNoted, type EndNote, formerStateIn, type NotedAct } from './untc-notes.ts';
import type { FindParticipant } from './untc-states.ts';
import type { ParticipantRow } from './untc-table.ts';

/** An act that an end note tells of, and which. */
export interface NotedHere extends NotedAct {
  readonly note: EndNote;
  /** `EndNotes/3`. */
  readonly place: string;
}

/** Acts in the end notes that a row points to, of its own state. */
export function notedIn({ document, find }: Gathering, row: ParticipantRow, state: State): NotedHere[] {
  const numbers = new Set([...row.notes, ...row.cells.flatMap(({ cell }) => cell.notes)]);
  return document.notes
    .filter(({ index }) => numbers.has(index))
    .flatMap((note) =>
      actsNoted(note, (sentence) => isAboutOther(sentence, state, find)).map((act) => ({
        ...act,
        note,
        place: `EndNotes/${note.index}`,
      })),
    );
}

const governments =
  /(?:Government of|Gouvernement (?:de la|de l[’']|du|des|de))\s*(?:the )?(?:Republic of |République d[e’'] ?)?((?:\p{Lu}[\p{L}’'-]*)(?:[ -](?:and |of |the |et |de |du )?\p{Lu}[\p{L}-]*)*)/gu;

/** A note may tell of several states: only sentences that name no other count. */
function isAboutOther(sentence: string, { state }: State, find: FindParticipant): boolean {
  const named = [...sentence.matchAll(governments)].flatMap(([, name = '']) => find(name) ?? []);
  const former = formerStateIn(sentence);
  return (
    named.some((other) => other.state !== state) ||
    (former !== undefined && find(former.name)?.state !== state)
  );
}

/** States that are no more are not in the table; end notes tell of them. */
export function addFormerStates(gathering: Gathering): void {
  for (const note of gathering.document.notes)
    for (const sentence of note.sentences) {
      if (/on behalf of the Republic of China|au nom de la République de Chine/i.test(sentence))
        gathering.document.reading.lose(
          note.element,
          'acts in the name of the Republic of China are not counted by the depositary',
          sentence,
        );
      addFormerState(gathering, note, sentence);
    }
}

function addFormerState(gathering: Gathering, note: EndNote, sentence: string): void {
  const former = formerStateIn(sentence);
  const state = former && gathering.find(former.name);
  if (!former || !state || state.until.length !== 10 || former.acts.length === 0) return;
  const until = state.until as Day;
  const text = `EndNotes/${note.index}`;
  for (const act of former.acts)
    if (act.day < until) add(gathering, note.element, { ...act, state: state.state, text });
  add(gathering, note.element, { state: state.state, act: 'dissolution', day: until });
}
