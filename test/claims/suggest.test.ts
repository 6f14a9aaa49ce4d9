import { expect, test } from 'vitest';
import type { Nameable } from '../../src/claims/reading.ts';
import { suggest } from '../../src/claims/suggest.ts';
import type { Day } from '../../src/days/day.ts';

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
  const [suggestion] = suggest(passage, [sentence, sentence], nameables, '2016-11-16' as Day);
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
  [
    'Russia and China voted against',
    'On A/RES/68/262 Russia and China voted against.',
    "list_has_all(against('A/RES/68/262'), ['RUS', 'CHN']) is true",
  ],
  [
    'On 27 March 2014',
    'On 27 March 2014 A/RES/68/262 was adopted.',
    "voted_on('A/RES/68/262') is 2014-03-27",
  ],
  ['eleven said no', 'On A/RES/68/262 eleven said no.', "no('A/RES/68/262') is eleven"],
  [
    'in 2002',
    'The Rome Statute was adopted in 1998 and came into force in 2002.',
    "in_force('rome-statute') is in 2002",
  ],
  ['one acquittal', 'The Court gave four convictions and one acquittal.', 'acquittals() is one'],
  ['Russia and China', 'Russia and China are leaving the Court.', "withdrawing('rome-statute') is RUS, CHN"],
  [
    'on Wednesday',
    'Russia said on Wednesday that it will not join the Court.',
    "disowned('RUS', 'rome-statute') is 2016-11-16",
  ],
])('“%s” is asked first as a journalist means it', (passage, sentence, wanted) => {
  expect(first(passage, sentence)).toBe(wanted);
});

test('a name within another name is not taken for it', () => {
  const asked = suggest(
    'signed in 2000',
    ['Nigeria signed in 2000 the Rome Statute.', ''],
    nameables,
    '2016-11-16' as Day,
  );
  expect(asked.map(({ ask }) => ask).join()).not.toContain('NER');
});

test('nothing is suggested for words that state nothing the record has', () => {
  expect(suggest('a cold wind', ['It was a cold wind.', ''], nameables, '2016-11-16' as Day)).toEqual([]);
});

test('who is told of in the paragraph is the other of whom the sentence compares', () => {
  const sentence = 'It has agreed with China in 86 per cent of the votes, and with Niger in 60.';
  const around = [sentence, `Russia is not alone. ${sentence}`] as const;
  const [first] = suggest('86 per cent', around, nameables, '2016-11-16' as Day);
  expect(first?.ask).toContain("agreement('RUS', 'CHN'");
});

test('a word that is also a surname is no name unless it is written as one', () => {
  const said: Nameable = { kind: 'person', code: 'mahamat-said', title: 'Mr Said', names: ['Said'] };
  const asked = (sentence: string) =>
    suggest('wanted', [sentence, sentence], [said], '2016-11-16' as Day).map(({ ask }) => ask);
  expect(asked('He said that nobody is wanted.')).toEqual([]);
  expect(asked('Said is wanted.')).toEqual(["wanted('mahamat-said')"]);
});
