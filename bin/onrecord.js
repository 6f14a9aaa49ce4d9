#!/usr/bin/env node
// The command line. In a checkout the sources are compiled first when they are newer than what was compiled last.
import { existsSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const checkout = existsSync(new URL('src/cli/main.ts', root));

if (checkout) {
  const { compile } = await import('../scripts/compile.js');
  compile();
}

if (existsSync(new URL('dist/bundle/main.js', root))) {
  await import('../dist/bundle/main.js');
} else {
  console.error('onrecord: It is not built yet. Run "npm start" once, or "npm ci" and "npm run build".');
  process.exitCode = 3;
}
