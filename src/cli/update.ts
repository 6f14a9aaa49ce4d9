import { jsonOf, updateVotes } from '../index.ts';
import type { Command } from './command.ts';
import { summaryText } from './import.ts';
import { progressMeter } from './progress.ts';
import { jsonFlag } from './shared-flags.ts';

export const updateVotesCommand: Command = {
  name: 'update votes',
  summary: 'Fetch the newest votes from the UN Digital Library and take them into the record.',
  places: [],
  flags: [jsonFlag],
  async run({ io, set, switches, desk }) {
    const { record, today } = desk();
    const meter = io.terminal ? progressMeter(io.err) : undefined;
    try {
      const summary = await updateVotes({
        record,
        today: today(),
        ...(meter && { progress: ({ doing, file, ...done }) => meter.show(done, `${doing} ${file}`) }),
      });
      meter?.clear();
      io.out(switches.has('json') ? jsonOf(summary) : `${summaryText(summary, set)}\n`);
      return 0;
    } finally {
      meter?.clear();
    }
  },
};
