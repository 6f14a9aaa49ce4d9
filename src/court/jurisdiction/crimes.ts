import { OnrecordError } from '../../error.ts';
import { nearestNames } from '../../nearest-names.ts';

/** Article 5: the four crimes of the Statute. */
export const crimeKinds = ['genocide', 'crimes-against-humanity', 'war-crimes', 'aggression'] as const;
/** One of the four crimes of article 5. */
export type CrimeKind = (typeof crimeKinds)[number];

/** An amendment that added crimes to article 8, which bind only those who accepted it (article 121(5)). */
export interface Amendment {
  /** Its id among the treaties. */
  readonly treaty: string;
  /** What it forbids, for a sentence. */
  readonly what: string;
  /** The authority that adopted it. */
  readonly authority: string;
}

/** A crime, with the Statute's reference where it was given: `8(2)(e)(xiii)`. */
export interface Crime {
  readonly kind: CrimeKind;
  readonly reference: string | null;
  readonly amendment: Amendment | null;
}

/** `war crimes (article 8(2)(e)(xiii))`, for a sentence. */
export function sayCrime({ kind, reference }: Crime): string {
  const words = kind === 'aggression' ? 'the crime of aggression' : kind.replaceAll('-', ' ');
  return reference ? `${words} (article ${reference})` : words;
}

/** Where each crime is defined. */
export const definedIn: Readonly<Record<CrimeKind, string>> = {
  genocide: '6',
  'crimes-against-humanity': '7',
  'war-crimes': '8',
  aggression: '8 bis',
};

const kampala = 'rome-statute-amendment-xviii-10-a';
const biological = 'rome-statute-amendment-xviii-10-d';
const fragments = 'rome-statute-amendment-xviii-10-e';
const lasers = 'rome-statute-amendment-xviii-10-f';
const starvation = 'rome-statute-amendment-xviii-10-g';

/** RC/Res.5; ICC-ASP/16/Res.4, annexes I to III; ICC-ASP/18/Res.5. The same acts in other conflicts were in article 8 from the start. */
const amended: Readonly<Record<string, Amendment>> = {
  '8(2)(e)(xiii)': { treaty: kampala, what: 'poison', authority: 'rc-res-5' },
  '8(2)(e)(xiv)': { treaty: kampala, what: 'poisonous gases', authority: 'rc-res-5' },
  '8(2)(e)(xv)': { treaty: kampala, what: 'expanding bullets', authority: 'rc-res-5' },
  '8(2)(b)(xxvii)': { treaty: biological, what: 'biological weapons', authority: 'asp-16-res-4' },
  '8(2)(e)(xvi)': { treaty: biological, what: 'biological weapons', authority: 'asp-16-res-4' },
  '8(2)(b)(xxviii)': { treaty: fragments, what: 'undetectable fragments', authority: 'asp-16-res-4' },
  '8(2)(e)(xvii)': { treaty: fragments, what: 'undetectable fragments', authority: 'asp-16-res-4' },
  '8(2)(b)(xxix)': { treaty: lasers, what: 'blinding laser weapons', authority: 'asp-16-res-4' },
  '8(2)(e)(xviii)': { treaty: lasers, what: 'blinding laser weapons', authority: 'asp-16-res-4' },
  '8(2)(e)(xix)': { treaty: starvation, what: 'starvation of civilians', authority: 'asp-18-res-5' },
};

/** Deportation and unlawful transfer: the crossing of a border is part of the crime. */
const deportations: readonly string[] = ['7(1)(d)', '8(2)(a)(vii)', '8(2)(b)(viii)', '8(2)(e)(viii)'];

export function isDeportation({ reference }: Crime): boolean {
  return reference !== null && deportations.includes(reference);
}

/**
 * Reads `war-crimes:8(2)(e)(xiii)`.
 * @throws OnrecordError `asked/bad-value` for an unknown crime, or a reference the Statute does not have under it
 */
export function parseCrime(text: string): Crime {
  const [name = '', ...rest] = text.split(':');
  const kind = kindOf(name);
  const reference = rest.length === 0 ? null : referenceOf(kind, rest.join(':'));
  return { kind, reference, amendment: (reference && amended[reference]) || null };
}

function kindOf(text: string): CrimeKind {
  const wanted = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const found = crimeKinds.find((kind) => kind === wanted || kind.replace(/s(?=-|$)/, '') === wanted);
  if (found) return found;
  const [nearest] = nearestNames(wanted, crimeKinds);
  const bare = whoseReference(plainReference(text));
  throw new OnrecordError('asked/bad-value', `"${text}" is none of the Court's crimes.`, {
    hint: bare
      ? `Did you mean ${bare}:${plainReference(text)}?`
      : nearest
        ? `Did you mean ${nearest}?`
        : `They are ${crimeKinds.join(', ')}.`,
  });
}

function referenceOf(kind: CrimeKind, text: string): string {
  const plain = plainReference(text);
  const known = references[kind];
  const found = known.find((reference) => reference.replaceAll(' ', '') === plain);
  if (found) return found;
  const elsewhere = whoseReference(plain);
  const nearest = mostAlike(plain, known);
  throw new OnrecordError('asked/bad-value', `The Statute has no "${text}" under ${kind}.`, {
    hint: elsewhere
      ? `Did you mean ${elsewhere}:${plain}?`
      : nearest
        ? `Did you mean ${kind}:${nearest}?`
        : `Give a paragraph of article ${definedIn[kind]}, such as ${known.at(-1)}, or leave it out.`,
  });
}

/** `Article 8 (2)(e)(xiii)` as `8(2)(e)(xiii)`. */
function plainReference(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\s*art(icle|\.)?/, '')
    .replaceAll(/\s+/g, '');
}

function whoseReference(plain: string): CrimeKind | undefined {
  return crimeKinds.find((kind) =>
    references[kind].some((reference) => reference.replaceAll(' ', '') === plain),
  );
}

/** The reference that shares the longest beginning, if more than the article. */
function mostAlike(text: string, known: readonly string[]): string | undefined {
  const shared = (other: string) => {
    const differs = [...other].findIndex((sign, index) => sign !== text[index]);
    return differs < 0 ? other.length : differs;
  };
  const best = known.toSorted((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) > 2 ? best : undefined;
}

/** Every reference the Statute has, with the paragraphs above it: article 8 is counted as amended in 2010, 2017 and 2019. */
const references: Readonly<Record<CrimeKind, readonly string[]>> = {
  genocide: ['6', ...letters('6', 5)],
  'crimes-against-humanity': ['7', '7(1)', ...letters('7(1)', 11)],
  'war-crimes': [
    '8',
    '8(2)',
    ...(['a', 'b', 'c', 'e'] as const).map((letter) => `8(2)(${letter})`),
    ...numerals('8(2)(a)', 8),
    ...numerals('8(2)(b)', 29),
    ...numerals('8(2)(c)', 4),
    ...numerals('8(2)(e)', 19),
  ],
  aggression: ['8 bis', '8 bis(1)', ...letters('8 bis(2)', 7)],
};

function letters(above: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${above}(${String.fromCharCode(97 + index)})`);
}

function numerals(above: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${above}(${roman(index + 1)})`);
}

function roman(value: number): string {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'x'.repeat(Math.floor(value / 10)) + ones[value % 10];
}
