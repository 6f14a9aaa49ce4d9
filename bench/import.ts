import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timedNode, timedProgram } from './measure.ts';
import { writeOfficialFile } from './official-file.ts';
import { duckdbReads, pythonReads, type Row, root } from './rows.ts';

/** The UN Digital Library's bulk file at its full size, generated, taken into an empty record in a process of its own. */
export const importRow: Row = {
  name: 'import of the official file',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
    try {
      const file = join(folder, 'undl.csv');
      const rows = writeOfficialFile(file, `${root}/record`);
      console.log(
        `(generated ${rows.toLocaleString('en')} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB)`,
      );
      const ours = timedNode(1, ['--input-type=module', '-e', importing(emptyRecord(folder), file)]);
      return {
        ours,
        others: [
          { name: "Python's csv, read only", timing: timedProgram(1, 'python3', ['-c', pythonReads(file)]) },
          {
            name: 'DuckDB, read only',
            timing: timedNode(1, ['--input-type=module', '-e', duckdbReads(file)]),
          },
        ],
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function emptyRecord(folder: string): string {
  const record = join(folder, 'record');
  mkdirSync(record);
  for (const part of ['sources.csv', 'states'])
    cpSync(join(root, 'record', part), join(record, part), { recursive: true });
  return record;
}

function importing(record: string, file: string): string {
  return `
    const { importUndl, openRecord } = await import('${root}/dist/index.js');
    const summary = await importUndl(['${file}'], { record: openRecord('${record}'), today: '2026-02-06' });
    if (summary.added < 5000 || summary.notUnderstood.length > 0) throw new Error(JSON.stringify(summary).slice(0, 2000));`;
}
