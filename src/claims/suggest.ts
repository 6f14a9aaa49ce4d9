import type { Phrase } from './phrase.ts';
import { type Nameable, type Reading, readPassage } from './reading.ts';

/** A question that a passage may be bound to, ready to be a claim. */
export interface Suggestion {
  /** The question as a person would ask it. */
  readonly says: string;
  readonly ask: string;
  /** What the passage says, in the words of docs/claims.md. */
  readonly is: string;
}

const most = 8;

/**
 * Questions that fit a passage, the likeliest first: from the numbers, days, votes and truths it states and from the states, treaties,
 * people and symbols that it or its sentence names.
 * @param around the sentence it stands in, then its paragraph
 * @param published the day of the article, which completes a day without its year
 */
export function suggest(
  passage: string,
  around: readonly [sentence: string, paragraph: string],
  nameables: readonly Nameable[],
  published: string,
): Suggestion[] {
  const reading = readPassage(passage, around, nameables, published);
  const found = [
    ...votes(reading),
    ...likeness(reading),
    ...acts(reading),
    ...court(reading),
    ...counts(reading),
  ];
  const unlike = new Map(found.map((each) => [`${each.ask} ${each.is}`, each]));
  return [...unlike.values()].slice(0, most);
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

function* votes({ passage, symbols, phrases, days, states }: Reading): Generator<Suggestion> {
  for (const symbol of symbols.slice(0, 2)) {
    const of = quote(symbol);
    const numbers = phrases.flatMap(({ quantities }) => quantities.map(({ value }) => value));
    const whole = numbers.length >= 2 ? numbers : (passage.match(/\d+/g) ?? []).map(Number);
    if (whole.length >= 2 && whole.length <= 3)
      yield {
        says: `How was ${symbol} voted: for, against, abstaining?`,
        ask: `tally(${of})`,
        is: whole.join('-'),
      };
    const cast = voteIn(passage);
    const [state] = states;
    if (state && cast)
      yield {
        says: `How did ${state.title} vote on ${symbol}?`,
        ask: `vote(${quote(state.code)}, ${of})`,
        is: cast,
      };
    for (const day of days) yield { says: `When was ${symbol} voted on?`, ask: `voted_on(${of})`, is: day };
    const [only] = phrases;
    if (only && phrases.length === 1)
      for (const [macro, what] of sides)
        yield { says: `How many ${what} ${symbol}?`, ask: `${macro}(${of})`, is: said(only, passage) };
  }
}

const sides = [
  ['yes', 'voted for'],
  ['no', 'voted against'],
  ['abstain', 'abstained on'],
] as const;

function voteIn(passage: string): string | undefined {
  if (/\babst/i.test(passage) || /sat (it )?out/i.test(passage)) return 'abstain';
  if (/\b(against|voted no|opposed|rejected)\b/i.test(passage)) return 'no';
  return /\b(for|in favou?r|voted yes|supported|backed)\b/i.test(passage) ? 'yes' : undefined;
}

function* likeness({ states, phrases, passage, sentence, symbols }: Reading): Generator<Suggestion> {
  const [a, b] = states;
  const share = phrases.find(({ range }) => range.unit === 'percent');
  if (!a || !b || !share || symbols.length > 0) return;
  const years = (sentence.match(/\b(19|20)\d\d\b/g) ?? []).map(Number);
  const since = Math.min(...years, 2000);
  const pair = `${quote(a.code)}, ${quote(b.code)}`;
  const is = said(share, passage);
  if (years.length > 1) {
    const until = Math.max(...years) + 1;
    yield {
      says: `How alike did ${a.title} and ${b.title} vote from ${since} to ${until - 1}?`,
      ask: `agreement(${pair}, '${since}-01-01', '${until}-01-01')`,
      is,
    };
  }
  yield {
    says: `How alike have ${a.title} and ${b.title} voted since ${since}?`,
    ask: `agreement(${pair}, '${since}-01-01', getvariable('on') + 1)`,
    is,
  };
  yield { says: `How alike have ${a.title} and ${b.title} voted, ever?`, ask: `agreement(${pair})`, is };
}

function* acts({ passage, states, treaties, days, phrases }: Reading): Generator<Suggestion> {
  const [state] = states;
  const [treaty] = treaties;
  if (!state || !treaty) return;
  const of = `${quote(state.code)}, ${quote(treaty.code)}`;
  const the = treaty.title;
  for (const day of days)
    for (const [macro, , what] of ordered(passage))
      yield { says: `When ${what(state.title, the)}?`, ask: `${macro}(${of})`, is: day };
  if (/\b(never|not|no)\b/i.test(passage))
    for (const [macro, , what] of ordered(passage).slice(0, 2))
      yield { says: `When ${what(state.title, the)}?`, ask: `${macro}(${of})`, is: 'none' };
  if (phrases.length > 0) return;
  const truth = /\b(not|no longer|never)\b/i.test(passage) ? 'false' : 'true';
  yield { says: `Is ${state.title} bound by ${the}?`, ask: `party(${of})`, is: truth };
  if (/signator/i.test(passage))
    yield {
      says: `How does ${state.title} stand toward ${the}?`,
      ask: `participation(${of})`,
      is: 'signatory',
    };
  if (/withdraw|leav/i.test(passage))
    yield {
      says: `How does ${state.title} stand toward ${the}?`,
      ask: `participation(${of})`,
      is: 'withdrawing',
    };
}

type Act = readonly [macro: string, words: RegExp, what: (state: string, treaty: string) => string];

const actsOf: readonly Act[] = [
  ['signed', /sign/i, (state, the) => `did ${state} sign ${the}`],
  ['ratified', /ratif|join|acced|member/i, (state, the) => `did ${state} consent to be bound by ${the}`],
  ['withdrawal', /withdr|leav|quit|notice/i, (state, the) => `did ${state} give notice of leaving ${the}`],
  ['effective', /effect|out\b|left|gone/i, (state, the) => `does or did ${state} leave ${the}`],
  [
    'disowned',
    /back|disown|wednesday|will not/i,
    (state, the) => `did ${state} disown its signature of ${the}`,
  ],
];

/** The acts whose words the passage has come first. */
function ordered(passage: string): Act[] {
  return [...actsOf].sort(([, a], [, b]) => Number(b.test(passage)) - Number(a.test(passage)));
}

function* court({ people, days, passage, phrases, sentence }: Reading): Generator<Suggestion> {
  for (const person of people.slice(0, 2)) {
    const of = quote(person.code);
    for (const day of days)
      yield {
        says: `When was the first warrant for ${person.title} issued?`,
        ask: `warrants(${of})[1]`,
        is: day,
      };
    const truth = /\b(not|no longer|never)\b/i.test(passage) ? 'false' : 'true';
    yield { says: `Is ${person.title} wanted by the Court?`, ask: `wanted(${of})`, is: truth };
    if (/convict|guilty/i.test(sentence))
      yield { says: `Does a conviction of ${person.title} stand?`, ask: `convicted(${of})`, is: truth };
    const [years] = phrases;
    if (years && /year/i.test(sentence))
      yield {
        says: `To how many years was ${person.title} sentenced?`,
        ask: `sentence(${of})`,
        is: said(years, passage),
      };
  }
}

const countsOf = [
  [
    'convictions()',
    /convict|guilty|verdict/i,
    'How many have been convicted at trial of the Court’s core crimes?',
  ],
  ['acquittals()', /acquit|verdict/i, 'How many have been acquitted at trial?'],
  ['verdicts()', /verdict|judg/i, 'How many have been judged at trial?'],
  ['wanted()', /wanted|large|fugitive|sought/i, 'How many are wanted by the Court?'],
  ['warrants()', /warrant/i, 'How many warrants of arrest has the Court issued?'],
  ['investigations()', /investigat|situation/i, 'How many situations are under investigation?'],
  ['examinations()', /examin/i, 'How many situations are under preliminary examination?'],
] as const;

function* counts({ phrases, passage, sentence, treaties }: Reading): Generator<Suggestion> {
  const [phrase] = phrases;
  if (!phrase) return;
  const is = said(phrase, passage);
  const money = /euro|€|\$|dollar|budget|cost/i.test(sentence);
  if (money) {
    yield {
      says: 'How much has been approved for the Court since it began?',
      ask: "budget('2002-09-01', getvariable('on'))",
      is,
    };
    return;
  }
  for (const [ask, words, says] of countsOf) if (words.test(sentence)) yield { says, ask, is };
  for (const { code, title } of treaties.slice(0, 2)) {
    const of = quote(code);
    yield { says: `How many states did ${title} bind?`, ask: `parties(${of})`, is };
    yield { says: `How many states had signed ${title}?`, ask: `signatories(${of})`, is };
    yield { says: `How many were leaving ${title}?`, ask: `len(withdrawing(${of}))`, is };
  }
  if (/united nations|\bUN\b|assembly/i.test(sentence))
    yield { says: 'How many members had the United Nations?', ask: "members('UN')", is };
}

/** The words of the passage from the hedge to the unit. */
function said({ start, end }: Phrase, passage: string): string {
  return passage.slice(start, end).trim();
}
