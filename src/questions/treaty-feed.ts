import type { Day } from '../days/day.ts';
import { sayDay } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';
import { findState } from '../states/find.ts';
import { nameOfCode } from '../states/states.ts';
import { type FeedEntry, type FeedFormat, feedFile } from '../treaties/feed.ts';
import { findTreaty } from '../treaties/find.ts';
import { knownOn } from '../treaties/participation.ts';
import { sayAct } from '../treaties/say.ts';
import type { Act, Treaty } from '../treaties/treaties.ts';
import { treatiesAsked } from './treaty-answers.ts';
import { type Followed, stampOf, subjectOf } from './treaty-calendar.ts';

/** A feed holds the newest acts, this many. */
const many = 100;

/** The newest acts known by `known` as a feed. `path` is where the site serves it, without the file: `/treaties/rome-statute`. */
export function treatyFeed(record: PublicRecord, followed: Followed, format: FeedFormat, today: Day): string {
  const { known = today, site } = followed;
  const acts = treatiesAsked(record, followed)
    .flatMap((treaty) => treaty.acts.map((act) => ({ treaty, act })))
    .filter(({ act }) => knownOn(act) <= known)
    .sort((a, b) => knownOn(b.act).localeCompare(knownOn(a.act)) || a.act.id.localeCompare(b.act.id))
    .slice(0, many);
  const path = pathOf(record, followed);
  return feedFile(
    {
      id: `feed${path}`,
      title: `${subjectOf(record, followed, known)}: new acts`,
      subtitle: 'What states did toward treaties, with the depositary’s reference and the source.',
      entries: unique(acts).map(({ treaty, act }) => entryOf(record, treaty, act, site)),
      stamp: stampOf(record),
      ...(site && {
        self: `${site}${path}/feed.${format === 'atom' ? 'xml' : 'json'}`,
        page: `${site}${path}`,
      }),
    },
    format,
  );
}

function pathOf(record: PublicRecord, { treaty, state }: Followed): string {
  if (treaty !== undefined) return `/treaties/${findTreaty(record.treaties, treaty).treaty}`;
  return state === undefined ? '/treaties' : `/states/${findState(record.states, state).state}`;
}

/** Two acts of one kind on one day share an id; a feed may not, so the later carry a number. */
function unique(acts: readonly { readonly treaty: Treaty; readonly act: Act }[]) {
  const seen = new Map<string, number>();
  return acts.map(({ treaty, act }) => {
    const count = (seen.get(act.id) ?? 0) + 1;
    seen.set(act.id, count);
    return { treaty, act: count === 1 ? act : { ...act, id: `${act.id}/${count}` } };
  });
}

function entryOf(record: PublicRecord, treaty: Treaty, act: Act, site: string | undefined): FeedEntry {
  const name = nameOfCode(record.states, act.state, act.day);
  const { day, reference, standing, note, source } = act;
  const title = sayAct(name, treaty, act);
  const publisher = record.sources.get(source);
  return {
    id: act.id,
    title,
    says: [
      `${title} on ${sayDay(day)}.`,
      reference && `Reference: ${reference}.`,
      standing === 'reported' && 'Reported by one secondary source.',
      note && `${note}.`,
      publisher && `Source: ${publisher.publisher}, ${publisher.title}.`,
    ]
      .filter(Boolean)
      .join(' '),
    updated: knownOn(act),
    categories: [treaty.short, act.act],
    ...(site && { address: `${site}/treaties/${treaty.treaty}?on=${day}` }),
  };
}
