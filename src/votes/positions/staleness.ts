import type { States } from '../../states/states.ts';
import type { Votes } from '../votes.ts';
import { choicesOf } from './choices.ts';
import { fingerprintOf } from './fingerprint.ts';
import { asRecorded } from './readings.ts';
import type { FitName } from './schema.ts';

const known = new WeakMap<Votes, Map<FitName, string>>();

/** The fingerprint of the votes that a fit of this name would be made of today: another than the fit's own makes it stale. */
export function presentFingerprint(votes: Votes, states: States, name: FitName): string {
  const made = known.get(votes) ?? new Map<FitName, string>();
  known.set(votes, made);
  const fingerprint =
    made.get(name) ?? fingerprintOf(choicesOf(votes, asRecorded(states), name === 'all' ? undefined : name));
  made.set(name, fingerprint);
  return fingerprint;
}
