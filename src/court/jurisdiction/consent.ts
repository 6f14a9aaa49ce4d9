import { type Acceptance123, acceptancesOf, authorityDoubt } from './article-12-3.ts';
import { standingOf } from './article-126.ts';
import type { Matter } from './matter.ts';
import type { Reason } from './reasons.ts';

/** What lets the Court act where a state's consent is needed (articles 12(1) to 12(3)), on the day of the conduct. */
export interface Consent {
  readonly kind: 'party' | 'acceptance';
  readonly state: string;
  readonly because: string;
  readonly facts: readonly string[];
  readonly acceptance: Acceptance123 | null;
  readonly doubts: readonly Reason[];
}

/** Every consent of the state that covers the day: being a party, and declarations not rejected. */
export function consentsOf(matter: Matter, state: string): readonly Consent[] {
  return matter.once('consents', state, () => gatherConsents(matter, state));
}

function gatherConsents(matter: Matter, state: string): Consent[] {
  const { bound, says, facts } = standingOf(matter, state);
  const party: Consent[] = bound
    ? [{ kind: 'party', state, because: `${says}.`, facts, acceptance: null, doubts: [] }]
    : [];
  return [...party, ...acceptancesOf(matter, state).flatMap((it) => byDeclaration(matter, state, it))];
}

function byDeclaration(matter: Matter, state: string, it: Acceptance123): Consent[] {
  if (it.outcome === 'rejected') return [];
  const doubts = it.outcome === 'undetermined' ? [authorityDoubt(matter, it)] : [];
  return [{ kind: 'acceptance', state, because: it.because, facts: [it.row.id], acceptance: it, doubts }];
}
