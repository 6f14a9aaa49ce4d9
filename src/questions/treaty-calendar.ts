import { type Day, sayDay } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { findState } from '../states/find.ts';
import { nameOfCode } from '../states/states.ts';
import { type CalendarEntry, calendarFile } from '../treaties/calendar.ts';
import { comingEffects, type Effect } from '../treaties/effects.ts';
import { findTreaty } from '../treaties/find.ts';
import { sayAct, sayEffect } from '../treaties/say.ts';
import { treatiesAsked } from './treaty-answers.ts';

/** Of what a calendar or a feed is made: all treaties, one, those of one state; `site` makes addresses whole. */
export interface Followed {
  readonly treaty?: string | undefined;
  readonly state?: string | undefined;
  readonly on?: Day | undefined;
  readonly known?: Day | undefined;
  /** Where the site is served: `https://example.org`. Without it nothing is linked. */
  readonly site?: string | undefined;
}

/** The coming effects as an iCalendar file; its stamp is the day of the record's newest fact. */
export function treatyCalendar(record: PublicRecord, followed: Followed, today: Day): string {
  const { on = today, known = today } = followed;
  const effects = treatiesAsked(record, followed)
    .flatMap((treaty) => comingEffects(treaty, on, known))
    .filter(({ state }) => followed.state === undefined || state !== null)
    .sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
  const entries = effects.map((effect) => entryOf(record, effect, followed.site));
  return calendarFile(`${subjectOf(record, followed, on)}: coming effects`, entries, stampOf(record));
}

/** What it is about, as a title. */
export function subjectOf(record: PublicRecord, { treaty, state }: Followed, on: Day): string {
  const parts = [
    ...(state === undefined ? [] : [nameOfCode(record.states, findState(record.states, state).state, on)]),
    ...(treaty === undefined ? [] : [findTreaty(record.treaties, treaty).short]),
  ];
  return parts.join(', ') || 'Treaties';
}

/** The day of the record's newest fact. */
export function stampOf(record: PublicRecord): Day {
  return record.version.slice(0, 10) as Day;
}

function entryOf(record: PublicRecord, effect: Effect, site: string | undefined): CalendarEntry {
  const { id, day, state, treaty, act } = effect;
  const name = state === null ? '' : nameOfCode(record.states, state, day);
  return {
    id,
    day,
    summary: sayEffect(effect, name),
    description: act
      ? `${sayAct(name, treaty, act)} on ${sayDay(act.day)}${act.reference ? ` (${act.reference})` : ''}.${act.standing === 'reported' ? ' Reported by one secondary source.' : ''}`
      : '',
    certain: act?.standing !== 'reported',
    categories: [treaty.short],
    ...(site && { address: `${site}/treaties/${treaty.treaty}?on=${day}` }),
  };
}
