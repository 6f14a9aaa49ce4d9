import { loadavg } from 'node:os';
import { brotliCompressSync } from 'node:zlib';
import { agreement } from '../src/votes/agreement.ts';
import { lonelinessOf } from '../src/votes/alone.ts';
import { blocsOf } from '../src/votes/blocs.ts';
import { cutTree, upgma } from '../src/votes/clusters.ts';
import { cohesionOf } from '../src/votes/cohesion.ts';
import { tallyColumns, votingProfile } from '../src/votes/counts.ts';
import { dyadSessions, dyads, likenessMatrix } from '../src/votes/dyads.ts';
import { marginsOf } from '../src/votes/margins.ts';
import { neighbours } from '../src/votes/nearest.ts';
import { packVotes } from '../src/votes/pack.ts';
import { agreementOver } from '../src/votes/periods.ts';
import { searchTitles } from '../src/votes/search-titles.ts';
import { select } from '../src/votes/select.ts';
import { swingBetween } from '../src/votes/swing.ts';
import { unpackVotes, withTitles } from '../src/votes/unpack.ts';
import { timedInChromium } from './chromium.ts';
import { processorTime, sayTime, timed } from './measure.ts';
import type { Measured, Row } from './rows.ts';
import { blocs, installing, type Job, one, others, type Program, world } from './votes-others.ts';

export const voteRows: readonly Row[] = [
  { name: 'votes: the pack', measure: measurePack },
  row('votes: agreement of all pairs, whole history', 'pairs', 15, () =>
    likenessMatrix(dyads(world().ballots, world().ballots.seats, world().ballots.divided, 'agree')),
  ),
  row('votes: nearest to one state, whole history', 'nearest', 50, () => {
    const { ballots } = world();
    const own = ballots.line(one);
    return Float64Array.from(
      ballots.seats,
      (seat) => agreement(own, ballots.line(seat), ballots.divided, 'agree').value ?? Number.NaN,
    );
  }),
  row('votes: all dyad-sessions', 'sessions', 15, () => dyadSessions(world().ballots).value),
  row('votes: tallies of every roll call', 'tallies', 50, () => {
    const { yes, no, abstain, absent } = tallyColumns(world().ballots);
    return Float64Array.from([yes, no, abstain, absent].flatMap((counts) => [...counts]));
  }),
  row('votes: average linkage of all states', 'blocs', 30, () => {
    const { distances, size } = world().tree;
    const merges = upgma(distances, size);
    return Float64Array.from([
      ...inOrderMet(cutTree(merges, size, blocs)),
      ...merges.map(({ distance }) => distance),
    ]);
  }),
  { name: 'votes: every other view of the whole history', measure: measureViews },
];

/** One job by us and by whoever else can do it, with how far their answers lie from ours. */
function row(name: string, job: Job, runs: number, work: () => Float64Array): Row {
  return {
    name,
    async measure() {
      world();
      let answer: Float64Array = new Float64Array();
      const first = await timed(1, () => {
        answer = work();
      });
      for (let warm = 0; warm < 5; warm++) work();
      let ours = first;
      const spent = await processorTime(async () => {
        ours = await timed(runs, work);
      });
      const theirs = await others();
      const able = (Object.keys(theirs) as Program[]).filter((program) => canDo(program, job));
      return {
        ours,
        others: able.map((program) => ({
          name: theirs[program] ? program : installing[program],
          timing: theirs[program]?.[job]?.timing,
        })),
        notes: [
          `${answer.length.toLocaleString('en')} numbers; ${(spent / runs).toFixed(1)} ms of processor time a run, others' work on the machine (load ${loadavg()[0]?.toFixed(1)}) not counted; the first run ${first.median.toFixed(0)} ms`,
          ...able.flatMap((program) => {
            const found = theirs[program]?.[job];
            return found ? [sayDifference(program, answer, found.answer)] : [];
          }),
        ],
      };
    },
  };
}

function canDo(program: Program, job: Job): boolean {
  return job !== 'blocs' || program === 'R';
}

/** @throws Error if an answer differs by more than 1e-9: then one of the two is wrong, and times do not matter */
function sayDifference(program: Program, ours: Float64Array, theirs: Float64Array): string {
  if (ours.length !== theirs.length)
    throw new Error(`${program} has ${theirs.length} numbers; we have ${ours.length}.`);
  let most = 0;
  for (const [place, value] of ours.entries()) {
    const other = theirs[place] as number;
    if (Number.isNaN(value) && Number.isNaN(other)) continue;
    const apart = Math.abs(value - other);
    if (!(apart <= 1e-9)) throw new Error(`${program} has ${other} at ${place}; we have ${value}.`);
    most = Math.max(most, apart);
  }
  const how = most === 0 ? 'exactly' : `to ${most.toExponential(0)}`;
  return `${program} has the same ${ours.length.toLocaleString('en')} numbers, ${how}`;
}

/** Numbers of blocs as R gives them: in the order in which they are first met. */
function inOrderMet(labels: readonly number[]): number[] {
  const met = [...new Set(labels)];
  return labels.map((label) => met.indexOf(label) + 1);
}

/** How large the pack is over the wire, and how long it takes to open: the first time, when nothing is compiled, and later. */
async function measurePack(): Promise<Measured> {
  const { record, ballots } = world();
  const packed = packVotes(ballots, record.states, record.version);
  const [votes, titles] = [packed.votes, packed.titles].map((bytes) => brotliCompressSync(bytes).length);
  const first = await timed(1, () => unpackVotes(packed.votes));
  const ours = await timed(20, () => unpackVotes(packed.votes));
  const opened = unpackVotes(packed.votes);
  const titled = await timed(10, () => withTitles(opened, packed.titles));
  const browser = await timedInChromium(packed.votes, 20);
  const packing = await timed(3, () => packVotes(ballots, record.states, record.version));
  return {
    ours,
    others: [],
    notes: [
      `votes ${sayBytes(votes)} in Brotli (${sayBytes(packed.votes.length)} open), titles ${sayBytes(titles)} (${sayBytes(packed.titles.length)})`,
      `opened the first time in ${sayTime(first)}; titles put in, in ${sayTime(titled)}; packed in ${sayTime(packing)}`,
      browser
        ? `in Chromium: the first time in ${sayTime(browser.first)}, then in ${sayTime(browser.later)}`
        : 'not measured in Chromium (apt-get install chromium)',
    ],
  };
}

function sayBytes(bytes = 0): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Milliseconds that one run took of all cores: of a machine shared with others, the least tells most. */
async function leastProcessorTime(runs: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) least = Math.min(least, await processorTime(work));
  return least;
}

async function measureViews(): Promise<Measured> {
  const { record, ballots } = world();
  const { bits: all } = select(ballots, {});
  const pair = [ballots.line('RUS'), ballots.line('CHN')] as const;
  const views: Readonly<Record<string, () => unknown>> = {
    'a selection by issue and span': () => select(ballots, { issue: 'hr', from: '1990-01-01' as never }),
    'a selection by words': () => select(ballots, { text: 'nuclear weapons' }),
    'a search of all titles': () => searchTitles(ballots.rollCalls, 'palestin* "human rights"'),
    'agreement of two states by year, rolling': () =>
      agreementOver(ballots, pair, ballots.divided, 'kappa', { rolling: 5 }),
    'nearest and farthest, ranked': () => neighbours(ballots, one, ballots.seats, ballots.divided, 'agree'),
    'all pairs by agree3': () => dyads(ballots, ballots.seats, ballots.divided, 'agree3'),
    'all pairs by pi': () => dyads(ballots, ballots.seats, ballots.divided, 'pi'),
    'all pairs by kappa': () => dyads(ballots, ballots.seats, ballots.divided, 'kappa'),
    'all dyad-sessions by kappa': () => dyadSessions(ballots, ballots.divided, 'kappa'),
    'a profile by issue and year': () => votingProfile(ballots, one, all),
    'how close every vote was': () => marginsOf(ballots, all),
    'who stood alone': () => lonelinessOf(ballots, all),
    'swing between two states': () => swingBetween(ballots, 'USA', 'RUS', ballots.seats, all),
    'cohesion of the regional groups': () => cohesionOf(ballots, record.states, all),
    'blocs, from the votes on': () => blocsOf(ballots, ballots.seats, ballots.divided),
  };
  const notes: string[] = [];
  for (const [name, work] of Object.entries(views)) {
    for (let warm = 0; warm < 5; warm++) work();
    const least = (await leastProcessorTime(25, work)).toFixed(1);
    notes.push(`${name.padEnd(45)} ${sayTime(await timed(15, work))}; processor time ${least} ms at least`);
  }
  return {
    ours: await timed(15, () => dyads(ballots, ballots.seats, ballots.divided, 'kappa')),
    others: [],
    notes: ['(above: all pairs by kappa)', ...notes],
  };
}
