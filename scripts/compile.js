// TypeScript -> dist, when the sources changed.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alone, fail, fingerprint, ranBin, root, unlessDone } from './tools.js';

const sources = ['src', 'tsconfig.json', 'package-lock.json'];
const stamp = 'dist/.stamp';

/** A type error does not stop the run, the compiler writes its JavaScript all the same; `npm test` refuses it. */
export function compile() {
  if (isFresh()) return;
  if (!existsSync(join(root, 'node_modules/typescript'))) return;
  alone('compile', () => unlessDone(stamp, sources, compileSources));
}

function isFresh() {
  const path = join(root, stamp);
  return existsSync(path) && readFileSync(path, 'utf8') === fingerprint(sources);
}

function compileSources() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const sound = ranBin('typescript', ['-p', 'tsconfig.json'], { stdio: ['ignore', 2, 2] });
  if (!sound) console.error('onrecord: The sources above have type errors; running them as they are.');
  if (!existsSync(join(root, 'dist/cli/main.js'))) fail('The sources could not be compiled.');
  return true;
}
