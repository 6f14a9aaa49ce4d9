import type { SubjectKind } from './subject.ts';

/** A day on which answers of the record may change, and why, in words. */
export interface Event {
  /** The first day on which it both counts and can be known; a partial day's last possible day. */
  readonly day: string;
  readonly domain: Domain;
  /** What it is about; a kind left out means all of them: a roll call is about every state. */
  readonly subjects: Readonly<Partial<Record<SubjectKind, readonly string[]>>>;
  /** As it stands within a sentence, without its day: `the Gambia revoked its withdrawal from the Rome Statute`. */
  readonly what: string;
  readonly source: string;
}

/** The parts of the record that have events; tables are told to belong to one in `domainOf`. */
export type Domain = 'states' | 'treaties' | 'court' | 'budgets' | 'votes';
