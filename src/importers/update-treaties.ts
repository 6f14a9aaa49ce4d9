import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OnrecordError } from '../error.ts';
import { importedSources, importedTreaties } from '../record/read-imported.ts';
import { readRules } from '../record/read-treaties.ts';
import type { PublicRecord } from '../record/record.ts';
import { findTreaty } from '../treaties/find.ts';
import { ordinaryPatience, type Patience } from './download.ts';
import { putTreatyOnRecord, type TreatyImport, type TreatyImportOptions } from './import-untc.ts';
import { readUntc } from './untc-document.ts';
import { addressOfTreaty, type FetchedFile, fetchedToday, fetchTreaty } from './untc-fetch.ts';

/** Where an update of treaties writes, whence it fetches, how patient it is and whom it tells how far it is. */
export interface UpdateTreatiesOptions extends Pick<TreatyImportOptions, 'record' | 'today'> {
  /** The folder where fetched files are kept; `.cache/downloads/untc` beside the record if not given. */
  readonly downloads?: string;
  readonly progress?: (step: TreatyStep) => void;
  readonly patience?: Patience;
  /** Milliseconds between two requests. */
  readonly pause?: number;
}

/** How far an update of treaties is. */
export interface TreatyStep {
  readonly doing: 'fetching' | 'reading';
  readonly reference: string;
  readonly place: number;
  readonly of: number;
}

/**
 * Fetches treaties from the UN Treaty Collection, one request at a time with a pause between them, and takes them into the record as
 * `importUntc` does. Nothing is written until all were fetched and read; what was fetched today is not asked for again.
 * @param wanted numbers (`IV-1`) or ids; those imported before if empty
 * @throws OnrecordError `outside/network`, `outside/format`; `asked/unknown-treaty` for a number that is none
 */
export async function updateTreaties(
  wanted: readonly string[],
  options: UpdateTreatiesOptions,
): Promise<TreatyImport[]> {
  const { record, today, progress } = options;
  const references = wanted.length > 0 ? wanted.map((one) => referenceOf(one, record)) : imported(record);
  const fetched: { file: FetchedFile; reference: string }[] = [];
  for (const [index, reference] of references.entries()) {
    progress?.({ doing: 'fetching', reference, place: index + 1, of: references.length });
    fetched.push({ reference, file: await have(reference, options, index < references.length - 1) });
  }
  for (const { file } of fetched) readUntc(file.bytes, basename(file.path));
  return fetched.map(({ file, reference }, index) => {
    progress?.({ doing: 'reading', reference, place: index + 1, of: references.length });
    return putTreatyOnRecord(file.bytes, basename(file.path), { record, today, knownThrough: today });
  });
}

async function have(
  reference: string,
  { record, today, downloads, patience = ordinaryPatience, pause = 1000 }: UpdateTreatiesOptions,
  more: boolean,
): Promise<FetchedFile> {
  const folder = downloads ?? join(dirname(resolve(record.root)), '.cache/downloads/untc');
  const url = addressOfTreaty(record.sources.get('untc')?.address ?? publisher, reference);
  const there = fetchedToday(url, { folder, today });
  if (there) return there;
  const file = await fetchTreaty(url, { folder, today, patience });
  if (more) await sleep(pause);
  return file;
}

const publisher = 'https://treaties.un.org/doc/Publication/MTDSG';

/** A number as the depositary writes it, or that of a treaty known by its id. */
function referenceOf(text: string, record: PublicRecord): string {
  const known = [...record.treaties.values(), ...readRules(record.root)].find(
    ({ treaty, reference }) => treaty === text || reference.toLowerCase() === text.toLowerCase(),
  );
  if (known?.reference) return known.reference;
  const number = /^([ivx]+)((?:-[0-9a-z]+)+)$/i.exec(text);
  if (number) return `${number[1]?.toUpperCase()}${number[2]}`;
  return findTreaty(record.treaties, text).reference;
}

/** Numbers of all treaties that an import has touched. */
function imported({ root, treaties }: PublicRecord): string[] {
  const rows = importedTreaties(root).rows.map(({ row }) => row.reference);
  const sources = new Set(importedSources(root).rows.map(({ row }) => row.id));
  const added = [...treaties.values()]
    .filter(({ reference }) => sources.has(`imported-${reference.toLowerCase()}`))
    .map(({ reference }) => reference);
  const all = [...new Set([...rows, ...added])].sort();
  if (all.length > 0) return all;
  throw new OnrecordError('asked/bad-value', 'No treaty was imported yet, so there is none to update.', {
    hint: 'Name treaties by their number, for example "onrecord update treaties IV-1 XXVII-7-d".',
  });
}
