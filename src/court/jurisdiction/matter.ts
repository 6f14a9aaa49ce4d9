import type { Day } from '../../days/day.ts';
import { nameOn } from '../../states/states.ts';
import { entryDay, withdrawalDay } from '../../treaties/entry.ts';
import { isBound, isConsent, type Participation, participationOn } from '../../treaties/participation.ts';
import type { Act, Treaty } from '../../treaties/treaties.ts';
import type { Conduct } from './conduct.ts';
import type { Authority, Law } from './law.ts';
import type { Place } from './places.ts';
import { type Said, sayOnce } from './said.ts';
import { withArticle } from './words.ts';

/** One question: a conduct, looked at with what was known on a day, and what is the same on every day of it. */
export interface Inquiry {
  readonly law: Law;
  readonly conduct: Conduct;
  readonly known: Day;
  /** One object for all reasons that say the same. */
  readonly said: Said;
  /** Names of states by code: one name throughout an answer. */
  readonly names: Map<string, string>;
}

/** Begins a question. */
export function inquire(law: Law, conduct: Conduct, known: Day): Inquiry {
  return { law, conduct, known, said: sayOnce(), names: new Map() };
}

/** The conduct on one of its days. What every rule is given. */
export interface Matter extends Inquiry {
  readonly day: Day;
  /** Participation in the Statute, or in one of its amendments, on the day. */
  participation(state: string, treaty?: Treaty): Participation;
  /** What `make` gives, made once for each thing it is about: several rules look at the same. */
  once<Made>(kind: string | Treaty, about: string | Place, make: () => Made): Made;
}

export function matterOn(inquiry: Inquiry, day: Day): Matter {
  const { law, conduct, known, said, names } = inquiry;
  const made = new Map<string | Treaty, Map<string | Place, unknown>>();
  const once = <Made>(kind: string | Treaty, about: string | Place, make: () => Made): Made => {
    const ofKind = made.get(kind) ?? new Map<string | Place, unknown>();
    made.set(kind, ofKind);
    if (!ofKind.has(about)) ofKind.set(about, make());
    return ofKind.get(about) as Made;
  };
  const participation = (state: string, treaty = law.statute) =>
    once(treaty, state, () => participationOn(actsOf(treaty, state), state, day, known));
  return { law, conduct, known, said, names, day, participation, once };
}

export function isParty({ participation }: Matter, state: string, treaty?: Treaty): boolean {
  return isBound(participation(state, treaty));
}

/** The name a state bore when the conduct began. */
export function named({ law, conduct, names }: Matter, code: string): string {
  const state = law.states.byCode.get(code);
  const name = names.get(code) ?? (state ? withArticle(nameOn(state, conduct.from)) : code);
  names.set(code, name);
  return name;
}

/** Those of the authorities that had spoken by the day until which facts are known. */
export function authorities({ law, known }: Matter, ...slugs: readonly string[]): Authority[] {
  return slugs.flatMap((slug) => law.authorities.get(slug) ?? []).filter(({ learned }) => learned <= known);
}

/** `Pre-Trial Chamber I, ICC-01/18-143`. */
export function cite({ by, reference }: Authority): string {
  return `${by}, ${reference}`;
}

/** Names who held something, in brackets with a space before; nothing if nobody had by then. */
export function citing(found: readonly Authority[]): string {
  return found.length === 0 ? '' : ` (${found.map(cite).join('; ')})`;
}

/** The state that stood in `code`'s place before it existed: Serbia for Montenegro until 3 June 2006. */
export function stateOn({ law, day }: Matter, code: string): string {
  const state = law.states.byCode.get(code);
  if (!state || state.from === '' || state.from.slice(0, 10) <= day) return code;
  const before = law.states.successions.find((row) => row.successor === code && row.day > day);
  return before?.predecessor ?? code;
}

const narrowed = new WeakMap<Treaty, Map<string, Treaty>>();

/**
 * The treaty with the acts of one state only, each with the day on which it takes effect by the treaty's own rule: a question
 * looks at three states on several days, not at a hundred and fifty.
 */
export function actsOf(treaty: Treaty, state: string): Treaty {
  const byState = narrowed.get(treaty) ?? narrow(treaty);
  narrowed.set(treaty, byState);
  return byState.get(state) ?? { ...treaty, acts: [] };
}

function narrow(treaty: Treaty): Map<string, Treaty> {
  const byState = new Map<string, Treaty>();
  for (const act of treaty.acts) {
    const acts = [...(byState.get(act.state)?.acts ?? []), withEffect(treaty, act)];
    byState.set(act.state, { ...treaty, acts });
  }
  return byState;
}

function withEffect(treaty: Treaty, act: Act): Act {
  if (act.act === 'withdrawal') return { ...act, effect: withdrawalDay(treaty, act) };
  const always = '9999-12-31' as Day;
  return isConsent(act) ? { ...act, effect: entryDay(treaty, act, always) } : act;
}
