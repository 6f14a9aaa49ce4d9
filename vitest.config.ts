import { defineConfig } from 'vitest/config';

/** Everything without a browser first, then the site in two real browsers at a time: each file has a server and a browser of its own. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'onrecord',
          include: ['test/**/*.test.ts'],
          exclude: ['test/web/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Not threads: DuckDB is native, and a process is the only wall around it.
          pool: 'forks',
        },
      },
      {
        test: {
          name: 'web',
          include: ['test/web/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          pool: 'forks',
        },
      },
    ],
  },
});
