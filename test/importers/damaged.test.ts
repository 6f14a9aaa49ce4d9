import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OnrecordError } from '../../src/error.ts';
import { rowsIn } from '../../src/importers/csv-stream.ts';
import { type Draft, dated, type NotUnderstood, settle } from '../../src/importers/draft.ts';
import { merge } from '../../src/importers/merge.ts';
import { formReader } from '../../src/importers/read-form.ts';
import { voteFiles } from '../../src/importers/write-votes.ts';
import { openRecord } from '../../src/record/record.ts';
import { votesOf } from '../../src/votes/roll-call.ts';
import { gatherVotes } from '../../src/votes/votes.ts';
import { damagedFile, wholeFile } from './damaged.ts';

/** How many damaged files to try: a few seconds' worth, or as many as `npm run bench -- damaged` asks for. */
const runs = Number(process.env.ONRECORD_DAMAGED ?? 1000);

const { states } = openRecord(resolve(import.meta.dirname, '../../record'));
const empty = gatherVotes({ rollCalls: [], tallies: [], crosschecks: [] }, states);

interface Outcome {
  readonly drafts: readonly Draft[];
  readonly votes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** An import up to the writing of files, from chunks as a disk gives them. */
async function taken(file: Buffer, chunk: number): Promise<Outcome | OnrecordError> {
  try {
    const reader = formReader('undl.csv');
    for await (const rows of rowsIn(chunksOf(file, chunk), 'undl.csv')) reader.take(rows);
    const { drafts, body } = reader.drafts();
    if (body !== 'assembly') throw new Error('read as the Council’s');
    const settled = drafts.map((draft) => {
      const right = dated(draft, empty.membersAt);
      return settle(right, empty.membersAt(right.day));
    });
    const merged = merge(
      empty,
      settled.map(({ rollCall }) => rollCall),
    );
    voteFiles(merged.rollCalls, merged.crosschecks);
    return {
      drafts,
      votes: new Map(merged.rollCalls.map((one) => [one.sourceId, votesOf(one, empty.membersAt(one.day))])),
      notUnderstood: settled.flatMap(({ notUnderstood }) => notUnderstood),
    };
  } catch (cause) {
    if (cause instanceof OnrecordError) return cause;
    throw cause;
  }
}

function* chunksOf(file: Buffer, size: number): Generator<Buffer> {
  for (let place = 0; place < file.length; place += size) yield file.subarray(place, place + size);
}

const words: Readonly<Record<string, string>> = {
  Y: 'yes',
  N: 'no',
  A: 'abstain',
  X: 'absent',
  '': 'absent',
};

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly bytes: number };
}

/** Every row, read by another reader of CSV, is a vote of the outcome or listed with its line. */
function unaccounted(file: Buffer, { votes, notUnderstood }: Outcome): unknown[] {
  const text = Buffer.from(file.toString().replace(/^\uFEFF+/, ''));
  const rows = parse(text, {
    columns: (header: string[]) => header.map((name) => name.trim()),
    skip_empty_lines: true,
    info: true,
    record_delimiter: ['\r\n', '\n'],
  }) as unknown as Row[];
  const keyOf = ({ record }: Row) =>
    `${record.undl_id} ${(record.ms_code ?? '').trim() || (record.ms_name ?? '').trim()}`;
  const lines = new Map<string, [from: number, to: number][]>();
  for (const [place, row] of rows.entries()) {
    const span = [lineAt(text, rows[place - 1]?.info.bytes ?? 0), lineAt(text, row.info.bytes)] as [
      number,
      number,
    ];
    lines.set(keyOf(row), [...(lines.get(keyOf(row)) ?? []), span]);
  }
  return rows.filter((row) => {
    const [id = '', code = ''] = keyOf(row).split(/ (.*)/s);
    const vote = votes.get(id)?.get(code);
    if (vote !== undefined && vote === words[(row.record.ms_vote ?? '').trim().toUpperCase()]) return false;
    const spans = lines.get(keyOf(row)) ?? [];
    return !notUnderstood.some(
      ({ state, line = 0 }) => state === code && spans.some(([from, to]) => line >= from && line <= to),
    );
  });
}

function lineAt(text: Buffer, bytes: number): number {
  return text.subarray(0, bytes).toString().split('\n').length;
}

test('the file is whole before it is damaged', async () => {
  const outcome = (await taken(Buffer.from(wholeFile), 100)) as Outcome;
  expect(outcome.notUnderstood).toEqual([]);
  expect([...outcome.votes].map(([id, votes]) => [id, votes.size])).toEqual([
    ['3894159', 6],
    ['3896502', 6],
    ['3959039', 6],
  ]);
  expect(unaccounted(Buffer.from(wholeFile), outcome)).toEqual([]);
});

test(
  'a damaged file is refused with its line, or every row of it is on record or listed with its line',
  async () => {
    const counts = { refused: 0, taken: 0 };
    await fc.assert(
      fc.asyncProperty(damagedFile, fc.integer({ min: 1, max: 5000 }), async (file, chunk) => {
        const outcome = await taken(file, chunk);
        if (outcome instanceof OnrecordError) {
          counts.refused++;
          expect(outcome.code).toBe('outside/format');
          expect(outcome.at?.file).toBe('undl.csv');
          const lines = file.toString().split('\n').length;
          expect(outcome.at?.line).toBeGreaterThanOrEqual(1);
          expect(outcome.at?.line).toBeLessThanOrEqual(lines);
        } else {
          counts.taken++;
          for (const { file: named, line } of outcome.notUnderstood)
            expect([named, (line ?? 0) > 1]).toEqual(['undl.csv', true]);
          expect(unaccounted(file, outcome)).toEqual([]);
        }
      }),
      { numRuns: runs },
    );
    if (runs > 1000) console.log(`${runs} damaged files: ${counts.refused} refused, ${counts.taken} taken`);
    expect(counts.taken).toBeGreaterThan(runs / 20);
    expect(counts.refused).toBeGreaterThan(runs / 20);
  },
  runs * 30 + 30_000,
);
