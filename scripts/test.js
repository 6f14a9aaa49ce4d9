// `npm test`: everything that must hold. Every step runs even when one before it failed; the counts come last.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.js';

install();
const { outcomeOf, ranBin, root } = await import('./tools.js');
const { findChromium } = await import('./chromium.js');

const failed = [];

function end(name, good, started) {
  console.log(`${good ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!good) failed.push(name);
}

/** Says what a program printed only when it has ended: two run at a time. */
async function step(name, file, args) {
  const started = performance.now();
  const { good, said } = await outcomeOf(file, args);
  console.log(`\n— ${name}`);
  process.stdout.write(said);
  end(name, good, started);
}

async function sources() {
  await step('lint and format', '@biomejs/biome', ['check', '--error-on-warnings']);
  await step('types of the package', 'typescript', ['-p', 'tsconfig.json', '--noEmit']);
  await step('types of the tests', 'typescript', ['-p', 'tsconfig.test.json']);
}

async function product() {
  await step('build', 'scripts/build.js', []);
  const site = ['--workspace', 'web', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'];
  await step('types of the site', 'svelte-check', site);
  await step('the record', 'bin/onrecord.js', ['check-record']);
}

await Promise.all([sources(), product()]);

const chromium = findChromium();
const skipsSite = !chromium;
const report = join(root, 'node_modules/.cache/vitest.json');
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
rmSync(report, { force: true });
const projects = skipsSite ? ['--project=!web'] : [];
const started = performance.now();
console.log('\n— tests');
const good = ranBin(
  'vitest',
  ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  { env: { ...process.env, ...(chromium && { CHROMIUM: chromium }) } },
);
end('tests', good, started);

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
