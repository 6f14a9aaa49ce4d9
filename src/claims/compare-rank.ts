import type { JsonValue } from '../database/json-value.ts';
import { fold } from '../nearest-names.ts';
import { type Comparison, misfit } from './comparison.ts';
import type { Expectation, Rank } from './expectation.ts';
import { sayAnswer } from './say.ts';

type Ranked = Expectation & { readonly kind: 'rank' };
type Row = readonly [name: string, value: string | number];

/**
 * Ranks are of rows of a name and a value. A place is held by who has it alone: as many rows must come before as the place says, and
 * none may tie. A number by itself is a place.
 */
export function compareRank(
  { rank, subject, inferred = false }: Ranked,
  answer: JsonValue,
  codeOf: (text: string) => string,
): Comparison {
  if (typeof answer === 'number' && (subject === undefined || inferred))
    return { held: answer === (rank === 'only' ? 1 : rank.place) };
  const who = subject === undefined ? undefined : codeOf(subject);
  if (rank === 'only') return compareOnly(who, inferred, answer, codeOf);
  const rows = rowsOf(answer)?.map(([name, value]): Row => [codeOf(name), value]);
  if (!rows) return misfit(answer, 'rows of a name and a value');
  if (who === undefined || (inferred && !rows.some(([name]) => fold(name) === fold(who))))
    return {
      misfit: '"is" does not say whose place is meant',
      hint: `Write it so: is: ${rows[0]?.[0]} is ${sayRank(rank)}.`,
    };
  return comparePlace(rank, who, rows);
}

function sayRank({ place, end }: Exclude<Rank, 'only'>): string {
  return place === 1 ? `the ${end === 'least' ? 'first' : 'most'}` : `number ${place}`;
}

function comparePlace({ place, end }: Exclude<Rank, 'only'>, who: string, rows: readonly Row[]): Comparison {
  const own = rows.find(([name]) => fold(name) === fold(who));
  const sorted = [...rows].sort((a, b) => order(a[1], b[1]) * (end === 'most' ? -1 : 1));
  const at = sorted[place - 1];
  if (!at) return { held: false, because: 'the record has fewer of them' };
  const ties = sorted.filter(([, value]) => own && value === own[1]);
  const before = own ? sorted.findIndex(([, value]) => value === own[1]) : -1;
  if (own && ties.length > 1 && before < place && before + ties.length >= place) {
    return { held: false, because: `${ties.map(([name]) => name).join(', ')} tie with ${sayAnswer(own[1])}` };
  }
  if (before === place - 1) return { held: true, because: sayPlace(sorted, before) };
  const theirs = own ? `${who} has ${sayAnswer(own[1])}` : `${who} is not among them`;
  return { held: false, because: `it is ${at[0]}, with ${sayAnswer(at[1])}; ${theirs}` };
}

/** Who stands there, and who comes next: `it is Burundi, with 3; next comes Gambia, with 5`. */
function sayPlace(sorted: readonly Row[], place: number): string {
  const [own, next] = sorted
    .slice(place, place + 2)
    .map(([name, value]) => `${name}, with ${sayAnswer(value)}`);
  return next ? `it is ${own}; next comes ${next}` : `it is ${own}, and nobody else`;
}

/** Of what no subject was written a list of something else, of resolutions, only has to have one. */
function compareOnly(
  who: string | undefined,
  inferred: boolean,
  answer: JsonValue,
  codeOf: (text: string) => string,
): Comparison {
  const names = (rowsOf(answer)?.map(([name]) => name) ?? namesOf(answer))?.map(codeOf);
  if (!names) return misfit(answer, 'a list');
  const ofStates = names.every((name) => /^[A-Z]{3}$/.test(name));
  if (who === undefined || (inferred && !ofStates)) return { held: names.length === 1 };
  const others = names.filter((name) => fold(name) !== fold(who));
  const held = names.length > 0 && others.length === 0;
  return others.length > 0 ? { held, because: `it also has ${sayAnswer(others)}` } : { held };
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One row comes as a list of its two cells. */
function rowsOf(answer: JsonValue): Row[] | undefined {
  if (!Array.isArray(answer) || answer.length === 0) return undefined;
  const rows = isRow(answer) && typeof answer[1] === 'number' ? [answer] : answer;
  return rows.every(isRow) ? rows.map(([name, value]) => [String(name), value]) : undefined;
}

function isRow(row: JsonValue): row is Row {
  return Array.isArray(row) && row.length === 2 && (typeof row[1] === 'number' || typeof row[1] === 'string');
}

function namesOf(answer: JsonValue): string[] | undefined {
  if (typeof answer === 'string') return [answer];
  if (!Array.isArray(answer) || answer.some((item) => typeof item === 'object' && item !== null))
    return undefined;
  return answer.map(String);
}
