import { join } from 'node:path';
import type { Database } from '../database/open.ts';
import type { Day } from '../days/day.ts';
import { openRecord, type PublicRecord } from '../record/record.ts';
import { openApart } from './apart.ts';
import { type KeptReports, keptReports } from './kept-reports.ts';
import type { Apart } from './task.ts';

/** Everything an edge (command line, HTTP, site) works with, opened once. */
export interface Desk {
  readonly record: PublicRecord;
  /** The folder of articles that the site shows. */
  readonly articles: string;
  today(): Day;
  /** Opened at first use, then shared. */
  database(): Promise<Database>;
  /** The folder in which databases are kept, for other processes to open; `undefined` when each builds its own. */
  readonly cacheDir?: string | undefined;
  /** Checks of articles made before by this very code. */
  readonly reports?: KeptReports;
  /** Where questions of strangers are asked, so that none can do harm here. */
  readonly apart?: Apart | undefined;
  close(): Promise<void>;
}

/** `today` is asked anew each time, so that a server that runs past midnight tells the right day. */
export interface DeskOptions {
  readonly record: string;
  readonly articles: string;
  readonly today: () => Day;
  readonly cacheDir?: string;
  /** A name that changes with the code; with it and `cacheDir` the checks of articles are kept. */
  readonly build?: string;
  /** `false` asks every question in this process. */
  readonly apart?: boolean;
}

/** DuckDB takes a fifth of a second to load, so it is loaded by the first question that needs SQL. */
export function openDesk({
  record: root,
  articles,
  today,
  cacheDir,
  build,
  apart = true,
}: DeskOptions): Desk {
  const record = openRecord(root);
  let database: Promise<Database> | undefined;
  const strangers = apart ? openApart({ record: root, cacheDir }) : undefined;
  return {
    record,
    articles,
    today,
    cacheDir,
    apart: strangers,
    ...(cacheDir && build && { reports: keptReports(join(cacheDir, 'reports'), build) }),
    database() {
      database ??= import('../database/open.ts').then(({ openDatabase }) =>
        openDatabase(record, cacheDir ? { cacheDir } : {}),
      );
      return database;
    },
    async close() {
      strangers?.close();
      (await database)?.close();
      database = undefined;
    },
  };
}
