import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { runChain } from '../../src/fits/chain.ts';
import { keptBy, planOf } from '../../src/fits/plan.ts';
import { writeFit } from '../../src/fits/write-fit.ts';
import { positionsFolder } from '../../src/record/read-positions.ts';
import { openRecord } from '../../src/record/record.ts';
import { choicesOf } from '../../src/votes/positions/choices.ts';
import { pointsOf } from '../../src/votes/positions/points.ts';
import { asRecorded } from '../../src/votes/positions/readings.ts';
import type { Fit, Position } from '../../src/votes/positions/schema.ts';
import { positionsFrom } from '../../src/votes/positions/summary.ts';

const root = resolve(import.meta.dirname, '../..');
const bin = join(root, 'bin/onrecord.js');

/** The real record with the first three sessions alone, in a folder that is gone after the test. */
function earlyRecord(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-fits-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const record = join(folder, 'record');
  mkdirSync(join(record, 'votes'), { recursive: true });
  for (const part of ['sources.csv', 'states'])
    cpSync(join(root, 'record', part), join(record, part), { recursive: true });
  for (const file of readdirSync(join(root, 'record/votes')))
    if (!/^\d|^e?s-/.test(file) || /^0[123]\.csv$/.test(file))
      cpSync(join(root, 'record/votes', file), join(record, 'votes', file));
  return record;
}

function spawned(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'positions', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(() => void spawnSync(process.execPath, [bin, '--version']), 120_000);

const fit: Fit = {
  name: 'all',
  record: '2026-01-01.abc',
  fingerprint: '0123456789abcdef',
  ...planOf({ seed: 5 }),
  items: 10,
  votes: 200,
  positions: 1,
  rhatMax: 1.02,
  rhatAbove: 0,
  essMin: 150,
  essMedian: 400,
  flipped: [],
  sources: ['undl-2025', 'voeten'],
};
const position: Position = {
  state: 'SUN',
  session: 1,
  mean: -1.25,
  sd: 0.2,
  q05: -1.6,
  q50: -1.24,
  q95: -0.9,
  votes: 40,
  rhat: 1.01,
  ess: 350,
};

test('a plan keeps an even number of sweeps, some 250 of a long chain', () => {
  expect(keptBy(planOf())).toBe(250);
  expect(keptBy(planOf({ sweeps: 5000 }))).toBe(250);
  expect(keptBy(planOf({ sweeps: 10 })) % 2).toBe(0);
});

test('a fit is read as it was written, beside those of other names', () => {
  const record = earlyRecord();
  writeFit(openRecord(record), {
    fit: { ...fit, name: 'hr', flipped: [2, 3] },
    positions: [position, position],
  });
  writeFit(openRecord(record), { fit, positions: [position] });
  writeFit(openRecord(record), { fit: { ...fit, seed: 6 }, positions: [position] });
  const { positions } = openRecord(record);
  expect([...positions.keys()]).toEqual(['all', 'hr']);
  expect(positions.get('all')?.fit).toEqual({ ...fit, seed: 6 });
  expect(positions.get('hr')?.fit.flipped).toEqual([2, 3]);
  expect(positions.get('hr')?.positions).toEqual([position, position]);
  expect(readdirSync(positionsFolder(record)).sort()).toEqual(['all.csv', 'fits.csv', 'hr.csv']);
});

test('positions that are not those of the fit beside them are refused', () => {
  const record = earlyRecord();
  writeFit(openRecord(record), { fit, positions: [position] });
  const file = join(positionsFolder(record), 'all.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('-1.25', '+1.25'));
  const { positions } = openRecord(record);
  expect(() => positions.get('all')?.positions).toThrow(
    `"${file}" is not the file that fits.csv beside it tells of.`,
  );
});

test('a broken row of fits.csv is named by file and line', () => {
  const record = earlyRecord();
  writeFit(openRecord(record), { fit, positions: [position] });
  const file = join(positionsFolder(record), 'fits.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace(',1250,', ',many,'));
  expect(() => openRecord(record).positions).toThrow(
    expect.objectContaining({ at: { file: 'fits.csv', line: 2 } }),
  );
});

test('--refit runs the chains in threads: the outcome is that of the same chains one after another', () => {
  const record = earlyRecord();
  const { status, stderr, stdout } = spawned(
    '--refit',
    '--sweeps',
    '40',
    '--chains',
    '3',
    '--seed',
    '8',
    '--record',
    record,
    '--json',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { votes, states, positions } = openRecord(record);
  const choices = choicesOf(votes, asRecorded(states));
  const start = pointsOf(choices);
  const plan = planOf({ seed: 8, chains: 3, sweeps: 40 });
  const draws = [0, 1, 2].map((chain) => runChain({ choices, start, plan, chain }, () => {}));
  expect(positions.get('all')?.positions).toEqual(positionsFrom(choices, draws));
  expect(JSON.parse(stdout)).toMatchObject({
    stale: null,
    diagnostics: { seed: 8, chains: 3, sweeps: 40, flipped: [] },
  });
}, 60_000);

test('settings that make no sense are refused before anything is computed', () => {
  const record = earlyRecord();
  expect(spawned('--sweeps', '100').stderr).toBe('onrecord: --sweeps means something only with --refit.\n');
  const few = spawned('--refit', '--sweeps', '3', '--record', record);
  expect(few).toMatchObject({
    status: 2,
    stderr: 'onrecord: --sweeps: "3" is not a whole number from 10 to 1000000.\n',
  });
  const wrong = spawned('--refit', '--issue', 'xx', '--record', record);
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('"xx" is none of me, nu, di, hr, co, ec');
}, 60_000);

test('without a fit the answer says how to come by one', () => {
  const { status, stderr } = spawned('--issue', 'hr', '--record', earlyRecord());
  expect(status).toBe(3);
  expect(stderr).toContain('"onrecord positions --issue hr --refit" computes them');
}, 60_000);
