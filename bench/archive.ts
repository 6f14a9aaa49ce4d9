import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkArchive, type Day, openDesk, recheckArchive } from '../src/index.ts';
import { generatedArchive } from './generated-archive.ts';
import { type Timing, timingOf } from './measure.ts';
import { type Row, root } from './rows.ts';

const articles = Number(process.env.ONRECORD_BENCH_ARTICLES ?? 100_000);
const today = () => '2026-11-24' as Day;
const open = (record: string) => openDesk({ record, articles: `${root}/articles`, today, apart: false });

/** A withdrawal that nobody has given. */
function withNewAct(folder: string): string {
  const record = join(folder, 'record');
  for (const part of ['record', 'derived']) cpSync(join(root, part), join(folder, part), { recursive: true });
  const path = join(record, 'treaties/rome-statute.csv');
  const lines = readFileSync(path, 'utf8');
  const act = 'BRA,withdrawal,2026-11-20,,,,reported,,,,untc-xviii-10-secondary';
  writeFileSync(path, lines.replace(/^BRA,/m, `${act}\nBRA,`));
  return record;
}

/** All claims of an archive, and after one new act those alone that it can have changed. */
export const archiveRow: Row = {
  name: `archive of ${articles.toLocaleString('en-GB')} articles: re-check after one new act`,
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
    const index = join(folder, 'index');
    const [before, after] = [open(`${root}/record`), open(withNewAct(folder))];
    try {
      await before.database();
      const full: number[] = [];
      const report = await stopped(full, () =>
        checkArchive(before, generatedArchive(before.record, articles), { index, archive: String(articles) }),
      );
      const built: number[] = [];
      await stopped(built, () => after.database());
      const quick: number[] = [];
      let asked = 0;
      let changed = 0;
      for (let run = 0; run < 5; run++) {
        const copy = join(folder, `copy-${run}`);
        cpSync(index, copy, { recursive: true });
        const recheck = await stopped(quick, () => recheckArchive(after, copy));
        [asked, changed] = [recheck.asked, recheck.changed.length];
        rmSync(copy, { recursive: true });
      }
      return {
        ours: timingOf(quick),
        others: [
          {
            name: 'a check of everything',
            timing: { ...timingOf(full), peak: process.resourceUsage().maxRSS / 1024 } satisfies Timing,
          },
        ],
        notes: [
          `${report.claims} claims, ${report.questions} distinct questions, ${report.cases} of question and expectation`,
          `asked again: ${asked} questions; ${changed} claims came out otherwise`,
          `the database over the new record, made once for all that ask it: ${((built[0] ?? 0) / 1000).toFixed(1)} s`,
          `verdicts: ${JSON.stringify(report.verdicts)}`,
        ],
      };
    } finally {
      await before.close();
      await after.close();
      rmSync(folder, { recursive: true });
    }
  },
};

async function stopped<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  times.push(performance.now() - started);
  return result;
}
