// `npm test`: everything that must hold. Every step runs even when one before it failed; the counts come last.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.js';

install();
const { build } = await import('./build.js');
const { ran, ranBin, root } = await import('./tools.js');
const { findChromium } = await import('./chromium.js');

const failed = [];

function step(name, passed) {
  const started = performance.now();
  console.log(`\n— ${name}`);
  const good = passed();
  console.log(`${good ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!good) failed.push(name);
}

step('lint and format', () => ranBin('@biomejs/biome', ['check', '--error-on-warnings']));
step('types of the package', () => ranBin('typescript', ['-p', 'tsconfig.json', '--noEmit']));
step('types of the tests', () => ranBin('typescript', ['-p', 'tsconfig.test.json']));
step('build', () => {
  build();
  return true;
});
if (existsSync(join(root, 'web/src'))) {
  step('types of the site', () =>
    ranBin('svelte-check', ['--workspace', 'web', '--tsconfig', 'tsconfig.json', '--fail-on-warnings']),
  );
}
step('the record', () => ran(process.execPath, ['bin/onrecord.js', 'check-record']));

const chromium = findChromium();
const skipsSite = !chromium;
const report = join(root, 'node_modules/.cache/vitest.json');
step('tests', () => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  rmSync(report, { force: true });
  const projects = skipsSite ? ['--project=!web'] : [];
  return ranBin(
    'vitest',
    ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      env: { ...process.env, ...(chromium && { CHROMIUM: chromium }) },
    },
  );
});

if (skipsSite) {
  console.log(
    '\n!!! THE SITE WAS NOT TESTED: there is no Chromium here. Install one: apt-get install chromium',
  );
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}.`);
const counts = countTests();
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;

function countTests() {
  if (!existsSync(report)) return { passed: 0, failed: failed.length, skipped: 0 };
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests = 0,
  } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}
