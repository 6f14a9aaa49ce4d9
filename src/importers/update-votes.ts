import { existsSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { OnrecordError } from '../error.ts';
import type { PublicRecord } from '../record/record.ts';
import { type DownloadOptions, download, ordinaryPatience, type Patience } from './download.ts';
import {
  type ImportOptions,
  type ImportSummary,
  putOnRecord,
  type Reading,
  readUndl,
} from './import-votes.ts';
import { newestFile, type PublishedFile } from './publisher.ts';
import { addressOf } from './vote-sources.ts';

/** Where an update writes, whence it fetches, and whom it tells how far it is. */
export interface UpdateOptions extends Omit<ImportOptions, 'progress'> {
  /** The folder where files grow until they are whole; `.cache/downloads` beside the record if not given. */
  readonly downloads?: string;
  readonly progress?: (step: UpdateStep) => void;
  readonly patience?: Patience;
}

/** How far an update is. */
export interface UpdateStep {
  readonly doing: 'fetching' | 'reading';
  readonly file: string;
  readonly bytes: number;
  readonly of: number;
}

/** The sources that have a publisher's address to fetch from. */
const published = ['undl', 'undl-council'] as const;

/**
 * Fetches the Library's newest files of votes, of the General Assembly and of the Security Council, from the addresses in
 * sources.csv and takes them into the record. They must be whole, readable, and have every vote that the record has of them; until
 * all of that is certain nothing is changed.
 * @throws OnrecordError `outside/network`, `outside/file`, `outside/format`
 */
export async function updateVotes(options: UpdateOptions): Promise<ImportSummary> {
  const { record, progress, patience = ordinaryPatience } = options;
  const folder = options.downloads ?? join(dirname(resolve(record.root)), '.cache/downloads');
  const files = await Promise.all(published.map((id) => newestFile(addressOf(id, record.sources), patience)));
  const paths: string[] = [];
  for (const file of files) paths.push(await fetched(file, folder, patience, progress));
  const read = await readUndl(paths, (done) =>
    progress?.({ doing: 'reading', file: basename(paths[0] ?? ''), ...done }),
  );
  mustEndWhole(read.assembly);
  mustEndWhole(read.council);
  mustNotShrink(read, record);
  const summary = putOnRecord(read, options);
  for (const path of paths) rmSync(path, { force: true });
  return summary;
}

/** The path of the whole file, fetched unless an update that failed later has left it. */
async function fetched(
  { name, format, url, size, checksum }: PublishedFile,
  folder: string,
  patience: Patience,
  progress: UpdateOptions['progress'],
): Promise<string> {
  const file = basename(name + format);
  const path = join(folder, file);
  if (size !== undefined && existsSync(path) && statSync(path).size === size) return path;
  const options: DownloadOptions = { url, path, size, md5: checksum, patience };
  await download({ ...options, progress: (done) => progress?.({ doing: 'fetching', file, ...done }) });
  return path;
}

/** A file that was cut between two rows ends within a vote: its last has fewer marks than it states. */
function mustEndWhole(votes: Reading['assembly'] | Reading['council']): void {
  const last = votes.at(-1);
  const { yes, no, abstain, absent } = last?.stated ?? { yes: null, no: null, abstain: null, absent: null };
  const stated = (yes ?? 0) + (no ?? 0) + (abstain ?? 0) + (absent ?? 0);
  if (last && last.marks.size < stated)
    throw shrunk(
      `The file ends within the vote on ${last.symbol}: it states ${stated} members and has ${last.marks.size}.`,
    );
}

/** A newer file has every vote of an older one; one that lacks some is cut off or another file. */
function mustNotShrink({ assembly, council }: Reading, record: PublicRecord): void {
  const pairs = [
    { id: 'undl', known: record.votes.rollCalls, read: assembly },
    { id: 'undl-council', known: record.council, read: council },
  ];
  for (const { id, known, read } of pairs) {
    if (read.length === 0) throw shrunk(`There is no vote in the file for "${id}".`);
    const found = new Set(read.map(({ sourceId }) => sourceId));
    const gone = known.filter(({ source, sourceId }) => source === id && !found.has(sourceId));
    if (gone.length > 0)
      throw shrunk(
        `The file for "${id}" has ${read.length} votes and lacks ${gone.length} that the record has of it, ${gone
          .slice(0, 3)
          .map((vote) => vote.symbol)
          .join(', ')}${gone.length > 3 ? ' …' : ''}.`,
      );
  }
}

function shrunk(message: string): OnrecordError {
  return new OnrecordError('outside/format', message, {
    hint: 'Nothing was changed. If the publisher took votes back, take the file in with "onrecord import undl FILE".',
  });
}
