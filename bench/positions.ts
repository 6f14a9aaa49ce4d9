import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChain } from '../src/fits/chain.ts';
import type { Fitted } from '../src/fits/fit.ts';
import { planOf } from '../src/fits/plan.ts';
import { openRecord } from '../src/record/record.ts';
import { type Choices, choicesOf } from '../src/votes/positions/choices.ts';
import { pointsOf } from '../src/votes/positions/points.ts';
import { asPublished, asRecorded, type Reading } from '../src/votes/positions/readings.ts';
import { positionsFrom } from '../src/votes/positions/summary.ts';
import { hasPublished, likeness, publishedSd } from '../test/votes/positions/published.ts';
import { correlation } from '../test/votes/positions/world.ts';
import { processorTime, type Timing, timed, timedProgram } from './measure.ts';
import type { Measured, Row } from './rows.ts';

const root = join(import.meta.dirname, '..');
const record = openRecord(`${root}/record`);
/** Other seeds than that of the file that ships. */
const seeds = [20_170_221, 1958, 71_205] as const;
const [seed] = seeds;

export const positionRows: readonly Row[] = [
  { name: 'positions: points of every session', measure: points },
  { name: 'positions: one session, 2,000 sweeps', measure: oneSession },
  { name: 'positions: full sampler, read as published', measure: fullSampler },
];

async function points(): Promise<Measured> {
  const choices = choicesOf(record.votes, asPublished(record.votes));
  const ours = await timed(7, () => pointsOf(choices));
  const { positions } = pointsOf(choices);
  const found = choices.seats.map((seat, place) => ({ ...seat, mean: positions[place] as number }));
  return { ours, others: [], notes: hasPublished ? [sayLikeness(likeness(found))] : [] };
}

/** Of each chain: enough to come as near to the published positions as is asked, and to take no longer. */
const sweeps = 1000;

/** As `onrecord positions --refit --sweeps 1000` does it: four chains on all cores, from the record to the table; once a seed. */
async function fullSampler(): Promise<Measured> {
  const compiled = `${root}/dist/fits/fit.js`;
  const { fitAs } = (await import(compiled)) as typeof import('../src/fits/fit.ts');
  const notes: string[] = [];
  let next = 0;
  const ours = await timed(seeds.length, async () => {
    const own = seeds[next++] as number;
    let said: string[] = [];
    const spent = await processorTime(async () => {
      said = sayFit(await fitAs(record, asPublished(record.votes), 'all', planOf({ seed: own, sweeps })));
    });
    notes.push(`seed ${own}: ${(spent / 1000).toFixed(0)} s of processor time`, ...said);
  });
  return { ours, others: [], notes };
}

function sayFit({ fit, positions }: Fitted): string[] {
  const sds = positions.map(({ sd }) => sd).sort((a, b) => a - b);
  const sd = sds[sds.length >> 1] as number;
  return [
    ...(hasPublished ? [sayLikeness(likeness(positions))] : []),
    `median standard deviation ${sd.toFixed(4)}${hasPublished ? `, published ${publishedSd().toFixed(4)}` : ''}`,
    `split R-hat above 1.05 for ${(100 * fit.rhatAbove).toFixed(1)} %, at most ${fit.rhatMax}; effective size ${fit.essMedian} at the median, ${fit.essMin} at least; flipped sessions: ${fit.flipped.length}`,
  ];
}

function sayLikeness({ r, within, rmse, pairs }: ReturnType<typeof likeness>): string {
  return `against the ${pairs} published: r ${r.toFixed(5)}, within sessions ${within.toFixed(5)}, RMSE ${rmse.toFixed(4)}`;
}

/** One session alone is a static model, which R's packages fit too: MCMCpack the same ordinal one, pscl yes against the rest. */
async function oneSession(): Promise<Measured> {
  const choices = choicesOf(record.votes, only(71));
  const plan = planOf({ seed, chains: 1, sweeps: 2000 });
  const start = pointsOf(choices);
  const run = () => runChain({ choices, start, plan, chain: 0 }, () => {});
  const means = positionsFrom(choices, [run()]).map(({ mean }) => mean);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  try {
    writeFileSync(join(folder, 'votes.csv'), tableOf(choices));
    const others = ['MCMCpack', 'pscl'].map((name) => inR(name, folder, means));
    return {
      ours: await timed(5, run),
      others: others.map(({ name, timing }) => ({ name, timing })),
      notes: others.flatMap(({ note }) => note),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function only(session: number): Reading {
  const reading = asRecorded(record.states);
  return {
    ...reading,
    session: (rollCall) => (reading.session(rollCall) === session ? session : undefined),
  };
}

/** One row a state, one column an item: 1 yes, 2 abstain, 3 no, empty for neither. */
function tableOf({ seats, items, bounds, voters }: Choices): string {
  const rows = seats.map(() => new Array<string>(items).fill(''));
  for (let item = 0; item < items; item++) {
    for (let vote = 0; vote < 3; vote++) {
      const some = voters.subarray(bounds[3 * item + vote], bounds[3 * item + vote + 1]);
      for (const voter of some) rows[voter]![item] = String(vote + 1);
    }
  }
  const head = Array.from({ length: items }, (_, item) => `v${item}`);
  return [head, ...rows].map((row) => row.join(',')).join('\n');
}

const scripts: Readonly<Record<string, string>> = {
  MCMCpack: `suppressMessages(library(MCMCpack)); x <- as.matrix(read.csv("votes.csv"))
    fit <- MCMCordfactanal(x, factors = 1, burnin = 400, mcmc = 1600, thin = 5, L0 = 1, seed = 1, store.lambda = FALSE, store.scores = TRUE)
    scores <- colMeans(fit); write(scores[grep("^phi", names(scores))], "means.txt", ncolumns = 1)`,
  pscl: `suppressMessages(library(pscl)); x <- 1 * (as.matrix(read.csv("votes.csv")) == 1)
    fit <- ideal(rollcall(x, yea = 1, nay = 0, missing = NA), d = 1, maxiter = 2000, burnin = 400, thin = 5, normalize = TRUE)
    write(fit$xbar[, 1], "means.txt", ncolumns = 1)`,
};

/** The whole process, R's start included; what it finds must go with ours. */
function inR(name: string, folder: string, means: readonly number[]) {
  const timing: Timing | undefined = timedProgram(3, 'Rscript', [
    '-e',
    `setwd("${folder}"); ${scripts[name]}`,
  ]);
  if (!timing) return { name, timing, note: [] };
  const theirs = readFileSync(join(folder, 'means.txt'), 'utf8').trim().split('\n').map(Number);
  const r = Math.abs(correlation(theirs.slice(-means.length), means));
  if (!(r > 0.95)) throw new Error(`${name} finds other positions than ours: r ${r.toFixed(3)}.`);
  return { name, timing, note: [`${name} and Onrecord: r ${r.toFixed(4)}`] };
}
