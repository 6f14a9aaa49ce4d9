import type { ActKind } from '../treaties/schema.ts';
import { plainOf } from './untc-text.ts';

/** What a column of the table of participants tells of. `entry` is the day a consent took effect. */
export type ColumnKind = ActKind | 'participant' | 'entry';

/** A column as its own header defines it: what a day without a mark means, and what each mark means. */
export interface Column {
  readonly header: string;
  /** `undefined` where the header gives every act its mark. */
  readonly plain: ColumnKind | undefined;
  readonly marks: ReadonlyMap<string, ActKind>;
  /** Parts of the header that name no act we know. */
  readonly unknown: readonly string[];
}

/** Acts by the words of headers in both languages; the first that fits counts. */
const kinds: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:participant|state|etat|country|pays)/, 'participant'],
  [/entry into force|entree en vigueur|effective date|date of effect|date d.effet/, 'entry'],
  [/definitive? signature|signature definitive|signature (?:without|sans) reserv/, 'definitive-signature'],
  [/denunciation|denonciation|withdrawal|retrait/, 'withdrawal'],
  [/provisional|provisoire/, 'provisional-application'],
  [/territor/, 'territorial-application'],
  [/simplified|simplifiee/, 'simplified-procedure'],
  [/formal confirmation|confirmation formelle|act of confirmation/, 'formal-confirmation'],
  [/signature/, 'signature'],
  [/ratification/, 'ratification'],
  [/acceptance|acceptation/, 'acceptance'],
  [/approval|approbation/, 'approval'],
  [/accession|adhesion/, 'accession'],
  [/succession/, 'succession'],
  [
    /consent to be bound|consentement a etre lie|participation|undertaking|engagement|application/,
    'consent-to-be-bound',
  ],
  [/notification/, 'notification'],
  [/objection/, 'objection'],
  [/reservation/, 'reservation'],
  [/declaration/, 'declaration'],
];

/**
 * What the header of a column says: `Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)` makes a day without
 * a mark a ratification. Capitals count: `A` is not `a`. One name without a mark is the column's plain act, of several the first; a
 * column that names one act alone, `Provisional application(n)`, means it with the mark and without.
 */
export function columnOf(raw: string): Column {
  const header = plainOf(raw).text;
  const marks = new Map<string, ActKind>();
  const unknown: string[] = [];
  let plain: ColumnKind | undefined;
  for (const { name, mark } of partsOf(header)) {
    const kind = kindOf(name);
    if (kind === undefined) unknown.push(mark ? `${name}(${mark})` : name);
    else if (mark === undefined) plain ??= kind;
    else if (kind !== 'participant' && kind !== 'entry') marks.set(mark, kind);
  }
  const [only, ...others] = marks.values();
  if (others.length === 0 && unknown.length === 0) plain ??= only;
  return { header, plain, marks, unknown };
}

function partsOf(header: string): { name: string; mark: string | undefined }[] {
  return header
    .replace(/\(\s*\w{1,3}\s*\)/g, '$&,')
    .split(/[,;/]| or | ou /)
    .map((part) => part.trim().replace(/^(?:and|et|or|ou) /, ''))
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = part, mark] = /^(.*?)\s*\(\s*([A-Za-z]{1,3})\s*\)\.?$/.exec(part) ?? [];
      return { name, mark };
    });
}

function kindOf(name: string): ColumnKind | undefined {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '.');
  return kinds.find(([words]) => words.test(folded))?.[1];
}
