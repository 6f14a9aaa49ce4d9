/** What stands in an element once the markup that is escaped inside it is taken off. */
export interface Plain {
  readonly text: string;
  /** Numbers of the end notes that it points to: `<superscript>3,4</superscript>` gives `3` and `4`. */
  readonly notes: readonly string[];
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', sect: '§' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', oelig: 'œ', ordm: 'º', deg: '°' },
  ...{ agrave: 'à', acirc: 'â', atilde: 'ã', auml: 'ä', ccedil: 'ç', egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë' },
  ...{ iacute: 'í', icirc: 'î', iuml: 'ï', ocirc: 'ô', oacute: 'ó', ouml: 'ö', ugrave: 'ù', ucirc: 'û', uuml: 'ü' },
  ...{ Eacute: 'É', Icirc: 'Î', Agrave: 'À', Ccedil: 'Ç' },
}; // biome-ignore format: a table of letters

/** Numbers of notes that are letters of the alphabet ISO-8859-1. */
const raised: Readonly<Record<string, string>> = { '¹': '1', '²': '2', '³': '3' };

export function plainOf(raw: string): Plain {
  const notes: string[] = [];
  const text = raw
    .replace(/<sup(?:erscript)?>(.*?)<\/sup(?:erscript)?>/gis, (_, inside: string) => {
      notes.push(...(inside.match(/\d+[a-z]?/g) ?? []));
      return ' ';
    })
    .replace(/[¹²³]+/g, (digits) => {
      notes.push([...digits].map((digit) => raised[digit]).join(''));
      return ' ';
    })
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|([a-z]+));/gi, (whole, code?: string, name?: string) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (named[name ?? ''] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
  return { text, notes };
}

/** A participant's name; numbers and stars behind it are notes, marked as such or not: `Angola 3`. */
export function participantIn(raw: string): Plain {
  const { text, notes } = plainOf(raw);
  const [, name = text, bare = ''] =
    /^([^\d*†]*\p{L}[^\d*†]*?)\s*(\(\d[\d\s,]*\)|[\d\s,*†]*)$/u.exec(text) ?? [];
  return { text: name, notes: [...notes, ...(bare.match(/\d+/g) ?? [])] };
}

/** The text of a heading set to the right, where the Collection puts the day of what follows. */
export function rightOf(raw: string): string | undefined {
  const inside = /^\s*<right>(.*?)<\/right>\s*$/is.exec(raw)?.[1];
  return inside === undefined ? undefined : plainOf(inside).text;
}
