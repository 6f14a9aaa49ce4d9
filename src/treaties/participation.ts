import { type Day, laterOf } from '../days/day.ts';
import { entryDay, withdrawalDay } from './entry.ts';
import type { ActKind } from './schema.ts';
import type { Act, Treaty } from './treaties.ts';

/** Every status a state can have toward a treaty; on one day it has exactly one. */
export const statuses = [
  'none',
  'signatory',
  'party',
  'withdrawing',
  'withdrawn',
  'signature-disowned',
] as const;

/** `withdrawing` is still bound: its notice has been received and has not yet taken effect. */
export type Status = (typeof statuses)[number];

/** What a state's acts toward a treaty amount to on a day. */
export interface Participation {
  readonly status: Status;
  /** The day from which the status holds; `null` for `none`. */
  readonly since: Day | null;
  /** The day a withdrawal takes, or took, effect. */
  readonly effective: Day | null;
  /** A consent to be bound that is deposited and not yet in force for the state; `entry` is `null` if nobody can tell when. */
  readonly awaiting: { readonly consent: Day; readonly entry: Day | null } | null;
  /** The acts it rests on, in order of day. */
  readonly acts: readonly Act[];
}

type Bare = Omit<Participation, 'acts'>;

const consents: readonly ActKind[] = [
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'definitive-signature',
  'formal-confirmation',
  'consent-to-be-bound',
  'simplified-procedure',
];

const nothing: Bare = { status: 'none', since: null, effective: null, awaiting: null };

/** The participation of `state` in `treaty` on the day `on`, from the acts known on the day `known`. */
export function participationOn(treaty: Treaty, state: string, on: Day, known: Day): Participation {
  const acts = treaty.acts.filter(
    (act) => act.state === state && knownOn(act) <= known && countsFrom(act) <= on,
  );
  const own = amountTo(treaty, acts, on, known);
  return { ...(treaty.amended && isBound(own) ? within(treaty.amended, state, on, known, own) : own), acts };
}

/** An amendment binds no longer than the treaty it amends. */
function within(amended: Treaty, state: string, on: Day, known: Day, own: Bare): Bare {
  const { status, since, effective } = participationOn(amended, state, on, known);
  if (effective === null || since === null || own.since === null) return own;
  if (status === 'withdrawn') return { ...nothing, status, since, effective };
  if (status !== 'withdrawing' || (own.effective !== null && own.effective <= effective)) return own;
  return { ...own, status, since: laterOf(own.since, since), effective };
}

/** Whether the act expresses consent to be bound, in whatever form the treaty allows. */
export function isConsent({ act }: Pick<Act, 'act'>): boolean {
  return isConsentKind(act);
}

/** The same of a kind of act. */
export function isConsentKind(kind: ActKind): boolean {
  return consents.includes(kind);
}

/** Bound by the treaty: a party, or a party on its way out. */
export function isBound({ status }: { readonly status: Status }): boolean {
  return status === 'party' || status === 'withdrawing';
}

/** The day from which anybody could know of the act. */
export function knownOn(act: Act): Day {
  return act.known ?? act.day;
}

/** The first day the act says anything about: a succession reaches back to the day it takes effect. */
export function countsFrom(act: Act): Day {
  return isConsent(act) && act.effect !== null && act.effect < act.day ? act.effect : act.day;
}

/** `acts` are those of one state, in order, done by `on`. */
function amountTo(treaty: Treaty, acts: readonly Act[], on: Day, known: Day): Bare {
  if (acts.some(({ act }) => act === 'dissolution')) return nothing;
  const consent = acts.findLast(isConsent);
  if (!consent) return fromSignature(acts);
  const before = () => amountTo(treaty, actsBefore(acts, consent), on, known);
  const entry = entryDay(treaty, consent, known);
  const effective = standingWithdrawal(treaty, acts, consent);
  if (effective !== null && on >= effective.day) {
    const neverBound = entry === null || effective.day <= entry;
    return neverBound
      ? before()
      : { ...nothing, status: 'withdrawn', since: effective.day, effective: effective.day };
  }
  if (entry === null || on < entry) return { ...before(), awaiting: { consent: consent.day, entry } };
  if (effective === null) return { ...nothing, status: 'party', since: entry };
  const since = laterOf(effective.notice, entry);
  return { ...nothing, status: 'withdrawing', since, effective: effective.day };
}

function fromSignature(acts: readonly Act[]): Bare {
  const signature = acts.find((act) => act.act === 'signature');
  if (!signature) return nothing;
  const disowned = acts.findLast((act) => act.act === 'intention-not-to-ratify');
  if (disowned) return { ...nothing, status: 'signature-disowned', since: disowned.day };
  return { ...nothing, status: 'signatory', since: signature.day };
}

/** What stood before `consent` was given: everything except it and what was done about it. */
function actsBefore(acts: readonly Act[], consent: Act): Act[] {
  const index = acts.indexOf(consent);
  return acts.filter((act, place) => place < index || (place > index && !isAboutLeaving(act)));
}

function isAboutLeaving(act: Act): boolean {
  return act.act === 'withdrawal' || act.act === 'withdrawal-revoked';
}

/** The notice of withdrawal given since `consent` that was not revoked in time. */
function standingWithdrawal(
  treaty: Treaty,
  acts: readonly Act[],
  consent: Act,
): { readonly notice: Day; readonly day: Day } | null {
  let standing: { notice: Day; day: Day } | null = null;
  for (const act of acts.slice(acts.indexOf(consent) + 1)) {
    if (act.act === 'withdrawal') {
      const day = withdrawalDay(treaty, act);
      if (day !== null) standing = { notice: act.day, day };
    } else if (act.act === 'withdrawal-revoked' && standing && act.day < standing.day) standing = null;
  }
  return standing;
}
