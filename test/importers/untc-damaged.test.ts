import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OnrecordError } from '../../src/error.ts';
import { actsIn } from '../../src/importers/untc-acts.ts';
import { readUntc } from '../../src/importers/untc-document.ts';
import type { Lost } from '../../src/importers/untc-reading.ts';
import { openRecord } from '../../src/record/record.ts';
import type { ActRow } from '../../src/treaties/schema.ts';
import { fixtureText, recordRoot, today } from './untc-file.ts';

const { states } = openRecord(recordRoot);
const whole = ['IV-5.en.xml', 'XXVI-6.en.xml', 'XXVII-7-d.en.xml'].map((name) => ({
  name,
  text: fixtureText(name),
}));

type Damage = (text: string) => string;

const at = fc.nat({ max: 1_000_000 });
const bits = ['', ' ', '<', '>', '&', '&lt;', '[', ']', ',', '\t', '\n', 'a', 'A', 'AA', 'd', '1', '31', 'Feb', 'févr', '0', '</Row>', '<Row>', '<Entry>', '</Entry>', '<Entry />', '<x/>', '<!-- -->', '<![CDATA[1]]>', '\0', 'é', '&nbsp;', '&#169;', '&unknown;', '&lt;superscript&gt;3&lt;/superscript&gt;']; // biome-ignore format: a list of bits

/** Damages that files come to: cut, doubled, mixed up, letters lost and added, markup in the wrong place. */
const damages = fc.oneof<fc.Arbitrary<Damage>[]>(
  fc.tuple(at, fc.constantFrom(...bits)).map(([place, bit]) => (text: string) => {
    const here = place % (text.length + 1);
    return text.slice(0, here) + bit + text.slice(here);
  }),
  fc.tuple(at, fc.integer({ min: 1, max: 3 })).map(([place, length]) => (text: string) => {
    const here = place % text.length;
    return text.slice(0, here) + text.slice(here + length);
  }),
  at.map((place) => (text: string) => text.slice(0, place % (text.length + 1))),
  at.map(
    (place) => (text: string) =>
      text
        .split('\n')
        .toSpliced(place % text.split('\n').length, 1)
        .join('\n'),
  ),
  fc.tuple(at, at).map(([from, to]) => (text: string) => {
    const lines = text.split('\n');
    return lines.toSpliced(to % lines.length, 0, lines[from % lines.length] ?? '').join('\n');
  }),
  fc.tuple(at, at).map(([one, other]) => (text: string) => {
    const lines = text.split('\n');
    const [a, b] = [one % lines.length, other % lines.length];
    return lines
      .with(a, lines[b] ?? '')
      .with(b, lines[a] ?? '')
      .join('\n');
  }),
  fc
    .tuple(
      at,
      fc.constantFrom(
        'Participant',
        'Entry',
        'Row',
        'Tbody',
        'Thead',
        'text',
        'index',
        'Note',
        'Table',
        'TGroup',
      ),
      fc.constantFrom('Row', 'Entry', 'Other', 'Note'),
    )
    .map(([place, name, other]) => (text: string) => {
      const count = text.split(`<${name}`).length - 1;
      const chosen = count === 0 ? -1 : place % count;
      let seen = -1;
      return text.replace(new RegExp(`<(/?)${name}\\b`, 'g'), (found, slash: string) => {
        if (slash === '') seen++;
        return seen === chosen ? `<${slash}${other}` : found;
      });
    }),
  fc
    .tuple(
      at,
      fc.constantFrom(
        '32 Jan 2000',
        '1 Jan',
        '[',
        '12 May 2000 zz',
        '1 Jan 2000 a 2 Feb 2001',
        'see note',
        '????',
      ),
    )
    .map(([place, cell]) => (text: string) => {
      const cells = text.split(/(<Entry>[^<]*<\/Entry>)/);
      const count = (cells.length - 1) / 2;
      return count === 0 ? text : cells.with((place % count) * 2 + 1, `<Entry>${cell}</Entry>`).join('');
    }),
);

const damaged = fc
  .tuple(fc.constantFrom(...whole), fc.array(damages, { minLength: 1, maxLength: 3 }))
  .map(([{ name, text }, all]) => ({
    name,
    text: all.reduce((rest, damage) => damage(rest), text),
  }));

interface Outcome {
  readonly acts: readonly ActRow[];
  readonly lost: readonly Lost[];
}

function taken(text: string, name: string): Outcome | OnrecordError {
  try {
    const document = readUntc(Buffer.from(text, 'latin1'), name);
    return { acts: actsIn(document, states, 'imported', today), lost: document.lost };
  } catch (cause) {
    if (cause instanceof OnrecordError) return cause;
    throw cause;
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Every day that stands in a row, found by a reader of its own: `line name day`. It must be an act of the state that the row names, or
 * something must be listed as lost from those lines.
 */
function unaccounted(text: string, { acts, lost }: Outcome): string[] {
  const found = new Set(acts.flatMap(({ state, day, effect }) => [`${state} ${day}`, `${state} ${effect}`]));
  const clean = text.replace(/<!--.*?-->/gs, (comment) => comment.replace(/[^\n]/g, ''));
  const rows = [
    ...clean.matchAll(/<Row>\s*<Entry>([^<]*)<\/Entry>((?:\s*(?:<Entry>[^<]*<\/Entry>|<Entry \/>))*)/g),
  ];
  return rows.flatMap(({ 0: row, 1: written = '', 2: cells = '', index }) => {
    const line = clean.slice(0, index).split('\n').length;
    const last = line + row.split('\n').length;
    const name = lettersOf(written.replace(/&lt;superscript&gt;.*/s, ''));
    const told = lost.some((one) => one.line >= line && one.line <= last);
    const days = [...cells.matchAll(/(?<!\d)(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{4})(?!\d)/g)];
    return days.flatMap(([, date = '', month = '', year = '']) => {
      const day = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
      const code = codes.get(name);
      const there = code ? found.has(`${code} ${day}`) : acts.some((act) => act.day === day);
      return told || there ? [] : [`${line} ${name} ${day}`];
    });
  });
}

/** Of the participants of the whole files, punctuation aside; behind damaged markup a name may still be known. */
const codes = new Map([
  ...['Albania ALB', 'Austria AUT', 'Guyana GUY', 'Jamaica JAM', 'Serbia SRB', 'Lithuania LTU', 'Grenada GRD', 'China CHN', 'Nicaragua NIC'],
  ...['Czech Republic CZE', 'Burkina Faso BFA', 'Republic of Moldova MDA', 'Netherlands (Kingdom of the) NLD', 'European Union EUE'],
  ...['Holy See VAT', 'Iran (Islamic Republic of) IRN', 'Syrian Arab Republic SYR', 'Türkiye TUR', 'United States of America USA'],
].map((pair) => [lettersOf(pair.slice(0, -4)), pair.slice(-3)])); // biome-ignore format: a table of names

function lettersOf(name: string): string {
  return name
    .replace(/&[#\w]+;/g, '')
    .normalize('NFD')
    .replace(/\P{L}/gu, '')
    .toLowerCase();
}

test('the files are whole before they are damaged', () => {
  for (const { name, text } of whole) {
    const outcome = taken(text, name) as Outcome;
    expect(outcome.lost).toEqual([]);
    expect(unaccounted(text, outcome)).toEqual([]);
  }
});

test('ten thousand damaged files: each is refused with its line, or every day in its cells is an act or is listed', () => {
  const counts = { refused: 0, taken: 0, lost: 0 };
  fc.assert(
    fc.property(damaged, ({ name, text }) => {
      const outcome = taken(text, name);
      if (outcome instanceof OnrecordError) {
        counts.refused++;
        expect(outcome.code).toBe('outside/format');
        expect(outcome.at?.file).toBe(name);
        expect(outcome.at?.line).toBeGreaterThanOrEqual(1);
        expect(outcome.at?.line).toBeLessThanOrEqual(text.split('\n').length);
      } else {
        counts.taken++;
        counts.lost += outcome.lost.length > 0 ? 1 : 0;
        const missing = unaccounted(text, outcome);
        if (missing.length > 0) throw new Error(missing.join('; '));
      }
    }),
    { numRuns: 10_000, seed: 20161116 },
  );
  expect(counts.taken).toBeGreaterThan(1000);
  expect(counts.refused).toBeGreaterThan(1000);
  expect(counts.lost).toBeGreaterThan(500);
}, 60_000);
