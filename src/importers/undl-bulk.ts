import { isPartialDay, type PartialDay } from '../days/partial-day.ts';
import { idOfSymbol, normaliseSymbol, sessionOfSymbol } from '../votes/symbols.ts';
import type { Draft } from './draft.ts';
import { type Cell, copied, gatherMembers, type MemberColumns } from './member-rows.ts';
import { tidyTitle } from './titles.ts';
import { type AssemblyForm, BadCell, totalOf } from './undl-form.ts';

type Column =
  | 'undl_id' | 'ms_code' | 'ms_name' | 'ms_vote' | 'date' | 'session' | 'resolution' | 'title'
  | 'total_yes' | 'total_no' | 'total_abstentions' | 'total_non_voting'; // biome-ignore format: a header reads best in rows

/** With the names that the data dictionary of version 1 (September 2024) gives; it has no session. */
const columns: MemberColumns<Column> = {
  names: {
    undl_id: ['undl_id'],
    ms_code: ['ms_code', 'ms_codes'],
    ms_name: ['ms_name', 'ms_names'],
    ms_vote: ['ms_vote', 'ms_votes'],
    date: ['date'],
    session: ['session'],
    resolution: ['resolution', 'resolutions'],
    title: ['title'],
    total_yes: ['total_yes', 'yes'],
    total_no: ['total_no', 'no'],
    total_abstentions: ['total_abstentions', 'abstentions'],
    total_non_voting: ['total_non_voting', 'non-voting', 'non_voting'],
  },
  steady: ['resolution', 'date', 'total_yes', 'total_no', 'total_abstentions', 'total_non_voting'],
};

/**
 * The official file of General Assembly voting data (record 4060887), any version: one row a member a resolution, as downloaded.
 * Version 1 writes NV for X; `vote_note` is absent before 2026; totals may be floats.
 */
export const bulkForm: AssemblyForm = {
  body: 'assembly',
  name: 'the official file of all votes, record 4060887',
  expected: 'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,…',
  source: 'undl',
  fits: (header) =>
    Object.entries(columns.names).every(
      ([column, names]) => column === 'session' || names.some((name) => header.includes(name)),
    ),
  gather: (header, file) =>
    gatherMembers(header, file, columns, (cell, marked) => ({ ...draftOf(cell), ...marked })),
};

function draftOf(cell: Cell<Column>): Omit<Draft, 'marks' | 'at'> {
  const symbol = copied(normaliseSymbol(cell('resolution')));
  if (symbol === '') throw new BadCell('Column resolution: the symbol is missing.');
  return {
    id: idOfSymbol(symbol),
    day: dayIn(cell('date')),
    session: sessionOfSymbol(symbol) ?? sessionIn(cell('session')),
    symbol,
    title: copied(tidyTitle(cell('title'))),
    kind: symbol.startsWith('A/DEC/') ? 'decision' : 'resolution',
    issuesGiven: null,
    important: null,
    stated: statedIn(cell),
    source: 'undl',
    sourceId: copied(cell('undl_id')),
  };
}

/** The totals of a row, as both bulk files have them. */
export function statedIn(cell: Cell<'total_yes' | 'total_no' | 'total_abstentions' | 'total_non_voting'>) {
  return {
    yes: totalOf(cell('total_yes'), 'total_yes'),
    no: totalOf(cell('total_no'), 'total_no'),
    abstain: totalOf(cell('total_abstentions'), 'total_abstentions'),
    absent: totalOf(cell('total_non_voting'), 'total_non_voting'),
  };
}

export function dayIn(cell: string): PartialDay {
  if (isPartialDay(cell)) return copied(cell) as PartialDay;
  throw new BadCell(`Column date: "${cell}" is not a day; expected YYYY-MM-DD.`);
}

/** `76`, `ES-11`, `11emsp`, `28sp`. */
function sessionIn(cell: string): string {
  const match = /^(?:(E?S-)?(\d{1,3})|(\d{1,3})(em)?sp)$/i.exec(cell.trim());
  if (!match) throw new BadCell(`Column session: "${cell}" is not a session; expected e.g. 76 or ES-11.`);
  const [, before = '', plain, special, emergency] = match;
  return special ? `${emergency ? 'ES' : 'S'}-${special}` : `${before.toUpperCase()}${plain}`;
}
