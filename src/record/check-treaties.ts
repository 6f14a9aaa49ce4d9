import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../days/day.ts';
import { withdrawalDay } from '../treaties/entry.ts';
import { isConsent } from '../treaties/participation.ts';
import { type ActRow, actRow, type TreatyRow, treatyRow } from '../treaties/schema.ts';
import { gatherTreaty } from '../treaties/treaties.ts';
import type { Breach } from './breach.ts';
import type { CheckContext } from './check-context.ts';
import { mayExistOn, saySpan } from './check-states.ts';
import type { Placed } from './csv.ts';
import { readChecked } from './read-checked.ts';
import { error, ofKnownStates, sorted, sourced } from './rules.ts';

export function checkTreaties(context: CheckContext): Breach[] {
  const { root, sources } = context;
  const treaties = readChecked(root, 'treaties/treaties.csv', treatyRow);
  return [
    ...treaties.breaches,
    ...sourced(treaties.rows, sources),
    ...sorted(treaties.rows, (row) => [row.treaty], 'treaty'),
    ...treaties.rows.flatMap(impossibleDays),
    ...unclaimedFiles(root, new Set(treaties.rows.map(({ row }) => row.treaty))),
    ...treaties.rows.flatMap(({ row }) => checkActs(context, row)),
  ];
}

function checkActs({ root, sources, states }: CheckContext, treaty: TreatyRow): Breach[] {
  const acts = readChecked(root, `treaties/${treaty.treaty}.csv`, actRow);
  return [
    ...acts.breaches,
    ...sourced(acts.rows, sources),
    ...ofKnownStates(acts.rows, ['state'], states.byCode),
    ...sorted(acts.rows, (row) => [row.state, row.day, row.act], 'state, day, act'),
    ...acts.rows.flatMap((placed) => {
      const state = states.byCode.get(placed.row.state);
      if (!state || mayExistOn(state, placed.row.day)) return [];
      return [error(placed, `${state.state} did not exist on ${placed.row.day} (${saySpan(state)}).`)];
    }),
    ...acts.rows.flatMap((placed) => problems(placed, impossibleAct(placed.row, treaty))),
    ...courses(acts.rows).flatMap((course) => outOfOrder(course, treaty)),
  ];
}

function impossibleDays(placed: Placed<TreatyRow>): Breach[] {
  const { adopted, opened, in_force, in_force_known, entry_rule } = placed.row;
  return problems(placed, [
    adopted && opened && opened < adopted && `It was opened (${opened}) before it was adopted (${adopted}).`,
    adopted &&
      in_force &&
      in_force < adopted &&
      `It was in force (${in_force}) before it was adopted (${adopted}).`,
    in_force &&
      in_force_known &&
      in_force_known > in_force &&
      `It was in force (${in_force}) before that was certain (${in_force_known}).`,
    in_force && entry_rule === '' && 'It is in force, but no entry_rule says from when it binds a state.',
  ]);
}

function impossibleAct({ act, day, effect, known }: ActRow, treaty: TreatyRow) {
  const earliest = treaty.opened ?? treaty.adopted;
  return [
    earliest && day < earliest && `This ${act} (${day}) is earlier than the treaty (${earliest}).`,
    known && known < day && `It was known (${known}) before it was done (${day}).`,
    effect &&
      effect < day &&
      act !== 'succession' &&
      `It took effect (${effect}) before it was done (${day}).`,
  ];
}

/** The acts of each state in order of day; on one day a signature comes before what follows from it. */
function courses(rows: readonly Placed<ActRow>[]): Placed<ActRow>[][] {
  const byState = new Map<string, Placed<ActRow>[]>();
  for (const placed of rows)
    byState.set(placed.row.state, [...(byState.get(placed.row.state) ?? []), placed]);
  return [...byState.values()].map((course) =>
    course.toSorted((a, b) => a.row.day.localeCompare(b.row.day) || rank(a.row) - rank(b.row)),
  );
}

function rank({ act }: ActRow): number {
  return act === 'signature' ? 0 : act === 'withdrawal-revoked' ? 2 : 1;
}

/** Follows one state's acts: each must be possible after those before it. */
function outOfOrder(course: readonly Placed<ActRow>[], row: TreatyRow): Breach[] {
  const treaty = gatherTreaty(
    row,
    course.map((placed) => placed.row),
  );
  let signed: Day | null = null;
  let bound: Day | null = null;
  let leaving: Day | null = null;
  return course.flatMap((placed) => {
    const { act, day, state } = placed.row;
    if (leaving !== null && day >= leaving) [bound, leaving] = [null, null];
    const found: (string | false | null)[] = [];
    if (act === 'signature') {
      found.push(
        signed && `${state} had already signed on ${signed}.`,
        bound && `${state} was already bound by its act of ${bound}.`,
      );
      signed = day;
    } else if (isConsent({ ...placed.row, id: '' })) {
      found.push(bound && `${state} was already bound by its act of ${bound}.`);
      bound = day;
    } else if (act === 'withdrawal') {
      found.push(bound === null && `${state} cannot withdraw: no consent to be bound stands before ${day}.`);
      found.push(leaving && `${state} had already given notice of withdrawal.`);
      leaving = withdrawalDay(treaty, { ...placed.row, id: '' });
    } else if (act === 'withdrawal-revoked') {
      found.push(leaving === null && `${state} has no pending withdrawal to revoke on ${day}.`);
      leaving = null;
    } else if (act === 'intention-not-to-ratify') {
      found.push(
        signed === null && `${state} had not signed by ${day}.`,
        bound && `${state} was bound by its act of ${bound}.`,
      );
    }
    return problems(placed, found);
  });
}

/** A file of acts that treaties.csv does not name would never be read. */
function unclaimedFiles(root: string, treaties: ReadonlySet<string>): Breach[] {
  const folder = join(root, 'treaties');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && name !== 'treaties.csv' && !treaties.has(name.slice(0, -4)))
    .sort()
    .map((name) => ({
      level: 'error',
      file: `treaties/${name}`,
      line: 1,
      message: 'No row of treaties/treaties.csv names this file.',
    }));
}

function problems<Row>(placed: Placed<Row>, found: readonly (string | false | null)[]): Breach[] {
  return found.filter((message) => typeof message === 'string').map((message) => error(placed, message));
}
