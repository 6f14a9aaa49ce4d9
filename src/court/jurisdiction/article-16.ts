import { sayDay } from '../../days/day.ts';
import { dayBefore } from '../../days/neighbours.ts';
import { contains } from '../../days/span.ts';
import { type Matter, named } from './matter.ts';
import { servingAs } from './operations.ts';
import { type Limit, limit } from './reasons.ts';

/**
 * Article 16: no investigation or prosecution for twelve months after the Security Council so requests under Chapter VII.
 * Resolutions 1422 (2002) and 1487 (2003) asked it for personnel of contributing states not party in operations of the
 * United Nations. A deferral holds up proceedings; it takes no jurisdiction away and has lapsed since.
 */
export function article16(matter: Matter, nationality: string | null): Limit[] {
  const serving = servingAs(matter, nationality);
  if (!serving || nationality === null) return [];
  const { law, known, day } = matter;
  return law.deferrals
    .filter((row) => row.kind === 'deferral' && row.learned <= known && contains(row, day))
    .map((row) => {
      const last = row.until ? dayBefore(row.until) : null;
      return limit(
        'defers',
        '16',
        'Did the Security Council hold it up?',
        `In ${row.reference} the Council asked the Court not to begin or go on with cases against personnel of contributing states not party, ${named(matter, nationality)} among them, over operations that the United Nations established or authorised, from ${sayDay(row.from)}${last ? ` to ${sayDay(last)}` : ''}. ${serving.says} The request holds up proceedings and takes no jurisdiction away: it was renewed once and has not been in force since 1 July 2004.`,
        [row.id, ...serving.facts],
      );
    });
}
