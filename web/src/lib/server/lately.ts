import { type Day, type Desk, nameOfCode, sayDone } from 'onrecord';
import { sayStep } from '../court/words.ts';

/** Something new on record. */
export interface Piece {
  readonly day: string;
  readonly text: string;
  readonly href: string;
  readonly note: string;
}

const many = 5;

/** The newest acts toward treaties, newest first. */
export function latestActs({ record, today }: Desk): Piece[] {
  const acts = [...record.treaties.values()].flatMap((treaty) => treaty.acts.map((act) => ({ treaty, act })));
  return newest(acts, ({ act }) => act.day, today()).map(({ treaty, act }) => {
    return {
      day: act.day,
      text: `${nameOfCode(record.states, act.state, act.day)} ${sayDone(act.act)}`,
      href: `/treaties/${treaty.treaty}?on=${act.day}`,
      note: `${treaty.short}${act.standing === 'reported' ? ', reported' : ''}`,
    };
  });
}

/** The newest steps before the Court, newest first. */
export function latestSteps({ record: { court }, today }: Desk): Piece[] {
  return newest(court.steps, ({ happened }) => happened, today()).map(
    ({ day, step, person, situation, standing }) => ({
      day,
      text: `${court.people.get(person)?.name ?? court.situations.get(situation)?.name ?? situation}: ${sayStep(step).toLowerCase()}`,
      href: person ? `/court/people/${person}` : `/court/situations/${situation}`,
      note: standing === 'reported' ? 'reported' : '',
    }),
  );
}

/** The newest recorded votes of the Assembly, newest first. */
export function latestVotes({ record, today }: Desk): Piece[] {
  return newest(record.votes.rollCalls, (vote) => vote.day, today()).map((vote) => ({
    day: vote.day,
    text: vote.title || vote.symbol,
    href: `/votes/${vote.id}`,
    note: vote.symbol,
  }));
}

function newest<Item>(items: readonly Item[], dayOf: (item: Item) => string, today: Day): Item[] {
  return items
    .filter((item) => dayOf(item) <= today)
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .slice(0, many);
}
