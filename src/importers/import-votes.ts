import { basename } from 'node:path';
import { type Day, isDay } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import { readCorrections } from '../record/read-votes.ts';
import type { PublicRecord } from '../record/record.ts';
import { type Source, sourceRow } from '../record/schema.ts';
import { csvRows, type Progress } from './csv-stream.ts';
import { type Draft, dated, type NotUnderstood, settle } from './draft.ts';
import { type ChangedVote, merge, withCrosschecks } from './merge.ts';
import { formOf } from './undl.ts';
import { BadCell, type Form, type Gathering } from './undl-form.ts';
import { usStateCrosschecks } from './us-state-votes.ts';
import { type VoetenRow, voetenDrafts } from './voeten.ts';
import { voteSource } from './vote-sources.ts';
import { csvLine, voteFiles, writeTogether } from './write-votes.ts';

/** Into which record, on which day, and who is told how far the reading is. */
export interface ImportOptions {
  readonly record: PublicRecord;
  readonly today: Day;
  readonly progress?: Progress;
}

/** What an import did. `record` as it was opened still shows the votes from before: open it again. */
export interface ImportSummary {
  /** Sessions in which something was written, `71`, `ES-11` … */
  readonly sessions: readonly string[];
  /** Number of roll calls that are new on record. */
  readonly added: number;
  /** Votes that the record had otherwise, with both values. */
  readonly changed: readonly ChangedVote[];
  /** Number of roll calls that stand as they stood. */
  readonly unchanged: number;
  /** Marks that found no place: of states that were no member. */
  readonly notUnderstood: readonly NotUnderstood[];
  /** Files of the record that were written. */
  readonly files: readonly string[];
}

/**
 * Takes votes of the UN Digital Library into the record: its official file of all votes as downloaded, or one of the tables that
 * are made of it; the header tells which. The record is written only when all files were read without fault.
 * @throws OnrecordError `outside/file`, `outside/format` with file and line
 */
export async function importUndl(files: readonly string[], options: ImportOptions): Promise<ImportSummary> {
  const drafts: Draft[] = [];
  for (const file of files) drafts.push(...(await readForm(file, options.progress)));
  return putOnRecord(drafts, options);
}

/** Takes Voeten's two files into the record. Same promises as `importUndl`. */
export async function importVoeten(
  files: readonly [votes: string, rollCalls: string],
  options: ImportOptions,
): Promise<ImportSummary> {
  const [votesFile, rollCallsFile] = files;
  const marks = await readTable(votesFile, ['rcid', 'USA_2'], options.progress);
  const rows = await readTable(
    rollCallsFile,
    ['rcid', 'session', 'date', 'unres', 'amend', 'para', 'short'],
    options.progress,
  );
  const byId = new Map(marks.map((row) => [row.rcid ?? '', row]));
  return putOnRecord(
    voetenDrafts(rows as unknown as VoetenRow[], byId, readCorrections(options.record.root)),
    options,
  );
}

/** Takes tallies of the US State Department's reports into the record as cross-checks; votes never change by it. */
export async function importUsState(
  files: readonly string[],
  { record, today }: ImportOptions,
): Promise<{ readonly crosschecks: number; readonly unknown: readonly string[] }> {
  const { votes } = record;
  const rows = [];
  const unknown: string[] = [];
  for (const file of files) {
    const found = await usStateCrosschecks(file, votes);
    rows.push(...found.rows);
    unknown.push(...found.unknown);
  }
  const crosschecks = withCrosschecks(votes, rows);
  const sources = new Map(record.sources).set(
    'us-state-votes',
    voteSource('us-state-votes', today, null, record.sources.get('us-state-votes')),
  );
  writeTogether(
    record.root,
    voteFiles(votes.rollCalls, crosschecks).set('sources.csv', sourcesText([...sources.values()])),
  );
  return { crosschecks: rows.length, unknown };
}

async function readForm(file: string, progress?: Progress): Promise<Draft[]> {
  let header: readonly string[] | undefined;
  let form: Form | undefined;
  let gathering: Gathering | undefined;
  for await (const rows of csvRows(file, progress)) {
    for (const { cells, line } of rows) {
      if (!header || !gathering) {
        header = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
        form = formOf(header, basename(file));
        gathering = form.gather(header);
      } else {
        takeRow(gathering, cells, header.length, basename(file), line);
      }
    }
  }
  if (!gathering)
    throw formatError(`There is nothing in it; expected a header and votes.`, basename(file), 1);
  const drafts = gathering.drafts();
  if (drafts.length === 0) throw formatError('There is a header but no vote in it.', basename(file), 1);
  return drafts;
}

function takeRow(
  gathering: Gathering,
  cells: readonly string[],
  width: number,
  file: string,
  line: number,
): void {
  if (cells.length !== width)
    throw formatError(`This row has ${cells.length} cells; the header has ${width}.`, file, line);
  try {
    gathering.take(cells);
  } catch (cause) {
    if (cause instanceof BadCell) throw formatError(cause.message, file, line);
    throw cause;
  }
}

async function readTable(
  file: string,
  needed: readonly string[],
  progress?: Progress,
): Promise<Record<string, string>[]> {
  const table: Record<string, string>[] = [];
  let header: readonly string[] | undefined;
  for await (const rows of csvRows(file, progress)) {
    for (const { cells, line } of rows) {
      if (!header) {
        header = cells;
        checkHeader(header, needed, basename(file));
      } else if (cells.length !== header.length) {
        throw formatError(
          `This row has ${cells.length} cells; the header has ${header.length}.`,
          basename(file),
          line,
        );
      } else {
        table.push(Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
      }
    }
  }
  return table;
}

function checkHeader(header: readonly string[], needed: readonly string[], file: string): void {
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length === 0) return;
  const found = header.length > 12 ? [...header.slice(0, 12), '…'] : header;
  throw formatError(
    `The header "${found.join(',')}" lacks ${missing.join(', ')}; expected Voeten's file of ${needed.includes('USA_2') ? 'votes (rcid,USA_2,CAN_20,…)' : 'roll calls (rcid,year,session,…)'}.`,
    file,
    1,
  );
}

function putOnRecord(drafts: readonly Draft[], { record, today }: ImportOptions): ImportSummary {
  const { votes } = record;
  const settled = drafts.map((raw) => {
    const draft = dated(raw, votes.membersAt);
    return settle(draft, votes.membersAt(draft.day));
  });
  const merged = merge(
    votes,
    settled.map(({ rollCall }) => rollCall),
  );
  const files = voteFiles(merged.rollCalls, merged.crosschecks);
  files.set('sources.csv', sourcesText(sourcesAfter(record, drafts, today)));
  const written = writeTogether(record.root, files);
  return {
    sessions: written
      .flatMap((file) => /^votes\/((?:e?s-)?\d+)\.csv$/.exec(file)?.[1] ?? [])
      .map(sessionName),
    added: merged.added.length,
    changed: merged.changed,
    unchanged: merged.unchanged,
    notUnderstood: settled.flatMap(({ notUnderstood }) => notUnderstood),
    files: written,
  };
}

function sessionName(file: string): string {
  return file.toUpperCase().replace(/\d+/, (number) => String(Number(number)));
}

function sourcesAfter(record: PublicRecord, drafts: readonly Draft[], today: Day): Source[] {
  const sources = new Map(record.sources);
  for (const id of new Set(drafts.map(({ source }) => source))) {
    const days = drafts.flatMap(({ source, day }) => (source === id && isDay(day) ? [day] : []));
    sources.set(id, voteSource(id, today, days.sort().at(-1) ?? null, sources.get(id)));
  }
  return [...sources.values()];
}

function sourcesText(sources: readonly Source[]): string {
  const columns = Object.keys(sourceRow.shape) as (keyof Source)[];
  const sorted = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
  return csvLine(columns) + sorted.map((row) => csvLine(columns.map((column) => row[column] ?? ''))).join('');
}

function formatError(message: string, file: string, line: number): OnrecordError {
  return new OnrecordError('outside/format', message, {
    at: { file, line },
    hint: 'Nothing was imported.',
  });
}
