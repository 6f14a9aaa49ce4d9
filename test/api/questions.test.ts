import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { type Day, openDesk, questions } from '../../src/index.ts';
import { onrecord } from '../cli/in-process.ts';
import { samples } from './samples.ts';

const root = resolve(import.meta.dirname, '../..');
const today = '2026-07-01' as Day;
const api = createApi(
  openDesk({ record: `${root}/record`, articles: `${root}/articles`, today: () => today }),
);

test('every question has a sample here', () => {
  expect(questions.map(({ name }) => name).filter((name) => !(name in samples))).toEqual([]);
});

for (const question of questions) {
  const args = samples[question.name] ?? [];

  test(`"${question.name}" answers over HTTP in the shape it promises`, async () => {
    const response = await api.request(pathOf(question.name, question.places.length, args));
    const answer = await response.json();
    expect(response.status, JSON.stringify(answer)).toBe(200);
    expect(question.answer.safeParse(answer).error?.issues ?? []).toEqual([]);
    expect(answer).toMatchObject({ record: expect.stringMatching(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{12}$/) });
  });

  test(`"${question.name} --json" prints to the byte what HTTP returns`, async () => {
    const { code, out, err } = await onrecord([...question.name.split(' '), ...args, '--json'], { today });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(await (await api.request(pathOf(question.name, question.places.length, args))).text());
  });

  test(`"${question.name}" reads well without JSON: no field names, no line wider than the page`, async () => {
    const { code, out } = await onrecord([...question.name.split(' '), ...args], { today, width: 100 });
    expect(code).toBe(0);
    expect(out).not.toMatch(/undefined|null|\[object|NaN|\{"/);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
}

/** `RUS --on DAY` as `/RUS?on=DAY`. */
function pathOf(name: string, places: number, args: readonly string[]): string {
  const words = [...name.split(' '), ...args.slice(0, places)].map(encodeURIComponent).join('/');
  const query = new URLSearchParams();
  for (let index = places; index < args.length; index += 2) {
    query.set((args[index] ?? '').replace(/^--/, ''), args[index + 1] ?? '');
  }
  return `/api/${words}?${query}`;
}
