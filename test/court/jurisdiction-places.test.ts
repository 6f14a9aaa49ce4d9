import { expect, test } from 'vitest';
import { parseCrime } from '../../src/court/jurisdiction/crimes.ts';
import { parsePlaces } from '../../src/court/jurisdiction/places.ts';
import { refusalOf } from './ask-jurisdiction.ts';
import { record } from './record.ts';

const codes = (text: string) => parsePlaces(record.jurisdiction, text).map(({ code }) => code);
const plain = { place: 'UKR', from: '2022-03-01', nationality: 'RUS', crime: 'war-crimes' };

test('places go by code, by name, by both, or by any name they ever had', () => {
  expect(codes('MMR,BGD')).toEqual(['MMR', 'BGD']);
  expect(codes('Burma, Bangladesh')).toEqual(['MMR', 'BGD']);
  expect(codes('sdn/darfur')).toEqual(['SDN/Darfur']);
  expect(codes('SDN/South Darfur')).toEqual(['SDN/Darfur']);
  expect(codes('Gaza Strip,Golan Heights')).toEqual(['PSE/Gaza', 'SYR/Golan']);
  expect(codes('GBR/Bermuda')).toEqual(['BMU']);
  expect(codes('Saint Helena, Ascension and Tristan da Cunha')).toEqual(['SHN']);
  expect(codes('vessel:Comoros')).toEqual(['vessel:COM']);
  expect(codes('aircraft:POL')).toEqual(['vessel:POL']);
  expect(codes('ship:Bermuda')).toEqual(['vessel:BMU']);
  expect(codes('high seas,ATA')).toEqual(['high-seas', 'antarctica']);
  expect(codes('effects:VEN')).toEqual(['effects:VEN']);
  expect(codes('UKR/Mariupol')).toEqual(['UKR/Mariupol']);
});

test('the codes that places answer to give the same places again', () => {
  for (const text of ['UKR', 'SDN/Darfur', 'FRO', 'vessel:COM', 'high-seas', 'effects:VEN', 'GBR/Akrotiri and Dhekelia', 'UKR/Mariupol', 'XKX']) // biome-ignore format: a list
    expect(codes(codes(text)[0] as string)).toEqual(codes(text));
});

test.each([
  [
    { place: 'SDN/Darfour' },
    'asked/unknown-name: No part of Sudan is known as "Darfour". Did you mean SDN/Darfur?',
  ],
  [{ place: 'Ukrane' }, 'asked/unknown-state: No state is known as "Ukrane". Did you mean Ukraine'],
  [
    { nationality: 'Soviet Union' },
    'asked/bad-value: Soviet Union ended on 24 December 1991, before the conduct (2022-03-01). Give the state of that day: ARM',
  ],
  [
    { place: 'vessel:YUG' },
    'asked/bad-value: Yugoslavia ended on 27 April 1992, before the conduct (2022-03-01). Give the state of that day:',
  ],
  [
    { nationality: 'stateless' },
    'asked/unknown-state: "stateless" is no nationality. Somebody without one is reached through the place alone: leave the nationality out.',
  ],
  [
    { place: 'Bermudas' },
    'asked/unknown-state: No state or territory is known as "Bermudas". Did you mean Bermuda',
  ],
  [{ place: ',' }, 'asked/bad-value: No place is given.'],
  [{ place: 'vessel:' }, 'asked/bad-value: "vessel:" names no place.'],
  [{ place: 'effects: ' }, 'asked/bad-value: "effects:" names no place.'],
  [{ place: 'UKR/' }, 'asked/bad-value: "UKR/" names no place.'],
  [
    { nationality: 'Hong Kong' },
    'asked/unknown-state: "Hong Kong" is a territory, not a state that has nationals. Give the state whose nationals they are, for example CHN.',
  ],
  [
    { crime: '8(2)(e)(xiii)' },
    'asked/bad-value: "8(2)(e)(xiii)" is none of the Court\'s crimes. Did you mean war-crimes:8(2)(e)(xiii)?',
  ],
  [{ nationality: 'Rusia' }, 'asked/unknown-state: No state is known as "Rusia". Did you mean Russia'],
  [{ crime: 'genocid' }, 'asked/bad-value: "genocid" is none of the Court\'s crimes. Did you mean genocide?'],
  [
    { crime: 'terrorism' },
    'asked/bad-value: "terrorism" is none of the Court\'s crimes. They are genocide, crimes-against-humanity, war-crimes, aggression.',
  ],
  [
    { crime: 'war-crimes:7(1)(d)' },
    'asked/bad-value: The Statute has no "7(1)(d)" under war-crimes. Did you mean crimes-against-humanity:7(1)(d)?',
  ],
  [
    { crime: 'war-crimes:8(2)(e)(xx)' },
    'asked/bad-value: The Statute has no "8(2)(e)(xx)" under war-crimes. Did you mean war-crimes:8(2)(e)(x',
  ],
  [
    { to: '2022-02-01' },
    'asked/bad-value: The conduct cannot end (2022-02-01) before it begins (2022-03-01).',
  ],
])('%j is refused with a sentence and the nearest name', (wrong, refusal) => {
  expect(refusalOf({ ...plain, ...wrong })).toContain(refusal);
});

test('a crime goes by its name in any usual form, with the Statute’s reference', () => {
  expect(parseCrime('War crime').kind).toBe('war-crimes');
  expect(parseCrime('crimes against humanity:Article 7 (1)(d)').reference).toBe('7(1)(d)');
  expect(parseCrime('aggression:8bis').reference).toBe('8 bis');
  expect(parseCrime('war-crimes:8(2)(e)(xix)').amendment?.what).toBe('starvation of civilians');
  expect(parseCrime('war-crimes:8(2)(b)(xxv)').amendment).toBeNull();
});
