import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPartialDay, type PartialDay } from '../days/partial-day.ts';
import { OnrecordError } from '../error.ts';
import type { States } from '../states/states.ts';
import { withDerivedIssues } from '../votes/issues.ts';
import type { RollCall } from '../votes/roll-call.ts';
import {
  type CorrectionRow,
  correctionRow,
  crosscheckRow,
  type IssueCode,
  issueCode,
  knownAsRow,
  matchRow,
  type RollCallKind,
  rollCallKind,
  rollCallRow,
  statedTallyRow,
} from '../votes/schema.ts';
import { gatherVotes, type Votes } from '../votes/votes.ts';
import { readCsv, rowsOf } from './csv.ts';
import { splitLine } from './csv-line.ts';
import { readIssueModel } from './read-issue-model.ts';

const columns = Object.keys(rollCallRow.shape);
const header = columns.join(',');
const kinds: ReadonlySet<string> = new Set(rollCallKind.options);
const issues: ReadonlySet<string> = new Set(issueCode.options);

/** Files of record/votes that hold roll calls, one a session, in order of their names. */
export function sessionFiles(root: string): string[] {
  const folder = join(root, 'votes');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^(e?s-)?\d+\.csv$/.test(file))
    .sort()
    .map((file) => `votes/${file}`);
}

/**
 * All votes. The roll calls are read without a schema validator (7,000 rows of 20 columns, some 1.2 million votes): only what would
 * break a later rule is looked at here; `onrecord check-record` validates every cell.
 * @throws OnrecordError `record/broken` at the first row that cannot be read
 */
export function readVotes(root: string, states: States): Votes {
  const rollCalls = withKnownAs(
    sessionFiles(root).flatMap((file) => readSession(root, file)),
    root,
  );
  return gatherVotes(
    {
      rollCalls: withDerivedIssues(rollCalls, readIssueModel(root)),
      tallies: rowsOf(readCsv(root, 'votes/tallies.csv', statedTallyRow)),
      crosschecks: rowsOf(readCsv(root, 'votes/crosschecks.csv', crosscheckRow)),
      matches: rowsOf(readCsv(root, 'votes/matches.csv', matchRow)),
    },
    states,
  );
}

/** What the importers put in place of a source's own words, with the reason. */
export function readCorrections(root: string): CorrectionRow[] {
  return rowsOf(readCsv(root, 'votes/corrections.csv', correctionRow));
}

function withKnownAs(rollCalls: readonly RollCall[], root: string): RollCall[] {
  const rows = rowsOf(readCsv(root, 'votes/known-as.csv', knownAsRow));
  const names = new Map(rows.map((row) => [row.id, row.known_as]));
  return rollCalls.map((rollCall) => {
    const knownAs = names.get(rollCall.id);
    return knownAs ? { ...rollCall, knownAs } : rollCall;
  });
}

function readSession(root: string, file: string): RollCall[] {
  const [first, ...lines] = readFileSync(join(root, file), 'utf8').split('\n');
  if (first !== header) throw broken(file, 1, `The header is "${first}"; expected "${header}".`);
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return lines.slice(0, last).map((line, index) => readRollCall(line, file, index + 2));
}

function readRollCall(line: string, file: string, number: number): RollCall {
  const cells = splitLine(line);
  if (cells.length !== columns.length)
    throw broken(file, number, `This row has ${cells.length} cells; expected ${columns.length}.`);
  const [id = '', day = '', session = '', symbol = '', title = '', kind = '', issueCells = ''] = cells;
  if (!isKnownDay(day)) throw broken(file, number, `"${day}" is not a day, month or year.`);
  if (!kinds.has(kind)) throw broken(file, number, `"${kind}" is not a kind of roll call.`);
  const given = issuesIn(issueCells, file, number);
  const codes = (index: number) => codesIn(cells[index] ?? '', file, number);
  return {
    id,
    day: day as PartialDay,
    session,
    symbol,
    title,
    knownAs: '',
    kind: kind as RollCallKind,
    issues: given ?? [],
    issuesGiven: given,
    important: cells[7] === '' ? null : cells[7] === '1',
    stated: {
      yes: tally(cells[8]),
      no: tally(cells[9]),
      abstain: tally(cells[10]),
      absent: tally(cells[11]),
    },
    no: codes(12),
    abstain: codes(13),
    absent: codes(14),
    unknown: codes(15),
    outside: codes(16),
    source: cells[17] ?? '',
    sourceId: cells[18] ?? '',
  };
}

/** Half a million codes: each is looked up by its letters, so that all of one code are one string. */
function codesIn(cell: string, file: string, line: number): readonly string[] {
  if (cell === '') return none;
  if (cell.length % 4 !== 3) throw broken(file, line, `"${cell}" is not a list of state codes.`);
  const codes = new Array<string>((cell.length + 1) / 4);
  for (let place = 0; place < codes.length; place++) {
    const start = place * 4;
    const key = letter(cell, start) * 1024 + letter(cell, start + 1) * 32 + letter(cell, start + 2);
    if (!(key >= 0) || (start > 0 && cell[start - 1] !== ' '))
      throw broken(file, line, `"${cell}" is not a list of state codes.`);
    const known = interned[key] ?? cell.slice(start, start + 3);
    interned[key] = known;
    codes[place] = known;
  }
  return codes;
}

const interned: (string | undefined)[] = [];

/** 0 to 25; beyond A to Z such that no sum with it is a key. */
function letter(text: string, at: number): number {
  const place = text.charCodeAt(at) - 65;
  return place >= 0 && place < 26 ? place : Number.NaN;
}

const days = new Set<string>();

/** Few days have many votes: each is looked at once. */
function isKnownDay(text: string): boolean {
  if (!days.has(text) && isPartialDay(text)) days.add(text);
  return days.has(text);
}

const none: readonly string[] = Object.freeze([]);

function issuesIn(cell: string, file: string, line: number): readonly IssueCode[] | null {
  if (cell === '') return null;
  if (cell === 'none') return [];
  const found = cell.split(' ');
  const unknown = found.find((code) => !issues.has(code));
  if (unknown)
    throw broken(
      file,
      line,
      `"${unknown}" is not an issue code; expected some of ${issueCode.options.join(' ')}.`,
    );
  return found as IssueCode[];
}

function tally(cell: string | undefined): number | null {
  return cell ? Number(cell) : null;
}

function broken(file: string, line: number, message: string): OnrecordError {
  return new OnrecordError('record/broken', message, {
    at: { file, line },
    hint: 'Correct the row, then run "onrecord check-record".',
  });
}
