import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import { daysIn } from './untc-days.ts';
import { type EndNote, endNotes } from './untc-notes.ts';
import { beginReading, type Lost, type Reading } from './untc-reading.ts';
import { type Statement, sections, statementsOf } from './untc-statements.ts';
import { type ParticipantRow, participantRows } from './untc-table.ts';
import { type Application, applicationsOf } from './untc-territories.ts';
import { plainOf } from './untc-text.ts';
import { childOf, type Element, readXml, within } from './untc-xml.ts';

/** A file of the Treaty Collection, read and not yet on record. */
export interface UntcDocument {
  /** `XVIII-10-b`. */
  readonly reference: string;
  readonly title: string;
  readonly adopted: Day | null;
  readonly inForce: Day | null;
  readonly statedSignatories: number | null;
  readonly statedParties: number | null;
  readonly rows: readonly ParticipantRow[];
  readonly statements: readonly Statement[];
  readonly applications: readonly Application[];
  readonly notes: readonly EndNote[];
  readonly reading: Reading;
  readonly lost: readonly Lost[];
}

/**
 * Reads a file of the Treaty Collection, English or French, as it is published.
 * @param name of the file, `XVIII-10.en.xml`: it tells the treaty's number
 * @throws OnrecordError `outside/format` where it is not such a file
 */
export function readUntc(bytes: Uint8Array, name: string): UntcDocument {
  const root = readXml(bytes, name);
  const treaty = childOf(root, 'Treaty');
  const participants = childOf(treaty, 'Participants');
  if (!treaty || root.name !== 'Document')
    throw unexpected('This XML holds no treaty: Document/Treaty is missing.', name, root);
  const reading = beginReading(name);
  const header = headerOf(treaty, name, reading);
  const rows = participants ? participantRows(participants, reading) : [];
  if (rows.length === 0)
    throw unexpected('This treaty has no table of participants (Participants/Table).', name, treaty);
  const statements = treaty.children
    .filter((one) => one.name in sections)
    .flatMap((section) => statementsOf(section, reading));
  const territories = childOf(treaty, 'TerritorialApplications');
  const ends = childOf(treaty, 'EndNotes');
  const document = {
    ...header,
    rows,
    statements,
    applications: territories ? applicationsOf(territories, reading) : [],
    notes: ends ? endNotes(ends, reading) : [],
    reading,
    lost: reading.lost,
  };
  for (const part of treaty.children)
    if (withoutFacts.has(part.name)) for (const one of [part, ...within(part)]) reading.take(one);
  loseOthers(root, treaty, reading);
  return document;
}

const read = new Set([
  'Header',
  'Participants',
  'TerritorialApplications',
  'EndNotes',
  ...Object.keys(sections),
]);

/** Parts that hold no fact for the record. */
const withoutFacts = new Set(['Template', 'TreatyNote', 'Footer']);

/** Sections we do not know, and a second one of those of which only the first is read. */
function loseOthers(root: Element, treaty: Element, reading: Reading): void {
  const first = new Set<string>();
  for (const child of treaty.children) {
    const known = read.has(child.name) && (child.name in sections || !first.has(child.name));
    if (!known) reading.loseRest(child, 'is in a part of the file that is not read');
    first.add(child.name);
  }
  for (const child of root.children)
    if (child !== treaty) reading.loseRest(child, 'is outside of the treaty');
}

type Header = Pick<
  UntcDocument,
  'reference' | 'title' | 'adopted' | 'inForce' | 'statedSignatories' | 'statedParties'
>;

/** Parts of the header that hold no fact for the record. */
const passed = /^(?:Header|Name|Label|SignatoriesLabel|PartiesLabel|Numsect|Subnumsect|Note|Text|Title)$/;

function headerOf(treaty: Element, file: string, reading: Reading): Header {
  const header = childOf(treaty, 'Header');
  const data = childOf(header, 'ExternalData');
  const text = (...names: string[]) => plainOf(reading.take(childOf(data, ...names))).text;
  const titles = [text('Titlesect'), text('Subtitlesect')].filter((part) => part !== '');
  const chapter = /\b([IVX]+)\s*$/.exec(childOf(header, 'Chapter', 'Header')?.text.trim() ?? '')?.[1];
  const numbers = ['Numsect', 'Subnumsect'].map((part) => childOf(data, part)?.text.trim() ?? '');
  const found: Header = {
    reference: referenceOf(file, chapter, numbers, treaty),
    title: titles.join(': ') || 'Without a title',
    adopted: daysIn(text('Conclusion'))[0]?.day ?? null,
    inForce: inForceOf(childOf(data, 'EIF', 'Labeltext'), reading),
    statedSignatories: totalOf(childOf(data, 'Status', 'Signatories'), reading),
    statedParties: totalOf(childOf(data, 'Status', 'Parties'), reading),
  };
  reading.take(childOf(data, 'Registration', 'Labeltext'));
  for (const element of header ? within(header) : []) if (passed.test(element.name)) reading.take(element);
  if (header) reading.loseRest(header, 'is a part of the header that is not read');
  return found;
}

/** The file's name says it best: chapters have parts (XI-B-16) that the header does not repeat. */
function referenceOf(file: string, chapter: string | undefined, numbers: string[], treaty: Element): string {
  const inHeader = [chapter ?? '', ...numbers].filter((part) => part !== '').join('-');
  const [, named] =
    /(?:^|\/)([IVX]+(?:-[0-9A-Za-z]+)+)(?:\.(?:en|fr))?(?: ?\(\d+\))?\.xml$/i.exec(file) ?? [];
  if (!named && (!chapter || numbers[0] === ''))
    throw unexpected(
      'Neither the name of the file nor its header tells the number of the treaty.',
      file,
      treaty,
    );
  if (!named) return inHeader;
  const reference = named.replace(/^[ivx]+/i, (roman) => roman.toUpperCase());
  if (chapter && reference.split('-')[0] !== chapter)
    throw unexpected(
      `The file is named ${reference} and holds a treaty of chapter ${chapter}.`,
      file,
      treaty,
    );
  return reference;
}

function inForceOf(element: Element | undefined, reading: Reading): Day | null {
  const { text } = plainOf(reading.take(element));
  const days = daysIn(text);
  const definitive = days.find(
    ({ at }) =>
      !/^[^,;]*provis/i.test(text.slice(at)) && !/provis\S*\W+(?:\w+\W+)?$/i.test(text.slice(0, at)),
  );
  if (
    element &&
    text !== '' &&
    days.length === 0 &&
    !/not yet|pas encore|reads as follows|se lit comme suit/i.test(text)
  )
    reading.lose(element, 'does not give the day of entry into force');
  return (definitive ?? days[0])?.day ?? null;
}

function totalOf(element: Element | undefined, reading: Reading): number | null {
  const { text } = plainOf(reading.take(element));
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (element && text !== '') reading.lose(element, 'is not a total');
  return null;
}

function unexpected(message: string, file: string, { line }: Element): OnrecordError {
  return new OnrecordError('outside/format', message, {
    at: { file, line },
    hint: 'Expected a file of the Treaty Collection such as XVIII-10.en.xml, as downloaded.',
  });
}
