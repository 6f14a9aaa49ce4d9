import { OnrecordError } from '../../src/error.ts';
import { jurisdictionQuestion } from '../../src/questions/jurisdiction.ts';
import type { PublicRecord } from '../../src/record/record.ts';
import { record, today } from './record.ts';

/** Asked as a command or a query string asks: all text. The answer is checked against its own schema. */
export function ask(given: Readonly<Record<string, string>>, of: PublicRecord = record) {
  const params = jurisdictionQuestion.params.parse(given);
  return jurisdictionQuestion.answer.parse(jurisdictionQuestion.ask(of, params, today));
}

/**
 * A conduct in short: `PLACES NATIONALITIES DAY[..DAY] CRIME`, then any of `via=…`, `age=…`, `known=…`, `personnel=…`, `company`.
 * Crimes go by their first letters: G, C, W, A, with a reference after a colon.
 */
export function asked(short: string): Record<string, string> {
  const [place = '', nationality = '', days = '', crime = '', ...more] = short.split(' ');
  const [from = '', to] = days.split('..');
  const [kind = '', reference] = crime.split(':');
  const rest = more.map((word) => (word === 'company' ? ['legal-person', 'true'] : word.split('=')));
  return {
    place: place.replaceAll('_', ' '),
    from,
    ...(to && { to }),
    ...(nationality !== '-' && { nationality }),
    crime: kinds[kind] + (reference ? `:${reference}` : ''),
    ...Object.fromEntries(rest),
  };
}

const kinds: Readonly<Record<string, string>> = {
  G: 'genocide',
  C: 'crimes-against-humanity',
  W: 'war-crimes',
  A: 'aggression',
};

/** The answer alone. */
export function answerTo(short: string): string {
  return ask(asked(short)).answer;
}

/** `asked/unknown-state: sentence hint` */
export function refusalOf(given: Readonly<Record<string, string>>): string {
  try {
    ask(given);
  } catch (error) {
    if (error instanceof OnrecordError) return `${error.code}: ${error.message} ${error.hint ?? ''}`.trim();
    throw error;
  }
  return 'answered';
}
