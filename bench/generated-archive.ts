import type { PublicRecord } from '../src/index.ts';

/** So many claims an article has. */
export const claimsEach = 10;

/** The same numbers for the same seed, anywhere (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Drawn {
  readonly ask: string;
  readonly is: string;
  readonly passage: string;
}

/**
 * Articles as a newsroom of forty years may have: few things are written about again and again, most hardly ever. Their claims ask
 * for counts of parties, single acts, votes, tallies, agreement, verdicts and budgets. What they expect is near what was true at some time, their days are drawn
 * apart from it: most are wrong on the day of their article.
 */
export function* generatedArchive(
  record: PublicRecord,
  articles: number,
  seed = 1,
): Generator<{ name: string; text: string }> {
  const random = numbersFrom(seed);
  const draw = drawing(record, random);
  for (let number = 0; number < articles; number++) {
    const year = 2003 + Math.floor(random() * 23);
    const published = `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
    const claims = Array.from({ length: claimsEach }, () => draw());
    yield { name: `${published}-${number}.md`, text: articleOf(published, claims) };
  }
}

function articleOf(published: string, claims: readonly Drawn[]): string {
  const fields = claims.map(({ ask, is }, at) => `  c${at}:\n    ask: ${ask}\n    is: "${is}"`).join('\n');
  const body = claims
    .map(({ passage }, at) => `Of the matter it is said: [${passage}](claim:c${at}).`)
    .join(' ');
  return `---\ntitle: Report of ${published}\npublished: ${published}\nclaims:\n${fields}\n---\n\n${body}\n`;
}

function drawing(record: PublicRecord, random: () => number): () => Drawn {
  const below = (size: number) => Math.floor(random() * size);
  /** The first are drawn most often, as names are in newspapers. */
  const often = <T>(items: readonly T[]): T => items[Math.floor(items.length * random() ** 4)] as T;
  const famous = [
    'RUS',
    'USA',
    'CHN',
    'UKR',
    'ISR',
    'PSE',
    'ZAF',
    'GBR',
    'FRA',
    'IND',
    'BRA',
    'HUN',
    'BDI',
    'PHL',
    'GMB',
  ];
  const members = [
    ...new Set([
      ...famous,
      ...[...record.states.byCode.values()]
        .filter(({ kind, until }) => kind === 'state' && !until)
        .map(({ state }) => state),
    ]),
  ];
  const treaties = [
    'rome-statute',
    ...[...record.treaties.keys()].filter((treaty) => treaty !== 'rome-statute'),
  ];
  const votes = record.votes.rollCalls
    .filter(({ symbol, kind }) => symbol.startsWith('A/RES/') && kind === 'resolution')
    .map(({ symbol }) => symbol)
    .slice(-2500)
    .reverse();
  const people = [...record.court.people.keys()];
  const years = () => 1995 + below(20);
  const state = () => often(members);
  const number = (ask: string, value: number): Drawn => ({
    ask,
    is: String(value),
    passage: `it was ${value} then`,
  });
  const kinds: readonly (readonly [share: number, () => Drawn])[] = [
    [18, () => number("parties('rome-statute')", 118 + below(8))],
    [4, () => number(`parties('${often(treaties)}')`, 10 + below(60))],
    [12, () => number(`year(ratified('${state()}', 'rome-statute'))`, 1999 + below(8))],
    [8, () => number(`year(signed('${state()}', '${often(treaties)}'))`, 1998 + below(3))],
    [
      6,
      () => ({
        ask: `participation('${state()}', 'rome-statute')`,
        is: often(['party', 'none', 'signatory']),
        passage: 'as it stood',
      }),
    ],
    [3, () => ({ ask: "withdrawing('rome-statute')", is: 'none', passage: 'nobody was leaving' })],
    [
      14,
      () => ({
        ask: `vote('${state()}', '${often(votes)}')`,
        is: often(['yes', 'abstain', 'no']),
        passage: 'as it voted',
      }),
    ],
    [8, () => number(`yes('${often(votes)}')`, 100 + below(60))],
    [
      9,
      () => {
        const from = years();
        const percent = 40 + below(55);
        return {
          ask: `agreement('${state()}', '${often(famous)}', '${from}-01-01', '${from + 5}-01-01')`,
          is: `over ${percent} percent`,
          passage: `over ${percent} percent`,
        };
      },
    ],
    [6, () => number('convictions()', below(11))],
    [2, () => number('acquittals()', below(4))],
    [4, () => ({ ask: `wanted('${often(people)}')`, is: 'true', passage: 'is sought' })],
    [2, () => number('investigations()', 5 + below(10))],
    [
      4,
      () => ({
        ask: `budget('2002-09-01', '${years() + 5}-01-01')`,
        is: 'over 1 billion euros',
        passage: 'over 1 billion euros',
      }),
    ],
  ];
  const all = kinds.reduce((sum, [share]) => sum + share, 0);
  return () => {
    let left = random() * all;
    for (const [share, make] of kinds) {
      left -= share;
      if (left <= 0) return make();
    }
    return (kinds[0] as (typeof kinds)[number])[1]();
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
