import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dated, settle } from '../../src/importers/draft.ts';
import { importVoeten } from '../../src/importers/import-votes.ts';
import { headingOf, tidyTitle } from '../../src/importers/titles.ts';
import { type VoetenRow, voetenDrafts } from '../../src/importers/voeten.ts';
import { openRecord } from '../../src/record/record.ts';
import { membershipAt } from '../../src/votes/membership.ts';
import { download, into, recordFolder } from './folder.ts';

const { states } = openRecord(resolve(import.meta.dirname, '../../record'));
const membersAt = membershipAt(states);

/** Rows as they stand in Voeten's files, cut to what a test is about. */
function row(cells: Partial<VoetenRow>): VoetenRow {
  return {
    rcid: '1', session: '60', date: '2005-12-08', unres: '', amend: 'NA', para: 'NA', short: 'TITLE', descr: '',
    importantvote: 'NA', yes: 'NA', no: 'NA', abstain: 'NA', me: '0', nu: '0', di: '0', hr: '0', co: '0', ec: '0',
    ...cells,
  }; // biome-ignore format: a row reads best in rows
}

function drafts(...rows: Partial<VoetenRow>[]) {
  return voetenDrafts(rows.map(row), new Map());
}

function rollCall(cells: Partial<VoetenRow>, marks: Record<string, string>) {
  const [draft] = voetenDrafts([row(cells)], new Map([[cells.rcid ?? '1', marks]]));
  if (!draft) throw new Error('no draft');
  const right = dated(draft, membersAt);
  return settle(right, membersAt(right.day)).rollCall;
}

describe('days are kept only as far as they can be trusted', () => {
  test.each([
    [
      'the partition of Palestine stands at 6 November, was 29',
      { session: '2', date: '1947-11-06', unres: 'R/2/1424' },
      '1947-11',
    ],
    [
      'the embargo on Cuba stands at 3 November, was 24',
      { session: '47', date: '1992-11-03', unres: 'R/47/19' },
      '1992-11',
    ],
    [
      'even in 2002 the main list has days of the week',
      { session: '57', date: '2002-12-05', unres: 'R/57/117' },
      '2002-12',
    ],
    [
      'the supplement has true days',
      { session: '57', date: '2002-12-18', unres: 'R/57/214', short: 'NA' },
      '2002-12-18',
    ],
    ['from 2003 all have', { session: '58', date: '2003-12-22', unres: 'R/58/160' }, '2003-12-22'],
    [
      'a month after the session’s end leaves the year',
      { session: '59', date: '2005-12-08', unres: 'R/59/307' },
      '2005',
    ],
    [
      'a year outside the session leaves the session’s',
      { session: '22', date: '1966-12-07', unres: '' },
      '1967',
    ],
  ])('%s', (_why, cells, day) => {
    expect(drafts(cells)[0]?.day).toBe(day);
  });

  test('a month in which a state voted before it was a member leaves the year', () => {
    // Fiji joined on 13 October 1970; rcid 1110 has its vote on 2668 (XXV) in September.
    const cells = { session: '25', date: '1970-09-01', unres: 'R/25/2668A', rcid: '1110' };
    expect(rollCall(cells, { FJI_950: 'N', USA_2: 'Y' }).day).toBe('1970');
    expect(rollCall(cells, { FJI_950: '-', USA_2: 'Y' }).day).toBe('1970-09');
  });
});

describe('symbols', () => {
  test.each([
    ['R/71/41', '71', 'A/RES/71/41', 'A-RES-71-41'],
    ['A/RES/71/205', '71', 'A/RES/71/205', 'A-RES-71-205'],
    ['R/26/2895', '26', 'A/RES/2895(XXVI)', 'A-RES-2895-XXVI'],
    ['R/32/450B', '32', 'A/DEC/32/450B', 'A-DEC-32-450B'],
    ['R/39/236/XIV', '39', 'A/RES/39/236/XIV', 'A-RES-39-236-XIV'],
    ['R/2/1424', '2', 'R/2/1424', 'voeten-7'],
    ['', '20', '', 'voeten-7'],
  ])('%s is %s %s', (unres, session, symbol, id) => {
    const date = `${1945 + Number(session)}-12-01`;
    expect(drafts({ rcid: '7', unres, session, date })[0]).toMatchObject({ symbol, id });
  });

  test('of several votes on one resolution the one on the whole has its id, the others their number', () => {
    const votes = drafts(
      { rcid: '5748', session: '59', unres: 'R/59/207', date: '2004-12-20', para: '1', short: 'NA' },
      { rcid: '4530', session: '59', unres: 'R/59/207', date: '2004-12-20', short: 'RACISM' },
    );
    expect(votes.map(({ id, kind, title }) => [id, kind, title])).toEqual([
      ['A-RES-59-207.v5748', 'paragraph', 'Racism'],
      ['A-RES-59-207', 'resolution', 'Racism'],
    ]);
  });

  test('the source’s own letters before 1976 are no symbols, unless only one vote is on the whole', () => {
    const one = { session: '22', date: '1967-11-02', amend: '0' };
    const votes = drafts(
      { ...one, rcid: '978', unres: 'R/22/2270A', para: '1' },
      { ...one, rcid: '979', unres: 'R/22/2270B', para: '0' },
      { ...one, rcid: '980', unres: 'R/22/2271A', para: '0' },
      { ...one, rcid: '981', unres: 'R/22/2271B', para: '0' },
    );
    expect(votes.map(({ id, symbol, kind }) => [id, symbol, kind])).toEqual([
      ['A-RES-2270-XXII.v978', 'A/RES/2270(XXII)', 'paragraph'],
      ['A-RES-2270-XXII', 'A/RES/2270(XXII)', 'resolution'],
      ['voeten-980', 'R/22/2271A', 'unknown'],
      ['voeten-981', 'R/22/2271B', 'unknown'],
    ]);
  });

  test('emergency and special sessions are told from the source’s numbers', () => {
    const found = drafts(
      { unres: 'ESS/1/34', session: '11', date: '1956-11-02' },
      { unres: 'SS/2/44', session: '3', date: '1948-05-05' },
      { unres: 'A/RES/ES-10/19', session: '72', date: '2017-12-21' },
    );
    expect(found.map(({ session, day }) => `${session} ${day}`)).toEqual([
      'ES-1 1956-11',
      'S-2 1948-05',
      'ES-10 2017-12-21',
    ]);
  });
});

test('NA in amend and para is unknown, not 0', () => {
  const kinds = drafts(
    { unres: 'R/60/1', amend: 'NA', para: 'NA', short: 'NA' },
    { unres: 'R/60/2', amend: '1', para: 'NA' },
    { unres: 'R/60/3', amend: 'NA', para: '1' },
  ).map(({ kind }) => kind);
  expect(kinds).toEqual(['unknown', 'amendment', 'paragraph']);
});

describe('states have the code of the day', () => {
  test('Germany, the Yemens, Zanzibar and Namibia', () => {
    const marks = {
      GFR_260: 'N',
      DEU_255: '-',
      DDR_265: 'A',
      YAR_678: 'A',
      YAR_680: 'N',
      YEM_679: '-',
      NAM_565: '-',
    };
    const found = rollCall({ session: '44', date: '1989-12-06', unres: 'R/44/240' }, marks);
    expect(found).toMatchObject({ no: ['DEU', 'YMD'], abstain: ['DDR', 'YEM'] });
    const early = rollCall(
      { session: '18', date: '1963-12-05', unres: 'R/18/1978' },
      { EAZ_511: 'A', TZA_510: 'N' },
    );
    // Zanzibar joined on 16 December 1963: within the month, so it may have voted.
    expect(early).toMatchObject({ no: ['TZA'], abstain: ['EAZ'] });
    const namibia = rollCall({ session: '47', date: '1992-11-03', unres: 'R/47/19' }, { NAM_565: 'N' });
    expect(namibia.no).toEqual(['NAM']);
  });

  test('the Soviet Union votes until the end of 1991, then Russia', () => {
    expect(rollCall({ session: '46', date: '1991-12-02', unres: 'R/46/86' }, { RUS_365: 'N' })).toMatchObject(
      {
        no: ['SUN'],
        outside: expect.arrayContaining(['RUS']),
      },
    );
    expect(rollCall({ session: '47', date: '1992-11-03', unres: 'R/47/19' }, { RUS_365: 'N' }).no).toEqual([
      'RUS',
    ]);
  });

  test('Yugoslavia takes no part from September 1992, and sits again from November 2000', () => {
    const of = (session: string, date: string) => rollCall({ session, date, unres: '' }, { SRB_345: '-' });
    expect(of('47', '1992-11-03').outside).toContain('YUG');
    expect(of('46', '1992-08-03').unknown).toContain('YUG');
    const back = rollCall({ session: '55', date: '2000-11-03', unres: '' }, { SRB_345: 'N' });
    expect(back).toMatchObject({ no: ['SRB'], outside: ['YUG'] });
  });

  test('a state that joined within the month is outside a vote before it', () => {
    const found = rollCall({ session: '10', date: '1955-12-02', unres: '' }, { ITA_325: '-', ESP_230: 'Y' });
    expect(found.outside).toContain('ITA');
    expect(found.outside).not.toContain('ESP');
  });

  test('a member without a row, or called no member, is unknown and not a yes', () => {
    const found = rollCall(
      { session: '71', date: '2016-12-19', unres: 'A/RES/71/205' },
      { ZWE_552: '', FRA_220: '-', USA_2: 'Y' },
    );
    expect(found.unknown).toEqual(expect.arrayContaining(['ZWE', 'FRA']));
    expect(found.unknown).not.toContain('USA');
  });
});

test('corrections take the place of what the source says, and give ids', () => {
  const correction = {
    of: 'voeten', source_id: '77', id: 'A-RES-181-II', symbol: 'A/RES/181(II)', day: '1947-11-29' as never, session: '',
    title: 'Future government of Palestine', kind: 'resolution' as const, note: '', source: 'un-ga-resolutions',
  }; // biome-ignore format: a row reads best in rows
  const palestine = row({ rcid: '77', session: '2', date: '1947-11-06', unres: 'R/2/1424' });
  expect(voetenDrafts([palestine], new Map(), [correction])[0]).toMatchObject({
    id: 'A-RES-181-II',
    symbol: 'A/RES/181(II)',
    day: '1947-11-29',
    title: 'Future government of Palestine',
    sourceId: '77',
  });
});

test('titles lose the Library’s ending, and headings their capitals', () => {
  expect(tidyTitle('Aggression against Ukraine : resolution / adopted by the General Assembly')).toBe(
    'Aggression against Ukraine',
  );
  expect(tidyTitle('Financing of the United Nations Interim Force in Lebanon : r')).toBe(
    'Financing of the United Nations Interim Force in Lebanon',
  );
  expect(headingOf('ISRAEL, TROOP WITHDRAWAL')).toBe('Israel, Troop Withdrawal');
  expect(headingOf('CUBA, U.S. EMBARGO')).toBe('Cuba, U.S. Embargo');
});

test('files of the wrong kind are refused by name', async () => {
  const root = recordFolder();
  const votes = download(root, 'votes.txt', 'rcid,USA_2\n1,Y\n');
  const other = download(root, 'other.txt', 'id,title\n1,x\n');
  await expect(importVoeten([votes, other], into(root))).rejects.toThrow(
    'The header "id,title" lacks rcid, session, date, unres, amend, para, short; expected Voeten\'s file of roll calls (rcid,year,session,…).',
  );
  expect(existsSync(`${root}/votes`)).toBe(false);
});
