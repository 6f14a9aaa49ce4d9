// `npm start`: on a fresh clone installs and builds everything, afterwards only what changed; then serves.
import { install } from './install.js';

install();
const { build } = await import('./build.js');
build();
process.argv = [process.argv[0], 'onrecord', 'serve', ...process.argv.slice(2)];
await import('../dist/bundle/main.js');
