import { fileURLToPath } from 'node:url';
import { type Desk, errorLine, OnrecordError, openDesk, parseDay } from '../index.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { commands as everyCommand } from './commands.ts';
import { findCommand } from './find-command.ts';
import { helpOn, helpOnAll } from './help.ts';
import { type Line, readLine } from './read-line.ts';
import { sharedFlags } from './shared-flags.ts';
import { type Typesetter, typesetter } from './typesetter.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs one command line. It throws nothing and ends no process: whatever happens becomes text and an exit code. */
export async function run(
  args: readonly string[],
  io: Io,
  commands: readonly Command[] = everyCommand,
): Promise<ExitCode> {
  try {
    return await runCommand(args, io, commands);
  } catch (thrown) {
    return complain(thrown, io, args.includes('--debug'));
  }
}

async function runCommand(args: readonly string[], io: Io, commands: readonly Command[]): Promise<ExitCode> {
  const set = typesetter(io);
  if (args.length === 0 || ['--help', '-h', 'help'].includes(args[0] ?? ''))
    return help(args, io, set, commands);
  if (args[0] === '--version') return version(io);
  const { command, args: rest } = findCommand(commands, args);
  if (rest.includes('--help') || rest.includes('-h')) return print(io, helpOn(command, set));
  const line = readLine(command, rest, sharedFlags);
  const desks: Desk[] = [];
  const desk = () => (desks[0] ??= openDeskFor(line, io));
  try {
    return await command.run({ ...line, io, set, desk });
  } finally {
    await desks[0]?.close();
  }
}

function openDeskFor({ values }: Line, io: Io): Desk {
  const today = parseDay(values.today ?? io.today());
  return openDesk({
    record: values.record ?? `${root}record`,
    articles: values.articles ?? `${root}articles`,
    today: () => (values.today ? today : parseDay(io.today())),
    cacheDir: `${root}.cache`,
    ...(process.env.ONRECORD_BUILD && { build: process.env.ONRECORD_BUILD }),
  });
}

function help(args: readonly string[], io: Io, set: Typesetter, commands: readonly Command[]): ExitCode {
  const named = args[0] === 'help' && args.length > 1;
  return print(
    io,
    named ? helpOn(findCommand(commands, args.slice(1)).command, set) : helpOnAll(commands, set),
  );
}

async function version(io: Io): Promise<ExitCode> {
  const { readFileSync } = await import('node:fs');
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  return print(io, `${version}\n`);
}

function print(io: Io, text: string): ExitCode {
  io.out(text);
  return 0;
}

/** One line for a person's mistake or the outside's failure; a bug asks to be reported. */
function complain(thrown: unknown, io: Io, debug: boolean): ExitCode {
  if (thrown instanceof OnrecordError) {
    io.err(`onrecord: ${errorLine(thrown)}\n`);
    if (debug && thrown.cause) io.err(`${stackOf(thrown.cause)}\n`);
    return thrown.exitCode;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  io.err(
    `onrecord: This is a bug: ${message.split('\n')[0]?.replace(/\.$/, '')}. Please report it with the command you typed`,
  );
  io.err(debug ? ` and this:\n${stackOf(thrown)}\n` : '; --debug shows where it happened.\n');
  return 70;
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
