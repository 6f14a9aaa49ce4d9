import type { Day } from '../days/day.ts';
import type { Source } from '../record/schema.ts';

type Description = Omit<Source, 'id' | 'retrieved' | 'known_through'>;

const library = 'United Nations Digital Library';
const attribution = 'Non-commercial use with attribution';

/** The sources that votes are imported from, as record/sources.csv describes them. */
const descriptions: Readonly<Record<string, Description>> = {
  undl: {
    publisher: library,
    title: 'General Assembly voting data (record 4060887)',
    address: 'https://digitallibrary.un.org/record/4060887',
    licence: attribution,
  },
  'undl-council': {
    publisher: library,
    title: 'Security Council voting data (record 4055387)',
    address: 'https://digitallibrary.un.org/record/4055387',
    licence: attribution,
  },
  'undl-2020-2021': {
    publisher: library,
    title: 'General Assembly recorded votes of 2020 and 2021, one row a state',
    address: 'https://digitallibrary.un.org/search?cc=Voting+Data',
    licence: attribution,
  },
  'undl-2022-2024': {
    publisher: library,
    title:
      'General Assembly resolutions of March 2022 to February 2025, by way of a secondary table; standing reported',
    address: 'https://digitallibrary.un.org/search?cc=Voting+Data',
    licence: attribution,
  },
  'undl-2025': {
    publisher: library,
    title: 'General Assembly resolutions and decisions of 2025',
    address: 'https://digitallibrary.un.org/search?cc=Voting+Data',
    licence: attribution,
  },
  voeten: {
    publisher: 'Erik Voeten, Georgetown University',
    title: 'United Nations General Assembly Voting Data, 1946 to 2021',
    address: 'https://doi.org/10.7910/DVN/LEJUQZ',
    licence: 'CC0 1.0',
  },
  'us-state-votes': {
    publisher: 'United States Department of State',
    title: 'Voting Practices in the United Nations, tallies of 2021 to 2023',
    address: 'https://www.state.gov/voting-practices-in-the-united-nations/',
    licence: 'Work of the US Government, public domain',
  },
};

/** Where a source is published: as sources.csv has it, so that a person can correct it there, or else as known here. */
export function addressOf(id: string, sources: ReadonlyMap<string, Source>): string {
  return sources.get(id)?.address ?? descriptions[id]?.address ?? '';
}

/** The row of sources.csv for what was just imported; the source is known as far as its newest vote. */
export function voteSource(id: string, today: Day, knownThrough: Day | null, before?: Source): Source {
  const description = descriptions[id];
  if (!description) throw new TypeError(`No description of the source "${id}".`);
  const reached = before?.known_through ?? null;
  if (before && (knownThrough === null || (reached !== null && reached >= knownThrough))) return before;
  return {
    id,
    ...description,
    ...(before && { address: before.address }),
    retrieved: today,
    known_through: knownThrough,
  };
}
