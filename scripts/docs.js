// Writes the parts of docs/ that are read off the sources.
import { ranBin } from './tools.js';

const written = ranBin(
  'vitest',
  ['run', '--project', 'onrecord', 'test/docs.test.ts', 'test/database/docs.test.ts'],
  {
    env: { ...process.env, WRITE_DOCS: '1' },
  },
);
process.exitCode = written ? 0 : 1;
