import type { Day } from '../days/day.ts';
import { fold } from '../nearest-names.ts';
import { type NamedDay, readDays } from './days-in-text.ts';
import { type Phrase, readPhrases } from './phrase.ts';
import { relativeDay, relativeWords } from './relative-day.ts';

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
  /** The sentence as far as it goes before the passage. */
  readonly before: string;
  /** Those of the passage first, then of its sentence, then of its paragraph. */
  readonly states: readonly Nameable[];
  /** Those that the passage itself names. */
  readonly ownStates: readonly Nameable[];
  /** Those that the rest of the paragraph names. */
  readonly statesBeside: readonly Nameable[];
  /** Those of the sentence, as far as it goes before the passage. */
  readonly statesBefore: readonly Nameable[];
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
  published: Day,
): Reading {
  const named = (kind: Nameable['kind']) => [
    ...new Set([passage, sentence, paragraph].flatMap((text) => namedIn(text, nameables, kind))),
  ];
  const days = readDays(passage);
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(passage)));
  const inSentence = namedIn(sentence, nameables, 'state');
  const symbol = /\b(?:A\/(?:RES|C\.\d)\/[\w./-]+(?:\([IVXLC]+\))?|ES-\d+\/\d+|\d{2}\/\d{1,3})(?![\w/])/g;
  const mentioned = [passage, sentence, paragraph].flatMap((text) =>
    (text.match(symbol) ?? []).map((each) => each.replace(/[.,-]+$/, '')),
  );
  return {
    passage,
    sentence,
    before,
    states: named('state'),
    ownStates: namedIn(passage, nameables, 'state'),
    statesBeside: namedIn(paragraph.replace(sentence, ' '), nameables, 'state').filter(
      (state) => !inSentence.includes(state),
    ),
    statesBefore: namedIn(before, nameables, 'state'),
    treaties: treatiesOf(named('treaty'), paragraph, nameables),
    people: named('person'),
    symbols: [...new Set(mentioned)].map((each) => (/^A\//.test(each) ? each : `A/RES/${each}`)),
    phrases: readPhrases(passage).filter(({ start, end }) =>
      days.every((day) => end <= day.start || start >= day.end),
    ),
    days: [
      ...days.flatMap((day) => dayMeant(day, passage, published) ?? []),
      ...relativeWords(passage).flatMap((words) => relativeDay(words, published) ?? []),
    ],
  };
}

/** In the order in which the text names them; the longest name counts where one holds another. `said no` does not name a Mr Said. */
function namedIn(text: string, nameables: readonly Nameable[], kind: Nameable['kind']): Nameable[] {
  let left = ` ${fold(text)} `;
  const capitals = new Set((text.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).map(fold));
  const found: [number, Nameable][] = [];
  const all = nameables
    .filter((each) => each.kind === kind)
    .flatMap((each) => each.names.map((name) => [fold(name), each] as const))
    .filter(([name]) => name.length > 2 && name.split(' ').some((word) => capitals.has(word)))
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
  const means = /\b(court|statute|ICC|treaty|parties|leaving|withdraw\w*|ratif\w+)\b/i;
  if (named.length > 0 || !means.test(sentence)) return named;
  return nameables.filter(({ kind, code }) => kind === 'treaty' && code === 'rome-statute');
}

/** As precisely as it is named; without its year, the nearest. */
function dayMeant(
  { year, month, date, start, end }: NamedDay,
  passage: string,
  published: Day,
): string | undefined {
  if (year === undefined) return relativeDay(passage.slice(start, end), published);
  const parts = [year, month, date].filter((part) => part !== undefined);
  const iso = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return parts.length === 1 ? `in ${iso}` : iso;
}
