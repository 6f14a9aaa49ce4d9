import {
  fewestSweeps,
  fitName,
  fitPositions,
  OnrecordError,
  planOf,
  positionsQuestion,
  writeFit,
} from '../index.ts';
import type { Call, Command, Flag } from './command.ts';
import { questionCommand } from './question-command.ts';
import { stopSignal } from './stop-signal.ts';

const asked = questionCommand(positionsQuestion);

const settings: readonly Flag[] = [
  {
    name: 'refit',
    description: 'First compute the positions anew from the votes on record; takes a minute or two.',
  },
  {
    name: 'seed',
    value: 'N',
    description: 'With --refit: where the random numbers begin; 1946 if not given.',
  },
  { name: 'chains', value: 'N', description: 'With --refit: how many chains are run; 4 if not given.' },
  {
    name: 'sweeps',
    value: 'N',
    description: 'With --refit: sweeps of each chain, a fifth of them burn-in; 1250 if not given.',
  },
];

/** The question and, if wanted, the computation before it. */
export const positions: Command = {
  name: asked.name,
  summary: asked.summary,
  places: [],
  get flags() {
    return [...asked.flags, ...settings];
  },
  async run(call) {
    const { switches, values, io } = call;
    if (switches.has('refit')) {
      if (await refit(call)) return asked.run(call);
      io.err('onrecord: Stopped; the positions stand as they stood.\n');
      return 3;
    }
    const idle = ['seed', 'chains', 'sweeps'].find((name) => values[name] !== undefined);
    if (idle) throw new OnrecordError('asked/bad-value', `--${idle} means something only with --refit.`);
    return asked.run(call);
  },
};

/** Whether it came to its end. */
async function refit({ values, io, desk }: Call): Promise<boolean> {
  const name = fitName.safeParse(values.issue ?? 'all');
  // The question itself says what is wrong with the issue.
  if (!name.success) return true;
  const plan = planOf({
    ...whole('seed', values.seed, 0, 4_294_967_295),
    ...whole('chains', values.chains, 2, 64),
    ...whole('sweeps', values.sweeps, fewestSweeps, 1_000_000),
  });
  const signal = stopSignal(io);
  const meter = io.terminal ? progressMeter(io.err) : undefined;
  try {
    const watch = { signal, ...(meter && { progress: meter.show }) };
    const { record } = desk();
    writeFit(record, await fitPositions(record, name.data, plan, watch));
    return true;
  } catch (thrown) {
    if (signal.aborted) return false;
    throw thrown;
  } finally {
    meter?.clear();
  }
}

function whole(name: 'seed' | 'chains' | 'sweeps', text: string | undefined, least: number, most: number) {
  if (text === undefined) return {};
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return { [name]: number };
  throw new OnrecordError(
    'asked/bad-value',
    `--${name}: "${text}" is not a whole number from ${least} to ${most}.`,
  );
}

/** One line that is written over, with the time that is left. */
function progressMeter(write: (text: string) => void) {
  const started = performance.now();
  let last = -1;
  return {
    show(done: number, of: number) {
      const percent = Math.floor((100 * done) / of);
      if (percent === last) return;
      last = percent;
      const left = Math.ceil(((performance.now() - started) * (of - done)) / done / 1000);
      write(`\r\u001B[K${String(percent).padStart(3)} % of the sweeps, about ${left} s left`);
    },
    clear: () => write('\r\u001B[K'),
  };
}
