import type { Basis, Dependencies } from '../database/dependencies.ts';
import type { JsonValue } from '../database/json-value.ts';
import { type Day, sayDay } from '../days/day.ts';
import type { Claim } from './article.ts';
import type { Expectation } from './expectation.ts';
import type { Change, Verdict } from './finding.ts';
import { same } from './history.ts';
import { sayComing } from './life.ts';
import type { Unit } from './quantity.ts';
import { capital, sayAnswer } from './say.ts';

/** A claim that was asked, with everything its finding is drawn from. */
export interface Explained {
  readonly claim: Claim;
  readonly published: Day;
  readonly today: Day;
  readonly expectation: Expectation;
  readonly then: JsonValue;
  readonly now: JsonValue;
  readonly thenHeld: boolean;
  readonly nowHolds: boolean;
  readonly changed: readonly Change[];
  /** The change before publication with which the claim came to be as it then was. */
  readonly began: Change | undefined;
  /** Changes known to come. */
  readonly coming: readonly Change[];
  /** Whether an answer is what was expected. */
  held(answer: JsonValue): boolean;
  readonly dependencies: Dependencies;
  readonly basis: readonly Basis[];
  /** What the comparison adds, for a rank or a list. */
  readonly because: string | undefined;
  /** Why the record cannot say; `undefined` when it can. */
  readonly unsupported: Unsupported | undefined;
}

export type Unsupported =
  | { readonly kind: 'currency'; readonly counted: Unit; readonly said: Unit }
  | { readonly kind: 'coverage'; readonly reach: Day }
  | { readonly kind: 'silence' };

/** The verdict, and what an editor is told: whole sentences. */
export function explain(asked: Explained): { verdict: Verdict; says: string } {
  if (asked.unsupported) return { verdict: 'unsupported', says: sayUnsupported(asked, asked.unsupported) };
  if (!asked.thenHeld) return { verdict: 'contradicted', says: withComing(asked, sayContradicted(asked)) };
  if (!asked.nowHolds) return { verdict: 'outdated', says: withComing(asked, sayOutdated(asked)) };
  return { verdict: 'holds', says: withComing(asked, sayHolds(asked)) };
}

/** A claim that will turn on a known day says so. */
function withComing({ coming, nowHolds, held }: Explained, told: string): string {
  const next = sayComing(coming, nowHolds, held);
  return next ? `${told} ${next}` : told;
}

const currencies: Partial<Record<Unit, string>> = { EUR: 'euros', USD: 'dollars', GBP: 'pounds' };

function sayUnsupported(asked: Explained, why: Unsupported): string {
  const { then, claim, published } = asked;
  switch (why.kind) {
    case 'currency': {
      const [counted, said] = [currencies[why.counted], currencies[why.said]];
      return `The record counts in ${counted} and the passage in ${said}, and it holds no exchange rate. It has ${sayAnswer(then)} ${counted}.`;
    }
    case 'coverage':
      return `The claim speaks of ${sayDay(claim.on ?? published)}, and the record’s sources are known to reach ${sayDay(why.reach)}. As far as they reach, it ${says(asked, then)}.`;
    case 'silence':
      return 'The record holds nothing that answers this.';
  }
}

function sayContradicted(asked: Explained): string {
  const { then, nowHolds, changed, because, held } = asked;
  if (because) return `The record does not bear this out: ${because}.`;
  const turn = changed.findLast(({ from, to }) => !held(from) && held(to));
  const answer = `${dated(asked)} the record ${said(asked, then)}${then === null ? '' : `, not ${sayExpected(asked)}`}.`;
  if (!nowHolds) return `${answer}${sayToday(asked)}`;
  return turn
    ? `${answer} It has borne the claim out since ${sayDay(turn.day)}${when(turn)}.`
    : `${answer} Today it bears the claim out.`;
}

/** As the record would say it. */
function sayExpected({ expectation, claim }: Explained): string {
  if (expectation.kind === 'truth') return sayAnswer(expectation.value);
  const wholly = expectation.kind === 'day' && expectation.bound === 'on' && !expectation.third;
  return wholly ? sayDay(expectation.day) : (claim.is?.text ?? '');
}

function sayOutdated(asked: Explained): string {
  const { then, now, changed } = asked;
  const first = `This held ${dated(asked, 'o')}: the record ${said(asked, then)}.`;
  const turn = changed.find(({ to }) => !asked.held(to));
  if (!turn) return `${first} Today it ${says(asked, now)}.`;
  const since = `Since ${sayDay(turn.day)}${when(turn, ',')} it ${says(asked, turn.to)}.`;
  return `${first} ${since}${same(turn.to, now) ? '' : sayToday(asked)}`;
}

/** Of a course, what was measured is told too; of a place, who comes next. */
function sayHolds(asked: Explained): string {
  const { expectation, because } = asked;
  const measured = ['direction', 'change', 'lapse', 'rank'].includes(expectation.kind) && because;
  return `${sayHeld(asked)}${measured ? ` ${capital(because)}.` : ''}`;
}

function sayHeld(asked: Explained): string {
  const { then, now, changed, claim } = asked;
  if (!same(then, now) && say(asked, then) !== say(asked, now))
    return `The record ${said(asked, then)} ${dated(asked, 'o')} and ${says(asked, now)} today.`;
  if (changed.length > 0) return `The record ${says(asked, then)}, though not all the time since.`;
  return `The record ${says(asked, then)}${claim.on ? '' : ', then and now'}.`;
}

/** The last change is told only where it led to what the record says today. */
function sayToday(asked: Explained): string {
  const { then, now, changed } = asked;
  if (same(then, now)) return '';
  const [turn] = changed.slice(-1);
  if (!turn || !same(turn.to, now)) return ` Today it ${says(asked, now)}.`;
  const since = now === turn.day ? '' : `, since ${sayDay(turn.day)}`;
  return ` Today it ${says(asked, now)}${since}${when(turn)}.`;
}

function when({ because }: Change, close = ''): string {
  return because ? `, when ${because}${close}` : '';
}

function dated({ claim, published }: Explained, o = 'O'): string {
  return `${o}n ${sayDay(claim.on ?? claim.since ?? published)}`;
}

function says(asked: Explained, answer: JsonValue): string {
  return isNone(answer) ? `has ${nothing(asked)}` : `says ${say(asked, answer)}`;
}

function said(asked: Explained, answer: JsonValue): string {
  return isNone(answer) ? `had ${nothing(asked)}` : `said ${say(asked, answer)}`;
}

function nothing({ expectation }: Explained): string {
  return expectation.kind === 'day' ? 'no such day' : 'none';
}

function isNone(answer: JsonValue): boolean {
  return answer === null || (Array.isArray(answer) && answer.length === 0);
}

/** Of parts, `a third`, the answer is told in per cent. */
function say({ expectation }: Explained, answer: JsonValue): string {
  if (expectation.kind !== 'number') return sayAnswer(answer);
  return sayAnswer(answer, expectation.form === 'part' ? 'percent' : expectation.range.unit);
}
