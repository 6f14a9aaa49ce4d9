import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const bin = resolve(import.meta.dirname, '../../bin/onrecord.js');

function spawned(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

/** In a checkout the first call compiles what changed. */
beforeAll(() => void spawned(['--version']), 120_000);

test('the built command answers from any folder', () => {
  const { status, stdout } = spawned(['--version']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '0.1.0\n' });
});

test('a mistake ends with exit code 2, one line and no stack', () => {
  const { status, stdout, stderr } = spawned(['trety']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.split('\n')).toHaveLength(2);
});

test('a pipe has no colours', () => {
  expect(spawned(['--help'], { FORCE_COLOR: '1' }).stdout).not.toContain('\u001B[');
});

test('a reader that leaves early is no failure', async () => {
  const child = spawn('bash', [
    '-c',
    `"${process.execPath}" "${bin}" --help | true; echo "\${PIPESTATUS[0]}"`,
  ]);
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  await new Promise((done) => child.on('close', done));
  expect(out.trim()).toBe('0');
});

test('serve answers until it is interrupted, then frees the port and ends well', async () => {
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--no-open']);
  const url = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (chunk) => {
      const address = /http:\/\/\S+/.exec(String(chunk));
      if (address) found(address[0]);
    });
    child.on('close', (code) => failed(new Error(`serve ended with ${code}`)));
  });
  const response = await fetch(`${url}/api`);
  expect(response.status).toBe(200);
  child.kill('SIGINT');
  expect(await new Promise((done) => child.on('close', done))).toBe(0);
  await expect(fetch(`${url}/api`)).rejects.toThrow();
}, 30_000);

test('a port that is taken is the outside failing', async () => {
  const { createServer } = await import('node:net');
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => taken.once('listening', done));
  const { port } = taken.address() as { port: number };
  const { status, stderr } = spawned(['serve', '--no-open', '--port', String(port)]);
  taken.close();
  expect(status).toBe(3);
  expect(stderr).toContain(`Port ${port} is taken.`);
});
