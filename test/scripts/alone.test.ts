import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-alone-'));
const lock = join(folder, 'compile.lock');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `work` alone in a process of its own. */
function alone(work: string, timeout = 10_000) {
  const script = `import { appendFileSync } from 'node:fs';
    import { alone } from ${JSON.stringify(resolve('scripts/tools.js'))};
    const say = (word) => appendFileSync(${JSON.stringify(join(folder, 'said'))}, word + ' ');
    alone('compile', () => { ${work} }, ${JSON.stringify(folder)});`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout });
}

test('the lock of a process that was killed keeps nobody waiting', () => {
  expect(alone("process.kill(process.pid, 'SIGKILL')").signal).toBe('SIGKILL');
  expect(Number(readFileSync(lock, 'utf8'))).toBeGreaterThan(0);
  expect(alone("say('next')").status).toBe(0);
  expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('next ');
  expect(existsSync(lock)).toBe(false);
});

test('while the process that holds the lock lives, others wait', () => {
  writeFileSync(lock, String(process.pid));
  expect(alone("say('too early')", 1_500).signal).toBe('SIGTERM');
  expect(readFileSync(join(folder, 'said'), 'utf8')).not.toContain('early');
  rmSync(lock);
}, 20_000);
