import { type Day, laterOf } from '../days/day.ts';
import type { States } from '../states/states.ts';
import type { ActRow } from '../treaties/schema.ts';
import type { UntcDocument } from './untc-document.ts';
import { type FindParticipant, independenceOf } from './untc-states.ts';
import type { Element } from './untc-xml.ts';

/** The acts of a document while they are gathered. */
export interface Gathering {
  readonly document: UntcDocument;
  readonly states: States;
  readonly find: FindParticipant;
  readonly source: string;
  /** No act is of a later day. */
  readonly today: Day;
  readonly found: FoundAct[];
  readonly byKey: Map<string, FoundAct>;
}

/** An act with the element of the file that tells of it. */
export interface FoundAct {
  row: ActRow;
  readonly element: Element;
}

/**
 * Adds an act; one that is there already is lost as a repetition, unless the same element or its state's end says it again. One of a day
 * on which nobody can have done it is lost.
 */
export function add(
  { found, byKey, states, document, source, today }: Gathering,
  element: Element,
  act: Pick<ActRow, 'state' | 'act' | 'day'> & Partial<ActRow>,
): void {
  if (act.day > today || act.day < oldest) {
    const when = act.day > today ? 'still to come' : 'before any treaty of the Collection';
    document.reading.lose(element, `${act.day} is ${when}`);
    return;
  }
  const row: ActRow = {
    effect: null,
    known: null,
    reference: '',
    standing: 'confirmed',
    about: '',
    text: '',
    note: '',
    source,
    ...act,
  };
  const key = keyOf(row);
  const same = byKey.get(key);
  if (!same) {
    const act = { row: reachingBack(row, states, document.inForce), element };
    found.push(act);
    byKey.set(key, act);
  } else if (row.act !== 'dissolution' && same.element !== element)
    document.reading.lose(element, `repeats line ${same.element.line}`);
}

/** The Collection goes back to treaties that the League of Nations took over. */
const oldest = '1800-01-01';

/** Vienna Convention on Succession of States in respect of Treaties, article 23(1): from the day of the succession of states. */
function reachingBack(row: ActRow, states: States, inForce: Day | null): ActRow {
  const state = states.byCode.get(row.state);
  if (row.act !== 'succession' || row.effect !== null || !state) return row;
  const independence = independenceOf(states, state);
  if (independence === null) return row;
  const effect = inForce ? laterOf(independence, inForce) : independence;
  if (effect > row.day) return row;
  const note = 'From independence: Vienna Convention on Succession of States, article 23(1)';
  return { ...row, effect, note };
}

/** The order of a treaty's file; no two of its acts have the same. */
export function keyOf({ state, day, act, about, text }: ActRow): string {
  return [state, day, act, about, text].join('\u0000');
}
