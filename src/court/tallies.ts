import { addYears, type Day, yearOf } from '../days/day.ts';
import { custodiesOn } from './custody.ts';
import type { AsOf, Docket } from './docket.ts';
import { peopleOn } from './people.ts';
import { isUnderExamination, situationsOn } from './situations.ts';
import { verdictsOn } from './verdicts.ts';

/** The docket in numbers, as of a day. */
export interface Tally {
  readonly on: Day;
  /** In the Prosecutor's count: reconsiderations included. */
  readonly examinations: number;
  readonly investigations: number;
  /** People publicly sought or summoned so far. */
  readonly sought: number;
  readonly atLarge: number;
  readonly inCustody: number;
  readonly onTrial: number;
  /** People convicted and acquitted at trial of core crimes so far, whatever appeals made of it. */
  readonly convicted: number;
  readonly acquitted: number;
}

/** The numbers at the end of each year since 2002, and on the day asked about. */
export function talliesUntil(docket: Docket, { on, known }: AsOf): Tally[] {
  return [...yearEnds(on), on].map((day) => tallyOn(docket, { on: day, known }));
}

/** The docket in numbers on one day, as it was known. */
export function tallyOn(docket: Docket, asOf: AsOf): Tally {
  const situations = situationsOn(docket, asOf);
  const people = peopleOn(docket, asOf);
  const held = custodiesOn(docket, asOf).map(({ custody }) => custody);
  const verdicts = verdictsOn(docket, asOf).filter(({ offence }) => offence === 'core');
  return {
    on: asOf.on,
    examinations: count(situations, isUnderExamination),
    investigations: count(situations, ({ status }) => status === 'investigation'),
    sought: people.length,
    atLarge: count(held, (custody) => custody === 'at-large' || custody === 'held-by-state'),
    inCustody: count(held, (custody) => custody === 'in-custody'),
    onTrial: count(people, ({ standing }) => standing === 'on-trial'),
    convicted: count(verdicts, ({ kind }) => kind === 'conviction'),
    acquitted: count(verdicts, ({ kind }) => kind === 'acquittal'),
  };
}

function yearEnds(on: Day): Day[] {
  const ends: Day[] = [];
  for (let end = '2002-12-31' as Day; yearOf(end) < yearOf(on); end = addYears(end, 1)) ends.push(end);
  return ends;
}

function count<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length;
}
