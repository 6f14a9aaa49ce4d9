import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkCourt } from '../../src/record/check-court.ts';
import { openRecord } from '../../src/record/record.ts';

const root = resolve(import.meta.dirname, '../../record');
const { states, sources } = openRecord(root);
const neighbours = { states, sources: new Set(sources.keys()) };
const files = [
  'situations',
  'people',
  'steps',
  'budgets',
  'acceptances',
  'referrals',
  'deferrals',
  'territories',
  'elections',
  'operations',
  'authorities',
] as const;
const copies: string[] = [];

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

/** The messages for a copy of the Court's files in which one text is replaced by another. */
function breachesWith(file: (typeof files)[number], from: string, to: string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'onrecord-court-'));
  copies.push(copy);
  mkdirSync(join(copy, 'court'));
  for (const name of files) {
    const text = readFileSync(join(root, 'court', `${name}.csv`), 'utf8');
    if (name === file) expect(text).toContain(from);
    writeFileSync(join(copy, 'court', `${name}.csv`), name === file ? text.replace(from, to) : text);
  }
  return checkCourt(copy, neighbours).map(({ message }) => message);
}

test('the Court’s files hold no breach', () => {
  expect(checkCourt(root, neighbours)).toEqual([]);
});

test('a judgment without charges confirmed before it is a breach, with its file and line', () => {
  const line =
    readFileSync(join(root, 'court/steps.csv'), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('thomas-lubanga') && text.includes('judgment-convicted')) + 1;
  const text = readFileSync(join(root, 'court/steps.csv'), 'utf8');
  const confirmed = text
    .split('\n')
    .find((row) => row.includes('thomas-lubanga') && row.includes('charges-confirmed'));
  breachesWith('steps', `${confirmed}\n`, '');
  const found = checkCourt(copies.at(-1) as string, neighbours);
  expect(found).toContainEqual({
    level: 'error',
    file: 'court/steps.csv',
    line: line - 1,
    message: '"judgment-convicted" needs an earlier charges-confirmed in the same case.',
  });
});

test('unknown people, situations, states and sources are breaches', () => {
  expect(breachesWith('people', 'omar-al-bashir,', 'omar-bashir,')).toContain(
    'Person "omar-al-bashir" is not in court/people.csv.',
  );
  expect(breachesWith('situations', 'darfur,', 'darfour,')).toContain(
    'Situation "darfur" is not in court/situations.csv.',
  );
  expect(breachesWith('situations', ',SDN,', ',SUD,')).toContain('State "SUD" is not in states/states.csv.');
  expect(breachesWith('budgets', 'asp-18-res-1', 'asp-19-res-1')).toContain(
    'Source "asp-19-res-1" is not in sources.csv.',
  );
});

test('a step in the wrong hands, known too early, or told twice is a breach', () => {
  const bashir = '2010-07-12,,darfur,omar-al-bashir,';
  expect(breachesWith('steps', bashir, '2010-07-12,,libya,omar-al-bashir,')).toContain(
    '"omar-al-bashir" belongs to the situation "darfur".',
  );
  expect(breachesWith('steps', bashir, '2010-07-12,2010-01-01,darfur,omar-al-bashir,')).toContain(
    'It cannot have been known on 2010-01-01, before it happened on 2010-07-12.',
  );
  expect(breachesWith('steps', bashir, '2009-03-04,,darfur,omar-al-bashir,')).toContainEqual(
    expect.stringMatching(
      /^This row must stand before line \d+: sort by day, situation, person, case, step\.$/,
    ),
  );
  const row = readFileSync(join(root, 'court/steps.csv'), 'utf8')
    .split('\n')
    .find((text) => text.startsWith(bashir));
  expect(breachesWith('steps', `${row}\n`, `${row}\n${row}\n`)).toContainEqual(
    expect.stringMatching(/^This row repeats line \d+: same day, situation, person, case, step\.$/),
  );
});

test('facts of jurisdiction are checked alike', () => {
  expect(breachesWith('acceptances', '2013-11-21,2014-02-23', '2013-11-21,2013-11-21')).toContainEqual(
    expect.stringMatching(/^The span ends \(2013-11-21\) before it begins/),
  );
  expect(breachesWith('territories', 'DNK,GRL', 'DNX,GRL')).toContain(
    'State "DNX" is not in states/states.csv.',
  );
});

test('a cell that cannot be read says what was expected', () => {
  expect(breachesWith('steps', 'warrant-issued', 'warrant')).toContainEqual(
    expect.stringMatching(/^Column step: /),
  );
});

test('who referred a situation is told by codes of states', () => {
  expect(breachesWith('situations', 'state-referral,BOL', 'state-referral,BOX')).toContain(
    'State "BOX" is not in states/states.csv.',
  );
  expect(breachesWith('situations', 'state-referral,BOL', 'state-referral,BOL and others')).toContainEqual(
    expect.stringMatching(/^Column referred_by: expected state codes, or UNSC/),
  );
});
