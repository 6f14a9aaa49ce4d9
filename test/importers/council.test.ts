import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importUndl } from '../../src/importers/import-votes.ts';
import { councilQuestion } from '../../src/questions/council.ts';
import { votesQuestion } from '../../src/questions/votes.ts';
import { checkRecord } from '../../src/record/check.ts';
import { openRecord } from '../../src/record/record.ts';
import { councilSymbol } from '../../src/votes/council.ts';
import { councilFile } from './council-file.ts';
import { download, into, recordFolder, today } from './folder.ts';
import { crimea, officialFile } from './official-file.ts';

function council(root: string, params: Record<string, string>) {
  return councilQuestion.answer.parse(
    councilQuestion.ask(openRecord(root), councilQuestion.params.parse(params), today),
  );
}

test('the Council’s file gives its votes, with the codes of the day, in files of their own', async () => {
  const root = recordFolder();
  const summary = await importUndl([download(root, 'sc.txt', councilFile())], into(root));
  expect(summary).toMatchObject({ added: 1, sessions: [], notUnderstood: [], changed: [] });
  expect(summary.files).toEqual(['votes/council/1990.csv', 'sources.csv']);
  const { votes, onRecord, sources } = council(root, { symbol: '678' });
  expect(onRecord).toBe(1);
  expect(votes[0]).toMatchObject({
    id: 'S-RES-678-1990',
    day: '1990-11-29',
    symbol: 'S/RES/678(1990)',
    title: 'on authorization to use all necessary means',
    how: 'vote',
    tallies: { yes: 12, no: 2, abstain: 1, absent: 0 },
    stated: { yes: 12, no: 2, abstain: 1, absent: 0 },
  });
  expect(votes[0]?.votes).toMatchObject({ SUN: 'yes', COD: 'yes', CUB: 'no', YEM: 'no', CHN: 'abstain' });
  expect(sources.map(({ id }) => id)).toEqual(['undl-council']);
  expect(checkRecord(root).filter(({ file }) => file.startsWith('votes/council'))).toEqual([]);
});

test('votes of the Council are none of the Assembly’s', async () => {
  const root = recordFolder();
  const files = [download(root, 'sc.txt', councilFile()), download(root, 'ga.txt', officialFile(crimea))];
  await importUndl(files, into(root));
  const { total } = votesQuestion.ask(openRecord(root), votesQuestion.params.parse({}), today);
  expect(total).toBe(1);
  expect(council(root, {}).total).toBe(1);
});

test('a vote of the Council that a later file has otherwise is reported with both values; the same again is not', async () => {
  const root = recordFolder();
  const file = download(root, 'sc.txt', councilFile());
  await importUndl([file], into(root));
  expect(await importUndl([file], into(root))).toMatchObject({ added: 0, unchanged: 1, files: [] });
  const later = download(root, 'later.txt', councilFile({ CUB: 'N', YEM: 'A', CHN: 'A' }));
  expect((await importUndl([later], into(root))).changed).toEqual([
    { id: 'S-RES-678-1990', state: 'YEM', from: 'no', to: 'abstain' },
  ]);
  expect(checkRecord(root).map(({ message }) => message)).toContain(
    'S-RES-678-1990: The source states 2 no; 1 members are recorded so.',
  );
});

test('a state is found by the seat it continues', async () => {
  const root = recordFolder();
  await importUndl([download(root, 'sc.txt', councilFile())], into(root));
  expect(council(root, { state: 'Russia' }).total).toBe(1);
  expect(council(root, { state: 'BRA' }).total).toBe(0);
});

test('a member that the United Nations did not have is listed with its line', async () => {
  const root = recordFolder();
  const file = download(
    root,
    'sc.txt',
    councilFile().replace('ZAR,ZAR', 'NAM,NAM').replace('1990-11-29', '1990-11-29'),
  );
  expect((await importUndl([file], into(root))).notUnderstood).toEqual([]);
  const early = download(
    root,
    'early.txt',
    councilFile().replaceAll('1990-11-29', '1950-11-29').replaceAll('(1990)', '(1950)'),
  );
  const lost = (await importUndl([early], into(root))).notUnderstood;
  expect(lost.map(({ state, line }) => [state, line])).toContainEqual(['CIV', 4]);
});

test('a symbol that is none of the Council’s is refused with its line', async () => {
  const root = recordFolder();
  const bad = councilFile().replace('S/RES/678(1990)', 'A/RES/68/262');
  await expect(importUndl([download(root, 'sc.txt', bad)], into(root))).rejects.toThrow(
    'Column resolution: "A/RES/68/262" is not a symbol; expected e.g. S/RES/242(1967).',
  );
  expect(existsSync(join(root, 'votes'))).toBe(false);
});

test.each([
  ['242', 'S/RES/242'],
  ['s/res/242 (1967)', 'S/RES/242(1967)'],
  ['S-RES-242-1967', 'S/RES/242(1967)'],
  ['S/RES/2803 (2025)', 'S/RES/2803(2025)'],
])('%s is %s', (text, symbol) => {
  expect(councilSymbol(text)).toBe(symbol);
});

test('a record without votes of the Council says so', () => {
  expect(council(recordFolder(), {})).toMatchObject({ votes: [], total: 0, onRecord: 0 });
});
