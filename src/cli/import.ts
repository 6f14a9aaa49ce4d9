import { type ImportSummary, importUndl, importVoeten, jsonOf } from '../index.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { counted, listed, parts } from './phrases.ts';
import { progressMeter } from './progress.ts';
import { jsonFlag } from './shared-flags.ts';
import type { Typesetter } from './typesetter.ts';

const shown = 10;

export const importUndlCommand: Command = {
  name: 'import undl',
  summary: 'Take votes from files of the UN Digital Library into the record.',
  places: [
    {
      name: 'file',
      description:
        'The official file of all votes, of the Assembly or the Security Council, as downloaded, or tables made of it.',
      required: true,
      many: true,
    },
  ],
  flags: [jsonFlag],
  run: (call) => takeIn(call, (options) => importUndl(call.rest, options)),
};

export const importVoetenCommand: Command = {
  name: 'import voeten',
  summary: "Take votes from Voeten's two files into the record.",
  places: [
    { name: 'votes', description: 'The file of votes, one column a state.', required: true },
    { name: 'rollcalls', description: 'The file of roll calls.', required: true },
  ],
  flags: [jsonFlag],
  run: (call) =>
    takeIn(call, (options) => importVoeten([call.values.votes ?? '', call.values.rollcalls ?? ''], options)),
};

type Options = Parameters<typeof importUndl>[1];

async function takeIn(call: Call, work: (options: Options) => Promise<ImportSummary>): Promise<ExitCode> {
  const { io, set, switches, desk } = call;
  const { record, today } = desk();
  const meter = io.terminal ? progressMeter(io.err) : undefined;
  const summary = await work({
    record,
    today: today(),
    ...(meter && { progress: (done) => meter.show(done) }),
  });
  meter?.clear();
  io.out(switches.has('json') ? jsonOf(summary) : `${summaryText(summary, set)}\n`);
  return 0;
}

/** What an import or an update did, for a person. */
export function summaryText(
  { added, changed, unchanged, notUnderstood, files }: ImportSummary,
  set: Typesetter,
): string {
  const changes = changed.map(({ id, state, from, to }) => [id, state, `${from} -> ${to}`]);
  const lost = notUnderstood.map(({ file, line, id, state, because }) => [
    `${file}:${line}`,
    id,
    state,
    because,
  ]);
  return parts(
    set.paragraph(
      `${counted(added, 'roll call')} new, ${unchanged} as they stood, ${counted(changed.length, 'vote')} changed.`,
    ),
    first('Changed:', changes, set),
    first('Without a place in the record:', lost, set),
    set.paragraph(files.length === 0 ? 'Nothing was written.' : `Written: ${listed(files)}.`),
  );
}

function first(title: string, rows: readonly (readonly string[])[], set: Typesetter): string {
  if (rows.length === 0) return '';
  const more = rows.length > shown ? `\n… and ${rows.length - shown} more; --json lists all.` : '';
  return `${set.bold(title)}\n${set.table(rows.slice(0, shown))}${more}`;
}
