import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Day, laterOf } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import { importedActs, importedTreaties } from '../record/read-imported.ts';
import { readRules } from '../record/read-treaties.ts';
import type { PublicRecord } from '../record/record.ts';
import { isConsent } from '../treaties/participation.ts';
import { countsOf, participationsOn } from '../treaties/parties.ts';
import type { ActRow, RuleRow, TreatyRow } from '../treaties/schema.ts';
import { gatherTreaty } from '../treaties/treaties.ts';
import { actsIn } from './untc-acts.ts';
import { readUntc, type UntcDocument } from './untc-document.ts';
import { type ChangedAct, differences, say } from './untc-merge.ts';
import type { Lost } from './untc-reading.ts';
import { parseRules, rulesOf } from './untc-rules.ts';
import { writeImported } from './write-imported.ts';

/** Into which record, on which day, and what the user says of the treaty. */
export interface TreatyImportOptions {
  readonly record: PublicRecord;
  readonly today: Day;
  /** The id it gets; else that of the treaty with its number, on record or among the known rules, else its number. */
  readonly treaty?: string;
  /** `entry_rule=30 days; withdrawal_rule=1 years`: columns of treaties.csv, where the record has none for it. */
  readonly rules?: string;
  /** The day through which the file is known to be complete; else that of its newest act. */
  readonly knownThrough?: Day;
  /** Nothing is written if anything in the file is not understood. */
  readonly strict?: boolean;
}

/** What an import of a treaty did. `record` as it was opened still shows what was before: open it again. */
export interface TreatyImport {
  readonly treaty: string;
  readonly reference: string;
  readonly title: string;
  /** Number of acts that are new on record. */
  readonly added: number;
  /** Acts that stood otherwise, with both values. */
  readonly changed: readonly ChangedAct[];
  /** Acts that an earlier import had and the file has no more. */
  readonly removed: readonly ChangedAct[];
  /** Acts that the record itself, not an import, has otherwise: it was not changed. */
  readonly disagreements: readonly ChangedAct[];
  readonly unchanged: number;
  /** What has no place in the record, with file, line and path. */
  readonly notUnderstood: readonly Lost[];
  /** Totals that the depositary states and its own table does not give. */
  readonly totals: readonly { readonly of: string; readonly stated: number; readonly counted: number }[];
  /** The rules it stands under, and where they are from. */
  readonly rules: {
    readonly entry: string;
    readonly entryBasis: string;
    readonly withdrawal: string;
    readonly withdrawalBasis: string;
  };
  /** Files that were written. */
  readonly files: readonly string[];
}

/**
 * Takes a treaty from a file of the UN Treaty Collection into the record's folder of imported treaties, which git ignores: the
 * publisher's terms forbid handing it on. A treaty of the record itself only gets the acts that it does not have.
 * Nothing is written unless the whole file was read.
 * @throws OnrecordError `outside/file`, `outside/format` with file and line; `asked/bad-value` for rules that are none
 */
export async function importUntc(path: string, options: TreatyImportOptions): Promise<TreatyImport> {
  return putTreatyOnRecord(bytesOf(path), basename(path), options);
}

/** The same for the bytes of a file that came from elsewhere. */
export function putTreatyOnRecord(
  bytes: Uint8Array,
  file: string,
  options: TreatyImportOptions,
): TreatyImport {
  const { record } = options;
  const given = parseRules(options.rules ?? '');
  const document = readUntc(bytes, file);
  const source = `imported-${document.reference.toLowerCase()}`;
  const acts = actsIn(document, record.states, source, options.today);
  const place = placeOf(document, options);
  if (!acts.some((act) => act.text === '' && (isConsent(act) || act.act === 'signature')))
    throw new OnrecordError('outside/format', 'No signature and no consent in this file could be read.', {
      at: { file, line: document.lost[0]?.line ?? 1 },
      hint: `Nothing was changed. ${document.lost[0] ? `First: ${document.lost[0].because}.` : ''}`.trim(),
    });
  if (options.strict) mustBeUnderstood(document);
  const row = rowOf(document, acts, { ...place, given, source });
  const read = { document, acts, row, source, options };
  return place.shipped ? addToRecord(read, place.shipped) : replaceImported(read);
}

function mustBeUnderstood({ lost }: UntcDocument): void {
  const [first, ...others] = lost.toSorted((a, b) => a.line - b.line);
  if (!first) return;
  const { file, line, text, because } = first;
  const more = others.length > 0 ? ` ${others.length} more are not understood.` : '';
  throw new OnrecordError('outside/format', `"${text}" has no place in the record: ${because}.${more}`, {
    at: { file, line },
    hint: 'Nothing was changed. Without --strict the rest is taken in, and what is not understood is listed.',
  });
}

function bytesOf(path: string): Uint8Array {
  const hint = 'Give the path of the XML file as downloaded from treaties.un.org.';
  if (!existsSync(path)) throw new OnrecordError('outside/file', `There is no file "${path}".`, { hint });
  try {
    return readFileSync(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OnrecordError('outside/file', `"${path}" cannot be read: ${reason}.`, { hint, cause });
  }
}

interface Place {
  readonly id: string;
  /** The treaty of the record itself that the file is about. */
  readonly shipped: string | undefined;
  /** What an earlier import made of it. */
  readonly before: TreatyRow | undefined;
  readonly rules: RuleRow | TreatyRow | undefined;
}

/** Where a treaty goes: by the id that is asked for, else to the treaty of its number. */
function placeOf({ reference }: UntcDocument, { record, treaty }: TreatyImportOptions): Place {
  const imported = importedTreaties(record.root).rows.map(({ row }) => row);
  const isImported = (id: string) => imported.some((row) => row.treaty === id);
  const own = [...record.treaties.values()].filter((one) => !isImported(one.treaty));
  const same = own.find((one) => one.reference === reference);
  const rules = same ?? readRules(record.root).find((row) => row.reference === reference);
  const before = imported.find((row) => (treaty ? row.treaty === treaty : row.reference === reference));
  const id = treaty ?? same?.treaty ?? before?.treaty ?? rules?.treaty ?? reference.toLowerCase();
  const taken = own.find((one) => one.treaty === id && one.reference !== reference);
  if (taken || !/^[a-z0-9-]+$/.test(id) || ['treaties', 'sources'].includes(id))
    throw new OnrecordError('asked/bad-value', `The treaty ${reference} cannot be called "${id}".`, {
      hint: taken
        ? `That is ${taken.short}, ${taken.reference}.`
        : 'Write small letters, digits and hyphens.',
    });
  return { id, shipped: same?.treaty === id ? id : undefined, before, rules };
}

function rowOf(
  document: UntcDocument,
  acts: readonly ActRow[],
  { id, before, rules, given, source }: Place & { given: ReturnType<typeof parseRules>; source: string },
): TreatyRow {
  const row: TreatyRow = {
    treaty: id,
    title: document.title,
    short: rules?.short ?? document.title,
    reference: document.reference,
    amends: rules?.amends ?? before?.amends ?? '',
    adopted: document.adopted,
    opened: null,
    in_force: document.inForce,
    in_force_known: null,
    ...rulesOf(given, rules, before),
    stated_signatories: document.statedSignatories,
    stated_parties: document.statedParties,
    source,
  };
  return { ...row, in_force_known: certainDay(row, acts) };
}

/** The deposit that completed the number required, where that number alone decides and the file has them all. */
function certainDay({ minimum, condition, in_force }: TreatyRow, acts: readonly ActRow[]): Day | null {
  if (minimum === null || minimum === 0 || condition !== '' || in_force === null) return null;
  const deposits = acts.filter((act) => isConsent(act) && act.day <= in_force).map(({ day }) => day);
  return deposits.sort()[minimum - 1] ?? null;
}

interface Read {
  readonly document: UntcDocument;
  readonly acts: readonly ActRow[];
  readonly row: TreatyRow;
  readonly source: string;
  readonly options: TreatyImportOptions;
}

/** Acts of other sources, which a person has added to an imported treaty, stay. */
function replaceImported(read: Read): TreatyImport {
  const { acts, row, source, options } = read;
  const stood = importedActs(options.record.root, row.treaty).rows.map((placed) => placed.row);
  const kept = stood.filter((act) => act.source !== source);
  const others = acts.filter((act) => !kept.some((one) => sameAct(one, act)));
  const found = differences(
    stood.filter((act) => act.source === source),
    others,
  );
  const all = [...kept, ...others];
  const files = writeImported(options.record.root, { row, acts: all, source: describe(read) });
  return { ...summaryOf(read, all), ...counts(found), disagreements: [], files };
}

/** The record's own rows are never touched: what they lack stands beside them, what they have otherwise is reported. */
function addToRecord(read: Read, treaty: string): TreatyImport {
  const { acts, source, options } = read;
  const { record } = options;
  const own = (record.treaties.get(treaty)?.acts ?? []).filter((act) => act.source !== source);
  const stood = importedActs(record.root, treaty).rows.map((placed) => placed.row);
  const others = acts.filter((act) => !own.some((one) => sameAct(one, act)));
  const { added, changed } = differences(own.filter(isTold(others)), others);
  const files = writeImported(record.root, { treaty, acts: added, source: describe(read) });
  const found = differences(stood, added);
  const row = { ...read.row, ...record.treaties.get(treaty) };
  return {
    ...summaryOf({ ...read, row }, [...own, ...added]),
    ...counts(found),
    unchanged: found.unchanged + acts.length - others.length,
    disagreements: [...changed, ...otherReferences(own, acts)],
    files,
  };
}

/** Acts that both have, under another number of the depositary. */
function otherReferences(own: readonly ActRow[], acts: readonly ActRow[]): ChangedAct[] {
  return acts.flatMap((act) => {
    const ours = own.find((one) => sameAct(one, act));
    const differs = ours && ours.reference !== '' && act.reference !== '' && ours.reference !== act.reference;
    return differs ? [{ state: act.state, act: act.act, from: say(ours), to: say(act) }] : [];
  });
}

/** Only acts that the file has not in the same form may stand against those of the file. */
function isTold(others: readonly ActRow[]) {
  const states = new Set(others.map(({ state }) => state));
  return (act: ActRow) => states.has(act.state);
}

function sameAct(a: ActRow, b: ActRow): boolean {
  return a.state === b.state && a.act === b.act && a.day === b.day;
}

function counts({ added, changed, removed, unchanged }: ReturnType<typeof differences>) {
  return {
    added: added.length,
    changed,
    removed: removed.map((act) => ({ state: act.state, act: act.act, from: say(act), to: '' })),
    unchanged,
  };
}

function summaryOf({ document, row, options }: Read, acts: readonly ActRow[]) {
  return {
    treaty: row.treaty,
    reference: document.reference,
    title: document.title,
    notUnderstood: document.lost.toSorted((a, b) => a.line - b.line),
    totals: totalsOf(document, row, acts, options.today),
    rules: {
      entry: row.entry_rule,
      entryBasis: row.entry_basis,
      withdrawal: row.withdrawal_periods || row.withdrawal_rule,
      withdrawalBasis: row.withdrawal_basis,
    },
  };
}

/** The depositary counts every consent that stands, in force or not. */
function totalsOf(document: UntcDocument, row: TreatyRow, acts: readonly ActRow[], today: Day) {
  const treaty = gatherTreaty(row, acts);
  const { party, awaiting } = countsOf(participationsOn(treaty, today, today).values());
  const signed = new Set(acts.filter(({ act }) => act === 'signature').map(({ state }) => state));
  for (const { act, state } of acts) if (act === 'dissolution') signed.delete(state);
  const totals = [
    { of: 'signatories', stated: document.statedSignatories, counted: signed.size },
    { of: 'parties', stated: document.statedParties, counted: party + awaiting },
  ];
  return totals.flatMap(({ of, stated, counted }) =>
    stated === null || stated === counted ? [] : [{ of, stated, counted }],
  );
}

function describe({ document, acts, source, options }: Read) {
  const { today, knownThrough, record } = options;
  const newest = acts.flatMap(({ day }) => (day <= today ? day : [])).reduce(laterOf, '0001-01-01' as Day);
  return {
    id: source,
    publisher: 'United Nations Treaty Collection',
    title: `${document.title}: status of participation`,
    address: record.sources.get(source)?.address ?? addressOf(document.reference),
    licence: 'Personal, non-commercial use; not to be handed on',
    retrieved: today,
    known_through: knownThrough ?? newest,
  };
}

/** The page that a person opens. */
function addressOf(reference: string): string {
  return `https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=${reference}`;
}
