import type { Day } from 'onrecord/browser';

/**
 * Today's borders, another day's states: what an area belonged to before `until`, when the geometry has no shape of its own
 * for the state that spoke for it. (Belarus and Ukraine had seats of their own; divided Germany and Yemen have dots.)
 */
const standIns: readonly (readonly [areas: string, state: string, until: string])[] = [
  ['EST LVA LTU', 'SUN', '1991-09-06'],
  ['RUS', 'SUN', '1991-12-24'],
  ['ARM AZE GEO KAZ KGZ MDA TJK TKM UZB', 'SUN', '1991-12-26'],
  ['SVN HRV BIH', 'YUG', '1992-05-22'],
  ['MKD', 'YUG', '1993-04-08'],
  ['SRB MNE XKX', 'YUG', '2000-11-01'],
  ['MNE', 'SRB', '2006-06-03'],
  ['XKX', 'SRB', '2008-02-17'],
  ['CZE SVK', 'CSK', '1993-01-01'],
  ['CHN', 'TWN', '1971-10-25'],
  ['BGD', 'PAK', '1971-12-16'],
  ['ERI', 'ETH', '1993-05-24'],
  ['SSD', 'SDN', '2011-07-09'],
  ['SGP', 'MYS', '1965-08-09'],
];

/** The code an area answers to on `day`: `KAZ` in 1980 is `SUN`. */
export function speaksFor(area: string, day: Day): string {
  const found = standIns.find(([areas, , until]) => day < until && areas.includes(area));
  return found?.[1] ?? area;
}
