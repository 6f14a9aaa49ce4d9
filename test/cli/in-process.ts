import type { Io } from '../../src/cli/command.ts';
import { run } from '../../src/cli/run.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as if typed on `today` at a place that is no terminal. */
export async function onrecord(
  args: readonly string[],
  { today = '2026-07-01', width = 100 } = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const io: Io = {
    out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    terminal: false,
    colour: false,
    width,
    today: () => today,
    interrupted: () => Promise.resolve(),
  };
  const code = await run(args, io);
  return { code, out, err };
}
