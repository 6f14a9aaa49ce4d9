import { expect, test } from 'vitest';
import { questionAgain, questionsAgain } from '../../src/votes/questions-again.ts';
import { sameTitles } from '../../src/votes/same-title.ts';
import { record } from './record.ts';

const { votes } = record;

function again(id: string) {
  const rollCall = votes.byId.get(id);
  if (!rollCall) throw new Error(id);
  return questionAgain(votes, rollCall);
}

test('the embargo on Cuba is one question, found in each session since 1994 that has its title', () => {
  const sessions = again('A-RES-72-4').askings.map(({ session }) => Number(session));
  expect(sessions).toEqual(expect.arrayContaining([49, 50, 60, 65, 70, 71, 72, 74, 77, 78, 79, 80]));
  expect(new Set(sessions).size).toBe(sessions.length);
});

test('a question that changed its title a little is found again: Nazism glorified', () => {
  const { askings, links } = again('A-RES-75-169');
  expect(askings.map(({ symbol }) => symbol)).toEqual(
    expect.arrayContaining(['A/RES/68/150', 'A/RES/79/160']),
  );
  expect(links.some(({ by, likeness }) => by === 'title' && likeness < 1)).toBe(true);
});

test('a question asked once stands alone', () => {
  expect(again('A-RES-68-262')).toMatchObject({ askings: [{ id: 'A-RES-68-262' }], links: [] });
});

test('every published pair is in one question', () => {
  const questions = questionsAgain(votes);
  for (const { id_a, id_b } of votes.matches) expect(questions.get(id_a)).toBe(questions.get(id_b));
  expect(votes.matches).toHaveLength(949);
});

test('a title joins no vote to two of one session, and goes back three sessions at most', () => {
  const pairs = sameTitles(votes.rollCalls);
  const ends = pairs.map(({ later }) => later.id);
  expect(new Set(ends).size).toBe(ends.length);
  for (const { earlier, later, likeness } of pairs) {
    const back = Number(later.session) - Number(earlier.session);
    expect(back).toBeGreaterThanOrEqual(1);
    expect(back).toBeLessThanOrEqual(3);
    expect(likeness).toBeGreaterThanOrEqual(0.72);
  }
});

test('a published pair goes before a title, which is not asked then', () => {
  const { links } = again('A-RES-72-4');
  const followed = links.filter(({ by }) => by === 'published').map(({ earlier }) => earlier.id);
  const titled = links.filter(({ by }) => by === 'title').map(({ earlier }) => earlier.id);
  expect(titled.filter((id) => followed.includes(id))).toEqual([]);
});

test('titles find nine in ten of the published pairs since the 60th session', () => {
  const found = new Set(sameTitles(votes.rollCalls).map(({ earlier, later }) => `${earlier.id} ${later.id}`));
  const pairs = votes.matches.filter(
    ({ id_a }) => Number(votes.byId.get(id_a)?.session) >= 60 && !id_a.includes('.v'),
  );
  const hits = pairs.filter(({ id_a, id_b }) => found.has(`${id_a} ${id_b}`)).length;
  expect(hits / pairs.length).toBeGreaterThan(0.9);
});
