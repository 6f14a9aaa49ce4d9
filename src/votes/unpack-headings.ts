import type { Heading } from './ballots.ts';
import { planeNames } from './ballots.ts';
import { wordsFor } from './bits.ts';
import { countColumnsIn } from './counts.ts';
import { eachStretch, type Head, idForms, type Runs, sixtyFour, talliedVotes } from './pack-format.ts';
import type { Tallies } from './roll-call.ts';
import { type IssueCode, issueCode, rollCallKind } from './schema.ts';
import { idOfSymbol } from './symbols.ts';

/** Votes counted: a number a roll call in each. */
type Counted = Readonly<Record<keyof Tallies, ArrayLike<number>>>;

/** What stands in the file of titles. */
export type Names = Pick<Heading, 'title' | 'knownAs'>;

/** What every roll call's row says beside who voted how. */
export function headingsOf(head: Head, cells: Uint32Array, namesAt: (column: number) => Names): Heading[] {
  const days = textsOf(head.days);
  const sessions = textsOf(head.sessions);
  const { symbols, ofSymbols } = symbolsOf(head, sessions);
  const sourceIds = sourceIdsOf(head.sourceIds.split('\n'), symbols);
  const ids = idsOf(head, ofSymbols, sourceIds);
  const stated = statedOf(head, countedIn(head, cells));
  const issues = issuesByDigit();
  const rollCalls = new Array<Heading>(head.width);
  for (let column = 0; column < head.width; column++) {
    const own = issues[digit(head.issues, column)] as readonly IssueCode[];
    rollCalls[column] = {
      id: ids[column] as string,
      day: days[column] as Heading['day'],
      session: sessions[column] as string,
      symbol: symbols[column] as string,
      ...namesAt(column),
      kind: rollCallKind.options[digit(head.kinds, column)] as Heading['kind'],
      issues: own,
      issuesGiven: issuesGiven(head.issuesGiven, column, own, issues),
      important: importances[digit(head.important, column)] as boolean | null,
      stated: stated[column] as Heading['stated'],
      source: head.sources[digit(head.source, column)] as string,
      sourceId: sourceIds[column] as string,
    };
  }
  return rollCalls;
}

type Stated = { -readonly [Vote in keyof Tallies]: number | null };

/** The stated tallies: as counted, but for those that are not stated or stated otherwise. */
function statedOf({ width, notStated, statedApart }: Head, counted: Counted): Stated[] {
  const stated = new Array<Stated>(width);
  for (let column = 0; column < width; column++)
    stated[column] = {
      yes: counted.yes[column] as number,
      no: counted.no[column] as number,
      abstain: counted.abstain[column] as number,
      absent: counted.absent[column] as number,
    };
  for (const [place, vote] of talliedVotes.entries()) {
    for (const [column, apart] of statedApart[place] ?? [])
      (stated[column] as Stated)[vote] = (counted[vote][column] as number) + apart;
    eachStretch(notStated[place] ?? [], width, (from, until) => {
      for (let column = from; column < until; column++) (stated[column] as Stated)[vote] = null;
    });
  }
  return stated;
}

const importances = [false, true, null] as const;

/** Who voted yes is who of the members did nothing else: so only the others, fewer by far, are counted. */
function countedIn(head: Head, cells: Uint32Array): Counted {
  const words = wordsFor(head.width);
  const stride = planeNames.length * words;
  const count = (place: number) => countColumnsIn(cells, head.width, place * words, stride);
  const no = count(1);
  const abstain = count(2);
  const absent = count(3);
  const yes = membersCounted(head);
  for (let column = 0; column < head.width; column++)
    yes[column] =
      (yes[column] as number) -
      (no[column] as number) -
      (abstain[column] as number) -
      (absent[column] as number);
  return { yes, no, abstain, absent };
}

/** How many had a vote or were absent: members without those unknown or outside. */
function membersCounted({ width, members, unknown, outside }: Head): Int16Array {
  const counts = new Int16Array(width + 1);
  for (const steps of members) addSteps(counts, steps, 1);
  for (const steps of unknown) addSteps(counts, steps, -1);
  for (const steps of outside) addSteps(counts, steps, -1);
  for (let column = 1; column < width; column++)
    counts[column] = (counts[column] as number) + (counts[column - 1] as number);
  return counts;
}

/** Marks where a plane begins and ends, to be summed up. */
function addSteps(counts: Int16Array, steps: readonly number[], sign: 1 | -1): void {
  let column = 0;
  for (let index = 0; index < steps.length; index++) {
    column += steps[index] as number;
    counts[column] = (counts[column] as number) + (index % 2 === 0 ? sign : -sign);
  }
}

function textsOf({ texts, lengths }: Runs): string[] {
  const lines = texts.split('\n');
  const all = new Array<string>(lengths.reduce((sum, length) => sum + length, 0));
  let start = 0;
  for (let run = 0; run < lines.length; run++) {
    const end = start + (lengths[run] as number);
    all.fill(lines[run] as string, start, end);
    start = end;
  }
  return all;
}

const places = new Uint8Array(128);
for (const [place, letter] of [...sixtyFour].entries()) places[letter.charCodeAt(0)] = place;

function digit(text: string, column: number): number {
  return places[text.charCodeAt(column)] as number;
}

/** What stands before and after the number of a symbol, and of the id made of it. */
interface Form {
  readonly symbol: readonly [before: string, after: string];
  readonly id: readonly [before: string, after: string];
}

const numberHere = '0123456789';

function formOf(form: string, session: string): Form {
  const symbol = form.replace('~', session).replace('#', numberHere);
  return { symbol: cutAt(symbol), id: cutAt(idOfSymbol(symbol)) };
}

function cutAt(text: string): [string, string] {
  const [before = '', after = ''] = text.split(numberHere);
  return [before, after];
}

/** Symbols, and the ids that are made of them: each form is looked at once a session, its numbers are put in. */
function symbolsOf(
  { symbols, symbolNumbers }: Head,
  sessions: readonly string[],
): { symbols: string[]; ofSymbols: string[] } {
  const forms = new Map<string, Form>();
  const texts = textsOf(symbols);
  const made = { symbols: [...texts], ofSymbols: [...texts] };
  let last = '';
  let form = formOf('', '');
  let numbered = false;
  let number = 0;
  let next = 0;
  for (let column = 0; column < texts.length; column++) {
    const text = texts[column] as string;
    const session = sessions[column] as string;
    if (text !== last || session !== sessions[column - 1]) {
      const key = `${session} ${text}`;
      form = forms.get(key) ?? formOf(text, session);
      forms.set(key, form);
      numbered = text.includes('#');
      last = text;
    }
    if (numbered) number += symbolNumbers[next++] as number;
    const digits = numbered ? String(number) : '';
    made.symbols[column] = form.symbol[0] + digits + form.symbol[1];
    made.ofSymbols[column] = form.id[0] + digits + form.id[1];
  }
  return made;
}

function idsOf(head: Head, ofSymbols: readonly string[], sourceIds: readonly string[]): string[] {
  let next = 0;
  return ofSymbols.map((ofSymbol, column) => {
    const form = idForms[digit(head.ids, column)];
    return form ? form(ofSymbol, sourceIds[column] as string) : (head.otherIds[next++] as string);
  });
}

/** Nothing stands where the source names the vote by its symbol, and after a quotation mark what is no number. */
function sourceIdsOf(lines: readonly string[], symbols: readonly string[]): string[] {
  let number = 0;
  return lines.map((line, column) => {
    if (line === '') return symbols[column] as string;
    if (line.startsWith('"')) return line.slice(1);
    number += Number(line);
    return String(number);
  });
}

function issuesByDigit(): (readonly IssueCode[])[] {
  return Array.from(sixtyFour, (_, mask) => issueCode.options.filter((_code, place) => (mask >> place) & 1));
}

function issuesGiven(
  signs: string,
  column: number,
  own: readonly IssueCode[],
  issues: readonly (readonly IssueCode[])[],
): readonly IssueCode[] | null {
  const sign = signs[column];
  if (sign === '.') return null;
  return sign === '=' ? own : (issues[digit(signs, column)] as readonly IssueCode[]);
}
