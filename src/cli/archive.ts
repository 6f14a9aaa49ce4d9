import {
  type ArchiveReport,
  checkArchive,
  folderArchive,
  jsonOf,
  type Recheck,
  recheckArchive,
} from '../index.ts';
import type { Command, ExitCode } from './command.ts';
import { counted } from './phrases.ts';
import { progressMeter } from './progress.ts';

const indexFlag = {
  name: 'index',
  value: 'DIR',
  description: 'The folder of the index; .onrecord-archive in the folder of the articles if not given.',
};
const folder = {
  name: 'folder',
  description: 'The folder of the articles; those in its folders too.',
  required: true,
};
const json = { name: 'json', description: 'Print JSON.' };

export const archiveCheckCommand: Command = {
  name: 'archive check',
  summary:
    'Check all articles of a folder and keep an index of what each claim touches. Stopped, it goes on where it was.',
  places: [folder],
  flags: [indexFlag, json],
  async run({ values, switches, io, desk }) {
    const { articles, archive, count } = folderArchive(values.folder ?? '');
    const meter = io.terminal ? progressMeter(io.err) : undefined;
    const report = await checkArchive(desk(), articles, {
      index: indexOf(values),
      archive,
      progress: (step, done, of) =>
        meter?.say(step === 'read' ? `${done} of ${count} articles read` : `${done} of ${of} parts asked`),
    });
    meter?.clear();
    io.out(switches.has('json') ? jsonOf(report) : reportText(report));
    return (report.verdicts.contradicted + report.verdicts.broken > 0 ? 1 : 0) as ExitCode;
  },
};

export const archiveRecheckCommand: Command = {
  name: 'archive recheck',
  summary:
    'Ask again only what has changed since the archive was checked, and say which claims came out otherwise.',
  places: [folder],
  flags: [indexFlag, json],
  async run({ values, switches, io, desk }) {
    const recheck = await recheckArchive(desk(), indexOf(values));
    io.out(switches.has('json') ? jsonOf(recheck) : recheckText(recheck));
    return recheck.changed.some(({ is }) => is.verdict !== 'holds') ? 1 : 0;
  },
};

function indexOf({ index, folder: articles = '' }: Readonly<Record<string, string>>): string {
  return index ?? `${articles.replace(/[\\/]$/, '')}/.onrecord-archive`;
}

function reportText({ articles, claims, questions, verdicts, unreadable }: ArchiveReport): string {
  const counts = Object.entries(verdicts).filter(([, count]) => count > 0);
  return [
    `${counted(articles, 'article')}, ${counted(claims, 'claim')}, ${counted(questions, 'question')}.`,
    ...counts.map(
      ([verdict, count]) => `  ${verdict.padEnd(13)} ${count.toLocaleString('en-GB').padStart(9)}`,
    ),
    ...unreadable.map(([name, why]) => `  ${name}: ${why}`),
    '',
  ].join('\n');
}

function recheckText({ since, changes, asked, questions, changed }: Recheck): string {
  if (changes === 0) return `Nothing in the record changed since ${since.today}.\n`;
  return [
    `${counted(changes, 'change')} since ${since.today}; ${asked.toLocaleString('en-GB')} of ${counted(questions, 'question')} asked again; ${counted(changed.length, 'claim')} came out otherwise.`,
    ...changed.map(({ article, id, was, is }) => {
      const [from, to] = [JSON.stringify(was.answer), JSON.stringify(is.answer)];
      return `  ${article} ${id}: ${was.verdict === is.verdict ? is.verdict : `${was.verdict}, now ${is.verdict}`} (${from}, now ${to})`;
    }),
    '',
  ].join('\n');
}
