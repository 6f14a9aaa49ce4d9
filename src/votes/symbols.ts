/** Roman numerals as the Assembly numbered its sessions until 1976: I to XXX. */
const numerals = [
  '', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV',
  'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI', 'XXII', 'XXIII', 'XXIV', 'XXV', 'XXVI', 'XXVII', 'XXVIII', 'XXIX', 'XXX',
] as const; // biome-ignore format: a list of numerals reads best in rows

const yearly =
  /^(?:A\/)?(?:(RES|DEC)\/|R\/)?((?:E?S-)?\d+)\/\[?(\d+)\]?\/?\[?([A-Z]{1,2}(?:-[A-Z])?)?\]?(?:[/[]\[?([IVX]+)\]?)?$/;
const running = /^(?:A\/)?(?:RES\/|R\/)?(\d+)([A-Z])?\((E?S-)?([IVX]+)\)\[?([A-Z](?:-[A-Z])?)?\]?$/;
/** From the 31st session decisions are numbered from 401, and since the 57th from 501; no resolution ever was that high. */
const firstDecision = 400;

/**
 * One spelling for a symbol, whatever way it was written: `71/205`, `r/71/205`, `A-RES-71-205` and `resolution 71/205` are
 * `A/RES/71/205`; `217 A (III)` and `A/RES/217(III)[A]` are `A/RES/217(III)A`; `75/290 [A]` is `A/RES/75/290A`.
 * What is no symbol of a resolution or decision comes back in capitals, otherwise unchanged.
 */
export function normaliseSymbol(text: string): string {
  const tidy = text
    .trim()
    .toUpperCase()
    .replace(/^.*\b(?:RESOLUTION|DECISION)\s+/, '');
  const plain = fromId(tidy).replace(/\s+/g, '');
  return early(plain) ?? modern(plain) ?? tidy.replace(/\s+/g, ' ');
}

function early(text: string): string | undefined {
  const match = running.exec(text);
  if (!match) return undefined;
  const [, number, before, special = '', session, after] = match;
  return `A/RES/${number}(${special}${session})${before ?? after ?? ''}`;
}

function modern(text: string): string | undefined {
  const match = yearly.exec(text);
  if (!match) return undefined;
  const [, given, session = '', number = '', letters = '', section] = match;
  const part = isSection(text, letters) ? `/${letters}` : `${letters}${section ? `/${section}` : ''}`;
  if (/^\d+$/.test(session) && Number(session) <= 30) return numbered(Number(session), number, part);
  const kind = given ?? (Number(number) > firstDecision && /^\d+$/.test(session) ? 'DEC' : 'RES');
  return `A/${kind}/${session}/${number}${part}`;
}

/** `39/236/II` and `39/236[II]` are sections, `31/6I` and `31/6[I]` a resolution. */
function isSection(text: string, letters: string): boolean {
  if (!/^[IVX]+$/.test(letters)) return false;
  return text.endsWith(`/${letters}`) || (letters.length > 1 && text.endsWith(`[${letters}]`));
}

/** Until 1976 resolutions were numbered through and named with their session: 2758 (XXVI). Below 18 a source's number is a page. */
function numbered(session: number, number: string, part: string): string | undefined {
  return session < 18 ? undefined : `A/RES/${number}(${numerals[session]})${part}`;
}

/** `A-RES-181-II` as it stands in a URL. */
function fromId(text: string): string {
  const match = /^A-(RES|DEC)-(?:(\d+)-((?:E?S-)?[IVX]+)(?:-([A-Z]))?|((?:E?S-)?\d+)-(\d+[A-Z]?.*))$/.exec(
    text,
  );
  if (!match) return text;
  const [, kind, number, roman, letter = '', session, rest] = match;
  return number && roman
    ? `A/${kind}/${number}(${roman})${letter}`
    : `A/${kind}/${session}/${rest?.replace('-', '/')}`;
}

/** The form of a symbol that stands in ids and URLs: `A-RES-217-III-A`. */
export function idOfSymbol(symbol: string): string {
  return symbol.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-|-$/g, '');
}

/** `71`, `ES-11`, `S-1`, `26` as the symbol tells; `undefined` where it does not. */
export function sessionOfSymbol(symbol: string): string | undefined {
  const roman = /\((E?S-)?([IVX]+)\)/.exec(symbol);
  if (roman) return `${roman[1] ?? ''}${numerals.indexOf(roman[2] as (typeof numerals)[number])}`;
  return /^A\/(?:RES|DEC|C\.\d)\/((?:E?S-)?\d+)\//.exec(symbol)?.[1];
}
