import type { Day } from '../../days/day.ts';
import { nameOn } from '../../states/states.ts';
import { entryDay, withdrawalDay } from '../../treaties/entry.ts';
import { isBound, isConsent, type Participation, participationOn } from '../../treaties/participation.ts';
import type { Act, Treaty } from '../../treaties/treaties.ts';
import type { Conduct } from './conduct.ts';
import type { Authority, Law } from './law.ts';
import { withArticle } from './words.ts';

/** A conduct on one day, looked at with what was known on another. What every rule is given. */
export interface Matter {
  readonly law: Law;
  readonly conduct: Conduct;
  readonly day: Day;
  readonly known: Day;
  /** Participation in the Statute, or in one of its amendments, on the day. */
  participation(state: string, treaty?: Treaty): Participation;
  /** What `make` gives, made once for each key: several rules look at the same thing. */
  once<Made>(key: string, make: () => Made): Made;
}

/** Looks a state up once in each treaty, whatever the number of rules that ask. */
export function matterOn(law: Law, conduct: Conduct, day: Day, known: Day): Matter {
  const seen = new Map<string, Participation>();
  const made = new Map<string, unknown>();
  return {
    law,
    conduct,
    day,
    known,
    participation(state, treaty = law.statute) {
      const key = `${treaty.treaty} ${state}`;
      const found = seen.get(key) ?? participationOn(actsOf(treaty, state), state, day, known);
      seen.set(key, found);
      return found;
    },
    once<Made>(key: string, make: () => Made): Made {
      if (!made.has(key)) made.set(key, make());
      return made.get(key) as Made;
    },
  };
}

export function isParty({ participation }: Matter, state: string, treaty?: Treaty): boolean {
  return isBound(participation(state, treaty));
}

/** The name a state bore when the conduct began: one name throughout an answer. */
export function named({ law, conduct }: Matter, code: string): string {
  const state = law.states.byCode.get(code);
  return state ? withArticle(nameOn(state, conduct.from)) : code;
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
