import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../src/days/day.ts';
import { OnrecordError } from '../../src/error.ts';
import { readStates } from '../../src/record/read-states.ts';
import { findState } from '../../src/states/find.ts';
import type { GroupName } from '../../src/states/schema.ts';
import { belongsTo, groupOn, isMember, lineage, membersOn, nameOn } from '../../src/states/states.ts';

const states = readStates(resolve(import.meta.dirname, '../../record'));
const of = (code: string) => findState(states, code);
const member = (code: string, day: string) => isMember(of(code), 'UN', day as Day);

// United Nations, "Growth in United Nations membership": members at the end of each year in which it changed.
test.each([
  [1945, 51], [1946, 55], [1947, 57], [1948, 58], [1949, 59], [1950, 60], [1955, 76], [1956, 80], [1957, 82],
  [1958, 82], [1960, 99], [1961, 104], [1962, 110], [1963, 113], [1964, 115], [1965, 117], [1966, 122], [1967, 123],
  [1968, 126], [1970, 127], [1971, 132], [1973, 135], [1974, 138], [1975, 144], [1976, 147], [1977, 149],
  [1978, 151], [1979, 152], [1980, 154], [1981, 157], [1983, 158], [1984, 159], [1990, 159], [1991, 166],
  [1992, 179], [1993, 184], [1994, 185], [1999, 188], [2000, 189], [2002, 191], [2006, 192], [2011, 193],
])('at the end of %i the United Nations had %i members', (year, members) => {
  expect(membersOn(states, 'UN', `${year}-12-31` as Day)).toHaveLength(members);
}); // biome-ignore format: years and counts read best in rows

test('29 ratifications brought the Charter into force on 24 October 1945', () => {
  expect(membersOn(states, 'UN', '1945-10-23' as Day)).toEqual([]);
  expect(membersOn(states, 'UN', '1945-10-24' as Day)).toHaveLength(29);
});

test.each([
  ['China’s seat passes on 25 October 1971', 'TWN', '1971-10-25', 'CHN'],
  ['Russia continues the Soviet Union on 24 December 1991', 'SUN', '1991-12-24', 'RUS'],
  ['Yugoslavia’s seat ends when the Federal Republic is admitted', 'YUG', '2000-11-01', 'SRB'],
])('%s', (_, before, day, after) => {
  expect([member(before, day), member(after, day)]).toEqual([false, true]);
  const eve = addDays(day as Day, -1);
  expect([member(before, eve), member(after, eve)]).toEqual([true, false]);
});

test('Germany is a member throughout its union, East Germany until it', () => {
  expect([member('DEU', '1990-10-02'), member('DDR', '1990-10-02')]).toEqual([true, true]);
  expect([member('DEU', '1990-10-03'), member('DDR', '1990-10-03')]).toEqual([true, false]);
});

test('Indonesia was away from January 1965 to September 1966, Syria during the union with Egypt', () => {
  expect([member('IDN', '1965-01-19'), member('IDN', '1965-06-01'), member('IDN', '1966-09-28')]).toEqual([
    true,
    false,
    true,
  ]);
  expect([member('SYR', '1958-02-20'), member('SYR', '1960-01-01'), member('SYR', '1961-10-13')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(member('EGY', '1960-01-01')).toBe(true);
});

test('Zanzibar was a member for four months, South Yemen until the union', () => {
  expect([member('EAZ', '1964-04-25'), member('EAZ', '1964-04-26')]).toEqual([true, false]);
  expect([member('YMD', '1990-05-21'), member('YMD', '1990-05-22'), member('YEM', '1990-05-22')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('Palestine and the Holy See observe; Switzerland joined in 2002', () => {
  expect(membersOn(states, 'UN-observer', '2016-11-16' as Day)).toEqual(['PSE', 'VAT']);
  expect([member('CHE', '2002-09-09'), member('CHE', '2002-09-10')]).toEqual([false, true]);
});

test.each([
  ['COD', '1962-01-01', 'Congo (Leopoldville)'],
  ['COD', '1980-01-01', 'Zaire'],
  ['COD', '2016-11-16', 'DR Congo'],
  ['BFA', '1984-08-03', 'Upper Volta'],
  ['BFA', '1984-08-04', 'Burkina Faso'],
  ['KHM', '1976-01-01', 'Cambodia'],
  ['KHM', '1980-01-01', 'Democratic Kampuchea'],
  ['EGY', '1971-09-01', 'United Arab Republic'],
  ['SRB', '2005-01-01', 'Serbia and Montenegro'],
  ['TWN', '1950-01-01', 'China'],
  ['TUR', '2016-11-16', 'Turkey'],
  ['MKD', '2019-02-12', 'North Macedonia'],
  ['TZA', '1963-01-01', 'Tanganyika'],
])('%s was called on %s: %s', (code, day, name) => expect(nameOn(of(code), day as Day)).toBe(name));

test.each([
  ['Russia', 'RUS'], ['ru', 'RUS'], ['rus', 'RUS'], ['Russian Federation', 'RUS'], ['USSR', 'SUN'], ['USA', 'USA'],
  ['UK', 'GBR'], ['Britain', 'GBR'], ['Holland', 'NLD'], ['Burma', 'MMR'], ['Zaire', 'COD'], ['Swaziland', 'SWZ'],
  ['Turkiye', 'TUR'], ['Cote d’Ivoire', 'CIV'], ['Ivory Coast', 'CIV'], ['China', 'CHN'], ['Congo', 'COG'],
  ['North Korea', 'PRK'], ['Yugoslavia', 'YUG'], ['East Germany', 'DDR'], ['The Gambia', 'GMB'], ['Viet Nam', 'VNM'],
])('"%s" means %s', (text, code) => expect(of(text).state).toBe(code)); // biome-ignore format: pairs

test('every state is found by its code, its name and each of its names that no other bears', () => {
  const bearers = new Map<string, Set<string>>();
  for (const state of states.byCode.values())
    for (const { name } of state.names) bearers.set(name, (bearers.get(name) ?? new Set()).add(state.state));
  for (const state of states.byCode.values()) {
    expect(of(state.state)).toBe(state);
    expect(of(state.name)).toBe(state);
    for (const { name } of state.names)
      if (bearers.get(name)?.size === 1) expect([name, of(name).state]).toEqual([name, state.state]);
  }
});

test('an unknown state answers with the nearest names', () => {
  try {
    of('Rusia');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(OnrecordError);
    expect(error).toMatchObject({ code: 'asked/unknown-state', hint: expect.stringContaining('Russia') });
  }
});

test('no state goes by an empty name', () => {
  expect(() => of('')).toThrow('No state is known as "".');
});

test('regional groups as they are today, and where they changed', () => {
  const count = new Map<string, number>();
  for (const code of membersOn(states, 'UN', '2023-12-31' as Day)) {
    const group = groupOn(of(code), '2023-12-31' as Day) ?? 'none';
    count.set(group, (count.get(group) ?? 0) + 1);
  }
  expect(Object.fromEntries(count)).toEqual({
    africa: 54,
    'asia-pacific': 54,
    'eastern-europe': 23,
    'latin-america-caribbean': 33,
    'western-europe-others': 29,
  });
  expect(groupOn(of('ISR'), '2000-05-29' as Day)).toBeUndefined();
  expect(groupOn(of('KIR'), '2010-01-01' as Day)).toBeUndefined();
});

test('a continuation carries votes and treaties, a succession does not', () => {
  expect(lineage(states, 'RUS')).toEqual(['RUS', 'SUN']);
  expect(lineage(states, 'CZE')).toEqual(['CZE']);
});

test.each([
  // NATO, "Enlargement and Article 10": 12 founders, 32 members since 7 March 2024.
  ['NATO', '1949-04-04', 12], ['NATO', '1982-05-30', 16], ['NATO', '2009-04-01', 28], ['NATO', '2024-03-06', 31], ['NATO', '2024-03-07', 32],
  // European Union, countries by day of entry.
  ['EU', '1972-12-31', 6], ['EU', '2004-05-01', 25], ['EU', '2020-01-31', 28], ['EU', '2020-02-01', 27],
  ['BRICS', '2010-12-23', 4], ['BRICS', '2023-12-31', 5], ['BRICS', '2024-01-01', 9], ['BRICS', '2025-12-31', 10],
  ['G7', '1976-06-26', 6], ['G7', '2025-01-01', 7], ['G20', '2025-01-01', 19], ['Arab-League', '2025-01-01', 22],
  ['ASEAN', '1999-04-29', 9], ['ASEAN', '2025-10-26', 11], ['P5', '1950-01-01', 5], ['P5', '1971-10-25', 5], ['P5', '2025-01-01', 5],
] as const)('%s had on %s %i members that are states', (body, day, members) => {
  expect(membersOn(states, body, day as Day)).toHaveLength(members);
}); // biome-ignore format: bodies and days read best in rows

test('a state belongs to a group on the days on record, to a regional group on all where none are', () => {
  const belonged = (code: string, group: GroupName, day: string) => belongsTo(of(code), group, day as Day);
  expect([belonged('GBR', 'eu', '2020-01-31'), belonged('GBR', 'eu', '2020-02-01')]).toEqual([true, false]);
  expect([belonged('TWN', 'p5', '1971-10-24'), belonged('CHN', 'p5', '1971-10-24')]).toEqual([true, false]);
  expect([belonged('KEN', 'africa', '2020-01-01'), belonged('KEN', 'nato', '2020-01-01')]).toEqual([
    true,
    false,
  ]);
});
