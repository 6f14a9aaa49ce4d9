import type { Database } from '../database/open.ts';
import type { Day } from '../days/day.ts';
import { openRecord, type PublicRecord } from '../record/record.ts';

/** Everything an edge (command line, HTTP, site) works with, opened once. */
export interface Desk {
  readonly record: PublicRecord;
  /** The folder of articles that the site shows. */
  readonly articles: string;
  today(): Day;
  /** Opened at first use, then shared. */
  database(): Promise<Database>;
  close(): Promise<void>;
}

/** `today` is asked anew each time, so that a server that runs past midnight tells the right day. */
export interface DeskOptions {
  readonly record: string;
  readonly articles: string;
  readonly today: () => Day;
  readonly cacheDir?: string;
}

/** DuckDB takes a fifth of a second to load, so it is loaded by the first question that needs SQL. */
export function openDesk({ record: root, articles, today, cacheDir }: DeskOptions): Desk {
  const record = openRecord(root);
  let database: Promise<Database> | undefined;
  return {
    record,
    articles,
    today,
    database() {
      database ??= import('../database/open.ts').then(({ openDatabase }) =>
        openDatabase(record, cacheDir ? { cacheDir } : {}),
      );
      return database;
    },
    async close() {
      (await database)?.close();
      database = undefined;
    },
  };
}
