// `npm run bench`: measures and prints; writes nothing. Vite runs the TypeScript.
import { runnerImport } from 'vite';
import { build } from './build.js';
import { root } from './tools.js';

build();
const { module } = await runnerImport('./bench/run.ts', { root, configFile: false, logLevel: 'error' });
await module.bench(process.argv.slice(2));
