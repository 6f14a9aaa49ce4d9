import { spawn } from 'node:child_process';
import { OnrecordError } from '../index.ts';
import type { Command } from './command.ts';
import { articlesFlag } from './shared-flags.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'Serve the explorer and the API from this machine.',
  places: [],
  flags: [
    { name: 'port', value: 'N', description: 'The port; 4173 or the next free one if not given.' },
    {
      name: 'host',
      value: 'ADDRESS',
      description: 'The address to listen on; 127.0.0.1, this machine only, if not given.',
    },
    articlesFlag,
    { name: 'no-open', description: 'Do not open the browser.' },
  ],
  async run({ values, switches, io, desk }) {
    const server = await import('../api/server.ts');
    const serving = await server.serve(desk(), {
      host: values.host ?? '127.0.0.1',
      port: readPort(values.port),
    });
    io.out(`Onrecord is at ${serving.url} (Ctrl-C stops it).\n`);
    if (io.terminal && !switches.has('no-open')) openBrowser(serving.url);
    await io.interrupted();
    await serving.close();
    return 0;
  },
};

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new OnrecordError('asked/bad-value', `"${text}" is not a port.`, {
    hint: 'Give a whole number up to 65535; 0 takes any free one.',
  });
}

/** A machine without a browser is no reason to fail. */
function openBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, string[]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [program = 'xdg-open', ...args] = openers[process.platform] ?? [];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
