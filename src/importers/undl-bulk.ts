import { isPartialDay, type PartialDay } from '../days/partial-day.ts';
import { idOfSymbol, normaliseSymbol, sessionOfSymbol } from '../votes/symbols.ts';
import type { Draft, Mark } from './draft.ts';
import { tidyTitle } from './titles.ts';
import { BadCell, type Form, type Gathering, markOf, totalOf } from './undl-form.ts';

const needed = [
  'undl_id', 'ms_code', 'ms_name', 'ms_vote', 'date', 'session', 'resolution', 'title',
  'total_yes', 'total_no', 'total_abstentions', 'total_non_voting',
] as const; // biome-ignore format: a header reads best in rows

type Column = (typeof needed)[number];

/**
 * The official file of General Assembly voting data (record 4060887), any version: one row a member a resolution, as downloaded.
 * Version 1 writes NV for X; `vote_note` is absent before 2026; totals may be floats.
 */
export const bulkForm: Form = {
  name: 'the official file of all votes, record 4060887',
  expected:
    'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link',
  source: 'undl',
  fits: (header) => needed.every((column) => header.includes(column)),
  gather,
};

function gather(header: readonly string[]): Gathering {
  const at = Object.fromEntries(needed.map((column) => [column, header.indexOf(column)])) as Record<
    Column,
    number
  >;
  const drafts = new Map<string, Draft & { readonly marks: Map<string, Mark> }>();
  const codes = new Map<string, string>();
  return {
    take(cells) {
      const cell = (column: Column) => cells[at[column]] ?? '';
      const id = cell('undl_id');
      const known = drafts.get(id) ?? draftOf(cell);
      if (known.marks.size === 0) drafts.set(known.sourceId, known);
      const given = cell('ms_code') || cell('ms_name');
      const state = codes.get(given) ?? copied(given);
      codes.set(state, state);
      place(known.marks, state, markOf(cell('ms_vote'), 'ms_vote'));
    },
    drafts: () => [...drafts.values()],
  };
}

function place(marks: Map<string, Mark>, state: string, mark: Mark): void {
  const before = marks.get(state);
  if (before !== undefined && before !== mark)
    throw new BadCell(
      `Column ms_vote: ${state} votes ${mark} here and ${before} in an earlier row of the same roll call.`,
    );
  marks.set(state, mark);
}

function draftOf(cell: (column: Column) => string): Draft & { readonly marks: Map<string, Mark> } {
  const sourceId = copied(cell('undl_id'));
  if (!/^\w+$/.test(sourceId)) throw new BadCell(`Column undl_id: "${sourceId}" is not a record number.`);
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
    stated: {
      yes: totalOf(cell('total_yes'), 'total_yes'),
      no: totalOf(cell('total_no'), 'total_no'),
      abstain: totalOf(cell('total_abstentions'), 'total_abstentions'),
      absent: totalOf(cell('total_non_voting'), 'total_non_voting'),
    },
    marks: new Map(),
    source: 'undl',
    sourceId,
  };
}

function dayIn(cell: string): PartialDay {
  if (isPartialDay(cell)) return copied(cell) as PartialDay;
  throw new BadCell(`Column date: "${cell}" is not a day; expected YYYY-MM-DD.`);
}

/** `76`, `ES-11`, `11emsp`, `28sp`. */
function sessionIn(cell: string): string {
  const match = /^(?:(E?S-)?(\d+)|(\d+)(em)?sp)$/i.exec(cell.trim());
  if (!match) throw new BadCell(`Column session: "${cell}" is not a session; expected e.g. 76 or ES-11.`);
  const [, before = '', plain, special, emergency] = match;
  return special ? `${emergency ? 'ES' : 'S'}-${special}` : `${before.toUpperCase()}${plain}`;
}

/** A string of its own: a slice would keep the whole chunk of the file in memory. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}
