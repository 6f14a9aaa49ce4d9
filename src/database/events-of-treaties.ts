import { type Day, laterOf } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { nameOn } from '../states/states.ts';
import { entryDay, withdrawalDay } from '../treaties/entry.ts';
import { isConsent, knownOn } from '../treaties/participation.ts';
import { calledIn, named, sayActWithin } from '../treaties/say.ts';
import type { Act, Treaty } from '../treaties/treaties.ts';
import type { Event } from './event.ts';

/** Every act on the day it could be known, and every later day on which one took effect. */
export function* treatyEvents(record: PublicRecord): Generator<Event> {
  for (const treaty of record.treaties.values()) {
    yield* ownEvents(treaty);
    for (const act of treaty.acts) yield* actEvents(record, treaty, act);
  }
}

function* ownEvents(treaty: Treaty): Generator<Event> {
  const own = { domain: 'treaties', subjects: { treaty: [treaty.treaty] }, source: treaty.source } as const;
  const { adopted, in_force, in_force_known } = treaty;
  const the = calledIn(treaty);
  if (adopted) yield { ...own, day: adopted, what: `${the} was adopted` };
  if (in_force && in_force_known && in_force_known < in_force) {
    yield { ...own, day: in_force_known, what: `it became certain that ${the} would enter into force` };
  }
  if (in_force) yield { ...own, day: in_force, what: `${the} entered into force` };
}

function* actEvents(record: PublicRecord, treaty: Treaty, act: Act): Generator<Event> {
  const state = record.states.byCode.get(act.state);
  const name = state ? named(nameOn(state, act.day)) : act.state;
  const event = {
    domain: 'treaties',
    subjects: { treaty: [treaty.treaty], state: [act.state] },
    source: act.source,
  } as const;
  const known = knownOn(act);
  yield { ...event, day: known, what: sayActWithin(name, treaty, act) };
  const effect = effectOf(treaty, act);
  if (effect && effect.day > known)
    yield { ...event, day: effect.day, what: effect.what(name, calledIn(treaty)) };
}

interface Effect {
  readonly day: Day;
  what(name: string, treaty: string): string;
}

function effectOf(treaty: Treaty, act: Act): Effect | undefined {
  if (isConsent(act)) {
    const day = entryDay(treaty, act, laterOf(knownOn(act), treaty.in_force_known ?? knownOn(act)));
    return day ? { day, what: (name, the) => `${the} entered into force for ${name}` } : undefined;
  }
  if (act.act !== 'withdrawal' || isRevoked(treaty, act)) return undefined;
  const day = withdrawalDay(treaty, act);
  return day
    ? { day, what: (name, the) => `${possessive(name)} withdrawal from ${the} took effect` }
    : undefined;
}

function isRevoked(treaty: Treaty, withdrawal: Act): boolean {
  const effect = withdrawalDay(treaty, withdrawal);
  return treaty.acts.some(
    (act) =>
      act.act === 'withdrawal-revoked' &&
      act.state === withdrawal.state &&
      act.day >= withdrawal.day &&
      (effect === null || act.day < effect),
  );
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
