import {
  askDesk,
  comingEffects,
  type Day,
  type Desk,
  dutiesOf,
  type Frames,
  findTreaty,
  framesOf,
  type Treaty,
  treatyQuestion,
} from 'onrecord';
import type { AskedDays } from '../days.ts';
import type { Borne, Names } from '../treaties/names.ts';
import { packTreaty } from '../treaties/packed.ts';
import { knowledgeOf, packFrames } from '../treaties/time.ts';
import { gathered } from './sources.ts';

/** All that the page of a treaty needs to show any day without asking again. */
export function treatyPage(desk: Desk, name: string, days: AskedDays) {
  const { record } = desk;
  const treaty = findTreaty(record.treaties, name);
  const amendments = [...record.treaties.values()].filter(({ amends }) => amends === treaty.treaty);
  const amended = record.treaties.get(treaty.amends);
  return {
    treaty: packTreaty(treaty),
    amendments: amendments.map(packTreaty),
    amends: amended ? { id: amended.treaty, short: amended.short } : null,
    frames: packFrames(framesKept(treaty, knowledgeOf(days))),
    names: namesOf(desk),
    duties: dutiesOf(record.duties, treaty),
    span: spanOf(treaty, days.today),
    ...gathered(
      [treaty, ...amendments].map(({ treaty: id }) =>
        askDesk(desk, treatyQuestion, { treaty: id, ...asked(days) }),
      ),
    ),
  };
}

function asked({ on, known }: AskedDays) {
  return { on, known };
}

/** From the first act to the last thing that is known to come; the first day after which nothing changes, at least today. */
export function spanOf(treaty: Treaty, today: Day): { first: Day; last: Day } {
  const days = treaty.acts.map(({ day }) => day);
  const first = [...days, ...(treaty.opened ? [treaty.opened] : [])].sort()[0] ?? treaty.adopted ?? today;
  const last = comingEffects(treaty, today, today).at(-1)?.day ?? today;
  return { first, last: last < today ? today : last };
}

const kept = new WeakMap<Treaty, Map<string, Frames>>();

/** Frames of a treaty are the same for every reader who knows the same; a record's treaties never change. */
export function framesKept(treaty: Treaty, known: Day | 'then'): Frames {
  const own = kept.get(treaty) ?? new Map<string, Frames>();
  kept.set(treaty, own);
  const frames = own.get(known) ?? framesOf(treaty, known);
  if (own.size > 50) own.clear();
  own.set(known, frames);
  return frames;
}

/** The names of every state, for a page to say them on any day. */
export function namesOf({ record }: Desk): Names {
  return Object.fromEntries(
    [...record.states.byCode.values()].map(({ state, name, names }) => {
      const borne: Borne[] = names
        .filter(({ kind }) => kind === 'short')
        .map((row) => ({ name: row.name, from: row.from, until: row.until }));
      return [state, borne.length === 0 ? name : [...borne, { name, from: null, until: null }]];
    }),
  );
}
