import { basename } from 'node:path';
import { type Day, isDay } from '../days/day.ts';
import { readCorrections } from '../record/read-votes.ts';
import type { PublicRecord } from '../record/record.ts';
import { type Source, sourceRow } from '../record/schema.ts';
import { corrected } from './corrections.ts';
import type { CouncilDraft } from './council-draft.ts';
import type { Progress } from './csv-stream.ts';
import { type Draft, dated, type NotUnderstood, settle } from './draft.ts';
import { type ChangedVote, merge, withCrosschecks } from './merge.ts';
import { councilFiles, mergeCouncil } from './merge-council.ts';
import { readForm } from './read-form.ts';
import { readTable } from './read-table.ts';
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
  /** Number of roll calls, and votes of the Security Council, that are new on record. */
  readonly added: number;
  /** Votes that the record had otherwise, with both values. */
  readonly changed: readonly ChangedVote[];
  /** Number of roll calls, and votes of the Security Council, that stand as they stood. */
  readonly unchanged: number;
  /** Marks that found no place, with file and line: of states that were no member. */
  readonly notUnderstood: readonly NotUnderstood[];
  /** Files of the record that were written. */
  readonly files: readonly string[];
}

/** Votes read and not yet on record. */
export interface Reading {
  readonly assembly: readonly Draft[];
  readonly council: readonly CouncilDraft[];
}

/**
 * Takes votes of the UN Digital Library into the record: its official files of all votes of the General Assembly and of the
 * Security Council as downloaded, or one of the tables that are made of them; the header tells which. The record is written only
 * when all files were read without fault.
 * @throws OnrecordError `outside/file`, `outside/format` with file and line
 */
export async function importUndl(files: readonly string[], options: ImportOptions): Promise<ImportSummary> {
  return putOnRecord(await readUndl(files, options.progress), options);
}

/** The votes in files of the Library. Same errors as `importUndl`. */
export async function readUndl(files: readonly string[], progress?: Progress): Promise<Reading> {
  const assembly: Draft[] = [];
  const council: CouncilDraft[] = [];
  for (const file of files) {
    const read = await readForm(file, progress);
    if (read.body === 'assembly') for (const draft of read.drafts) assembly.push(draft);
    else for (const draft of read.drafts) council.push(draft);
  }
  return { assembly, council };
}

/** Takes Voeten's two files into the record. Same promises as `importUndl`. */
export async function importVoeten(
  files: readonly [votes: string, rollCalls: string],
  options: ImportOptions,
): Promise<ImportSummary> {
  const [votesFile, rollCallsFile] = files;
  const marks = await readTable(
    votesFile,
    ['rcid', 'USA_2'],
    "Voeten's file of votes (rcid,USA_2,CAN_20,…)",
    options.progress,
  );
  const rows = await readTable(
    rollCallsFile,
    ['rcid', 'session', 'date', 'unres', 'amend', 'para', 'short'],
    "Voeten's file of roll calls (rcid,year,session,…)",
    options.progress,
  );
  const byId = new Map(marks.map(({ cells }) => [cells.rcid ?? '', cells]));
  const lines = new Map(marks.map(({ cells, line }) => [cells.rcid ?? '', line]));
  const assembly = voetenDrafts(
    rows.map(({ cells }) => cells as unknown as VoetenRow),
    byId,
    readCorrections(options.record.root),
    (rcid) => ({ file: basename(votesFile), line: lines.get(rcid) ?? 0 }),
  );
  return putOnRecord({ assembly, council: [] }, options);
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

/** Writes what was read, all of it or nothing. */
export function putOnRecord(
  { assembly, council }: Reading,
  { record, today }: Pick<ImportOptions, 'record' | 'today'>,
): ImportSummary {
  const { votes } = record;
  const settled = corrected(assembly, readCorrections(record.root)).map((raw) => {
    const draft = dated(raw, votes.membersAt);
    return settle(draft, votes.membersAt(draft.day));
  });
  const merged = merge(
    votes,
    settled.map(({ rollCall }) => rollCall),
  );
  const seated = mergeCouncil(record.council, council, votes.membersAt);
  const files = new Map([
    ...(assembly.length > 0 ? voteFiles(merged.rollCalls, merged.crosschecks) : []),
    ...(council.length > 0 ? councilFiles(seated.votes) : []),
  ]);
  files.set('sources.csv', sourcesText(sourcesAfter(record, [...assembly, ...council], today)));
  const written = writeTogether(record.root, files);
  return {
    sessions: written
      .flatMap((file) => /^votes\/((?:e?s-)?\d+)\.csv$/.exec(file)?.[1] ?? [])
      .map(sessionName),
    added: merged.added.length + seated.added,
    changed: [...merged.changed, ...seated.changed],
    unchanged: merged.unchanged + seated.unchanged,
    notUnderstood: [...settled.flatMap(({ notUnderstood }) => notUnderstood), ...seated.notUnderstood],
    files: written,
  };
}

function sessionName(file: string): string {
  return file.toUpperCase().replace(/\d+/, (number) => String(Number(number)));
}

function sourcesAfter(
  record: PublicRecord,
  drafts: readonly Pick<Draft, 'source' | 'day'>[],
  today: Day,
): Source[] {
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
