import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { OnrecordError } from '../../src/error.ts';
import { addressOfTreaty } from '../../src/importers/untc-fetch.ts';
import { type TreatyStep, updateTreaties } from '../../src/importers/update-treaties.ts';
import { openRecord } from '../../src/record/record.ts';
import { downloadsFolder } from './folder.ts';
import { copyOfRecord, fixtureText, today } from './untc-file.ts';

interface Collection {
  /** Path and `If-None-Match` of every request, with the milliseconds at which it came. */
  readonly asked: { path: string; etag: string | undefined; at: number }[];
  /** How many requests are being answered at once, at most. */
  most: number;
  /** Text by the name of the file; others are answered with 200 and a web page, as the Collection does. */
  files: Record<string, string>;
  /** Status of the next requests, one a request. */
  statuses: number[];
}

/** A record whose sources.csv has the address of a server on the loopback that behaves as the Treaty Collection's. */
async function place(names: readonly string[]) {
  const files = Object.fromEntries(names.map((name) => [name, fixtureText(name)]));
  const collection: Collection = { asked: [], most: 0, files, statuses: [] };
  let open = 0;
  const server = createServer((request, response) => {
    collection.most = Math.max(collection.most, ++open);
    response.on('close', () => open--);
    const path = decodeURIComponent(request.url ?? '');
    collection.asked.push({ path, etag: request.headers['if-none-match'], at: performance.now() });
    const status = collection.statuses.shift();
    const text = collection.files[path.split('/').at(-1) ?? ''];
    const etag = etagOf(text);
    if (status) response.writeHead(status).end();
    else if (text === undefined)
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(fixtureText('web-page.en.xml'));
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'Content-Type': 'text/xml', ETag: etag }).end(Buffer.from(text, 'latin1'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const root = copyOfRecord();
  const sources = join(root, 'sources.csv');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/doc/Publication/MTDSG`;
  const text = readFileSync(sources, 'utf8').replace(
    'https://treaties.un.org/doc/Publication/MTDSG,',
    `${base},`,
  );
  writeFileSync(sources, text);
  return { root, collection, downloads: downloadsFolder() };
}

function etagOf(text = ''): string {
  return `"${createHash('md5').update(text).digest('hex')}"`;
}

type Place = Awaited<ReturnType<typeof place>>;

function update(
  { root, downloads }: Place,
  wanted: readonly string[],
  steps: TreatyStep[] = [],
  day: string = today,
) {
  return updateTreaties(wanted, {
    record: openRecord(root),
    today: day as typeof today,
    downloads,
    pause: 30,
    patience: { silence: 5000, pause: 1, attempts: 3 },
    progress: (step) => steps.push(step),
  });
}

test('treaties are fetched one at a time from their volume and chapter, with a pause, and taken in', async () => {
  const at = await place(['IV-1.en.xml', 'XXVII-7-d.en.xml']);
  const steps: TreatyStep[] = [];
  const summaries = await update(at, ['IV-1', 'paris-agreement'], steps);
  expect(summaries.map(({ treaty, added }) => [treaty, added > 0])).toEqual([
    ['genocide-convention', true],
    ['paris-agreement', true],
  ]);
  const [first, second] = at.collection.asked;
  expect(first?.path).toBe('/doc/Publication/MTDSG/Volume I/Chapter IV/IV-1.en.xml');
  expect(second?.path).toBe('/doc/Publication/MTDSG/Volume II/Chapter XXVII/XXVII-7-d.en.xml');
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(29);
  expect(at.collection.most).toBe(1);
  expect(steps.map(({ doing, reference, place: n, of }) => `${doing} ${reference} ${n}/${of}`)).toEqual([
    'fetching IV-1 1/2',
    'fetching XXVII-7-d 2/2',
    'reading IV-1 1/2',
    'reading XXVII-7-d 2/2',
  ]);
  expect(openRecord(at.root).sources.get('imported-iv-1')?.known_through).toBe(today);
});

test('what was fetched today is not asked for again; on another day the server is asked whether it changed', async () => {
  const at = await place(['IV-1.en.xml', 'XXVI-6.en.xml']);
  at.collection.statuses = [0, 404];
  await expect(update(at, ['IV-1', 'XXVI-6'])).rejects.toThrow('The publisher answers 404 for');
  expect(existsSync(join(at.root, 'treaties/imported'))).toBe(false);
  await update(at, ['IV-1', 'XXVI-6']);
  expect(at.collection.asked.map(({ path }) => path.split('/').at(-1))).toEqual([
    'IV-1.en.xml',
    'XXVI-6.en.xml',
    'XXVI-6.en.xml',
  ]);
  const [again] = await update(at, ['IV-1'], [], '2026-11-25');
  expect(at.collection.asked.at(-1)?.etag).toBe(etagOf(at.collection.files['IV-1.en.xml']));
  expect(again).toMatchObject({ added: 0, changed: [], removed: [] });
});

test('without a treaty named, those imported before are updated, those added to the record too', async () => {
  const at = await place(['XVIII-10.en.xml', 'XXVI-6.en.xml']);
  await update(at, ['rome-statute', 'XXVI-6']);
  at.collection.files['XXVI-6.en.xml'] = fixtureText('XXVI-6.en.xml').replace(
    '29 Jun\t 2011 a',
    '30 Jun\t 2011 a',
  );
  const summaries = await update(at, [], [], '2026-11-25');
  expect(summaries.map(({ treaty, changed }) => [treaty, changed.length])).toEqual([
    ['rome-statute', 0],
    ['cluster-munitions', 1],
  ]);
  const none = await place([]);
  await expect(update(none, [])).rejects.toThrow('No treaty was imported yet');
});

test.each([
  [
    'a web page instead of a treaty',
    {},
    [],
    'The publisher answers with a web page instead of the XML of a treaty at',
  ],
  ['a server that never recovers', {}, [503, 503, 503], 'could not be fetched: the publisher answers 503.'],
  [
    'a file that is cut off',
    { 'XXVI-5.en.xml': fixtureText('XXVI-6.en.xml').slice(0, 900) },
    [],
    'not well-formed XML',
  ],
  [
    'a file of another chapter',
    { 'XXVI-5.en.xml': fixtureText('IV-1.en.xml') },
    [],
    'holds a treaty of chapter IV',
  ],
])('%s changes nothing, of no treaty asked for', async (_, files, statuses, message) => {
  const at = await place(['XXVI-6.en.xml']);
  await update(at, ['XXVI-6']);
  const before = readdirSync(join(at.root, 'treaties/imported')).map((file) => [
    file,
    readFileSync(join(at.root, 'treaties/imported', file), 'utf8'),
  ]);
  const changed = fixtureText('XXVI-6.en.xml').replace('29 Jun', '28 Jun');
  Object.assign(at.collection, { files: { 'XXVI-6.en.xml': changed, ...files } });
  at.collection.statuses = statuses.length > 0 ? [0, ...statuses] : [];
  const error = await update(at, ['XXVI-6', 'XXVI-5'], [], '2026-11-25').then(
    () => expect.unreachable('the update was not refused'),
    (cause: OnrecordError) => cause,
  );
  expect(error.message).toContain(message);
  expect(error.code).toMatch(/^outside\//);
  for (const [file, text] of before)
    expect(readFileSync(join(at.root, 'treaties/imported', file ?? ''), 'utf8')).toBe(text);
});

test('a server that stumbles is asked again', async () => {
  const at = await place(['XXVI-6.en.xml']);
  at.collection.statuses = [503, 429];
  expect(await update(at, ['xxvi-6'])).toMatchObject([{ treaty: 'cluster-munitions', added: 10 }]);
  expect(at.collection.asked).toHaveLength(3);
});

test('volume I ends with chapter XII', () => {
  const base = 'https://treaties.un.org/doc/Publication/MTDSG';
  expect(addressOfTreaty(base, 'XII-7')).toBe(`${base}/Volume%20I/Chapter%20XII/XII-7.en.xml`);
  expect(addressOfTreaty(base, 'XIII-1')).toBe(`${base}/Volume%20II/Chapter%20XIII/XIII-1.en.xml`);
  expect(addressOfTreaty(`${base}/`, 'XI-B-16-0H')).toBe(`${base}/Volume%20I/Chapter%20XI/XI-B-16-0H.en.xml`);
  expect(addressOfTreaty(base, 'XXIX-1')).toContain('Volume%20II/Chapter%20XXIX');
});

test('a treaty that nobody knows is named', async () => {
  const at = await place([]);
  await expect(update(at, ['rome-statue'])).rejects.toThrow('No treaty is known as "rome-statue".');
});
