import type { Io } from './command.ts';
import { run } from './run.ts';
import { clockDay } from './today.ts';

const { stdout, stderr, env } = process;

const io: Io = {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  terminal: stdout.isTTY === true,
  colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  width: Math.min(stdout.columns ?? 100, 120),
  today: clockDay,
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

/** `onrecord treaty … | head` closes the pipe early: that is no failure. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), io);
