import { z } from 'zod';
import type { Treaty } from './treaties.ts';

/** A row of record/duties.csv: what still binds a state that has given notice of withdrawal, in our words. */
export const dutyRow = z.object({
  /** The depositary's number of the treaty; empty for what holds of any treaty that says nothing else. */
  reference: z.string(),
  /** `until` its withdrawal takes effect, or `after`. */
  when: z.enum(['until', 'after']),
  article: z.string().min(1),
  says: z.string().min(1),
  source: z.string().min(1),
});

export type Duty = z.output<typeof dutyRow>;

/** What still binds a state that leaves `treaty`: by the treaty's own words if they are on record, else by the law of treaties. */
export function dutiesOf(duties: readonly Duty[], treaty: Pick<Treaty, 'reference'>): Duty[] {
  const own = duties.filter(({ reference }) => reference !== '' && reference === treaty.reference);
  const found = own.length > 0 ? own : duties.filter(({ reference }) => reference === '');
  return found.toSorted((a, b) => b.when.localeCompare(a.when));
}
