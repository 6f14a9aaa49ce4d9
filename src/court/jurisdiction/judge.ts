import { sayDay } from '../../days/day.ts';
import { article5 } from './article-5.ts';
import { article11 } from './article-11.ts';
import { territorialGrounds, territorialObstacles, territorialSteps } from './article-12-2-a.ts';
import { palestine } from './article-12-2-a-palestine.ts';
import { partOfACrime } from './article-12-2-a-part-of-a-crime.ts';
import { nationalGrounds, nationalObstacles, nationalSteps } from './article-12-2-b.ts';
import { acceptanceSteps, acceptancesOf } from './article-12-3.ts';
import { article13, needsConsent } from './article-13.ts';
import { councilGrounds, councilObstacles, councilSteps } from './article-13-b.ts';
import { carveOuts } from './article-13-b-carve-outs.ts';
import { article15bis } from './article-15-bis.ts';
import { article15ter } from './article-15-ter.ts';
import { article16 } from './article-16.ts';
import { article25 } from './article-25.ts';
import { article26 } from './article-26.ts';
import { article27 } from './article-27.ts';
import { article121 } from './article-121-5.ts';
import { article124 } from './article-124.ts';
import { article127 } from './article-127.ts';
import { type Matter, stateOn } from './matter.ts';
import { holdersOf } from './places.ts';
import type { Answer, Ground, Limit, Reason, Step } from './reasons.ts';

/** What the Court could do with the conduct on one day, and why. */
export interface Judgment {
  readonly answer: Answer;
  /** What carries jurisdiction, or would if the dispute were settled that way. */
  readonly bases: readonly Reason[];
  /** What stands against it. */
  readonly obstacles: readonly Reason[];
  /** Article by article. */
  readonly steps: readonly Step[];
}

/** Rules that may take a ground away, dispute it or hold it up. */
const limits = [
  partOfACrime,
  article15bis,
  article15ter,
  article121,
  article124,
  carveOuts,
  (matter: Matter, _ground: Ground, nationality: string | null) => article16(matter, nationality),
];

/** Judges a conduct on one day: every ground of jurisdiction, less what limits it; the best that is left is the answer. */
export function judge(matter: Matter): Judgment {
  const bars = [article11(matter), article25(matter), ...article26(matter)];
  const weighed = everyGround(matter).map((one) => weigh(matter, one));
  const steps = stepsOf(matter, bars, weighed);
  const barred = bars.filter(({ effect }) => effect === 'bars');
  if (barred.length > 0)
    return { answer: 'no', bases: [], obstacles: distinct(matter, barred.map(reasonOf)), steps };
  return { ...conclude(matter, weighed), steps };
}

/** A ground as it bears on nationals of one state; `null` where no nationality is known. */
interface Claim {
  readonly ground: Ground;
  readonly nationality: string | null;
}

interface Weighed extends Claim {
  readonly answer: Answer;
  readonly limits: readonly Limit[];
}

function everyGround(matter: Matter): Claim[] {
  const { nationalities, via } = matter.conduct;
  const shared = [...territorialGrounds(matter), ...councilGrounds(matter)];
  const each = nationalities.length > 0 ? nationalities : [null];
  return each.flatMap((nationality) =>
    [...shared, ...nationalGrounds(matter, nationality)]
      .filter(({ kind }) => isOpen(kind, via))
      .map((ground) => ({ ground, nationality })),
  );
}

function isOpen(kind: Ground['kind'], via: Matter['conduct']['via']): boolean {
  if (via === 'any') return true;
  if (via === 'acceptance') return kind === 'acceptance';
  return needsConsent(via) === (kind === 'party' || kind === 'acceptance');
}

function weigh(matter: Matter, claim: Claim): Weighed {
  const found = limits.flatMap((rule) => rule(matter, claim.ground, claim.nationality));
  const has = (effect: Limit['effect']) => found.some((one) => one.effect === effect);
  const disputed = has('disputes') || claim.ground.doubts.length > 0;
  const answer = has('bars') ? 'no' : has('defers') ? 'deferred' : disputed ? 'contested' : 'yes';
  return { ...claim, answer, limits: found };
}

const best: readonly Answer[] = ['yes', 'contested', 'deferred', 'no'];

function conclude(matter: Matter, weighed: readonly Weighed[]): Omit<Judgment, 'steps'> {
  const answer = best.find((one) => weighed.some((it) => it.answer === one)) ?? 'no';
  const bearing = weighed.filter((it) => it.answer === answer);
  if (answer === 'no') return { answer, bases: [], obstacles: distinct(matter, against(matter, weighed)) };
  const bases = distinct(
    matter,
    bearing.map(({ ground }) => reasonOf(ground)),
  );
  if (answer === 'yes') return { answer, bases, obstacles: distinct(matter, left(matter, weighed)) };
  return { answer, bases, obstacles: distinct(matter, stated(bearing)) };
}

/** Everything said against grounds: the doubts they carry, and the limits on them. */
function stated(weighed: readonly Weighed[]): Reason[] {
  return weighed.flatMap(({ ground, limits }) => [
    ...ground.doubts,
    ...limits.filter(({ effect }) => effect !== 'none').map(reasonOf),
  ]);
}

/** Where nationals of one state are within reach and those of another are not. */
function left({ conduct }: Matter, weighed: readonly Weighed[]): Reason[] {
  const reached = (nationality: string) =>
    weighed.some((it) => it.nationality === nationality && it.answer === 'yes');
  const out = conduct.nationalities.filter((nationality) => !reached(nationality));
  return stated(weighed.filter(({ nationality }) => nationality !== null && out.includes(nationality)));
}

/** Everything that makes the answer no. */
function against(matter: Matter, weighed: readonly Weighed[]): Reason[] {
  const found = [...stated(weighed), ...missing(matter)];
  return found.length > 0
    ? found
    : [{ article: '12', because: 'Nothing on record brings it before the Court.', facts: [] }];
}

function missing(matter: Matter): Reason[] {
  const { via, nationalities } = matter.conduct;
  const consent = needsConsent(via)
    ? [
        ...territorialObstacles(matter),
        ...nationalities.flatMap((one) => nationalObstacles(matter, one)),
        ...rejected(matter),
      ]
    : [];
  const noDeclaration: Reason[] =
    via === 'acceptance'
      ? [{ article: '12(3)', because: 'No declaration on record under article 12(3) covers it.', facts: [] }]
      : [];
  return [...consent, ...councilObstacles(matter), ...noDeclaration];
}

function rejected(matter: Matter): Reason[] {
  return statesConcerned(matter).flatMap((state) =>
    acceptancesOf(matter, state)
      .filter(({ outcome }) => outcome === 'rejected')
      .map(({ row, because }) => ({ article: '12(3)', because, facts: [row.id] })),
  );
}

function stepsOf(matter: Matter, bars: readonly Limit[], weighed: readonly Weighed[]): Step[] {
  const { via } = matter.conduct;
  const grounds = weighed.filter(({ answer }) => answer !== 'no').map(({ ground }) => ground);
  const found = weighed.flatMap(({ limits }) => limits);
  const consent = needsConsent(via)
    ? [
        ...territorialSteps(matter),
        ...palestine(matter, grounds),
        ...nationalSteps(matter),
        ...acceptanceSteps(matter, statesConcerned(matter)),
      ]
    : [];
  return distinct(matter, [
    article5(matter),
    ...bars.map(stepOf),
    article13(matter),
    ...consent,
    ...councilSteps(matter),
    ...found.map(stepOf),
    ...article127(matter, grounds),
    article27,
    ...ahead(matter),
  ]);
}

/** A day that has not come, seen from the last day known. */
function ahead({ day, known }: Matter): Step[] {
  if (day <= known) return [];
  return [
    {
      article: '126',
      question: 'Can the answer still change?',
      answer: 'yes',
      because: `It lies after ${sayDay(known)}, until which facts are known here. States may still join, leave, take back a notice or make a declaration.`,
      facts: [],
    },
  ];
}

/** States whose territory, flag or nationals are concerned, as they stood that day. */
export function statesConcerned(matter: Matter): readonly string[] {
  const all = [...matter.conduct.places.flatMap(holdersOf), ...matter.conduct.nationalities];
  return [...new Set(all.map((state) => stateOn(matter, state)))];
}

function reasonOf({ article, because, facts }: Reason): Reason {
  return { article, because, facts };
}

function stepOf({ article, question, answer, because, facts }: Limit): Step {
  return { article, question, answer, because, facts };
}

function distinct<One extends Reason>({ said }: Matter, all: readonly One[]): One[] {
  return [...new Set(all.map(said))];
}
