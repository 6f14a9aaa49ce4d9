import { resolve } from 'node:path';
import type { Day } from '../../src/days/day.ts';
import { openRecord } from '../../src/record/record.ts';

/** The real record: history is the fixture, and its sources stand in its rows. */
export const record = openRecord(resolve(import.meta.dirname, '../../record'));
export const docket = record.court;

/** The last day the docket was brought up to date when these tests were written. */
export const today = '2026-11-24' as Day;

export function asOf(on: string, known = on) {
  return { on: on as Day, known: known as Day };
}
