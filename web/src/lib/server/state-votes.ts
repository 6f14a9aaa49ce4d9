import { addDays, type Day, type Desk } from 'onrecord';
import {
  type Bits,
  both,
  cohesionOf,
  either,
  groupOn,
  neighbours,
  periodsOf,
  select,
  votingProfile,
} from 'onrecord/browser';
import { type Engine, sayState } from '../explorer/engine.ts';
import type { Alike, Shares } from '../explorer/explore.ts';
import { sayGroup } from '../states/words.ts';
import { sayIssue } from '../votes/issues.ts';
import { engineOf } from './explorer.ts';

/** How a state voted until a day: year by year, by issue, with whom in each decade, and how often against most of its group. */
export function votingHistory(desk: Desk, code: string, on: Day, from: Day) {
  const engine = engineOf(desk);
  const until = addDays(on, 1);
  const { bits } = select(engine.ballots, { until });
  const profile = votingProfile(engine.ballots, code, bits);
  return {
    years: profile.byPeriod.map(({ period, ...tallies }) => ({ year: Number(period), ...tallies })),
    issues: profile.byIssue.map(
      ({ issue, ...tallies }): Shares => ({ state: issue, name: sayIssue(issue), ...tallies }),
    ),
    decades: decadesOf(engine, code, bits, on),
    ranks: ranksOf(engine, code, select(engine.ballots, { from, until }).bits, on),
  };
}

/** The three most and least alike, decade by decade, newest first. */
function decadesOf({ ballots, ...engine }: Engine, code: string, until: Bits, on: Day) {
  const decades = new Map<string, Bits>();
  for (const { name, bits } of periodsOf(ballots, 'year')) {
    const decade = `${name.slice(0, 3)}0`;
    const before = decades.get(decade);
    decades.set(decade, before ? either(before, bits) : bits);
  }
  const counting = both(until, ballots.divided);
  return [...decades]
    .map(([decade, bits]) => {
      const last = `${decade.slice(0, 3)}9-12-31` as Day;
      const named = (one: ReturnType<typeof neighbours>[number]): Alike => ({
        ...one,
        name: sayState({ ballots, ...engine }, one.state, last < on ? last : on),
      });
      const all = neighbours(ballots, code, ballots.seats, both(bits, counting), 'agree');
      return { decade, nearest: all.slice(0, 3).map(named), farthest: all.slice(-3).reverse().map(named) };
    })
    .filter(({ nearest }) => nearest.length > 0)
    .reverse();
}

/** How often it voted otherwise than most of its regional group, and how that compares with the other members. */
function ranksOf(engine: Engine, code: string, bits: Bits, on: Day) {
  const state = engine.states.byCode.get(code);
  const group = state && groupOn(state, on);
  if (!group) return undefined;
  const found = cohesionOf(engine.ballots, engine.states, bits).find((one) => one.group === group);
  const place = found?.members.findIndex((one) => one.state === code) ?? -1;
  const own = found?.members[place];
  if (!found || !own) return undefined;
  return {
    group: sayGroup(group),
    place: place + 1,
    of: found.members.length,
    broke: own.broke,
    rollCalls: own.rollCalls,
    share: own.share,
    most: found.members
      .slice(0, 3)
      .map(({ state: one, share }) => ({ state: one, name: sayState(engine, one, on), share })),
  };
}
