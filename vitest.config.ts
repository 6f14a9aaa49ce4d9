import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The file that looks at every page takes as long as all others of the site: begun last, it would run alone. */
class PagesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isPages = ({ moduleId }: TestSpecification) => moduleId.endsWith('/web/pages.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isPages), ...sorted.filter((file) => !isPages(file))];
  }
}

/** Everything without a browser first, then the site, two files at a time in windows of one browser. */
export default defineConfig({
  test: {
    sequence: { sequencer: PagesFirst },
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
          // Files change nothing that outlives them, so a process may run one after another: half the time.
          isolate: false,
          maxWorkers: 2,
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
          isolate: false,
          globalSetup: 'test/web/serve.ts',
        },
      },
    ],
  },
});
