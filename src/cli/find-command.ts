import { nearestNames, OnrecordError } from '../index.ts';
import type { Command } from './command.ts';

export interface Found {
  readonly command: Command;
  /** What stands after the command's name. */
  readonly args: readonly string[];
}

/**
 * The command that `args` begin with; the longest name wins, so `court verdicts` is not `court`. A first word that only
 * begins names stands for the first of them: `court` for `court situations`.
 * @throws OnrecordError `asked/unknown-command` with the nearest name
 */
export function findCommand(commands: readonly Command[], args: readonly string[]): Found {
  const named = commands
    .filter(({ name }) => name.split(' ').every((word, index) => args[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (named) return { command: named, args: args.slice(named.name.split(' ').length) };
  const [first] = childrenOf(commands, args[0] ?? '');
  if (first && (args[1] === undefined || args[1].startsWith('-')))
    return { command: first, args: args.slice(1) };
  throw unknownCommand(commands, args);
}

function unknownCommand(commands: readonly Command[], args: readonly string[]): OnrecordError {
  const first = args[0] ?? '';
  if (first.startsWith('-')) {
    return new OnrecordError('asked/unknown-command', `"${first}" stands where a command is expected.`, {
      hint: 'Write the command first, then its options: onrecord treaty rome-statute --on 2016-11-16.',
    });
  }
  const children = childrenOf(commands, first);
  const typed = children.length > 0 ? args.slice(0, 2).join(' ') : first;
  const nearest = nearestNames(
    typed,
    commands.map(({ name }) => name),
  );
  return new OnrecordError('asked/unknown-command', `There is no command "${typed}".`, {
    hint: hintFor(nearest, children),
  });
}

function hintFor(nearest: readonly string[], children: readonly Command[]): string {
  if (nearest.length > 0) return `Did you mean ${nearest.join(' or ')}?`;
  if (children.length > 0) return `There is ${children.map(({ name }) => name).join(', ')}.`;
  return 'See "onrecord --help" for those there are.';
}

function childrenOf(commands: readonly Command[], name: string): Command[] {
  return commands.filter((command) => command.name.startsWith(`${name} `));
}
