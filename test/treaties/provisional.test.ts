import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { readRules, readTreaties } from '../../src/record/read-treaties.ts';
import { provisionallyOn } from '../../src/treaties/provisional.ts';
import type { ActRow } from '../../src/treaties/schema.ts';
import { gatherTreaty, type Treaty } from '../../src/treaties/treaties.ts';

const root = resolve(import.meta.dirname, '../../record');
const today = '2026-11-24' as Day;

/** The Arms Trade Treaty with the acts of Spain and Serbia. Source: treaties.un.org, XXVI-8. */
function armsTrade(): Treaty {
  const { acts: _acts, ...rome } = readTreaties(root).get('rome-statute') as Treaty;
  const rules = readRules(root).find(({ treaty }) => treaty === 'arms-trade-treaty');
  const act = (state: string, kind: ActRow['act'], day: string): ActRow => ({
    state,
    act: kind,
    day: day as Day,
    effect: null,
    known: null,
    reference: '',
    standing: 'confirmed',
    about: '',
    text: '',
    note: '',
    source: 'untc',
  });
  const row = { ...rome, ...rules, in_force: '2014-12-24' as Day, in_force_known: '2014-09-25' as Day };
  return gatherTreaty(row, [
    act('ESP', 'signature', '2013-06-03'),
    act('ESP', 'provisional-application', '2013-06-03'),
    act('ESP', 'ratification', '2014-04-02'),
    act('SRB', 'signature', '2013-08-12'),
  ]);
}

test('Spain applied the Arms Trade Treaty provisionally from its signature until it was bound', () => {
  const treaty = armsTrade();
  const on = (day: string, state = 'ESP') => provisionallyOn(treaty, state, day as Day, today);
  expect(on('2013-06-02')).toBeUndefined();
  expect(on('2013-06-03')).toEqual({ since: '2013-06-03', basis: 'article 23' });
  expect(on('2014-12-23')?.since).toBe('2013-06-03');
  expect(on('2014-12-24')).toBeUndefined();
  expect(on('2014-01-01', 'SRB')).toBeUndefined();
  expect(provisionallyOn(treaty, 'ESP', '2014-01-01' as Day, '2013-06-02' as Day)).toBeUndefined();
});
