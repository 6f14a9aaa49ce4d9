import type { Heading } from './ballots.ts';
import { planeNames } from './ballots.ts';
import { wordsFor } from './bits.ts';
import { countColumns } from './counts.ts';
import { type Head, idForms, type Runs, sixtyFour, talliedVotes } from './pack-format.ts';
import type { Tallies } from './roll-call.ts';
import { type IssueCode, issueCode, rollCallKind } from './schema.ts';

/** Votes counted: a number a roll call in each. */
type Counted = Readonly<Record<keyof Tallies, ArrayLike<number>>>;

/** What every roll call's row says beside who voted how; titles come apart. */
export function headingsOf(head: Head, cells: Uint32Array): Heading[] {
  const [days, sessions] = [textsOf(head.days), textsOf(head.sessions)];
  const symbols = symbolsOf(head, sessions);
  const sourceIds = sourceIdsOf(head.sourceIds.split('\n'), symbols);
  const ids = idsOf(head, symbols, sourceIds);
  const stated = statedOf(head, countedIn(head, cells));
  const issues = issuesByDigit();
  return days.map((day, column) => {
    const own = issues[digit(head.issues, column)] as readonly IssueCode[];
    return {
      id: ids[column] as string,
      day: day as Heading['day'],
      session: sessions[column] as string,
      symbol: symbols[column] as string,
      title: '',
      kind: rollCallKind.options[digit(head.kinds, column)] as Heading['kind'],
      issues: own,
      issuesGiven: issuesGiven(head.issuesGiven, column, own, issues),
      important: importances[digit(head.important, column)] as boolean | null,
      stated: stated[column] as Heading['stated'],
      source: head.sources[digit(head.source, column)] as string,
      sourceId: sourceIds[column] as string,
    };
  });
}

const importances = [false, true, null] as const;

/** Who voted yes is who of the members did nothing else: so only the others, fewer by far, are counted. */
function countedIn(head: Head, cells: Uint32Array): Counted {
  const words = wordsFor(head.width);
  const stride = planeNames.length * words;
  const count = (place: number) => {
    const planes: Uint32Array[] = [];
    for (let start = place * words; start < cells.length; start += stride)
      planes.push(cells.subarray(start, start + words));
    return countColumns(head.width, planes);
  };
  const [no, abstain, absent] = [count(1), count(2), count(3)];
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
  for (const steps of [...unknown, ...outside]) addSteps(counts, steps, -1);
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

function statedOf({ stated, statedApart, width }: Head, counted: Counted): Heading['stated'][] {
  const [yes, no, abstain, absent] = talliedVotes.map((vote, place) => {
    const [signs = '', apart = [], count] = [stated[place], statedApart[place], counted[vote]];
    const said = new Array<number | null>(width);
    let next = 0;
    for (let column = 0; column < width; column++) {
      const sign = signs[column];
      const more = sign === '+' ? (apart[next++] as number) : 0;
      said[column] = sign === '-' ? null : (count[column] as number) + more;
    }
    return said;
  }) as unknown as readonly [Said, Said, Said, Said];
  return Array.from({ length: width }, (_, column) => ({
    yes: yes[column] as number | null,
    no: no[column] as number | null,
    abstain: abstain[column] as number | null,
    absent: absent[column] as number | null,
  }));
}

type Said = readonly (number | null)[];

function textsOf({ texts, lengths }: Runs): string[] {
  const all: string[] = [];
  for (const [index, text] of texts.split('\n').entries())
    for (let left = lengths[index] as number; left > 0; left--) all.push(text);
  return all;
}

const places = new Uint8Array(128);
for (const [place, letter] of [...sixtyFour].entries()) places[letter.charCodeAt(0)] = place;

function digit(text: string, column: number): number {
  return places[text.charCodeAt(column)] as number;
}

function symbolsOf({ symbols, symbolNumbers }: Head, sessions: readonly string[]): string[] {
  let [number, next] = [0, 0];
  return textsOf(symbols).map((form, column) => {
    if (!form.includes('#')) return form.replace('~', sessions[column] as string);
    number += symbolNumbers[next++] as number;
    return form.replace('#', String(number)).replace('~', sessions[column] as string);
  });
}

function idsOf(head: Head, symbols: readonly string[], sourceIds: readonly string[]): string[] {
  let next = 0;
  return symbols.map((symbol, column) => {
    const form = idForms[digit(head.ids, column)];
    return form ? form(symbol, sourceIds[column] as string) : (head.otherIds[next++] as string);
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
