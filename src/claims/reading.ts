import { fold } from '../nearest-names.ts';
import { type NamedDay, readDays } from './days-in-text.ts';
import { type Phrase, readPhrases } from './phrase.ts';

/** What passages can be about: every name of a state, treaty or person with its code. */
export interface Nameable {
  readonly kind: 'state' | 'treaty' | 'person';
  readonly code: string;
  /** As it stands in the question a person reads. */
  readonly title: string;
  readonly names: readonly string[];
}

/** What a passage says and names. What it does not name itself may stand elsewhere in its sentence. */
export interface Reading {
  readonly passage: string;
  readonly sentence: string;
  readonly states: readonly Nameable[];
  readonly treaties: readonly Nameable[];
  readonly people: readonly Nameable[];
  readonly symbols: readonly string[];
  readonly phrases: readonly Phrase[];
  readonly days: readonly string[];
}

/**
 * @param around the sentence it stands in, then its paragraph
 * @param published the day of the article, which completes a day without its year
 */
export function readPassage(
  passage: string,
  [sentence, paragraph]: readonly [sentence: string, paragraph: string],
  nameables: readonly Nameable[],
  published: string,
): Reading {
  const named = (kind: Nameable['kind']) => [
    ...new Set([passage, sentence, paragraph].flatMap((text) => namedIn(text, nameables, kind))),
  ];
  const symbol = /\b(?:A\/(?:RES|C\.\d)\/[\w./-]+(?:\([IVXLC]+\))?|ES-\d+\/\d+|\d{2}\/\d{1,3})(?![\w/])/g;
  const mentioned = [passage, sentence, paragraph].flatMap((text) =>
    (text.match(symbol) ?? []).map((each) => each.replace(/[.,-]+$/, '')),
  );
  return {
    passage,
    sentence,
    states: named('state'),
    treaties: treatiesOf(named('treaty'), paragraph, nameables),
    people: named('person'),
    symbols: [...new Set(mentioned)].map((each) => (/^A\//.test(each) ? each : `A/RES/${each}`)),
    phrases: readPhrases(passage).filter(
      ({ quantities }) => !quantities.some(({ value }) => isYear(value, passage)),
    ),
    days: readDays(passage).flatMap((day) => isoOf(day, published) ?? []),
  };
}

function isYear(value: number, passage: string): boolean {
  return value >= 1900 && value < 2100 && new RegExp(`\\b${value}\\b`).test(passage);
}

/** In the order in which the text names them; the longest name counts where one holds another. */
function namedIn(text: string, nameables: readonly Nameable[], kind: Nameable['kind']): Nameable[] {
  let left = ` ${fold(text)} `;
  const found: [number, Nameable][] = [];
  const all = nameables
    .filter((each) => each.kind === kind)
    .flatMap((each) => each.names.map((name) => [fold(name), each] as const))
    .filter(([name]) => name.length > 2)
    .sort(([a], [b]) => b.length - a.length);
  for (const [name, each] of all) {
    const at = left.indexOf(` ${name} `);
    if (at < 0) continue;
    if (!found.some(([, other]) => other === each)) found.push([at, each]);
    left = left.replaceAll(` ${name} `, ` ${'_'.repeat(name.length)} `);
  }
  return found.sort(([a], [b]) => a - b).map(([, each]) => each);
}

/** Who writes of joining or leaving the Court means its treaty. */
function treatiesOf(
  named: readonly Nameable[],
  sentence: string,
  nameables: readonly Nameable[],
): readonly Nameable[] {
  if (named.length > 0 || !/\b(court|statute|ICC|treaty|parties)\b/i.test(sentence)) return named;
  return nameables.filter(({ kind, code }) => kind === 'treaty' && code === 'rome-statute');
}

function isoOf({ year, month, date }: NamedDay, published: string): string | undefined {
  const given = year ?? (month ? Number(published.slice(0, 4)) : undefined);
  if (!given) return undefined;
  const day = [String(given), month, date].filter((part) => part !== undefined);
  const iso = day.map((part) => String(part).padStart(2, '0')).join('-');
  return day.length === 1 ? `in ${iso}` : iso;
}
