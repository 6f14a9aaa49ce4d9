import { describe, expect, test } from 'vitest';
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

/** One test for each group of lines `ANSWER CONDUCT`, the conduct in short, named by what settles it. */
export function questions(groups: Readonly<Record<string, string>>): void {
  test.each(Object.entries(groups))('%s', (_law, list) => {
    const lines = list
      .trim()
      .split('\n')
      .map((line) => line.trim());
    const answers = lines.map((line) => {
      const [, short = ''] = line.split(/ (.*)/s);
      return `${answerTo(short)} ${short}`;
    });
    expect(answers).toEqual(lines);
  });
}

/** One test for each conduct in short, by what it is about and by the answer it has. */
export function conducts(
  groups: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
): void {
  for (const [about, answers] of Object.entries(groups)) {
    describe(about, () => {
      for (const [answer, shorts] of Object.entries(answers))
        test.each(shorts)(`%s: ${answer}`, (short) => expect(answerTo(short)).toBe(answer));
    });
  }
}
