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
  readonly kind?: 'sql';
  readonly ask: string;
  readonly is: string;
  readonly passage: string;
}

/**
 * Articles as a newsroom of forty years may have: few things are written about again and again, most hardly ever. Their claims ask
 * every macro: most often for counts of parties, single acts, votes, tallies, agreement, verdicts and budgets. What they expect is near what was true at some
 * time, their days are drawn apart from it: most are wrong on the day of their article.
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
  const fields = claims
    .map(({ kind = 'ask', ask, is }, at) => `  c${at}:\n    ${kind}: ${ask}\n    is: "${is}"`)
    .join('\n');
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
  const situations = [...record.court.situations.keys()];
  const state = () => often(members);
  const treaty = () => often(treaties);
  const symbol = () => often(votes);
  const act = () => `'${state()}', '${treaty()}'`;
  const person = () => `'${often(people)}'`;
  const years = () => 1995 + below(20);
  const span = (from: number) => `'${from}-01-01', '${from + 5}-01-01'`;
  const number = (ask: string, value: number): Drawn => ({
    ask,
    is: String(value),
    passage: `it was ${value} then`,
  });
  const one = (ask: string, ...of: string[]): Drawn => ({ ask, is: often(of), passage: 'as it stood' });
  const over = (ask: string, is: string): Drawn => ({ ask, is: `over ${is}`, passage: `over ${is}` });
  const rows = (query: string, value: number): Drawn => ({
    ...number(`SELECT count(*) FROM ${query}`, value),
    kind: 'sql',
  });
  const kinds: readonly (readonly [share: number, ...ways: (() => Drawn)[]])[] = [
    [180, () => number("parties('rome-statute')", 118 + below(8))],
    [40, () => number(`parties('${treaty()}')`, 10 + below(60))],
    [120, () => number(`year(ratified('${state()}', 'rome-statute'))`, 1999 + below(8))],
    [80, () => number(`year(signed(${act()}))`, 1998 + below(3))],
    [60, () => one(`participation('${state()}', 'rome-statute')`, 'party', 'none', 'signatory')],
    [30, () => one("withdrawing('rome-statute')", 'none')],
    [140, () => one(`vote('${state()}', '${symbol()}')`, 'yes', 'abstain', 'no')],
    [80, () => number(`yes('${symbol()}')`, 100 + below(60))],
    [
      90,
      () =>
        over(`agreement('${state()}', '${often(famous)}', ${span(years())})`, `${40 + below(55)} percent`),
    ],
    [60, () => number('convictions()', below(11))],
    [20, () => number('acquittals()', below(4))],
    [40, () => one(`wanted(${person()})`, 'true')],
    [20, () => number('investigations()', 5 + below(10))],
    [40, () => over(`budget('2002-09-01', '${years() + 5}-01-01')`, '1 billion euros')],
    [
      50,
      () => one(`name('${state()}')`, 'Russia', 'Brazil', 'Burundi'),
      () => one(`member('${state()}', 'UN')`, 'true'),
      () => number("members('UN')", 185 + below(9)),
      () => one(`regional_group('${state()}')`, 'African States', 'Eastern European States'),
    ],
    [
      70,
      () => one(`party(${act()})`, 'true', 'false'),
      () => number(`len(party_list('${treaty()}'))`, 10 + below(110)),
      () => number(`signatories('${treaty()}')`, 20 + below(120)),
      () => number(`year(withdrawal(${act()}))`, 2016 + below(10)),
      () => number(`year(effective(${act()}))`, 2017 + below(10)),
      () => one(`disowned(${act()})`, 'none'),
      () => number(`year(adopted('${treaty()}'))`, 1998 + below(20)),
      () => number(`year(in_force('${treaty()}'))`, 2002 + below(20)),
      () => rows(`parties_of('${treaty()}') WHERE status = 'withdrawing'`, below(4)),
      () => number(`days_left(${act()})`, below(365)),
      () => rows(`coming_effects() WHERE kind = 'withdrawal'`, below(4)),
    ],
    [
      80,
      () => number('warrants()', 20 + below(40)),
      () => number('at_large()', 8 + below(20)),
      () => number('in_custody()', below(8)),
      () => one(`custody(${person()})`, 'at-large', 'in-custody', 'serving', 'dead'),
      () => number('on_trial()', below(6)),
      () => over("median_days('warrant-to-surrender')", `${100 + below(900)}`),
      () => number('accused()', 20 + below(50)),
      () => one(`standing(${person()})`, 'wanted', 'on-trial', 'convicted', 'dead'),
      () => number("verdicts('administration')", below(8)),
      () => number("judgments('any')", below(16)),
      () => number('convictions_standing()', below(9)),
      () => one(`convicted(${person()})`, 'true'),
      () => one(`acquitted(${person()})`, 'true'),
      () => number(`sentence(${person()})`, 9 + below(20)),
      () => number("situations('closed')", below(8)),
      () => number('examinations()', below(12)),
      () => one(`situation_status('${often(situations)}')`, 'investigation', 'examination', 'closed'),
      () => over('cost_per_conviction()', `${100 + below(400)} million euros`),
      () => over('cost_per_judgment()', `${100 + below(300)} million euros`),
      () => number(`len(budget_missing('2003-01-01', '${years() + 9}-01-01'))`, below(3)),
    ],
    [
      80,
      () => ({ ask: `tally('${symbol()}')`, is: '100-11-58', passage: '100 to 11, with 58 abstaining' }),
      () => number(`voted_on('${symbol()}')`, 2010 + below(16)),
      () => number(`no('${symbol()}')`, below(20)),
      () => number(`abstain('${symbol()}')`, below(60)),
      () => number(`len(in_favour('${symbol()}'))`, 100 + below(60)),
      () => one(`against('${symbol()}')`, 'ISR, USA', 'USA'),
      () => number(`len(abstaining('${symbol()}'))`, below(60)),
      () => number(`len(absent('${symbol()}'))`, below(40)),
      () => over(`common_votes('${state()}', '${often(famous)}', ${span(years())})`, `${100 + below(300)}`),
      () => rows(`votes_of('${often(famous)}') WHERE vote = 'no' AND day >= '2020'`, 100 + below(200)),
      () => over(`ideal_point('${often(famous)}', ${60 + below(20)})`, '0.5'),
      () => over(`ideal_point_sd('${often(famous)}', ${60 + below(20)})`, '0.1'),
    ],
  ];
  const all = kinds.reduce((sum, [share]) => sum + share, 0);
  return () => {
    let left = random() * all;
    const [, ...ways] = kinds.find(([share]) => {
      left -= share;
      return left <= 0;
    }) as (typeof kinds)[number];
    return (ways[below(ways.length)] as () => Drawn)();
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
