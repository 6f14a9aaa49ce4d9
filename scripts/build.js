// Everything that is built: dist (the package), web/build (the site), .cache (the record as a database).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.js';
import { fail, ran, ranQuietly, root, unlessDone } from './tools.js';

const siteSources = [
  'web/src',
  'web/static',
  'web/map',
  'web/tsconfig.json',
  'vite.config.ts',
  'src',
  'package-lock.json',
];

export function build() {
  compile();
  buildSite();
  buildDatabase();
}

function buildSite() {
  if (!existsSync(join(root, 'vite.config.ts'))) return;
  const made = unlessDone('web/build/.stamp', siteSources, () => {
    console.log('Building the site …');
    return ranQuietly('vite', ['build', '--logLevel', 'warn']);
  });
  if (!made) fail('The site could not be built; see above.');
}

/** The first question in SQL would build it too; so the person who asks it does not wait. */
function buildDatabase() {
  unlessDone('.cache/.stamp', ['record', 'derived', 'dist/database', 'dist/claims'], () =>
    ran(process.execPath, ['bin/onrecord.js', 'sql', 'SELECT 1'], { stdio: ['ignore', 'ignore', 'inherit'] }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
