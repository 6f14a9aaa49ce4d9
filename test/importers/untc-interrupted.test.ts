import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { importUntc } from '../../src/importers/import-untc.ts';
import { checkRecord } from '../../src/record/check.ts';
import { openRecord } from '../../src/record/record.ts';
import { fixture, fixtureText, recordRoot, today } from './untc-file.ts';

const bin = resolve(import.meta.dirname, '../../bin/onrecord.js');

/** In a checkout the first call compiles what changed. */
beforeAll(() => void spawnSync(process.execPath, [bin, '--version']), 120_000);

/** A record of its own folder, so that the downloads beside it are its own too. */
function recordFrom(url: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-interrupted-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = join(folder, 'record');
  for (const part of ['sources.csv', 'states', 'treaties'])
    cpSync(join(recordRoot, part), join(root, part), {
      recursive: true,
      filter: (path) => !path.endsWith('imported'),
    });
  const sources = join(root, 'sources.csv');
  const text = readFileSync(sources, 'utf8');
  writeFileSync(sources, text.replace('https://treaties.un.org/doc/Publication/MTDSG,', `${url},`));
  return root;
}

function update(root: string, ...treaties: string[]) {
  const child = spawn(process.execPath, [bin, 'update', 'treaties', ...treaties, '--record', root]);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.on('close', (code) => done({ code, said })),
  );
  return { child, ended };
}

test('an update that is stopped by Ctrl-C leaves the old result whole, and the next one goes on behind what was fetched', async () => {
  const files: Record<string, string> = { 'XXVII-7-d.en.xml': fixtureText('XXVII-7-d.en.xml') };
  const asked: string[] = [];
  let hang: () => void = () => {};
  const hangs = new Promise<void>((done) => {
    hang = done;
  });
  const server = createServer((request, response) => {
    const name = request.url?.split('/').at(-1) ?? '';
    asked.push(name);
    const text = files[name];
    if (text) response.writeHead(200, { 'Content-Type': 'text/xml' }).end(Buffer.from(text, 'latin1'));
    else hang();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const root = recordFrom(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const imported = join(root, 'treaties/imported');
  const content = () => readdirSync(imported).map((file) => readFileSync(join(imported, file), 'utf8'));

  await importUntc(fixture('XXVI-6.en.xml'), { record: openRecord(root), today });
  const before = content();
  const stopped = update(root, 'XXVII-7-d', 'IV-5');
  await hangs;
  stopped.child.kill('SIGINT');
  await stopped.ended;
  expect(content()).toEqual(before);
  expect(checkRecord(root).filter(({ file }) => file.startsWith('treaties'))).toEqual([]);

  files['IV-5.en.xml'] = fixtureText('IV-5.en.xml');
  const { code, said } = await update(root, 'XXVII-7-d', 'IV-5').ended;
  expect(code).toBe(0);
  expect(said).toContain('2 of 2: reading IV-5');
  expect(asked).toEqual(['XXVII-7-d.en.xml', 'IV-5.en.xml', 'IV-5.en.xml']);
}, 120_000);

test('a web page in place of a treaty is said in one line, with what to do, and ends with 3', async () => {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><html></html>'),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const root = recordFrom(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const { code, said } = await update(root, 'IV-1').ended;
  expect(code).toBe(3);
  expect(said).toMatch(
    /answers with a web page instead of the XML of a treaty at http.*Nothing was changed\./,
  );
}, 120_000);
