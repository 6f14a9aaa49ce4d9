import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorLine, type OnrecordError } from '../../src/error.ts';
import { cutRows } from '../../src/importers/csv-stream.ts';
import { importUndl } from '../../src/importers/import-votes.ts';
import { csvLine } from '../../src/importers/write-votes.ts';
import { splitLine } from '../../src/record/csv-line.ts';
import { openRecord } from '../../src/record/record.ts';
import { countedTallies, votesOf } from '../../src/votes/roll-call.ts';
import { findRollCalls } from '../../src/votes/votes.ts';
import { contents, download, into, recordFolder } from './folder.ts';
import { crimea, header, officialFile, officialRows } from './official-file.ts';

async function refusal(root: string, text: string): Promise<string> {
  const before = contents(root);
  const file = download(root, 'undl.txt', text);
  const error = await importUndl([file], into(root)).catch((cause: OnrecordError) => cause);
  expect(contents(root), 'a refused import must leave the record as it was').toEqual(before);
  return errorLine(error as OnrecordError).replaceAll(`${root}/`, '');
}

test('the official file, as downloaded, gives the vote on Crimea of 2014', async () => {
  const root = recordFolder();
  const summary = await importUndl([download(root, 'undl.txt', officialFile(crimea))], into(root));
  expect(summary).toMatchObject({ sessions: ['68'], added: 1, changed: [], unchanged: 0, notUnderstood: [] });
  const { votes } = openRecord(root);
  const [rollCall] = findRollCalls(votes, '68/262');
  expect(rollCall).toMatchObject({
    id: 'A-RES-68-262',
    day: '2014-03-27',
    title: 'Territorial integrity of Ukraine',
    kind: 'resolution',
    stated: { yes: 100, no: 11, abstain: 58, absent: 24 },
    source: 'undl',
    sourceId: '767883',
  });
  const members = votes.membersAt(crimea.day as never);
  expect(countedTallies(rollCall as never, members)).toEqual({ yes: 100, no: 11, abstain: 58, absent: 24 });
  expect(votesOf(rollCall as never, members).get('UKR')).toBe('yes');
});

test('version 1 of the file, with NV and without vote_note, gives the same', async () => {
  const [root, old] = [recordFolder(), recordFolder()];
  await importUndl([download(root, 'undl.txt', officialFile(crimea))], into(root));
  const [first = '', ...rows] = officialFile(crimea).trim().split('\n');
  const place = first.split(',').indexOf('vote_note');
  const version1 = (line: string) =>
    csvLine(
      splitLine(line)
        .toSpliced(place, 1)
        .map((cell) => (cell === 'X' ? 'NV' : cell)),
    );
  const text = [first, ...rows].map(version1).join('');
  await importUndl([download(old, 'undl.txt', text)], into(old));
  expect(readFileSync(join(old, 'votes/68.csv'), 'utf8')).toBe(
    readFileSync(join(root, 'votes/68.csv'), 'utf8'),
  );
});

test('importing the same file again changes nothing', async () => {
  const root = recordFolder();
  const file = download(root, 'undl.txt', officialFile(crimea));
  await importUndl([file], into(root));
  const before = contents(root);
  expect(await importUndl([file], into(root))).toMatchObject({
    added: 0,
    changed: [],
    unchanged: 1,
    files: [],
  });
  expect(contents(root)).toEqual(before);
});

test('a vote that a later file has otherwise is reported with both values', async () => {
  const root = recordFolder();
  await importUndl([download(root, 'undl.txt', officialFile(crimea))], into(root));
  const later = officialFile({ ...crimea, marks: { ...crimea.marks, KAZ: 'N', ISR: 'Y' } });
  const summary = await importUndl([download(root, 'undl.txt', later)], into(root));
  expect(summary).toMatchObject({
    added: 0,
    unchanged: 0,
    changed: [
      { id: 'A-RES-68-262', state: 'ISR', from: 'absent', to: 'yes' },
      { id: 'A-RES-68-262', state: 'KAZ', from: 'abstain', to: 'no' },
    ],
  });
});

test('the official vote takes the place of a research file’s, which stays as a cross-check', async () => {
  const root = recordFolder({ votes: true });
  const otherwise = officialFile({ ...crimea, marks: { ...crimea.marks, KAZ: 'N' } });
  const summary = await importUndl([download(root, 'undl.txt', otherwise)], into(root));
  expect(summary.changed).toEqual([{ id: 'A-RES-68-262', state: 'KAZ', from: 'abstain', to: 'no' }]);
  const { votes } = openRecord(root);
  expect(votes.byId.get('A-RES-68-262')).toMatchObject({ source: 'undl', important: false });
  expect(votes.crosschecksOf.get('A-RES-68-262')).toEqual([
    {
      id: 'A-RES-68-262',
      source: 'voeten',
      source_id: expect.stringMatching(/^\d+$/),
      yes: 100,
      no: 11,
      abstain: 58,
      absent: null,
      differing: ['KAZ:abstain'],
    },
  ]);
});

test('an early vote that the record has under a page number gets its symbol and day, and keeps its id', async () => {
  const root = recordFolder({ votes: true });
  const { votes } = openRecord(root);
  // rcid 496 is the vote on Algeria of February 1957, 75-0-1: resolution 1012 (XI).
  const known = votes.byId.get('voeten-496');
  if (!known) throw new Error('voeten-496');
  const marks: Record<string, string> = {};
  for (const [state, vote] of votesOf(known, votes.membersAt(known.day)))
    marks[state] = { yes: 'Y', no: 'N', abstain: 'A', absent: 'X' }[vote];
  const algeria = {
    id: '208123',
    day: '1957-02-15',
    symbol: 'A/RES/1012(XI)',
    title: 'Question of Algeria',
    marks,
  };
  const summary = await importUndl([download(root, 'undl.txt', officialFile(algeria))], into(root));
  expect(summary).toMatchObject({ added: 0, changed: [], unchanged: 1 });
  const { votes: after } = openRecord(root);
  expect(findRollCalls(after, '1012 (XI)')[0]).toMatchObject({
    id: 'voeten-496',
    day: '1957-02-15',
    source: 'undl',
  });
  expect(after.crosschecksOf.get('voeten-496')).toMatchObject([
    { source: 'voeten', source_id: '496', differing: [] },
  ]);
});

test('codes are those of the day: RUS before Christmas 1991 is the Soviet Union, CHN before 1971 the Republic of China', async () => {
  const root = recordFolder();
  const rows = (id: string, day: string, symbol: string, codes: string[]) =>
    codes.map((code) => `${id},${code},X,N,${day},1,${symbol},,,,Title,,,,,,,,,`);
  const text = [
    header,
    ...rows('1', '1991-12-16', 'A/RES/46/86', ['RUS', 'YUG']),
    ...rows('2', '1970-12-16', 'A/RES/2708(XXV)', ['CHN', 'SUN', 'DDR']),
    ...rows('3', '2020-12-16', 'A/RES/75/192', ['NAM']),
  ].join('\n');
  const summary = await importUndl([download(root, 'undl.txt', text)], into(root));
  const { votes } = openRecord(root);
  expect(votes.byId.get('A-RES-46-86')?.no).toEqual(['SUN', 'YUG']);
  expect(votes.byId.get('A-RES-2708-XXV')).toMatchObject({ no: ['SUN', 'TWN'], session: '25' });
  expect(votes.byId.get('A-RES-75-192')?.no).toEqual(['NAM']);
  expect(votes.byId.get('A-RES-75-192')?.unknown).toHaveLength(192);
  expect(summary.notUnderstood).toEqual([
    {
      id: 'A-RES-2708-XXV',
      state: 'DDR',
      because: 'has the mark "N" but was no member in 1970-12-16',
      file: 'undl.txt',
      line: 6,
    },
  ]);
});

describe('a broken file is refused with file and line, and the record stays as it was', () => {
  const rows = officialRows(crimea);
  test.each([
    [
      'an unknown header',
      'a,b,c\n1,2,3\n',
      /^undl\.txt:1: The header "a,b,c" is none that votes of the UN Digital Library come with; expected "undl_id,ms_code,.*" \(the official file of all votes, record 4060887\), or "year,resolution,iso3,vote" \(votes of 2020 and 2021\), or /,
    ],
    ['an empty file', '', /^undl\.txt:1: There is nothing in it; expected a header and votes\./],
    ['a header alone', `${header}\n`, /^undl\.txt:1: There is a header but no vote in it\./],
    [
      'a row cut short',
      [header, rows[0], '767883,ALB,ALBANIA'].join('\n'),
      /^undl\.txt:3: This row has 3 cells; the header has 20\. Nothing was imported\.$/,
    ],
    [
      'an unknown mark',
      [header, rows[0], rows[1]?.replace(',Y,', ',Q,').replace(',A,', ',Q,')].join('\n'),
      /^undl\.txt:3: Column ms_vote: "Q" is not a vote; expected Y, N, A, X or NV\. Nothing was imported\.$/,
    ],
    [
      'a day that does not exist',
      [header, rows[0]?.replace('2014-03-27', '2014-03-32')].join('\n'),
      /^undl\.txt:2: Column date: "2014-03-32" is not a day; expected YYYY-MM-DD\./,
    ],
    [
      'a total that is no number',
      [header, rows[0]?.replace('100.0', 'many')].join('\n'),
      /^undl\.txt:2: Column total_yes: "many" is not a total; expected a whole number such as 120 or 120\.0\./,
    ],
    [
      'a quote that is never closed',
      `${header}\n${rows[0]}\n767883,"ALB,ALBANIA\n`,
      /^undl\.txt:3: A quote opened in this row is never closed\. The file may be cut off: download it again\.$/,
    ],
    [
      'one state with two votes',
      [header, rows[0], rows[0]?.replace(',A,', ',N,')].join('\n'),
      /^undl\.txt:3: Column ms_vote: AFG votes N here and A in an earlier row of the same roll call\./,
    ],
  ])('%s', async (_what, text, message) => {
    expect(await refusal(recordFolder(), text)).toMatch(message);
  });

  test('a file that is not there', async () => {
    const root = recordFolder();
    const error = await importUndl([join(root, 'nowhere.csv')], into(root)).catch((cause) => cause);
    expect(error.code).toBe('outside/file');
    expect(existsSync(join(root, 'votes'))).toBe(false);
  });

  test('a second file that is broken keeps the first out too', async () => {
    const root = recordFolder();
    const good = download(root, 'good.txt', officialFile(crimea));
    const bad = download(root, 'bad.txt', 'a,b\n');
    await expect(importUndl([good, bad], into(root))).rejects.toThrow('The header "a,b"');
    expect(existsSync(join(root, 'votes'))).toBe(false);
  });
});

test('rows are the same wherever the file is cut into pieces', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '💙'), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.nat(), (rows, seed) => {
      const text = rows
        .map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`)
        .join('');
      const cut = seed % (text.length + 1);
      const first = cutRows(text.slice(0, cut), 1);
      const second = cutRows(first.rest.text + text.slice(cut), first.rest.line);
      expect([...first.rows, ...second.rows].map(({ cells }) => cells)).toEqual(rows);
      expect([...first.rows, ...second.rows]).toEqual(cutRows(text, 1).rows);
      expect(second.rest.text).toBe('');
    }),
  );
});

test('a correction gives a table that has the year only the day and the title, each with its source', async () => {
  const root = recordFolder({ votes: true });
  const { votes } = openRecord(root);
  const known = votes.byId.get('A-RES-76-179');
  expect(known).toMatchObject({
    day: '2021-12-16',
    title: expect.stringMatching(
      /^Situation of human rights in the temporarily occupied Autonomous Republic of Crimea/,
    ),
    source: 'undl-2020-2021',
  });
  const rows = [...votesOf(known as never, votes.membersAt('2021-12-16' as never))].map(
    ([state, vote]) => `2021,A/RES/76/179,${state},${{ yes: 'Y', no: 'N', abstain: 'A', absent: 'X' }[vote]}`,
  );
  const file = download(root, 'undl.txt', ['year,resolution,iso3,vote', ...rows, ''].join('\n'));
  expect(await importUndl([file], into(root))).toMatchObject({
    added: 0,
    changed: [],
    unchanged: 1,
    files: [],
  });
});
