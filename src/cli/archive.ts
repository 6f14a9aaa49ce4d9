import {
  type ArchiveReport,
  type ChangedClaim,
  checkArchive,
  folderArchive,
  jsonOf,
  type Recheck,
  recheckArchive,
  sayAnswer,
  verdicts,
} from '../index.ts';
import type { Command } from './command.ts';
import { counted, parts } from './phrases.ts';
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
    if (report.unreadable.length > 0) return 2;
    return report.verdicts.contradicted + report.verdicts.broken > 0 ? 1 : 0;
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

function reportText({ articles, claims, questions, verdicts, unreadable, wrong }: ArchiveReport): string {
  const counts = Object.entries(verdicts).filter(([, count]) => count > 0);
  const more = verdicts.contradicted + verdicts.broken - wrong.length;
  return parts(
    [
      `${counted(articles, 'article')}, ${counted(claims, 'claim')}, ${counted(questions, 'question')}.`,
      ...counts.map(
        ([verdict, count]) => `  ${verdict.padEnd(13)} ${count.toLocaleString('en').padStart(9)}`,
      ),
    ].join('\n'),
    block(
      'Not readable',
      unreadable.map(([article, why]) => `${article}: ${why}`),
    ),
    block('Contradicted or broken', [
      ...wrong.map(({ article, id, verdict, answer, why }) => {
        const told = verdict === 'broken' ? why : `The record said ${sayAnswer(answer)}.`;
        return `${article} ${id}: ${verdict}. ${told}`;
      }),
      ...(more > 0 ? [`and ${counted(more, 'claim')} more; onrecord check tells all of an article`] : []),
    ]),
  ).concat('\n');
}

function block(heading: string, lines: readonly string[]): string {
  return lines.length > 0 ? [`${heading}:`, ...lines.map((line) => `  ${line}`)].join('\n') : '';
}

/** Those that are wrong now come first. */
function recheckText({ since, changes, asked, questions, changed }: Recheck): string {
  if (changes === 0) return `Nothing in the record changed since ${since.today}.\n`;
  const heading = `${counted(changes, 'change')} since ${since.today}; ${asked.toLocaleString('en')} of ${counted(questions, 'question')} asked again; ${counted(changed.length, 'claim')} came out otherwise.`;
  const lines = verdicts
    .flatMap((verdict) => changed.filter(({ is }) => is.verdict === verdict))
    .map(changeLine);
  return [heading, ...lines, ''].join('\n');
}

function changeLine({ article, id, ask, was, is }: ChangedClaim): string {
  const verdict = was.verdict === is.verdict ? is.verdict : `${is.verdict}, was ${was.verdict}`;
  const [before, now] = [sayAnswer(was.answer), sayAnswer(is.answer)];
  const answer = before === now ? `is ${now}` : `was ${before} and is ${now}`;
  return `  ${article} ${id}: ${verdict}; ${ask} ${answer}`;
}
