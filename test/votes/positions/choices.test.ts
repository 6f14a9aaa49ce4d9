import { expect, test } from 'vitest';
import { bridged } from '../../../src/votes/positions/bridges.ts';
import { choicesOf } from '../../../src/votes/positions/choices.ts';
import { fingerprintOf } from '../../../src/votes/positions/fingerprint.ts';
import { asPublished, asRecorded } from '../../../src/votes/positions/readings.ts';
import type { RollCall } from '../../../src/votes/roll-call.ts';
import { gatherVotes } from '../../../src/votes/votes.ts';
import { states, votes } from '../record.ts';
import { hasPublished, readPublished } from './published.ts';

const published = choicesOf(votes, asPublished(votes));
const recorded = choicesOf(votes, asRecorded(states));

/** The votes with one roll call changed. */
function withOne(id: string, change: (rollCall: RollCall) => RollCall) {
  const rollCalls = votes.rollCalls.map((rollCall) => (rollCall.id === id ? change(rollCall) : rollCall));
  return gatherVotes({ ...votes, rollCalls }, states);
}

// Bailey, Strezhnev & Voeten (2017), estimates of April 2020: sessions 1 to 74.
test('read as published, the record gives the data of the published model: 797,473 votes on 4,784 items of 10,469 seats', () => {
  expect(published.voters).toHaveLength(797_473);
  expect(published.items).toBe(4784);
  expect(published.seats).toHaveLength(10_469);
});

test.skipIf(!hasPublished)(
  'read as published, every state has as many votes in every session as the published file says',
  () => {
    const theirs = readPublished().map(({ state, session, votes }) => `${state} ${session}: ${votes}`);
    const ours = published.seats.map(
      ({ line, session, votes }) => `${line.slice(0, 3)} ${session}: ${votes}`,
    );
    expect(ours.toSorted()).toEqual(theirs.toSorted());
  },
);

test('read as recorded, the data reach to session 80 and leave out votes that a source has twice', () => {
  expect(Math.max(...recorded.seats.map(({ session }) => session))).toBe(80);
  expect(published.rollCalls.some(({ kind }) => kind === 'repeat')).toBe(true);
  expect(recorded.rollCalls.some(({ kind }) => kind === 'repeat')).toBe(false);
});

test('from 1990 on votes on amendments and paragraphs are left out, before they count', () => {
  const parts = recorded.rollCalls.filter(({ kind }) => kind === 'amendment' || kind === 'paragraph');
  expect(parts.length).toBeGreaterThan(600);
  expect(Math.max(...parts.map(({ day }) => Number(day.slice(0, 4))))).toBeLessThan(1991);
});

test('Russia goes on in the line of the Soviet Union; Serbia begins its own, but not as published', () => {
  const line = (choices: typeof recorded, code: string) => choices.seats.filter(({ line }) => line === code);
  expect([...new Set(line(recorded, 'RUS').map(({ state }) => state))]).toEqual(['SUN', 'RUS']);
  expect(line(recorded, 'RUS').at(0)?.session).toBe(1);
  expect(line(recorded, 'SRB').at(0)?.session).toBe(55);
  expect(line(published, 'SRB').at(0)?.session).toBe(1);
});

test('the Republic of China and China share the session in which the seat changed hands', () => {
  const session = recorded.seats.filter((seat) => seat.session === 26);
  expect(session.filter(({ state }) => state === 'TWN' || state === 'CHN').map(({ state }) => state)).toEqual(
    ['CHN', 'TWN'],
  );
});

test('emergency sessions count for the regular session of their year', () => {
  const reading = asRecorded(states);
  const session = (id: string) => reading.session(votes.byId.get(id) as RollCall);
  expect(session('A-RES-ES-11-1')).toBe(77);
  expect(session('A-RES-68-262')).toBe(68);
});

test('every vote of an item lies in the range of its kind, and every seat has the votes it counts', () => {
  const { bounds, voters, items, seats } = recorded;
  expect(bounds).toHaveLength(3 * items + 1);
  expect(bounds.every((bound, place) => place === 0 || bound >= (bounds[place - 1] as number))).toBe(true);
  const counts = new Float64Array(seats.length);
  for (const voter of voters) counts[voter]! += 1;
  expect([...counts]).toEqual(seats.map((seat) => seat.votes));
});

test('no item is left on which all who voted did the same', () => {
  const { bounds, items } = recorded;
  for (let item = 0; item < items; item++) {
    const kinds = [0, 1, 2].filter((kind) => bounds[3 * item + kind]! < bounds[3 * item + kind + 1]!);
    expect(kinds.length).toBeGreaterThan(1);
  }
});

test('questions put again over several sessions collapse into their first', () => {
  const rollCalls = ['a', 'b', 'c', 'd'].map((id) => ({ id })) as unknown as RollCall[];
  const match = (id_a: string, id_b: string) => ({ id_a, id_b, source: 'voeten-matches', source_id: '1-2' });
  expect([...bridged(rollCalls, [match('c', 'd'), match('a', 'c'), match('a', 'unknown')])]).toEqual([
    0, 1, 0, 0,
  ]);
});

test('as published 452 items span more than one session, at most nine', () => {
  const sessions = new Map<number, Set<number>>();
  const { bounds, voters, items, seats } = published;
  for (let item = 0; item < items; item++) {
    const some = voters.subarray(bounds[3 * item], bounds[3 * item + 3]);
    sessions.set(item, new Set([...some].map((voter) => seats[voter]?.session as number)));
  }
  const spans = [...sessions.values()].map(({ size }) => size);
  expect(spans.filter((size) => size > 1)).toHaveLength(452);
  expect(Math.max(...spans)).toBe(9);
});

test('a fit of one issue has only its roll calls', () => {
  const { rollCalls } = choicesOf(votes, asRecorded(states), 'hr');
  expect(rollCalls.length).toBeGreaterThan(500);
  expect(rollCalls.every(({ issues }) => issues.includes('hr'))).toBe(true);
});

test('a changed vote changes the fingerprint; a changed title does not', () => {
  const before = fingerprintOf(recorded);
  const print = (changed: typeof votes) => fingerprintOf(choicesOf(changed, asRecorded(states)));
  expect(print(withOne('A-RES-68-262', (rollCall) => ({ ...rollCall, title: 'Crimea' })))).toBe(before);
  const turned = withOne('A-RES-68-262', (rollCall) => ({
    ...rollCall,
    no: rollCall.no.filter((code) => code !== 'RUS'),
    abstain: [...rollCall.abstain, 'RUS'],
  }));
  expect(print(turned)).not.toBe(before);
});
