import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import {
  type ArticleFile,
  checkText,
  errorLine,
  findArticles,
  findingText,
  OnrecordError,
  type Report,
  reportLine,
} from '../index.ts';
import type { Call, ExitCode } from './command.ts';

/** An editor saves in several steps; only after so long a pause are the articles read. */
const pause = 150;

/** Checks the articles, and again whenever one is saved: a line on each, and the findings that became others. */
export async function watchArticles({ io, desk }: Call, paths: readonly string[]): Promise<ExitCode> {
  const texts = new Map<string, string>();
  const before = new Map<string, Report>();

  async function checkChanged(): Promise<void> {
    const files = findArticles(paths);
    forget(files);
    for (const file of files) {
      const lasting = !/^data:/m.test(file.text);
      if (lasting && texts.get(file.path) === file.text) continue;
      texts.set(file.path, file.text);
      await checkOne(file);
    }
  }

  function forget(files: readonly ArticleFile[]): void {
    const left = new Set(files.map(({ path }) => path));
    for (const path of [...before.keys()].filter((path) => !left.has(path))) {
      texts.delete(path);
      before.delete(path);
      io.out(`${path}: no longer there, or without claims.\n`);
    }
  }

  async function checkOne({ path, text }: ArticleFile): Promise<void> {
    const report = await checkText(desk(), { file: path, text, folder: dirname(path) });
    io.out(`${reportLine(report)}\n${changesText(before.get(path), report)}`);
    before.set(path, report);
  }

  const told = () => checkChanged().catch((error: unknown) => tell(error, io));
  await told();
  let turn: Promise<void> = Promise.resolve();
  const watchers = watchersOf(paths, () => {
    turn = turn.then(told);
  });
  await io.interrupted();
  for (const watcher of watchers) watcher.close();
  await turn;
  return 0;
}

/** What is not as it was in the report before; at first, what does not hold. */
function changesText(before: Report | undefined, report: Report): string {
  const was = new Map(before?.claims.map(({ id, verdict, says }) => [id, `${verdict} ${says}`]));
  const changed = report.claims.filter(({ id, verdict, says }) =>
    before ? was.get(id) !== `${verdict} ${says}` : verdict === 'contradicted' || verdict === 'broken',
  );
  return changed.map((claim) => `\n${findingText(report, claim)}\n`).join('');
}

/** Folders are watched, for many editors put a new file in the place of the old. */
function watchersOf(paths: readonly string[], saved: () => void): FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(saved, pause);
  };
  const folders = new Map(paths.map((path) => (isFolder(path) ? [path, true] : [dirname(path), false])));
  return [...folders].map(([folder, recursive]) => watch(folder, { recursive }, hear));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A slip while writing ends nothing. */
function tell(error: unknown, io: Call['io']): void {
  if (!(error instanceof OnrecordError)) throw error;
  io.err(`onrecord: ${errorLine(error)}\n`);
}
