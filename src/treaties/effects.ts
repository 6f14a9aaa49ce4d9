import type { Day } from '../days/day.ts';
import { entryDay, withdrawalDay } from './entry.ts';
import { isBound, isConsent, knownOn, participationOn } from './participation.ts';
import { participationsOn } from './parties.ts';
import type { Act, Treaty } from './treaties.ts';

/** `entry`: the treaty begins to bind the state. `withdrawal`: it ceases to. `in-force`: the treaty itself enters into force. */
export type EffectKind = 'entry' | 'withdrawal' | 'in-force';

/** Something that happens by the treaty's own rules on a day on which nobody need do anything. */
export interface Effect {
  /** Stays the same as long as the act it follows from does: `rome-statute/BDI/withdrawal/2016-10-27/effect`. */
  readonly id: string;
  readonly kind: EffectKind;
  readonly treaty: Treaty;
  readonly day: Day;
  /** Code of the state; `null` for the treaty's own entry into force. */
  readonly state: string | null;
  /** The consent or the notice it follows from; `null` for the treaty's own entry into force. */
  readonly act: Act | null;
}

/** What is to take effect after `on`, from the acts done by `on` and known by `known`; in order of day. */
export function comingEffects(treaty: Treaty, on: Day, known: Day): Effect[] {
  const own = ownEntry(treaty, known);
  const found = own && own.day > on ? [own] : [];
  for (const [state, { status, effective, awaiting, acts }] of participationsOn(treaty, on, known)) {
    if (status === 'withdrawing' && effective !== null) {
      const notice = acts.findLast(({ act }) => act === 'withdrawal');
      if (notice) found.push(effectOf(treaty, 'withdrawal', state, effective, notice));
    }
    const consent = acts.findLast((act) => isConsent(act) && act.day === awaiting?.consent);
    if (awaiting?.entry && consent) found.push(effectOf(treaty, 'entry', state, awaiting.entry, consent));
  }
  return found.sort(byDay);
}

/** What took effect from `from` up to but not including `until`, by what is known on `known`; in order of day. */
export function effectsWithin(treaty: Treaty, from: Day, until: Day, known: Day): Effect[] {
  const own = ownEntry(treaty, known);
  return [...(own ? [own] : []), ...treaty.acts.flatMap((act) => stateEffect(treaty, act, known) ?? [])]
    .filter(({ day }) => from <= day && day < until)
    .sort(byDay);
}

/** The effect of one act, if it came to pass: a revoked withdrawal has none. */
function stateEffect(treaty: Treaty, act: Act, known: Day): Effect | undefined {
  if (knownOn(act) > known) return undefined;
  const kind = isConsent(act) ? 'entry' : act.act === 'withdrawal' ? 'withdrawal' : undefined;
  const day = kind === 'entry' ? entryDay(treaty, act, known) : kind && withdrawalDay(treaty, act);
  if (!kind || !day) return undefined;
  const then = participationOn(treaty, act.state, day, known);
  const holds = kind === 'entry' ? isBound(then) : then.status === 'withdrawn' && then.since === day;
  const latest = then.acts.findLast((other) => (kind === 'entry' ? isConsent(other) : other.act === act.act));
  return holds && latest?.id === act.id ? effectOf(treaty, kind, act.state, day, act) : undefined;
}

function ownEntry(treaty: Treaty, known: Day): Effect | undefined {
  const { in_force, in_force_known } = treaty;
  if (in_force === null || known < (in_force_known ?? in_force)) return undefined;
  return { id: `${treaty.treaty}/in-force`, kind: 'in-force', treaty, day: in_force, state: null, act: null };
}

function effectOf(treaty: Treaty, kind: EffectKind, state: string, day: Day, act: Act): Effect {
  return { id: `${act.id}/effect`, kind, treaty, day, state, act };
}

function byDay(a: Effect, b: Effect): number {
  return a.day.localeCompare(b.day) || a.id.localeCompare(b.id);
}
