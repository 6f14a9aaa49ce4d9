import type { Day, Standing } from 'onrecord/browser';

/** Where the counts stood at the end of each year, in the last year on `today`. */
export function yearEnds(standings: readonly Standing[], first: Day, today: Day) {
  const rows: { year: number; on: Day; counts: Partial<Standing['counts']> }[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(today.slice(0, 4)); year++) {
    const end = `${year}-12-31` as Day;
    const on = end < today ? end : today;
    rows.push({ year, on, counts: standings.findLast(({ from }) => from <= on)?.counts ?? {} });
  }
  return rows;
}
