import { askDesk, type Desk, findTreaty, nameOfCode, standingsOf, treatiesPendingQuestion } from 'onrecord';
import type { AskedDays } from '../days.ts';
import { letterOf, matrixOn } from '../treaties/matrix.ts';
import { knowledgeOf } from '../treaties/time.ts';
import { csvFile } from './csv.ts';
import { framesKept, namesOf } from './treaty-page.ts';

/** Every act on record, whatever the day. */
export function actsCsv({ record }: Desk, name: string): Response {
  const treaty = findTreaty(record.treaties, name);
  const rows = treaty.acts.map(({ id, state, ...act }) => ({
    id,
    state,
    name: nameOfCode(record.states, state, act.day),
    ...act,
  }));
  return csvFile(`${treaty.treaty}-acts`, rows);
}

/** How many states stood where, one row a day on which that changed. `party` leaves out those on their way out. */
export function historyCsv({ record }: Desk, name: string, days: AskedDays): Response {
  const treaty = findTreaty(record.treaties, name);
  const standings = standingsOf(framesKept(treaty, knowledgeOf(days)));
  const rows = standings.map(({ from, counts: { none: _none, ...counts } }) => ({ from, ...counts }));
  return csvFile(`${treaty.treaty}-history`, rows);
}

/** The pending withdrawals with the days left. */
export function pendingCsv(desk: Desk, name: string, { on, known }: AskedDays): Response {
  const { treaty } = findTreaty(desk.record.treaties, name);
  const { withdrawals } = askDesk(desk, treatiesPendingQuestion, { treaty, on, known });
  const rows = withdrawals.map(({ state, name, effective, daysLeft, notice }) => ({
    on,
    known,
    state,
    name,
    notice: notice.day,
    effective,
    daysLeft,
    reference: notice.reference,
    standing: notice.standing,
    source: notice.source,
  }));
  return csvFile(`${treaty}-pending-${on}`, rows);
}

/** The matrix of the amendments: one row a state and amendment. */
export function amendmentsCsv(desk: Desk, name: string, { on, known }: AskedDays): Response {
  const treaty = findTreaty(desk.record.treaties, name);
  const amendments = [...desk.record.treaties.values()].filter(({ amends }) => amends === treaty.treaty);
  const rows = matrixOn(amendments, namesOf(desk), on, known).flatMap(({ state, name: said, cells }) =>
    cells.flatMap((cell, index) => {
      const amendment = amendments[index];
      if (!cell || !amendment) return [];
      const letter = letterOf(amendment, treaty);
      return [{ on, known, state, name: said, amendment: amendment.treaty, letter, ...cell }];
    }),
  );
  return csvFile(`${treaty.treaty}-amendments-${on}`, rows);
}
