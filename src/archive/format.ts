import type { Verdict } from '../claims/finding.ts';
import type { JsonValue } from '../database/json-value.ts';
import type { Day } from '../days/day.ts';
import type { Footprint } from './footprint.ts';

/** So many parts an index has; each is held in memory alone. */
export const parts = 64;

/** Changes with the files of an index: one of another format is made anew. */
export const format = 3;

/** Files beside an article that its question asks, and the folder they stand in. */
export interface DataOfClaim {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly file: string; readonly sha256: string }[];
}

/** What a claim expects of the answer to its question. */
export interface Expected {
  readonly is: string;
  /** Whose place it is, where `is` leaves that to the passage. */
  readonly subject?: string | undefined;
  /** The passage, where it names a currency; else empty. */
  readonly said: string;
  readonly on: Day | null;
}

/** A claim as it was read: what it asks, what it expects, where it stands. */
export interface ReadClaim extends Expected {
  readonly kind: 'ask' | 'sql';
  readonly text: string;
  readonly data?: DataOfClaim | undefined;
  readonly published: Day;
  readonly article: string;
  readonly id: string;
}

/** A line of a part's file: its first byte and how many there are. */
export type Place = readonly [part: number, at: number, length: number];

/** A claim by its article and its name there. */
export type ClaimName = readonly [article: string, id: string];

/** All claims that expect the same of a question, before it is asked. */
export interface OpenCase extends Expected {
  /** The days on which they were published, in order, and how many on each. */
  readonly days: readonly Day[];
  readonly counts: readonly number[];
  /** Where their names are kept, in the order of the days; they are read only to be told. */
  readonly names: Place;
}

/** How they came out. */
export interface Case extends OpenCase {
  /** The answer as of the day of the check. */
  readonly after: JsonValue;
  readonly runs: readonly Run[];
}

/** Consecutive days of publication whose claims came out the same, up to the next run. */
export interface Run {
  /** The place of the first among the days of the case. */
  readonly from: number;
  readonly verdict: Verdict;
  /** The answer as of publication. */
  readonly before: JsonValue;
}

/** A question that claims ask, with how they came out. */
export interface Asked {
  readonly kind: 'ask' | 'sql';
  readonly text: string;
  /** Of a question that asks its article's own data. */
  readonly data?: DataOfClaim | undefined;
  /** Why it cannot be asked; `null` when it can. */
  readonly fault: string | null;
  readonly cases: readonly Case[];
}

/** Footprints on the same tables, each with the numbers of the questions that leave it. */
export type Touched = readonly (readonly [
  subjects: Footprint['subjects'],
  within: Footprint['within'] | null,
  questions: readonly number[],
])[];

/** What is read first: everything is found from here. Files that it names are never written over. */
export interface Head {
  readonly format: typeof format;
  readonly record: string;
  readonly today: Day;
  readonly articles: number;
  readonly claims: number;
  readonly questions: number;
  readonly cases: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The file of the rows that the record held. */
  readonly facts: string;
  /** The file of the places, in the order of the questions' numbers. */
  readonly places: string;
  /** Where questions touch the record: a file for all that touch the same tables. */
  readonly touched: readonly { readonly tables: readonly string[]; readonly file: string }[];
}

/** Counts the claims of cases by how they came out. */
export function count(counts: Partial<Record<Verdict, number>>, cases: readonly Case[], by = 1): void {
  for (const { counts: claims, runs } of cases)
    for (const [place, { from, verdict }] of runs.entries()) {
      const until = runs[place + 1]?.from;
      for (const each of claims.slice(from, until)) counts[verdict] = (counts[verdict] ?? 0) + by * each;
    }
}
