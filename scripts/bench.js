// `npm run bench`: measures and prints; writes nothing.
import { register } from 'node:module';
import { build } from './build.js';

build();
register('./typescript-hooks.js', import.meta.url);
const { bench } = await import('../bench/run.ts');
await bench(process.argv.slice(2));
