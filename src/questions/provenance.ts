import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';

interface Basis {
  readonly on: Day;
  readonly known: Day;
  readonly facts: readonly string[];
  /** Ids of sources, in any order, repeats allowed. */
  readonly sources: Iterable<string>;
}

/** The fields every answer carries: the days asked, the rows used, their sources and how far those reach. */
export function provenanceOf(record: PublicRecord, { on, known, facts, sources }: Basis) {
  const used = [...new Set(sources)].sort().flatMap((id) => record.sources.get(id) ?? []);
  return {
    on: on as string,
    known: known as string,
    facts: [...facts],
    sources: used.map(({ id, publisher, title, address }) => ({ id, publisher, title, address })),
    coverage: used.map(({ id, known_through }) => ({
      source: id,
      knownThrough: known_through as string | null,
      reaches: known_through === null || on <= known_through,
    })),
    record: record.version,
  };
}
