// TypeScript -> dist, and the command line in one piece -> dist/bundle, when the sources changed.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alone, fail, fingerprint, ran, ranBin, root, unlessDone } from './tools.js';

const sources = ['src', 'tsconfig.json', 'scripts/bundle.js', 'package-lock.json'];
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
  const sound = ranBin('typescript', ['-p', 'tsconfig.json'], { stdio: ['ignore', 2, 2] });
  if (!sound) console.error('onrecord: The sources above have type errors; running them as they are.');
  const toStderr = { stdio: ['ignore', 2, 2] };
  if (!ran(process.execPath, ['scripts/bundle.js'], toStderr)) fail('The command line could not be bundled.');
  removeLeftovers();
  return true;
}

/** What was compiled from a source that is gone. The rest is overwritten in place: another process may be running from it. */
function removeLeftovers() {
  const dist = join(root, 'dist');
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const [, stem] = /^(.*?)(?:\.js|\.d\.ts)(?:\.map)?$/.exec(file) ?? [];
    if (stem && !stem.startsWith('bundle') && !existsSync(join(root, 'src', `${stem}.ts`)))
      rmSync(join(dist, file));
  }
}
