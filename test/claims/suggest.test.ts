import { expect, test } from 'vitest';
import type { Nameable } from '../../src/claims/reading.ts';
import { suggest } from '../../src/claims/suggest.ts';

const nameables: Nameable[] = [
  { kind: 'state', code: 'RUS', title: 'Russia', names: ['Russia', 'Russian Federation'] },
  { kind: 'state', code: 'CHN', title: 'China', names: ['China'] },
  { kind: 'state', code: 'NER', title: 'Niger', names: ['Niger'] },
  { kind: 'state', code: 'NGA', title: 'Nigeria', names: ['Nigeria'] },
  { kind: 'treaty', code: 'rome-statute', title: 'the Rome Statute', names: ['Rome Statute'] },
  { kind: 'person', code: 'omar-al-bashir', title: 'Omar al-Bashir', names: ['Omar al-Bashir', 'Bashir'] },
];

/** Question and expectation of the first suggestion for a passage of a sentence. */
function first(passage: string, sentence: string): string | undefined {
  const [suggestion] = suggest(passage, [sentence, sentence], nameables, '2016-11-16');
  return suggestion && `${suggestion.ask} is ${suggestion.is}`;
}

test.each([
  [
    'signed it in 2000',
    'Russia signed it in 2000, the Rome Statute.',
    "signed('RUS', 'rome-statute') is in 2000",
  ],
  ['124 members', 'The Court has 124 members.', "parties('rome-statute') is 124"],
  ['over 100 countries', 'The Court has over 100 countries.', "parties('rome-statute') is over 100"],
  [
    'by 100 votes to 11, with 58 abstaining',
    'A/RES/68/262 passed by 100 votes to 11, with 58 abstaining.',
    "tally('A/RES/68/262') is 100-11-58",
  ],
  ['China abstained', 'China abstained on A/RES/68/262.', "vote('CHN', 'A/RES/68/262') is abstain"],
  [
    '86 per cent',
    'From 2000 to 2015 Russia and China agreed in 86 per cent of votes.',
    "agreement('RUS', 'CHN', '2000-01-01', '2016-01-01') is 86 per cent",
  ],
  ['four convictions', 'The Court has given four convictions.', 'convictions() is four'],
  ['still wanted', 'Bashir is still wanted.', "wanted('omar-al-bashir') is true"],
  [
    'never ratified it',
    'Russia signed the Rome Statute and never ratified it.',
    "ratified('RUS', 'rome-statute') is none",
  ],
])('“%s” is asked first as a journalist means it', (passage, sentence, wanted) => {
  expect(first(passage, sentence)).toBe(wanted);
});

test('a name within another name is not taken for it', () => {
  const asked = suggest(
    'signed in 2000',
    ['Nigeria signed in 2000 the Rome Statute.', ''],
    nameables,
    '2016-11-16',
  );
  expect(asked.map(({ ask }) => ask).join()).not.toContain('NER');
});

test('nothing is suggested for words that state nothing the record has', () => {
  expect(suggest('a cold wind', ['It was a cold wind.', ''], nameables, '2016-11-16')).toEqual([]);
});
