import { lineage, type States } from '../../states/states.ts';
import type { Membership } from '../membership.ts';
import { countedTallies, type RollCall } from '../roll-call.ts';
import type { Vote } from '../schema.ts';
import type { Votes } from '../votes.ts';

/** How the votes on record are read as data of the model. */
export interface Reading {
  /** The session that a roll call counts for; `undefined` leaves it out. */
  session(rollCall: RollCall): number | undefined;
  /** The line of sessions that a state's votes in a session and year belong to; `undefined` leaves them out. */
  line(state: string, session: number, year: string): string | undefined;
  /** Votes that the record does not have as votes. */
  restored(rollCall: RollCall, members: Membership): ReadonlyMap<string, Exclude<Vote, 'absent'>>;
}

const none = new Map<string, never>();

/** The session of 1964-65, in which the Assembly avoided voting over unpaid dues and took one vote. */
const withoutVotes = 19;
/** From 1990 on only the votes on whole resolutions count (Bailey, Strezhnev & Voeten 2017). */
const firstOfWholes = 45;

/** As the record has the votes: a line is a seat, begins and ends where the record says so, and no vote counts twice. */
export function asRecorded(states: States): Reading {
  const seats = new Map<string, string>();
  for (const code of states.byCode.keys()) {
    for (const former of lineage(states, code).slice(1)) seats.set(former, code);
  }
  return {
    session: (rollCall) => (rollCall.kind === 'repeat' ? undefined : counted(rollCall, sessionOf(rollCall))),
    line: (state, session) => (isLeftOut(state, session) ? undefined : (seats.get(state) ?? state)),
    restored: () => none,
  };
}

/**
 * As the published estimates of April 2020 had them, for comparison only: through session 74, with votes that the source has twice, West Germany and
 * Germany as two lines, Yugoslavia and Serbia as one, three roll calls under another session, 20 votes of Serbia that
 * the tallies prove and the source's table of votes lost, and without the roll calls of 2020 that Voeten did not have.
 */
export function asPublished(votes: Votes): Reading {
  const isVoetens = ({ id, source }: RollCall) =>
    source === 'voeten' || votes.crosschecksOf.get(id)?.some((row) => row.source === 'voeten');
  return {
    session(rollCall) {
      if (!isVoetens(rollCall)) return undefined;
      const session = relabelled[rollCall.id] ?? sessionOf(rollCall);
      return session > 74 ? undefined : counted(rollCall, session);
    },
    line(state, session, year) {
      if (isLeftOut(state, session)) return undefined;
      return state === 'DEU' && year < '1991' ? 'DEU-260' : (publishedLines[state] ?? state);
    },
    restored: lostBySerbia,
  };
}

/** Where the published data have the session of the source's label, and the record that of the day or the resolution. */
const relabelled: Readonly<Record<string, number>> = {
  'voeten-804': 17,
  'voeten-961': 22,
  'A-RES-2248-S-V': 23,
};
const publishedLines: Readonly<Record<string, string>> = { SUN: 'RUS', YUG: 'SRB' };

/** Special and emergency sessions count for the regular session that opens in the same year. */
function sessionOf({ session, day }: RollCall): number {
  return /^\d+$/.test(session) ? Number(session) : Number(day.slice(0, 4)) - 1945;
}

function counted({ kind }: RollCall, session: number): number | undefined {
  if (session === withoutVotes) return undefined;
  const isPart = kind === 'amendment' || kind === 'paragraph';
  return isPart && session >= firstOfWholes ? undefined : session;
}

/** Zanzibar voted in one session, and South Africa returned within the 48th; the published model has neither. */
function isLeftOut(state: string, session: number): boolean {
  return state === 'EAZ' || (state === 'ZAF' && session === 48);
}

/**
 * The source's table has Serbia as absent, and its tallies one vote more than all others cast. (Where Zimbabwe's row is
 * missing, in session 71, the vote is Zimbabwe's: the published number of votes of each state in each session decides.)
 */
function lostBySerbia(rollCall: RollCall, members: Membership): ReadonlyMap<string, Exclude<Vote, 'absent'>> {
  if (!rollCall.absent.includes('SRB') || rollCall.unknown.includes('ZWE')) return none;
  const cast = countedTallies(rollCall, members);
  const over = (['yes', 'no', 'abstain'] as const).filter((vote) => {
    const stated = rollCall.stated[vote];
    return stated !== null && stated !== cast[vote];
  });
  const [vote] = over;
  const one = over.length === 1 && vote && rollCall.stated[vote] === cast[vote] + 1;
  return one ? new Map([['SRB', vote]]) : none;
}
