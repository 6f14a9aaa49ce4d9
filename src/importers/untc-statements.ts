import type { Day } from '../days/day.ts';
import type { ActKind } from '../treaties/schema.ts';
import { dayOf } from './untc-days.ts';
import type { Reading } from './untc-reading.ts';
import { participantIn, plainOf, rightOf } from './untc-text.ts';
import { childOf, type Element, within } from './untc-xml.ts';

/** A reservation, declaration, objection or notification: who, when, on what; its words are not kept. */
export interface Statement {
  readonly participant: string;
  readonly act: ActKind;
  /** `null` where the file gives it no day of its own: it was made with the consent, or with the signature. */
  readonly day: Day | null;
  readonly withSignature: boolean;
  /** Section, number of the entry in it, number of the statement in that if it has several: `Objections/4/2`. */
  readonly place: string;
  /** `article IX`, as far as its words name articles. */
  readonly articles: string;
  /** Its heading and its first words, to find in them whose reservation it is about. */
  readonly opening: string;
  readonly element: Element;
}

/** Sections of statements, and what one without a heading of its own is put down as. */
export const sections: Readonly<Record<string, ActKind>> = {
  Declarations: 'declaration',
  Objections: 'objection',
  DeclarationsUnderArticle: 'declaration',
  Notifications: 'notification',
};

interface Draft {
  act: ActKind;
  day: Day | null;
  withSignature: boolean;
  words: string[];
  element: Element;
}

/** The statements of a section, entry by entry; every entry names its participant. */
export function statementsOf(section: Element, reading: Reading): Statement[] {
  const usual = sections[section.name] ?? 'declaration';
  for (const element of within(section)) if (element.name === 'Title') reading.take(element);
  const entries = [...within(section)].filter((element) => childOf(element, 'Participant'));
  const statements = entries.flatMap((entry, index) =>
    entryOf(entry, usual, `${section.name}/${index + 1}`, reading),
  );
  reading.loseRest(section, 'belongs to no participant of this section');
  return statements;
}

function entryOf(entry: Element, usual: ActKind, place: string, reading: Reading): Statement[] {
  const named = childOf(entry, 'Participant') as Element;
  const { text: participant, notes } = participantIn(reading.take(named));
  const drafts: Draft[] = [];
  const begin = (element: Element, day: Day | null) =>
    drafts.push({ act: usual, day, withSignature: false, words: [], element });
  const current = (element: Element): Draft => {
    if (drafts.length === 0) begin(element, null);
    return drafts.at(-1) as Draft;
  };
  for (const element of within(entry)) {
    if (element === named || element.text.trim() === '') continue;
    const raw = reading.take(element);
    const right = rightOf(raw);
    if (right !== undefined) {
      const day = dayOf(right.replace(/[[\]()*]/g, ''));
      if (!day) reading.lose(element, 'is set like the day of a statement and is none');
      begin(element, day ?? null);
      continue;
    }
    const { text } = plainOf(raw);
    const heading = element.attributes.type === 'title' || lonelyWord.test(text);
    const act = heading ? headed(text, usual) : undefined;
    const before = drafts.at(-1);
    if (act && before && before.act !== act && before.words.length > 0) begin(element, before.day);
    const draft = current(element);
    if (act) draft.act = act;
    if (heading && /signature|signing/i.test(text)) draft.withSignature = true;
    draft.words.push(text);
  }
  if (drafts.length === 0 && notes.length > 0) begin(named, null);
  const spoken = drafts.filter(({ words }) => words.length > 0 || notes.length > 0);
  return spoken.map(({ words, ...draft }, index) => ({
    ...draft,
    participant,
    place: spoken.length > 1 ? `${place}/${index + 1}` : place,
    articles: articlesIn(words),
    opening: words.join(' ').slice(0, 400),
  }));
}

/** A heading that is set like a paragraph: `Reservation:`. */
const lonelyWord = /^(?:d[eé]clarations?|r[eé]serv(?:ation|e)s?|understandings?|communications?)\s*:$/i;

/** What the heading of a statement makes it; nothing if it does not say. */
function headed(text: string, usual: ActKind): ActKind | undefined {
  if (usual !== 'declaration') return undefined;
  if (/^(?:\S+\s+){0,2}r[eé]serv/i.test(text)) return 'reservation';
  return /d[eé]clarat|understanding|statement|communication|interpr/i.test(text) ? 'declaration' : undefined;
}

/** Articles that are named, at most five, in the order in which they are. */
function articlesIn(words: readonly string[]): string {
  const found = words
    .join(' ')
    .matchAll(/\b[Aa]rticles?\s+((?:[IVXL]+|\d+)(?:\s*(?:,|and|et)\s*(?:[IVXL]+|\d+)\b)*)/g);
  const numbers = [...found].flatMap(([, list = '']) => list.match(/[IVXL]+|\d+/g) ?? []);
  const some = [...new Set(numbers)].slice(0, 5);
  return some.length === 0 ? '' : `article${some.length > 1 ? 's' : ''} ${some.join(', ')}`;
}
