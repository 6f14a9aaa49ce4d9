import type { Claim } from './article.ts';
import { countsInWords } from './counts-in-words.ts';
import type { Expectation } from './expectation.ts';
import { codeAmong, type Named, type Names, named, namesIn } from './names.ts';
import { readPhrases } from './phrase.ts';
import { sayAnswer } from './say.ts';
import { voteOf, votesIn } from './vote-words.ts';

/**
 * What the passage names other than `is` does; `undefined` when they agree. A list must be named whole, or not at all: `the three` will do
 * for three states. What the question itself names may stand beside: in `Brazil votes like Cabo Verde` it is Brazil.
 */
export function drift(expectation: Expectation, claim: Claim, names: Names): string | undefined {
  const written = claim.is?.text ?? '';
  switch (expectation.kind) {
    case 'list':
      return listDrift(expectation, written, claim, names);
    case 'rank':
      return expectation.subject === undefined
        ? undefined
        : nameDrift(expectation.subject, written, claim, names);
    case 'text':
      return (
        voteDrift(voteOf(expectation.text) ?? expectation.text, written, claim.text) ??
        nameDrift(expectation.text, written, claim, names)
      );
    case 'truth':
      return asksOneVote(claim)
        ? voteDrift(expectation.value ? 'yes' : 'no', written, claim.text)
        : truthDrift(expectation.value, written, claim);
    default:
      return undefined;
  }
}

function asksOneVote({ ask }: Claim): boolean {
  return /^\s*vote\s*\([^()]*\)\s*$/i.test(ask?.text ?? '');
}

const negations =
  /(?<!\p{L})(?:not(?! (?:only|just|merely|least))|\p{L}+n[’']t|never|no longer|neither)(?!\p{L})/iu;

/** `has not joined` is not what `true` says of one plain question. */
function truthDrift(value: boolean, written: string, { ask, text }: Claim): string | undefined {
  const [word] = negations.exec(text) ?? [];
  const plain = /^\s*\w+\s*\([^()]*\)\s*$/.test(ask?.text ?? '');
  return value && plain && word ? `"is" says ${written}, but the passage says "${word}"` : undefined;
}

function voteDrift(vote: string, written: string, passage: string): string | undefined {
  const told = votesIn(passage);
  if (!['yes', 'no', 'abstain', 'absent'].includes(vote) || told.length === 0) return undefined;
  if (told.some((it) => it.vote === vote)) return undefined;
  return `"is" says ${written}, but the passage says ${told.map(({ words }) => `"${words}"`).join(' and ')}`;
}

/** What a passage names of the kind of `item`, without what the question names. */
function namedBeside(item: Named, { text, ask, sql }: Claim, names: Names): Named[] {
  const asked = [...((ask ?? sql)?.text ?? '').matchAll(/'([^'\n]*)'/g)].map(([, it = '']) =>
    codeAmong(names)(it),
  );
  return namesIn(text, names).filter(({ kind, code }) => kind === item.kind && !asked.includes(code));
}

function nameDrift(item: string, written: string, claim: Claim, names: Names): string | undefined {
  const wanted = named(item, names);
  if (!wanted || namesIn(claim.text, names).includes(wanted)) return undefined;
  const others = namedBeside(wanted, claim, names);
  return others.length > 0 ? `"is" says ${written}, but the passage names ${say(others)}` : undefined;
}

/** Words after which a list need not be whole: `Burundi and two others`. */
const partly =
  /(?<!\p{L})(?:others?|another|more|among|including|such as|led by|like|but|except|apart from|besides)(?!\p{L})/iu;
/** Words that tell an order other than that of the names: `Burundi, after South Africa`. */
const turned = /(?<!\p{L})(?:after|before|follow\p{L}*|preced\p{L}*|behind|ahead|later|earlier)(?!\p{L})/iu;

function listDrift(
  { items, ordered }: Expectation & { kind: 'list' },
  written: string,
  claim: Claim,
  names: Names,
): string | undefined {
  const wanted = items.flatMap((item) => named(item, names) ?? []);
  const [first] = wanted;
  if (!first || wanted.length < items.length || wanted.some(({ kind }) => kind !== first.kind))
    return undefined;
  const told = namesIn(claim.text, names).filter((it) => wanted.includes(it));
  const others = namedBeside(first, claim, names).filter((it) => !wanted.includes(it));
  if (told.length + others.length === 0) return countDrift(items.length, written, claim.text);
  const missing = partly.test(claim.text) ? [] : wanted.filter((it) => !told.includes(it));
  const differences = [
    missing.length > 0 ? `does not name ${say(missing)}` : '',
    others.length > 0 ? `names ${say(others)}` : '',
  ].filter(Boolean);
  if (differences.length > 0) return `"is" says ${written}, but the passage ${differences.join(' and ')}`;
  const inOrder = told.every((it, place) => it === wanted.filter((each) => told.includes(each))[place]);
  if (!ordered || inOrder || turned.test(claim.text)) return undefined;
  return `"is" says ${written}, but the passage names them in another order`;
}

/** `both` for three of them. A year is no count. */
function countDrift(count: number, written: string, passage: string): string | undefined {
  const inNumbers = readPhrases(passage)
    .filter(
      ({ range, quantities }) => range.low === range.high && range.low < 1000 && quantities.length === 1,
    )
    .map(({ range, start, end }) => ({ count: range.low, words: passage.slice(start, end) }));
  const inWords = countsInWords(passage).filter((it) => it.count > 0);
  const told = [...inNumbers, ...inWords];
  if (told.length === 0 || told.some((it) => it.count === count)) return undefined;
  return `"is" lists ${count}, ${written}, but the passage says ${told.map(({ words }) => `"${words}"`).join(' and ')}`;
}

function say(all: readonly Named[]): string {
  return sayAnswer(all.map(({ name }) => name));
}
