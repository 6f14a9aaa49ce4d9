import type { Command, Flag } from '../../src/cli/command.ts';
import { usage } from '../../src/cli/read-line.ts';
import { sharedFlags } from '../../src/cli/shared-flags.ts';
import { markdownTable } from './reference.ts';

export function commandsReference(commands: readonly Command[]): string {
  return [...commands.map(section), '### Every command also takes', flagTable(sharedFlags)].join('\n\n');
}

function section(command: Command): string {
  const places = command.places.map(({ name, description }) => [`\`${name.toUpperCase()}\``, description]);
  return [
    `### ${command.name}`,
    command.summary,
    `    ${usage(command).replace('Usage: ', '')}`,
    ...(places.length > 0 ? [markdownTable(['place', 'meaning'], places)] : []),
    ...(command.flags.length > 0 ? [flagTable(command.flags)] : []),
  ].join('\n\n');
}

function flagTable(flags: readonly Flag[]): string {
  return markdownTable(
    ['option', 'meaning'],
    flags.map(({ name, value, description }) => [`\`--${name}${value ? ` ${value}` : ''}\``, description]),
  );
}
