import type { Command } from './command.ts';
import { usage } from './read-line.ts';
import { sharedFlags } from './shared-flags.ts';
import type { Typesetter } from './typesetter.ts';

/** What `onrecord --help` prints. */
export function helpOnAll(commands: readonly Command[], set: Typesetter): string {
  const rows = commands.map((command) => [`  ${command.name}`, command.summary]);
  return [
    set.paragraph(
      'What states sign, how they vote and what they answer for, as of any day, with the source.',
    ),
    '',
    set.bold('Usage: onrecord COMMAND [OPTIONS]'),
    '',
    set.table(rows),
    '',
    set.paragraph(
      'Every command says more with --help. Exit codes: 0 fine, 1 the answer is bad news, 2 asked wrongly, 3 the outside failed, 70 a bug.',
    ),
    '',
  ].join('\n');
}

/** What `onrecord treaty --help` prints. */
export function helpOn(command: Command, set: Typesetter): string {
  const places = command.places.map(({ name, description }) => [`  ${name.toUpperCase()}`, description]);
  const flags = [...command.flags, ...sharedFlags].map(({ name, value, description }) => [
    `  --${name}${value ? ` ${value}` : ''}`,
    description,
  ]);
  return [
    set.paragraph(command.summary),
    '',
    set.bold(`${usage(command)} [OPTIONS]`),
    '',
    ...(places.length > 0 ? [set.table(places), ''] : []),
    set.table(flags),
    '',
  ].join('\n');
}
