import { expect, test } from 'vitest';
import { actsNoted, type EndNote, formerStateIn } from '../../src/importers/untc-notes.ts';

function noted(sentence: string) {
  const note = { index: '1', sentences: [sentence] } as unknown as EndNote;
  return actsNoted(note, () => false).map(({ act, day, effect, reference, known }) =>
    [act, day, effect, reference, known].filter(Boolean).join(' '),
  );
}

// Sentences of our own, in the turns that the depositary's end notes use.
test.each([
  ['On 23 October 1997, the Government of Jamaica notified its denunciation of the Protocol.', 'withdrawal 1997-10-23'],
  ['On 5 January 1999, Guyana notified that it had decided to denounce the Protocol with effect from 5 April 1999.', 'withdrawal 1999-01-05 1999-04-05'],
  ['On 4 November 2019, the Government notified its decision to withdraw, which took effect on 4 November 2020.', 'withdrawal 2019-11-04 2020-11-04'],
  ['On 27 October 2016, it notified its withdrawal (C.N.805.2016.TREATIES-XVIII.10 of 28 October 2016).', 'withdrawal 2016-10-27 C.N.805.2016.TREATIES-XVIII.10 2016-10-28'],
  ['On 10 February 2017, it notified its decision to rescind, with immediate effect, its notification of withdrawal.', 'withdrawal-revoked 2017-02-10'],
  ['On 7 March 2017, it notified its decision to withdraw, with immediate effect, its notification of withdrawal.', 'withdrawal-revoked 2017-03-07'],
  ['On 29 May 2026, it communicated the withdrawal of its notification of withdrawal.', 'withdrawal-revoked 2026-05-29'],
  ['On 29 April 2019, it notified the withdrawal of its instrument of accession with effect from 29 April 2019.', 'withdrawal 2019-04-29 2019-04-29'],
  ['On 6 May 2002, it informed the depositary that it does not intend to become a party.', 'intention-not-to-ratify 2002-05-06'],
  ['It had initially acceded to the Protocol on 10 May 1993 (see C.N.182.1993.TREATIES-2).', 'accession 1993-05-10 C.N.182.1993.TREATIES-2'],
  ['Le 10 juillet 2025, le Gouvernement a notifié son retrait, lequel prend effet le 10 janvier 2026.', 'withdrawal 2025-07-10 2026-01-10'],
  ['Le 1er mars 2001, il a dénoncé la Convention avec effet au 1er mars 2002.', 'withdrawal 2001-03-01 2002-03-01'],
  ['On 29 April 2019, it notified its decision to withdraw its instrument of accession with immediate effect.', 'withdrawal 2019-04-29 2019-04-29'],
  ['On 26 August 1998, the Government re-acceded to the Protocol with a reservation.', 'accession 1998-08-26'],
  ['By a letter dated 2 June 2003, received by the Secretary-General on 5 June 2003, it denounced the Convention.', 'withdrawal 2003-06-05'],
  ['Par une lettre datée du 2 juin 2003, reçue le 5 juin 2003, il a dénoncé la Convention.', 'withdrawal 2003-06-05'],
  ['In a notification received on 29 June 2011, it denounced the Convention with effect from 1 January 2012.', 'withdrawal 2011-06-29 2012-01-01'],
  ['The notification of withdrawal was withdrawn on 10 February 2017.', 'withdrawal-revoked 2017-02-10'],
  ['On 9 May 2005, it cancelled its denunciation.', 'withdrawal-revoked 2005-05-09'],
])('%s', (sentence, act) => {
  expect(noted(sentence)).toEqual([act]);
}); // biome-ignore format: a sentence and what it says

test('a revocation tells of the notice that it takes back', () => {
  const sentence = 'On 7 March 2017, it revoked its notification of withdrawal deposited on 19 October 2016.';
  expect(noted(sentence)).toEqual(['withdrawal 2016-10-19', 'withdrawal-revoked 2017-03-07']);
  const received =
    'By a note received on 7 March 2017, it revoked its withdrawal received on 19 October 2016.';
  expect(noted(received)).toEqual(noted(sentence));
});

test.each([
  'By a notification received on 26 April 1991, it withdrew its reservation to article IX.',
  'On 18 May 1998, it notified the withdrawal of its declaration under article 41.',
  'On 12 July 1999, it objected to the denunciation.',
  'See note 1 under “Germany”.',
  'It may denounce the Protocol at any time.',
])('no act is read from: %s', (sentence) => {
  expect(noted(sentence)).toEqual([]);
});

test.each([
  ['Czechoslovakia had signed and ratified the Convention on 28December 1949 and 21 December 1950.', 'Czechoslovakia signature 1949-12-28 ratification 1950-12-21'],
  ['The former Yugoslavia had signed the Optional Protocol on 14 March 1990.', 'Yugoslavia signature 1990-03-14'],
  ['The German Democratic Republic had acceded to the Convention on 27 March 1973.', 'German Democratic Republic accession 1973-03-27'],
  ["L'ex-Yougoslavie avait signé et ratifié la Convention le 11 décembre 1948 et le 29 août 1950.", 'Yougoslavie signature 1948-12-11 ratification 1950-08-29'],
  ['La République démocratique allemande avait adhéré à la Convention le 27 mars 1973.', 'République démocratique allemande accession 1973-03-27'],
])('%s', (sentence, told) => {
  const { name, acts } = formerStateIn(sentence) ?? { name: '', acts: [] };
  expect([name, ...acts.flatMap(({ act, day }) => [act, day])].join(' ')).toBe(told);
}); // biome-ignore format: a sentence and what it says
