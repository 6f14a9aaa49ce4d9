import { isPartialDay, type PartialDay } from '../days/partial-day.ts';
import type { Position } from '../error.ts';
import { codesGiven } from '../votes/issues.ts';
import type { CorrectionRow, IssueCode, RollCallKind } from '../votes/schema.ts';
import { idOfSymbol, normaliseSymbol } from '../votes/symbols.ts';
import type { Draft, Mark } from './draft.ts';
import { headingOf, tidyTitle } from './titles.ts';

/** Erik Voeten, United Nations General Assembly Voting Data: one row a roll call, and one row of marks. */
export interface VoetenRow {
  readonly rcid: string;
  readonly session: string;
  readonly date: string;
  readonly unres: string;
  readonly amend: string;
  readonly para: string;
  readonly short: string;
  readonly descr: string;
  readonly importantvote: string;
  readonly yes: string;
  readonly no: string;
  readonly abstain: string;
  readonly [column: string]: string;
}

/** Columns whose code is not the state's own: GFR is West Germany; YAR stands for both Yemens, told apart by their COW number. */
const columnCodes: Readonly<Record<string, string>> = {
  GFR_260: 'DEU',
  YAR_678: 'YEM',
  YAR_680: 'YMD',
};

/**
 * Until its 58th session the days of the main list are days of the week, 1 to 7, and only the month can be used. The
 * supplement of votes found in the verbatim records (`short` is NA) has true days throughout.
 */
const firstSessionWithDays = 58;

/** Every roll call of the data set as a draft, corrected where `corrections` say so. */
export function voetenDrafts(
  rows: readonly VoetenRow[],
  marks: ReadonlyMap<string, Readonly<Record<string, string>>>,
  corrections: readonly CorrectionRow[] = [],
  at: (rcid: string) => Position = () => ({}),
): Draft[] {
  const corrected = new Map(
    corrections.filter((row) => row.of === 'voeten').map((row) => [row.source_id, row]),
  );
  const symbols = symbolsOf(rows);
  const drafts = rows.map((row) => ({
    ...draftOf(row, symbols.get(row.rcid) ?? '', marks.get(row.rcid) ?? {}),
    at: () => at(row.rcid),
  }));
  return identified(onceEach(drafts.map((draft) => amended(draft, corrected.get(draft.sourceId)))));
}

/** Of a vote and its repeat in the supplement no more than this share of votes differs. */
const mostDiffering = 0.05;

/**
 * Some votes on a whole resolution stand in the main list and again in the supplement, which read them off the verbatim records:
 * the second becomes a `repeat`, and the first takes its day where it has only the month.
 */
function onceEach(drafts: readonly Draft[]): Draft[] {
  const wholes = new Map<string, Draft>();
  for (const draft of drafts)
    if (draft.symbol && draft.kind === 'resolution') wholes.set(draft.symbol, draft);
  const repeats = drafts.filter((draft) => {
    const whole = draft.kind === 'unknown' ? wholes.get(draft.symbol) : undefined;
    return whole !== undefined && whole !== draft && isSameVote(whole.marks, draft.marks);
  });
  const days = new Map(repeats.map(({ symbol, day }) => [symbol, day]));
  return drafts.map((draft) => {
    if (repeats.includes(draft)) return { ...draft, kind: 'repeat' as const };
    const day = draft === wholes.get(draft.symbol) ? days.get(draft.symbol) : undefined;
    return day?.startsWith(draft.day) ? { ...draft, day } : draft;
  });
}

function isSameVote(a: Draft['marks'], b: Draft['marks']): boolean {
  const both = [...a].filter(([state, mark]) => mark !== '-' && (b.get(state) ?? '-') !== '-');
  const differing = both.filter(([state, mark]) => b.get(state) !== mark).length;
  return both.length > 0 && differing <= both.length * mostDiffering;
}

function draftOf(row: VoetenRow, symbol: string, marks: Readonly<Record<string, string>>): Omit<Draft, 'at'> {
  const session = sessionOf(row);
  return {
    id: '',
    day: dayOf(row, session),
    session,
    symbol,
    title: titleOf(row),
    kind: kindOf(row, symbol),
    issuesGiven: issuesOf(row, session),
    important: row.importantvote === '1' ? true : row.importantvote === '0' ? false : null,
    stated: { yes: count(row.yes), no: count(row.no), abstain: count(row.abstain), absent: null },
    marks: marksOf(marks),
    source: 'voeten',
    sourceId: row.rcid,
  };
}

/**
 * In the supplement a code only ever says yes: most votes on a paragraph have none though the whole is coded. In sessions 74 and 75
 * the columns `co` and `ec` are copies of `di`, in all 187 roll calls, and say nothing.
 */
function issuesOf(row: VoetenRow, session: string): IssueCode[] | null {
  const given = codesGiven(session).filter((code) => row[code] === '1');
  return given.length === 0 && isSupplement(row) ? null : given;
}

function marksOf(cells: Readonly<Record<string, string>>): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const [column, cell] of Object.entries(cells)) {
    if (!/^[YNAX-]$/.test(cell)) continue;
    const code = columnCodes[column] ?? column.slice(0, 3);
    if (!marks.has(code) || marks.get(code) === '-') marks.set(code, cell as Mark);
  }
  return marks;
}

function sessionOf({ session, unres, date }: VoetenRow): string {
  const special = /^(E?)SS\/(\d+)/.exec(unres);
  if (special?.[1] === 'E') return `ES-${special[2]}`;
  if (special) return `S-${special[2]}`;
  if (/ES-\d+\//.test(unres)) return /ES-\d+/.exec(unres)?.[0] ?? session;
  // Where the date fits the session that the page or resolution is of, and not the label, the label is wrong.
  const named = /^(?:A\/RES|R)[/ ](\d+)[/ ]/.exec(unres)?.[1];
  return named && !inSession(date, session) && inSession(date, named) ? named : session;
}

/** Regular sessions open in September; the first sat from January to December 1946. */
function inSession(date: string, session: string): boolean {
  const month = date.slice(0, 7);
  const opened = 1945 + Number(session);
  if (session === '1') return month >= '1946-01' && month <= '1946-12';
  return month >= `${opened}-09` && month <= `${opened + 1}-09`;
}

function isSupplement(row: VoetenRow): boolean {
  return row.short === 'NA';
}

/** As much of the date as can be trusted; a month outside the session leaves the year, a year outside it the session's. */
function dayOf(row: VoetenRow, session: string): PartialDay {
  const month = row.date.slice(0, 7) as PartialDay;
  if (/^\d+$/.test(session) && !inSession(row.date, session)) {
    const opened = 1945 + Number(session);
    const year = Number(month.slice(0, 4));
    return String(year === opened + 1 ? year : opened) as PartialDay;
  }
  const precise = isSupplement(row) || Number(session) >= firstSessionWithDays || /^ES-1\d$/.test(session);
  return precise && isPartialDay(row.date) ? row.date : month;
}

/** A column of flags that is NA says nothing; the main list then holds whole resolutions, the supplement anything. */
function kindOf(row: VoetenRow, symbol: string): RollCallKind {
  if (row.amend === '1') return 'amendment';
  if (row.para === '1') return 'paragraph';
  if (isSupplement(row)) return 'unknown';
  if (symbol.startsWith('A/DEC/')) return 'decision';
  return symbol.startsWith('A/RES/') ? 'resolution' : 'unknown';
}

/** From the 49th session on the prose often is the resolution's own title with the Library's ending; only then is it used. */
function titleOf({ short, descr }: VoetenRow): string {
  if (/: (?:resolution|decision) ?\//i.test(descr)) return tidyTitle(descr);
  return short === 'NA' ? '' : headingOf(short);
}

/**
 * Symbols by rcid. Until the 17th session the source's numbers are pages of the Official Records and stay as they are. From the
 * 18th to the 30th it adds letters of its own to tell the votes on one resolution apart; where just one of them is on the
 * whole, that one is the resolution.
 */
function symbolsOf(rows: readonly VoetenRow[]): Map<string, string> {
  const symbols = new Map<string, string>();
  const lettered = new Map<string, VoetenRow[]>();
  for (const row of rows) {
    const base = /^R\/(1[89]|2\d|30)\/(\d+)[A-Z]$/.exec(row.unres);
    const key = base ? `R/${base[1]}/${base[2]}` : '';
    if (base) lettered.set(key, [...(lettered.get(key) ?? []), row]);
    else symbols.set(row.rcid, normaliseSymbol(row.unres));
  }
  for (const [base, group] of lettered) {
    const wholes = group.filter((row) => row.amend !== '1' && row.para !== '1');
    for (const row of group) symbols.set(row.rcid, wholes.length === 1 ? normaliseSymbol(base) : row.unres);
  }
  return symbols;
}

function amended(draft: Draft, correction: CorrectionRow | undefined): Draft {
  if (!correction) return draft;
  return {
    ...draft,
    id: correction.id,
    symbol: correction.symbol || draft.symbol,
    day: correction.day || draft.day,
    session: correction.session || draft.session,
    title: correction.title || draft.title,
    kind: correction.kind || draft.kind,
  };
}

const order: Readonly<Record<RollCallKind, number>> = {
  resolution: 0,
  decision: 0,
  motion: 1,
  unknown: 2,
  amendment: 3,
  paragraph: 4,
  repeat: 5,
};

/**
 * Ids: the symbol's for the vote on the whole, `A-RES-59-207.v5748` for further votes under the same symbol, `voeten-147`
 * where there is no true symbol. Votes without a title take that of the whole.
 */
function identified(drafts: readonly Draft[]): Draft[] {
  const wholes = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = wholes.get(draft.symbol);
    if (!known || order[draft.kind] < order[known.kind]) wholes.set(draft.symbol, draft);
  }
  return drafts.map((draft) => {
    const whole = wholes.get(draft.symbol);
    const title = draft.title || (draft.symbol && whole ? whole.title : '');
    return { ...draft, title, id: draft.id || idOf(draft, whole === draft) };
  });
}

function idOf(draft: Draft, isTheWhole: boolean): string {
  if (!/^A\/(RES|DEC)\//.test(draft.symbol)) return `voeten-${draft.sourceId}`;
  const id = idOfSymbol(draft.symbol);
  return isTheWhole && order[draft.kind] < 3 ? id : `${id}.v${draft.sourceId}`;
}

function count(cell: string): number | null {
  return /^\d+$/.test(cell) ? Number(cell) : null;
}
