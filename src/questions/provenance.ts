import type { Day } from '../days/day.ts';
import type { PublicRecord } from '../record/record.ts';

interface Basis {
  readonly on: Day;
  readonly known: Day;
  readonly facts: readonly string[];
  /** Ids of sources, in any order, repeats allowed. */
  readonly sources: Iterable<string>;
  /**
   * The day through which the sources must reach for the answer to be whole; `on` if not given. A vote that was taken is
   * covered by its source, however much later it is asked about.
   */
  readonly through?: string;
  /** Where one source takes over from another, as those of votes do, only the furthest must reach that day. */
  readonly relayed?: boolean;
}

/** The fields every answer carries: the days asked, the rows used, their sources and how far those reach. */
export function provenanceOf(
  record: PublicRecord,
  { on, known, facts, sources, through = on, relayed }: Basis,
) {
  const used = [...new Set(sources)].sort().flatMap((id) => record.sources.get(id) ?? []);
  const furthest = used
    .flatMap(({ known_through }) => known_through ?? [])
    .sort()
    .at(-1);
  const relieved = (day: Day) => relayed === true && furthest !== undefined && day < furthest;
  return {
    on: on as string,
    known: known as string,
    facts: [...facts],
    sources: used.map(({ id, publisher, title, address }) => ({ id, publisher, title, address })),
    coverage: used.map(({ id, known_through }) => ({
      source: id,
      knownThrough: known_through as string | null,
      reaches: known_through === null || through <= known_through || relieved(known_through),
    })),
    record: record.version,
  };
}
