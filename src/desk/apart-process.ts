import process from 'node:process';
import { checkHere, pageHere } from './check.ts';
import { openDesk } from './desk.ts';
import { plain } from './plain-error.ts';
import { askSqlHere } from './sql.ts';
import type { Task, Told } from './task.ts';

/** DuckDB's own limit is half of it. */
const mostMemory = 1_000_000_000;
const milliseconds = 20;

const [record = '', cacheDir = ''] = process.argv.slice(2);
const desk = openDesk({
  record,
  articles: '',
  today: () => {
    throw new Error('A task brings its own day.');
  },
  ...(cacheDir && { cacheDir }),
  apart: false,
});

process.on('disconnect', end);
process.on('message', (task: Task) => void work(task));
setInterval(watchMemory, milliseconds);

async function work(task: Task): Promise<void> {
  try {
    await desk.database();
    tell({ ready: true });
    tell({ answer: await answerTo(task) });
  } catch (thrown) {
    tell({ error: plain(thrown) });
  }
}

function answerTo(task: Task): Promise<unknown> {
  if (task.kind === 'sql') return askSqlHere(desk, task);
  const options = {
    refused: new Map(task.refused),
    lanes: task.lanes,
    ...(task.only && { only: new Set(task.only) }),
    began: (claim: number) => tell({ began: claim }),
    ended: (claim: number) => tell({ ended: claim }),
  };
  return task.kind === 'page' ? pageHere(desk, task, options) : checkHere(desk, task, options);
}

/** DuckDB counts its buffers, not every text and list; and a single call of a function cannot be interrupted. */
function watchMemory(): void {
  if (process.memoryUsage.rss() > mostMemory) process.send?.({ overfull: true } satisfies Told, end);
}

/** An ordinary exit would wait for what DuckDB is doing. */
function end(): void {
  process.kill(process.pid, 'SIGKILL');
}

function tell(told: Told): void {
  process.send?.(told);
}
