import { type Export, exportRecord, jsonOf } from '../index.ts';
import type { Command } from './command.ts';
import { counted } from './phrases.ts';
import { progressMeter } from './progress.ts';
import { stopSignal } from './stop-signal.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write every table of the record as CSV and Parquet, described for tools (Data Package 2.0).',
  places: [
    {
      name: 'folder',
      description:
        'Where to write; a new folder, an empty one, or that of an older export, which is replaced.',
      required: true,
    },
  ],
  flags: [{ name: 'json', description: 'Print JSON: tables, rows, files, checksums.' }],
  async run({ values, switches, io, desk }) {
    const { folder = '' } = values;
    const signal = stopSignal(io);
    const meter = io.terminal ? progressMeter(io.err) : undefined;
    try {
      const written = await exportRecord(desk(), folder, {
        signal,
        progress: (done, of) => meter?.say(`${done} of ${of} tables`),
      });
      meter?.clear();
      io.out(switches.has('json') ? jsonOf(written) : exportText(written, folder));
      return 0;
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
      io.err('onrecord: Stopped; nothing was written.\n');
      return 3;
    } finally {
      meter?.clear();
    }
  },
};

function exportText({ record, tables }: Export, folder: string): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = tables.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0);
  return `Record ${record}: ${counted(tables.length, 'table')}, ${counted(rows, 'row')}, ${Math.ceil(bytes / 1e6)} MB in "${folder}". datapackage.json says what each column is.\n`;
}
