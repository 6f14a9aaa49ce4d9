import { type Day, sayDay } from '../../days/day.ts';
import { isBound, type Participation } from '../../treaties/participation.ts';
import type { Act } from '../../treaties/treaties.ts';
import { type Matter, named } from './matter.ts';

/** Where a state stood toward the Statute on the day of the conduct, as a sentence with its acts. */
export interface Standing {
  readonly bound: boolean;
  readonly says: string;
  readonly facts: readonly string[];
}

/**
 * Articles 11(2) and 126: the Statute binds a state from the first day of the month after the sixtieth day following its
 * deposit; a succession from its own day. Article 127: a withdrawal ends that a year after its notice.
 */
export function standingOf(matter: Matter, state: string): Standing {
  return matter.once('standing', state, () => gatherStanding(matter, state));
}

function gatherStanding(matter: Matter, state: string): Standing {
  const participation = matter.participation(state);
  return {
    bound: isBound(participation),
    says: `${named(matter, state)} ${sayStatus(participation, matter)}`,
    facts: participation.acts.filter(isTelling).map(({ id }) => id),
  };
}

/** What a party has said of coming and going matters; its signature does only while there is nothing else. */
function isTelling({ act }: Act, _index: number, acts: readonly Act[]): boolean {
  return act !== 'signature' || acts.every((other) => other.act === 'signature');
}

function sayStatus({ status, since, effective, awaiting }: Participation, { day, known }: Matter): string {
  const ahead = day > known;
  const [was, not] = ahead ? ['will be', 'will not be'] : ['was', 'was not'];
  const soon = awaiting?.entry ? `, which binds it from ${sayDay(awaiting.entry)} only` : '';
  switch (status) {
    case 'party':
      return `${was} a party to the Statute, bound since ${sayDay(since as Day)}`;
    case 'withdrawing':
      return `${ahead ? 'will still be' : 'was still'} a party to the Statute: its notice of withdrawal takes effect on ${sayDay(effective as Day)}`;
    case 'withdrawn':
      return `${ahead ? 'will have' : 'had'} left the Statute with effect from ${sayDay(effective as Day)}`;
    case 'signature-disowned':
      return 'had signed the Statute and since said that it will not become a party';
    case 'signatory':
      return `had signed the Statute and ${not} a party${soon}`;
    default:
      return `${not} a party to the Statute${soon}`;
  }
}
