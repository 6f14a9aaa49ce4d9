import { sayDay } from '../../days/day.ts';
import { contains } from '../../days/span.ts';
import type { Acceptance } from './law.ts';
import { authorities, citing, type Matter, named } from './matter.ts';
import type { Reason, Step } from './reasons.ts';

/** A declaration that covers the day, as it stood with what was known. */
export interface Acceptance123 {
  readonly row: Acceptance;
  readonly outcome: 'accepted' | 'rejected' | 'undetermined';
  readonly because: string;
}

/**
 * Article 12(3): a state not party may accept the Court's jurisdiction by a declaration, also for conduct of the past. A state
 * that has become a party may do so for the days before (article 11(2)). Who speaks for the state must have power to bind it.
 */
export function acceptancesOf(matter: Matter, state: string): readonly Acceptance123[] {
  return matter.once('acceptances', state, () => gatherAcceptances(matter, state));
}

function gatherAcceptances(matter: Matter, state: string): Acceptance123[] {
  const { law, day, known } = matter;
  return law.acceptances
    .filter((row) => row.state === state && row.learned <= known && contains(row, day))
    .map((row) => ({ row, outcome: outcomeBy(row, matter), because: sayAcceptance(matter, row) }));
}

/** What was decided later was open before, except of a government whose power nobody doubted. */
function outcomeBy({ outcome, decided, declarant }: Acceptance, { known }: Matter): Acceptance['outcome'] {
  if (outcome === 'accepted' && declarant === 'government') return 'accepted';
  return decided === null || decided <= known ? outcome : 'undetermined';
}

function sayAcceptance(matter: Matter, row: Acceptance): string {
  const outcome = outcomeBy(row, matter);
  const who =
    row.declarant === 'government'
      ? named(matter, row.state)
      : `The ${row.declarant}, for ${named(matter, row.state)},`;
  const until = row.until === null ? ', with no end' : ` until ${sayDay(row.until)}, that day not included`;
  const declared = `${who} accepted the Court’s jurisdiction by a declaration of ${sayDay(row.learned)} for conduct from ${sayDay(row.from)}${until}`;
  if (outcome === 'accepted') return `${declared}.`;
  if (outcome === 'rejected') {
    return `${declared}; the Court’s organs did not act on it (${sayDay(row.decided ?? row.learned)}${row.note ? `: ${row.note}` : ''}).`;
  }
  return `${declared}. Whether it binds the state is not settled${citing(authorities(matter, ...(row.state === 'MMR' ? ['wilde-2022'] : [])))}: no public decision of the Court says so.`;
}

/** Why a declaration of uncertain power is in dispute. */
export function authorityDoubt(matter: Matter, { row, because }: Acceptance123): Reason {
  const found = authorities(matter, ...(row.state === 'MMR' ? ['wilde-2022'] : []));
  return { article: '12(3)', because, facts: [row.id, ...found.map(({ id }) => id)] };
}

/** Why a declaration worded for a territory may not reach nationals elsewhere, or a vessel or aircraft of that flag. */
export function scopeDoubt(matter: Matter, { row }: Acceptance123, link: keyof typeof beyond): Reason {
  const name = named(matter, row.state);
  return {
    article: '12(3)',
    because: `${name}’s declaration is worded for acts on its territory. ${beyond[link]} No chamber has decided it.`,
    facts: [row.id],
  };
}

const beyond = {
  nationality:
    'One view: it reaches nothing else, so what its nationals do elsewhere stays outside. The other: a declaration accepts jurisdiction over the crimes of a situation (rule 44(2)) and cannot leave out the nationality of the accused, which article 12(2)(b) makes as good a link as territory.',
  flag: 'One view: a ship or aircraft elsewhere is no territory, and the declaration names nothing else. The other: article 12(2)(a) puts the state of registration beside that of the territory, and a declaration accepts jurisdiction as the Statute gives it.',
} as const;

/** One step for each declaration of the states concerned that covers the day. */
export function acceptanceSteps(matter: Matter, states: readonly string[]): Step[] {
  return states.flatMap((state) =>
    acceptancesOf(matter, state).map(({ row, outcome, because }) => ({
      article: '12(3)',
      question: `Has ${named(matter, state)} accepted the Court’s jurisdiction by declaration?`,
      answer: { accepted: 'yes', rejected: 'no', undetermined: 'contested' }[outcome],
      because,
      facts: [row.id],
    })),
  );
}
