import { isPartialDay, type PartialDay } from '../days/partial-day.ts';
import { idOfSymbol, normaliseSymbol, sessionOfSymbol } from '../votes/symbols.ts';
import type { Draft, Mark } from './draft.ts';
import { put } from './member-rows.ts';
import { tidyTitle } from './titles.ts';
import { type AssemblyForm, BadCell, type Gathering, markOf, totalOf } from './undl-form.ts';

/** One row a state a resolution. */
export const longForms: readonly AssemblyForm[] = [
  longForm('votes of 2020 and 2021', 'undl-2020-2021', ['year', 'resolution', 'iso3', 'vote']),
  longForm('votes of 2025', 'undl-2025', ['resolution', 'date', 'iso3', 'vote']),
];

/** One row a resolution, one column a state. */
export const wideForms: readonly AssemblyForm[] = [
  wideForm('resolutions of 2022 to 2024', 'undl-2022-2024', {
    day: 'date',
    symbol: 'resolution',
    title: 'title',
    number: 'undl_record',
    yes: 'yes',
    no: 'no',
    abstain: 'abstain',
    absent: 'nonvoting',
  }),
  wideForm('resolutions of 2025', 'undl-2025', {
    symbol: 'Resolution',
    day: 'Date',
    title: 'Title',
    number: 'UN Digital Library Link',
    yes: 'Yes',
    no: 'No',
    abstain: 'Abstain',
    absent: 'No Vote',
  }),
];

function longForm(name: string, source: string, columns: readonly string[]): AssemblyForm {
  return {
    body: 'assembly',
    name,
    source,
    expected: columns.join(','),
    fits: (header) => header.join() === columns.join(),
    gather: (header, file) => gatherLong(header, source, file),
  };
}

function gatherLong(header: readonly string[], source: string, file: string): Gathering<Draft> {
  const at = (column: string) => header.indexOf(column);
  const drafts = new Map<string, LongDraft>();
  return {
    take(cells, line) {
      const symbol = symbolIn(cells[at('resolution')] ?? '');
      const day = dayIn(cells[Math.max(at('date'), at('year'))] ?? '');
      const key = `${symbol} ${day}`;
      const draft = drafts.get(key) ?? longDraft(symbol, day, source, file);
      drafts.set(key, draft);
      put(draft, cells[at('iso3')] ?? '', markOf(cells[at('vote')] ?? '', 'vote'), line);
    },
    drafts: () => [...drafts.values()],
  };
}

type LongDraft = Draft & { readonly marks: Map<string, Mark>; readonly lines: number[] };

function longDraft(symbol: string, day: PartialDay, source: string, file: string): LongDraft {
  const marks = new Map<string, Mark>();
  const lines: number[] = [];
  const at = (state: string) => ({ file, line: lines[[...marks.keys()].indexOf(state)] ?? 0 });
  return { ...blank(symbol, day, source), marks, lines, at };
}

type WideColumns = Record<
  'day' | 'symbol' | 'title' | 'number' | 'yes' | 'no' | 'abstain' | 'absent',
  string
>;

function wideForm(name: string, source: string, columns: WideColumns): AssemblyForm {
  const needed = Object.values(columns);
  return {
    body: 'assembly',
    name,
    source,
    expected: `${needed.join(',')},AFG,…`,
    fits: (header) => needed.every((column) => header.includes(column)) && header.some(isCode),
    gather: (header, file) => gatherWide(header, source, columns, file),
  };
}

function gatherWide(
  header: readonly string[],
  source: string,
  columns: WideColumns,
  file: string,
): Gathering<Draft> {
  const states = header.flatMap((column, index) => (isCode(column) ? [[column, index] as const] : []));
  const twice = states.find(([code], index) => states.findIndex(([other]) => other === code) !== index);
  if (twice) throw new BadCell(`The header has the column ${twice[0]} twice.`);
  const seen = new Map<string, string>();
  const drafts: Draft[] = [];
  return {
    take(cells, line) {
      const cell = (name: keyof WideColumns) => cells[header.indexOf(columns[name])] ?? '';
      // The file of 2025 has a second header with the names of the states.
      if (line === 2 && cell('symbol') === '' && cell('day') === '') return;
      const key = `${cell('symbol')} ${cell('day')} ${cell('number')}`;
      const before = seen.get(key);
      if (before === cells.join()) return;
      if (before !== undefined)
        throw new BadCell(`${cell('symbol')} stands in an earlier row with other votes.`);
      seen.set(key, cells.join());
      const total = (name: keyof WideColumns) => totalOf(cell(name), columns[name]);
      drafts.push({
        ...blank(symbolIn(cell('symbol')), dayIn(cell('day')), source),
        title: tidyTitle(cell('title')),
        sourceId: /\d+$/.exec(cell('number'))?.[0] ?? cell('symbol'),
        stated: { yes: total('yes'), no: total('no'), abstain: total('abstain'), absent: total('absent') },
        marks: new Map(states.map(([code, index]) => [code, markOf(cells[index] ?? '', code)])),
        at: () => ({ file, line }),
      });
    },
    drafts: () => drafts,
  };
}

function blank(symbol: string, day: PartialDay, source: string): Omit<Draft, 'marks' | 'at'> {
  return {
    id: idOfSymbol(symbol),
    day,
    session: sessionOfSymbol(symbol) ?? '',
    symbol,
    title: '',
    kind: symbol.startsWith('A/DEC/') ? 'decision' : 'resolution',
    issuesGiven: null,
    important: null,
    stated: { yes: null, no: null, abstain: null, absent: null },
    source,
    sourceId: symbol,
  };
}

function symbolIn(cell: string): string {
  const symbol = normaliseSymbol(cell);
  if (sessionOfSymbol(symbol)) return symbol;
  throw new BadCell(`"${cell}" is not a symbol of a resolution; expected e.g. A/RES/75/1.`);
}

function dayIn(cell: string): PartialDay {
  if (isPartialDay(cell)) return cell;
  throw new BadCell(`"${cell}" is not a day or a year; expected YYYY-MM-DD or YYYY.`);
}

function isCode(column: string): boolean {
  return /^[A-Z]{3}$/.test(column);
}
