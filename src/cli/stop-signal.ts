import type { Io } from './command.ts';

/** Given when the person asks the process to stop. Where nobody watches it never is: there the process ends at once. */
export function stopSignal(io: Io): AbortSignal {
  const stop = new AbortController();
  if (io.terminal) void io.interrupted().then(() => stop.abort());
  return stop.signal;
}
