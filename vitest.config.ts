import { defineConfig } from 'vitest/config';

/** `rules` and the rest run side by side; the site is tested in one real browser at a time. */
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
          fileParallelism: false,
          pool: 'forks',
        },
      },
    ],
  },
});
