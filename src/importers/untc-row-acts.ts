import { addYears, type Day, laterOf } from '../days/day.ts';
import type { State } from '../states/states.ts';
import { isConsentKind } from '../treaties/participation.ts';
import type { ActKind } from '../treaties/schema.ts';
import type { Instrument } from './untc-cell.ts';
import { add, type Gathering } from './untc-gathering.ts';
import type { Column } from './untc-marks.ts';
import { type NotedHere, notedIn } from './untc-note-acts.ts';
import type { Reading } from './untc-reading.ts';
import type { ParticipantRow } from './untc-table.ts';
import type { Element } from './untc-xml.ts';

/** What marks mean where a column's own header leaves one out. */
const usualMarks: Readonly<Record<string, ActKind>> = {
  a: 'accession',
  A: 'acceptance',
  AA: 'approval',
  d: 'succession',
  s: 'definitive-signature',
  c: 'formal-confirmation',
  n: 'provisional-application',
};

/** The acts of the table of participants, and those that the end notes to its rows tell of. */
export function addRows(gathering: Gathering): void {
  for (const row of gathering.document.rows) {
    const state = gathering.find(row.name);
    if (state) addRow(gathering, row, state);
    else loseRow(row, gathering.document.reading);
  }
}

function loseRow({ name, element, cells }: ParticipantRow, reading: Reading): void {
  const because =
    name === '' ? 'stands in a row without a participant' : `no state is known under the name "${name}"`;
  for (const one of [element, ...cells.map((cell) => cell.element)])
    if (one.text.trim() !== '') reading.lose(one, because);
}

function addRow(gathering: Gathering, row: ParticipantRow, state: State): void {
  const { reading } = gathering.document;
  const noted = notedIn(gathering, row, state);
  const notices = [...noted.filter(({ act }) => act === 'withdrawal'), ...withdrawalsIn(row)];
  for (const { column, cell, element } of row.cells) {
    if (cell.rest !== '') reading.lose(element, `"${cell.rest}" is no day with its mark`);
    const clear = cell.instruments.filter(({ mark }) => cell.rest === '' || mark !== '');
    for (const instrument of clear) {
      const kind = kindOf(instrument, column, element, reading);
      const ended = row.ended || instrument.ended;
      if (kind === 'entry') setEntry(gathering, state, instrument.day, element);
      else if (kind && isConsentKind(kind) && ended && !notices.some(({ day }) => day >= instrument.day))
        reading.lose(element, 'is in brackets, so it has ended, and no end note tells on which day');
      else if (kind) add(gathering, element, { state: state.state, act: kind, day: instrument.day });
    }
  }
  addNoted(gathering, row, state, noted);
}

function kindOf({ mark }: Instrument, column: Column, element: Element, reading: Reading) {
  const kind = mark === '' ? column.plain : (column.marks.get(mark) ?? usualKind(mark, column));
  if (kind !== undefined && kind !== 'participant') return kind;
  const said = mark === '' ? 'a day without a mark' : `the mark "${mark}"`;
  reading.lose(element, `${said} has no meaning in the column "${column.header}"`);
  return undefined;
}

/** In a column of signatures `d` is a succession to one, which binds nobody. */
function usualKind(mark: string, { plain }: Column): ActKind | undefined {
  return plain === 'signature' && mark === 'd' ? 'signature' : usualMarks[mark];
}

/** Instruments in a column of denunciations. */
function withdrawalsIn({ cells }: ParticipantRow): readonly Instrument[] {
  return cells.flatMap(({ column, cell }) => (column.plain === 'withdrawal' ? cell.instruments : []));
}

/** A column that states when the consent before it took effect. */
function setEntry({ found, document }: Gathering, { state }: State, day: Day, element: Element): void {
  const last = found.findLast(({ row }) => row.state === state && isConsentKind(row.act));
  if (last && last.row.day <= day) last.row = { ...last.row, effect: day };
  else document.reading.lose(element, 'is a day of entry into force without a consent before it');
}

function addNoted(
  gathering: Gathering,
  row: ParticipantRow,
  { state }: State,
  noted: readonly NotedHere[],
): void {
  for (const { act, day, effect, known, reference, place, note } of noted) {
    const own = gathering.found.filter((one) => one.row.state === state);
    const index = own.findIndex((one) => one.row.act === act && one.row.day === day);
    const there = own[index];
    if (there) there.row = { ...there.row, reference: there.row.reference || reference };
    else if (act === 'withdrawal' && !isPossible(row, noted, day, effect, newestDay(gathering)))
      gathering.document.reading.lose(
        note.element,
        `tells of a withdrawal on ${day}, but the table has the consent as standing`,
        `${row.name} ${day}`,
      );
    else
      add(gathering, row.element, {
        state,
        act,
        day,
        effect,
        known: known !== null && known > day ? known : null,
        reference,
        text: place,
      });
  }
}

/** A consent without brackets stands: a withdrawal must be pending, revoked, or followed by a new consent. */
function isPossible(
  row: ParticipantRow,
  noted: readonly NotedHere[],
  day: Day,
  effect: Day | null,
  newest: Day,
) {
  const instruments = row.cells.flatMap(({ cell }) => cell.instruments);
  const ended = row.ended || instruments.some((one) => one.ended);
  const later =
    instruments.some((one) => one.day >= day) ||
    noted.some((one) => one.act === 'withdrawal-revoked' && one.day >= day);
  return ended || later || (effect ?? addYears(day, 2)) >= newest;
}

function newestDay({ document }: Gathering): Day {
  const days = document.rows.flatMap(({ cells }) =>
    cells.flatMap(({ cell }) => cell.instruments.map(({ day }) => day)),
  );
  return days.reduce(laterOf, '0001-01-01' as Day);
}
