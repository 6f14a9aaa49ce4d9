import { sayDay } from '../../days/day.ts';
import { dayBefore } from '../../days/neighbours.ts';
import type { Conduct } from './conduct.ts';
import { sayCrime } from './crimes.ts';
import type { Law } from './law.ts';
import type { Answer } from './reasons.ts';
import type { Stretch, Window } from './windows.ts';
import { list, withArticle } from './words.ts';

/** What no answer is without. */
export const notice =
  'This is a research aid, not legal advice. It says whether the Court has jurisdiction. Whether a case would be admissible and grave enough (article 17), and whether anybody is guilty, are other questions.';

const could: Readonly<Record<Answer, string>> = {
  yes: 'Yes: the International Criminal Court has jurisdiction over',
  no: 'No: the International Criminal Court has no jurisdiction over',
  contested: 'It is contested whether the International Criminal Court has jurisdiction over',
  deferred:
    'The Security Council held the International Criminal Court up: otherwise it has jurisdiction over',
};

/** The answer in one sentence that stands alone. */
export function sayAnswer(
  law: Law,
  conduct: Conduct,
  windows: readonly Window[],
  stretches: readonly Stretch[],
): string {
  const what = sayConduct(law, conduct);
  const [only, ...others] = windows;
  if (others.length > 0 || !only)
    return `It depends on the day whether the International Criminal Court has jurisdiction over ${what}: ${list(windows.map(sayWindow))}.`;
  const reach = reached(law, conduct, only.answer, stretches);
  return `${could[only.answer]} ${what}${reach}.`;
}

/** `war crimes in Georgia from 7 August 2008 to 10 October 2008 by nationals of Russia`. */
export function sayConduct(law: Law, conduct: Conduct): string {
  const { places, from, to, crime, nationalities, legalPerson, age } = conduct;
  const where = list(
    places.map(
      ({ name, effects, kind }) =>
        `${effects ? 'with effects in' : kind === 'vessel' ? 'aboard' : kind === 'nowhere' ? 'on' : 'in'} ${name}`,
    ),
  );
  const when = from === to ? `on ${sayDay(from)}` : `from ${sayDay(from)} to ${sayDay(to)}`;
  const whose = nationalities.map((code) => withArticle(law.states.byCode.get(code)?.name ?? code));
  const by = sayWho(whose, age, legalPerson);
  return `${sayCrime(crime)} ${where} ${when}${by ? ` by ${by}` : ''}`;
}

function sayWho(states: readonly string[], age: number | null, legalPerson: boolean): string {
  const of = states.length > 0 ? ` of ${list(states, 'or')}` : '';
  if (legalPerson) return `a company or organisation${of}`;
  if (age !== null) return of ? `a national${of} aged ${age}` : `somebody aged ${age}`;
  return states.length > 0 ? `nationals of ${list(states)}` : '';
}

/** Where nationals of one state only are within reach. */
function reached(
  law: Law,
  { nationalities }: Conduct,
  answer: Answer,
  stretches: readonly Stretch[],
): string {
  if (answer !== 'yes' || nationalities.length < 2) return '';
  const bases = stretches.flatMap(({ bases }) => bases);
  const partial = bases.every(({ article }) => article === '12(2)(b)');
  if (!partial) return '';
  const names = nationalities
    .map((code) => withArticle(law.states.byCode.get(code)?.name ?? code))
    .filter((name) => bases.some(({ because }) => because.includes(`nationals of ${name}.`)));
  return names.length < nationalities.length ? `, as far as nationals of ${list(names)} are concerned` : '';
}

const word: Readonly<Record<Answer, string>> = {
  yes: 'yes',
  no: 'no',
  contested: 'contested',
  deferred: 'held up by the Council',
};

function sayWindow({ from, until, answer }: Window): string {
  const last = dayBefore(until);
  return `${word[answer]} ${from === last ? `on ${sayDay(from)}` : `from ${sayDay(from)} to ${sayDay(last)}`}`;
}
