import type { Day } from '../days/day.ts';
import { lineage } from '../states/states.ts';
import { earliestNotice, entryDay, withdrawalDay } from '../treaties/entry.ts';
import { isConsent } from '../treaties/participation.ts';
import { type ActRow, actRow, type TreatyRow } from '../treaties/schema.ts';
import { gatherTreaty, rankOnDay, type Treaty } from '../treaties/treaties.ts';
import type { Breach } from './breach.ts';
import type { CheckContext } from './check-context.ts';
import { mayExistOn, saySpan } from './check-states.ts';
import type { Placed } from './csv.ts';
import { readChecked } from './read-checked.ts';
import { error, ofKnownStates, problems, sorted, sourced } from './rules.ts';

/** The file of a treaty's acts. */
export function checkActs(
  { root, sources, states }: CheckContext,
  treaty: TreatyRow,
  file: string,
): Breach[] {
  const acts = readChecked(root, file, actRow);
  return [
    ...acts.breaches,
    ...sourced(acts.rows, sources),
    ...ofKnownStates(acts.rows, ['state'], states.byCode),
    ...sorted(
      acts.rows,
      (row) => [row.state, row.day, row.act, row.about, row.text],
      'state, day, act, about, text',
    ),
    ...acts.rows.flatMap((placed) => {
      const state = states.byCode.get(placed.row.state);
      if (!state) return [];
      if (placed.row.act === 'dissolution')
        return problems(placed, [
          state.until !== placed.row.day &&
            `${state.state} did not end on ${placed.row.day} (${saySpan(state)}).`,
        ]);
      const line = lineage(states, state.state).flatMap((code) => states.byCode.get(code) ?? []);
      if (line.some((one) => mayExistOn(one, placed.row.day))) return [];
      return [error(placed, `${state.state} did not exist on ${placed.row.day} (${saySpan(state)}).`)];
    }),
    ...acts.rows.flatMap((placed) => problems(placed, impossibleAct(placed.row, treaty))),
    ...courses(acts.rows).flatMap((course) => outOfOrder(course, treaty)),
  ];
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
    course.toSorted((a, b) => a.row.day.localeCompare(b.row.day) || rankOnDay(a.row) - rankOnDay(b.row)),
  );
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
  let noticed: Day | null = null;
  let consent: ActRow | undefined;
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
    } else if (isConsent(placed.row)) {
      found.push(bound && noticed !== day && `${state} was already bound by its act of ${bound}.`);
      [bound, leaving, consent] = [day, null, placed.row];
    } else if (act === 'withdrawal') {
      found.push(bound === null && `${state} cannot withdraw: no consent to be bound stands before ${day}.`);
      found.push(leaving && `${state} had already given notice of withdrawal.`);
      found.push(tooEarly(treaty, consent, placed.row));
      noticed = day;
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

/** Some treaties bind for some years at least before a state may give notice. */
function tooEarly(treaty: Treaty, consent: ActRow | undefined, notice: ActRow): string | false {
  const entry = consent && entryDay(treaty, { ...consent, id: '' }, notice.day);
  const earliest = entry && earliestNotice(treaty, entry);
  return (
    Boolean(earliest && notice.day < earliest) && `${notice.state} may give notice from ${earliest} only.`
  );
}
