import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OnrecordError } from '../../src/error.ts';
import { importUndl } from '../../src/importers/import-votes.ts';
import { type UpdateStep, updateVotes } from '../../src/importers/update-votes.ts';
import { openRecord } from '../../src/record/record.ts';
import { councilFile } from './council-file.ts';
import { contents, download, downloadsFolder, into, recordFolder } from './folder.ts';
import { crimea, officialFile } from './official-file.ts';
import { type Published, type Publisher, publisher } from './publisher.ts';

const files = { ga: officialFile(crimea), sc: councilFile() };
const patience = { silence: 5000, pause: 1, attempts: 3 };

interface Place {
  readonly root: string;
  readonly downloads: string;
  readonly library: Publisher;
}

/** A record whose sources.csv has the address of a publisher that has `files` and misbehaves as told. */
async function place(about: Partial<Published> = {}): Promise<Place> {
  const root = recordFolder();
  const library = Object.assign(await publisher(files), about);
  addressIn(root, library);
  return { root, downloads: downloadsFolder(), library };
}

function addressIn(root: string, { origin }: Publisher): void {
  const row = (id: string, record: string) =>
    `${id},UN Digital Library,Voting data,${origin}/record/${record},Facts only,2026-02-06,\n`;
  writeFileSync(
    join(root, 'sources.csv'),
    `id,publisher,title,address,licence,retrieved,known_through\n${row('undl', '4060887')}${row('undl-council', '4055387')}`,
  );
}

function update({ root, downloads, library }: Place, steps: UpdateStep[] = []) {
  const waiting = library.silent ? { ...patience, silence: 200 } : patience;
  return updateVotes({ ...into(root), downloads, patience: waiting, progress: (step) => steps.push(step) });
}

/** The error of an update that must leave the record as it was. */
async function refusal(at: Place): Promise<OnrecordError> {
  const before = contents(at.root);
  const error = await update(at).then(
    () => expect.unreachable('the update was not refused'),
    (cause: OnrecordError) => cause,
  );
  expect(contents(at.root), 'a refused update must leave the record as it was').toEqual(before);
  expect(error.code).toMatch(/^outside\//);
  return error;
}

test('an update fetches the newest files of both bodies from the addresses in sources.csv and takes them in', async () => {
  const at = await place();
  const steps: UpdateStep[] = [];
  expect(await update(at, steps)).toMatchObject({ added: 2, changed: [], notUnderstood: [] });
  expect(at.library.asked).toEqual(['ga all', 'sc all']);
  const record = openRecord(at.root);
  expect(record.votes.byId.get('A-RES-68-262')).toMatchObject({
    source: 'undl',
    stated: { yes: 100, no: 11 },
  });
  expect(record.council.map(({ id }) => id)).toEqual(['S-RES-678-1990']);
  expect(record.sources.get('undl')).toMatchObject({
    address: `${at.library.origin}/record/4060887`,
    retrieved: '2026-11-24',
  });
  expect(readdirSync(at.downloads)).toEqual([]);
  const fetching = steps.filter(
    ({ doing, file }) => doing === 'fetching' && file === '2026_02_06_ga_voting.csv',
  );
  expect(fetching.at(-1)).toMatchObject({
    bytes: Buffer.byteLength(files.ga),
    of: Buffer.byteLength(files.ga),
  });
  expect(steps.some(({ doing }) => doing === 'reading')).toBe(true);
});

test('an update that finds nothing new writes nothing', async () => {
  const at = await place();
  await update(at);
  expect(await update(at)).toMatchObject({ added: 0, unchanged: 2, files: [] });
});

describe('a connection that is cut', () => {
  test('is taken up where it was cut', async () => {
    const at = await place({ cuts: [5000] });
    await update(at);
    expect(at.library.asked).toEqual(['ga all', 'ga bytes=5000-', 'sc all']);
    expect(openRecord(at.root).votes.byId.has('A-RES-68-262')).toBe(true);
  });

  test('again and again is taken up as long as something comes', async () => {
    const at = await place({ cuts: [3000, 3000, 3000, 3000, 3000, 3000] });
    await update(at);
    expect(at.library.asked.slice(0, 3)).toEqual(['ga all', 'ga bytes=3000-', 'ga bytes=6000-']);
    expect(openRecord(at.root).votes.rollCalls).toHaveLength(1);
  });

  test('too often ends the update, and the next one goes on where it was', async () => {
    const at = await place({ cuts: [5000, 0, 0, 0, 0] });
    const error = await refusal(at);
    expect(error.code).toBe('outside/network');
    expect(error.message).toMatch(/could not be fetched: .*; 5,000 bytes of it are kept\.$/);
    expect(error.hint).toBe('Nothing was changed. The next update goes on from there.');
    Object.assign(at.library, { cuts: [] });
    at.library.asked.length = 0;
    await update(at);
    expect(at.library.asked).toEqual(['ga bytes=5000-', 'sc all']);
    expect(openRecord(at.root).votes.byId.get('A-RES-68-262')?.stated.yes).toBe(100);
  });

  test('of a server that gives no parts is begun anew', async () => {
    const at = await place({ cuts: [5000], ranges: false });
    await update(at);
    expect(openRecord(at.root).votes.rollCalls).toHaveLength(1);
  });

  test('of a file that was changed meanwhile is begun anew, not sewn together', async () => {
    const at = await place({ cuts: [5000, 0, 0, 0] });
    await refusal(at);
    const changed = officialFile({ ...crimea, marks: { ...crimea.marks, KAZ: 'N' } });
    Object.assign(at.library, { cuts: [], ga: changed });
    await update(at);
    expect(openRecord(at.root).votes.byId.get('A-RES-68-262')?.no).toContain('KAZ');
  });

  test('of a server that sends nothing any more is given up', async () => {
    expect((await refusal(await place({ silent: true }))).message).toContain('nothing came any more');
  });
});

describe('nothing is changed when', () => {
  test.each<[string, Partial<Published>, RegExp]>([
    [
      'the file is not there',
      { statuses: [404] },
      /^The publisher answers 404 for http:.*_ga_voting\.csv\.$/,
    ],
    [
      'the publisher wants proof of a browser',
      { statuses: [202], type: 'text/html' },
      /^The publisher answers 202 for /,
    ],
    [
      'a web page comes in its place',
      { type: 'text/html; charset=utf-8' },
      /^The publisher sends a web page instead of the file /,
    ],
    [
      'a web page comes under the name of a table',
      { ga: '<!DOCTYPE html><p>Wait</p>' },
      /^The publisher sends a web page instead of the file /,
    ],
    [
      'an empty file comes',
      { ga: '', size: undefined, checksum: 'x' },
      /^The publisher sends an empty file from |does not list/,
    ],
    [
      'its length is not what the list states',
      { size: 100_000 },
      /^The publisher states 100000 bytes and sends \d+ from /,
    ],
    [
      'its checksum is not what the list states',
      { checksum: '0'.repeat(32) },
      /^The publisher sends another checksum than it states for /,
    ],
    [
      'the publisher fails again and again',
      { statuses: [503, 503, 503, 503] },
      /could not be fetched: the publisher answers 503; 0 bytes/,
    ],
    [
      'the list fails',
      { listStatus: 500 },
      /^The publisher answers 500 for .*\/api\/v1\/file\?recid=4060887\.$/,
    ],
    ['the list is none', { list: '<html>' }, /^The publisher does not list its files as expected at /],
    [
      'the list has no votes',
      { list: '[{"name":"readme","format":".md","url":"http://127.0.0.1/x"}]' },
      /^The publisher lists no file of voting data \(found: readme\.md\) at /,
    ],
    ['the file has other columns', { ga: 'a,b,c\n1,2,3\n' }, /^The header "a,b,c" is none that votes/],
    [
      'a row is cut',
      { ga: files.ga.slice(0, -100) },
      /^This row has \d+ cells; the header has 20\.$|^A quote opened/,
    ],
    [
      'the file is cut between two rows',
      { ga: files.ga.split('\n').slice(0, -9).join('\n') },
      /^The file ends within the vote on A\/RES\/68\/262: it states 193 members and has 185\.$/,
    ],
    [
      'the second of two files is broken',
      { sc: files.sc.replace(',N,', ',Q,') },
      /^Column ms_vote: "Q" is not a vote/,
    ],
  ])('%s', async (_what, about, message) => {
    expect((await refusal(await place(about))).message).toMatch(message);
  });

  test('nobody answers', async () => {
    const at = await place();
    writeFileSync(
      join(at.root, 'sources.csv'),
      'id,publisher,title,address,licence,retrieved,known_through\nundl,U,V,http://127.0.0.1:9/record/4060887,F,2026-02-06,\n',
    );
    expect((await refusal(at)).message).toMatch(
      /^http:\/\/127\.0\.0\.1:9\/api\/v1\/file\?recid=4060887 could not be reached: /,
    );
  });

  test('the file lacks a vote that the record has of it', async () => {
    const at = await place();
    const other = { ...crimea, id: '999', symbol: 'A/RES/68/1', day: '2013-10-01' };
    await importUndl([download(at.root, 'undl.txt', officialFile(crimea, other))], into(at.root));
    const { message, hint } = await refusal(at);
    expect(message).toBe(
      'The file for "undl" has 1 votes and lacks 1 that the record has of it, A/RES/68/1.',
    );
    expect(hint).toContain('Nothing was changed.');
  });
});

test('a publisher that fails for a moment is asked again', async () => {
  const at = await place({ statuses: [503, 429] });
  await update(at);
  expect(at.library.asked).toEqual(['ga all', 'ga all', 'ga all', 'sc all']);
});

test('what an earlier update fetched whole is not fetched again', async () => {
  const at = await place();
  writeFileSync(join(at.downloads, '2026_02_06_ga_voting.csv'), files.ga);
  await update(at);
  expect(at.library.asked).toEqual(['sc all']);
});

test('parts that no note tells the origin of are thrown away', async () => {
  const at = await place();
  const part = join(at.downloads, '2026_02_06_ga_voting.csv.part');
  writeFileSync(part, 'undl_id');
  expect(statSync(part).size).toBe(7);
  await update(at);
  expect(at.library.asked).toEqual(['ga all', 'sc all']);
  expect(existsSync(part)).toBe(false);
});
