import type { Day } from '../days/day.ts';
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
  published: Day,
): Suggestion[] {
  const reading = readPassage(passage, around, nameables, published);
  const found = [
    ...votes(reading),
    ...likeness(reading),
    ...leaving(reading),
    ...treatyDays(reading),
    ...acts(reading),
    ...court(reading),
    ...counts(reading),
  ];
  const unlike = new Map(found.map((each) => [`${each.ask} ${each.is}`, each]));
  return [...unlike.values()].slice(0, most);
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

function* votes(reading: Reading): Generator<Suggestion> {
  const { passage, symbols, phrases, days, states } = reading;
  for (const symbol of symbols.slice(0, 2)) {
    const of = quote(symbol);
    const numbers = tallyIn(reading);
    if (numbers.length > 1)
      yield {
        says: `How was ${symbol} voted: for, against, abstaining?`,
        ask: `tally(${of})`,
        is: numbers.join('-'),
      };
    yield* votesOfSeveral(reading, symbol);
    const cast = voteIn(passage);
    const [state] = states;
    if (state && cast && numbers.length === 0 && phrases.length === 0)
      yield {
        says: `How did ${state.title} vote on ${symbol}?`,
        ask: `vote(${quote(state.code)}, ${of})`,
        is: cast,
      };
    for (const day of days) yield { says: `When was ${symbol} voted on?`, ask: `voted_on(${of})`, is: day };
    const [only, more] = phrases;
    if (!only || more || isShare(only)) continue;
    const sorted = [...sides].sort((a, b) => Number(b.cast === cast) - Number(a.cast === cast));
    for (const { macro, what } of sorted)
      yield { says: `How many ${what} ${symbol}?`, ask: `${macro}(${of})`, is: said(only, passage) };
  }
}

/** Two or three numbers of a vote; none in a passage that tells something else. */
function tallyIn({ passage, phrases }: Reading): readonly number[] {
  const numbers = phrases.flatMap(({ quantities }) => quantities.map(({ value }) => value));
  const isVote = /\b(to|against|votes?|abst\w+)\b|\d[-–]\d/i.test(passage);
  return isVote && numbers.length > 1 && numbers.length <= 3 ? numbers : [];
}

/** `Russia, Belarus and Syria voted against`: whether all of them did. */
function* votesOfSeveral({ passage, sentence, ownStates }: Reading, symbol: string): Generator<Suggestion> {
  const cast = voteIn(passage) ?? voteIn(sentence);
  const side = sides.find((each) => each.cast === cast);
  if (!side || ownStates.length < 2) return;
  const codes = ownStates.map(({ code }) => quote(code)).join(', ');
  yield {
    says: `Have all of these ${side.what} ${symbol}: ${ownStates.map(({ title }) => title).join(', ')}?`,
    ask: `list_has_all(${side.list}(${quote(symbol)}), [${codes}])`,
    is: 'true',
  };
}

const sides = [
  { cast: 'yes', macro: 'yes', list: 'in_favour', what: 'voted for' },
  { cast: 'no', macro: 'no', list: 'against', what: 'voted against' },
  { cast: 'abstain', macro: 'abstain', list: 'abstaining', what: 'abstained on' },
] as const;

function voteIn(passage: string): string | undefined {
  if (/\babst/i.test(passage) || /sat (it )?out/i.test(passage)) return 'abstain';
  if (/\b(did not vote|absent|stayed away)\b/i.test(passage)) return 'absent';
  if (/\b(against|(voted|said) no|opposed|rejected)\b/i.test(passage)) return 'no';
  return /\b(for|in favou?r|voted yes|supported|backed)\b/i.test(passage) ? 'yes' : undefined;
}

function* likeness(reading: Reading): Generator<Suggestion> {
  const { phrases, passage, sentence } = reading;
  const [a, b] = pairOf(reading);
  const share = phrases.find(isShare);
  if (!a || !b || !share) return;
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

/** Two that a sentence names; of one that it names before the passage, the other is who its paragraph is about. */
function pairOf({ states, statesBeside, statesBefore, before }: Reading): readonly Nameable[] {
  const [about] = statesBeside;
  const last = statesBefore.at(-1);
  const isTwo = statesBefore.length > 1 && !/\b(it|they)\b/i.test(before);
  return isTwo || !about || !last ? states : [about, last];
}

function isShare({ range }: Phrase): boolean {
  return range.unit === 'percent';
}

/** Days of the treaty itself; the word that stands nearer before the passage is meant first. */
function* treatyDays({ before, passage, treaties: [treaty], days }: Reading): Generator<Suggestion> {
  if (!treaty) return;
  const of = quote(treaty.code);
  const told = `${before}${passage}`.toLowerCase();
  const events = [
    { at: told.lastIndexOf('adopt'), says: `When was ${treaty.title} adopted?`, ask: `adopted(${of})` },
    {
      at: told.lastIndexOf(' force'),
      says: `When did ${treaty.title} enter into force?`,
      ask: `in_force(${of})`,
    },
  ];
  for (const day of days)
    for (const { at, says, ask } of events.sort((a, b) => b.at - a.at))
      if (at >= 0) yield { says, ask, is: day };
}

/** `Burundi, South Africa and The Gambia` are leaving. */
function* leaving({ sentence, ownStates, treaties: [treaty] }: Reading): Generator<Suggestion> {
  if (!treaty || ownStates.length < 2 || !/withdr|leav|quit/i.test(sentence)) return;
  yield {
    says: `Who was leaving ${treaty.title}?`,
    ask: `withdrawing(${quote(treaty.code)})`,
    is: ownStates.map(({ code }) => code).join(', '),
  };
}

function* acts({ passage, sentence, states, treaties, days, phrases }: Reading): Generator<Suggestion> {
  const [state] = states;
  const [treaty] = treaties;
  if (!state || !treaty) return;
  const of = `${quote(state.code)}, ${quote(treaty.code)}`;
  const the = treaty.title;
  for (const day of days)
    for (const [macro, , what] of ordered(passage, sentence))
      yield { says: `When ${what(state.title, the)}?`, ask: `${macro}(${of})`, is: day };
  if (/\b(never|not|no)\b/i.test(passage))
    for (const [macro, , what] of ordered(passage, sentence).slice(0, 2))
      yield { says: `When ${what(state.title, the)}?`, ask: `${macro}(${of})`, is: 'none' };
  if (phrases.length > 0) return;
  for (const [status, words] of statuses)
    if (words.test(passage))
      yield {
        says: `How does ${state.title} stand toward ${the}?`,
        ask: `participation(${of})`,
        is: status,
      };
  const truth = /\b(not|no longer|never)\b/i.test(passage) ? 'false' : 'true';
  if (days.length === 0) yield { says: `Is ${state.title} bound by ${the}?`, ask: `party(${of})`, is: truth };
}

const statuses = [
  ['signatory', /signator/i],
  ['withdrawing', /withdraw|leav/i],
] as const;

type Act = readonly [macro: string, words: RegExp, what: (state: string, treaty: string) => string];

const actsOf: readonly Act[] = [
  ['signed', /sign/i, (state, the) => `did ${state} sign ${the}`],
  ['disowned', /back|disown|will not/i, (state, the) => `did ${state} disown its signature of ${the}`],
  ['ratified', /ratif|join|acced|member/i, (state, the) => `did ${state} consent to be bound by ${the}`],
  ['withdrawal', /withdr|leav|quit|notice/i, (state, the) => `did ${state} give notice of leaving ${the}`],
  ['effective', /effect|out\b|left|gone/i, (state, the) => `does or did ${state} leave ${the}`],
];

/** The acts whose words the passage has come first, then those of its sentence. */
function ordered(passage: string, sentence: string): Act[] {
  const score = ([, words]: Act) => 2 * Number(words.test(passage)) + Number(words.test(sentence));
  return [...actsOf].sort((a, b) => score(b) - score(a));
}

function* court({ people, days, passage, phrases, sentence }: Reading): Generator<Suggestion> {
  const isSought = /wanted|warrant|arrest|fugitive|sought|at large/i.test(sentence);
  for (const person of people.slice(0, 2)) {
    const of = quote(person.code);
    for (const day of isSought ? days : [])
      yield {
        says: `When was the first warrant for ${person.title} issued?`,
        ask: `warrants(${of})[1]`,
        is: day,
      };
    const truth = /\b(not|no longer|never)\b/i.test(passage) ? 'false' : 'true';
    if (isSought) yield { says: `Is ${person.title} wanted by the Court?`, ask: `wanted(${of})`, is: truth };
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

function* counts(reading: Reading): Generator<Suggestion> {
  const { phrases, passage, sentence, treaties } = reading;
  const [phrase] = phrases;
  if (!phrase || isShare(phrase) || tallyIn(reading).length > 0) return;
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
  const own = countsOf.filter(([, words]) => words.test(passage));
  const fitting = own.length > 0 ? own : countsOf.filter(([, words]) => words.test(sentence));
  for (const [ask, , says] of fitting) yield { says, ask, is };
  if (own.length > 0) return;
  for (const { code, title } of treaties.slice(0, 2)) {
    const of = quote(code);
    if (/signature|signator/i.test(sentence))
      yield {
        says: `How many states had signed ${title} and did not belong to it?`,
        ask: `(SELECT count(*) FROM states WHERE participation(state, ${of}) = 'signatory')`,
        is,
      };
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
