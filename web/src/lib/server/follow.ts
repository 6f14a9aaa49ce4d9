import { type Desk, type FeedFormat, type Followed, treatyCalendar, treatyFeed } from 'onrecord';

/** The coming effects as a calendar to subscribe to. */
export function calendarOf(desk: Desk, url: URL, followed: Followed): Response {
  const file = treatyCalendar(desk.record, { ...followed, site: url.origin }, desk.today());
  return kept(file, 'text/calendar; charset=utf-8');
}

/** The newest acts as a feed. */
export function feedOf(desk: Desk, url: URL, followed: Followed, format: FeedFormat): Response {
  const file = treatyFeed(desk.record, { ...followed, site: url.origin }, format, desk.today());
  return kept(
    file,
    format === 'atom' ? 'application/atom+xml; charset=utf-8' : 'application/feed+json; charset=utf-8',
  );
}

/** Readers of feeds and calendars come by the hour; any page may read them. */
function kept(file: string, type: string): Response {
  return new Response(file, {
    headers: {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=3600',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
