import { cpus, totalmem } from 'node:os';
import { archiveRow } from './archive.ts';
import { frameRows } from './frames.ts';
import { importRow } from './import.ts';
import { jurisdictionRow } from './jurisdiction.ts';
import { sayTime, type Timing } from './measure.ts';
import { positionRows } from './positions.ts';
import { type Measured, rows } from './rows.ts';
import { treatyRow } from './treaties.ts';
import { voteRows } from './votes.ts';

/** Prints the table of docs/bench.md; `names` keeps only rows whose name contains one of them. */
export async function bench(names: readonly string[]): Promise<void> {
  console.log(`${machine()}\n`);
  for (const { name, measure } of [
    ...rows,
    ...voteRows,
    treatyRow,
    jurisdictionRow,
    ...positionRows,
    ...frameRows,
    importRow,
    archiveRow,
  ]) {
    if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
    console.log([name, ...lines(await measure())].join('\n'));
    console.log();
  }
}

function lines({ ours, others, notes = [] }: Measured): string[] {
  return [
    line('Onrecord', ours),
    ...others.map(({ name, timing }) =>
      timing ? `${line(name, timing)}   ${ratio(ours, timing)}` : `  ${name.padEnd(32)} not installed`,
    ),
    ...notes.map((note) => `  ${note}`),
  ];
}

function line(name: string, timing: Timing): string {
  const peak = timing.peak === undefined ? '' : `${timing.peak.toFixed(0)} MB at most`;
  return `  ${name.padEnd(32)} ${sayTime(timing).padEnd(40)} ${peak.padStart(15)}`.trimEnd();
}

function ratio(ours: Timing, other: Timing): string {
  const times = ours.median / other.median;
  return times >= 1
    ? `Onrecord takes ${times.toFixed(1)} times as long`
    : `Onrecord takes 1/${(1 / times).toFixed(1)} of it`;
}

function machine(): string {
  const [cpu] = cpus();
  return `Node ${process.version} on ${cpus().length} x ${cpu?.model ?? process.arch}, ${(totalmem() / 2 ** 30).toFixed(0)} GB. Median (fastest to slowest).`;
}
