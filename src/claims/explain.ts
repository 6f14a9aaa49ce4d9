import type { Basis } from '../database/dependencies.ts';
import type { JsonValue } from '../database/json-value.ts';
import { type Day, sayDay } from '../days/day.ts';
import type { Claim } from './article.ts';
import type { Expectation } from './expectation.ts';
import type { Change, Verdict } from './finding.ts';
import type { Unit } from './quantity.ts';
import { sayAnswer } from './say.ts';

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
  readonly basis: readonly Basis[];
  /** What the comparison adds, for a rank or a list. */
  readonly because: string | undefined;
  /** Why the record cannot say; `undefined` when it can. */
  readonly unsupported:
    | { readonly kind: 'currency'; readonly counted: Unit; readonly said: Unit }
    | { readonly kind: 'coverage'; readonly reach: Day }
    | { readonly kind: 'silence' }
    | undefined;
}

/** The verdict, and what an editor is told: whole sentences. */
export function explain(asked: Explained): { verdict: Verdict; says: string } {
  if (asked.unsupported) return { verdict: 'unsupported', says: sayUnsupported(asked) };
  if (!asked.thenHeld) return { verdict: 'contradicted', says: sayContradicted(asked) };
  if (!asked.nowHolds) return { verdict: 'outdated', says: sayOutdated(asked) };
  return { verdict: 'holds', says: sayHolds(asked) };
}

const currencies: Partial<Record<Unit, string>> = { EUR: 'euros', USD: 'dollars', GBP: 'pounds' };

function sayUnsupported({ unsupported, then, claim, published }: Explained): string {
  switch (unsupported?.kind) {
    case 'currency': {
      const [counted, said] = [currencies[unsupported.counted], currencies[unsupported.said]];
      return `The record counts in ${counted} and the passage in ${said}; it holds no exchange rate. In ${counted} it says ${sayAnswer(then)}.`;
    }
    case 'coverage':
      return `The record’s sources reach ${sayDay(unsupported.reach)}, and the claim speaks of ${sayDay(claim.on ?? published)}. As far as they reach, the answer is ${sayAnswer(then)}.`;
    default:
      return 'The record holds nothing that answers this.';
  }
}

function sayContradicted(asked: Explained): string {
  const { then, claim, because, nowHolds, changed, published, now } = asked;
  const when = claim.on ? `for ${sayDay(claim.on)}` : `on ${sayDay(published)}`;
  const expected = claim.is?.text ?? '';
  const answer = then === null ? `The record has none ${when}` : `The record says ${sayAnswer(then)} ${when}`;
  const sentence = because
    ? `The record does not bear out “${expected}”: ${because}.`
    : `${answer}, not ${expected}.`;
  if (!nowHolds) return `${sentence}${sayToday(asked)}`;
  const turn = changed.at(-1);
  return turn
    ? `${sentence} It has borne the claim out since ${sayDay(turn.day)}${cause(turn)}.`
    : `${sentence} Today it says ${sayAnswer(now)}.`;
}

function sayOutdated(asked: Explained): string {
  const { then, now, changed, published } = asked;
  const held = `This held on ${sayDay(published)}, when the record said ${sayAnswer(then)}.`;
  const [turn, ...later] = changed;
  if (!turn) return `${held} Today it says ${sayAnswer(now)}.`;
  const first = `Since ${sayDay(turn.day)} it says ${sayAnswer(turn.to)}${cause(turn)}.`;
  return later.length > 0 ? `${held} ${first}${sayToday(asked)}` : `${held} ${first}`;
}

function sayHolds({ then, changed, claim }: Explained): string {
  const answer = then === null ? 'The record has none, then and now.' : `The record says ${sayAnswer(then)}`;
  if (then === null) return answer;
  if (changed.length === 0) return `${answer}${claim.on ? '' : ', then and now'}.`;
  const turn = changed.at(-1) as Change;
  return `${answer}; since ${sayDay(turn.day)} ${sayAnswer(turn.to)}${cause(turn)}. The claim holds all the same.`;
}

function sayToday({ then, now, changed }: Explained): string {
  if (JSON.stringify(then) === JSON.stringify(now)) return '';
  const turn = changed.at(-1);
  return turn
    ? ` Today it says ${sayAnswer(now)}; the last change was on ${sayDay(turn.day)}${cause(turn)}.`
    : ` Today it says ${sayAnswer(now)}.`;
}

function cause({ because }: Change): string {
  return because ? `, because ${because.charAt(0).toLowerCase() + because.slice(1)}` : '';
}
