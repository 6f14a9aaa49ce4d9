import { parseArgs } from 'node:util';
import { nearestNames, OnrecordError } from '../index.ts';
import type { Call, Command, Flag } from './command.ts';

export type Line = Pick<Call, 'values' | 'switches' | 'rest'>;

interface Token {
  readonly kind: 'option' | 'positional' | 'option-terminator';
  readonly name?: string;
  readonly rawName?: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/**
 * Reads what follows the command's name. Nothing is guessed and nothing overlooked.
 * @throws OnrecordError `asked/unknown-name` for a flag the command does not have, `asked/bad-value` for a flag without
 * its value or given twice, and for words that have no place
 */
export function readLine(command: Command, args: readonly string[], shared: readonly Flag[]): Line {
  const flags = new Map([...command.flags, ...shared].map((flag) => [flag.name, flag]));
  const words: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokensOf(args, flags)) {
    if (token.kind === 'positional') words.push(token.value ?? '');
    else if (token.kind === 'option') readFlag(token, flags, command, values, switches);
  }
  return { values, switches, rest: placeWords(command, words, values) };
}

function tokensOf(args: readonly string[], flags: ReadonlyMap<string, Flag>): Token[] {
  const options = Object.fromEntries(
    [...flags.values()].map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' } as const]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens as Token[];
}

function readFlag(
  { name = '', rawName = '', value, inlineValue }: Token,
  flags: ReadonlyMap<string, Flag>,
  command: Command,
  values: Record<string, string>,
  switches: Set<string>,
): void {
  const flag = flags.get(name);
  if (!flag) throw unknownFlag(rawName, command, flags);
  if (name in values || switches.has(name)) throw mistake(`--${name} is given twice.`, 'Give it once.');
  if (!flag.value) {
    if (inlineValue) throw mistake(`--${name} takes no value.`, `Write --${name} alone.`);
    switches.add(name);
    return;
  }
  if (value === undefined || (!inlineValue && value.startsWith('-'))) {
    throw mistake(`--${name} needs a value.`, `Write --${name} ${flag.value}.`);
  }
  values[name] = value;
}

function unknownFlag(rawName: string, command: Command, flags: ReadonlyMap<string, Flag>): OnrecordError {
  const names = [...flags.keys()].map((name) => `--${name}`);
  const [nearest] = nearestNames(rawName, names);
  return new OnrecordError('asked/unknown-name', `"${command.name}" has no option ${rawName}.`, {
    hint: nearest ? `Did you mean ${nearest}?` : `See "onrecord ${command.name} --help".`,
  });
}

/** Gives each word its place; what is left over for a place that takes many is returned. */
function placeWords(command: Command, words: string[], values: Record<string, string>): string[] {
  const left = [...words];
  for (const place of command.places) {
    if (place.required && left.length === 0) {
      throw mistake(`"${command.name}" needs ${place.name.toUpperCase()}.`, `${usage(command)}.`);
    }
    if (place.many) return left;
    const word = left.shift();
    if (word !== undefined) values[place.name] = word;
  }
  if (left.length > 0) throw mistake(`"${left[0]}" is one word too many.`, `${usage(command)}.`);
  return [];
}

/** `Usage: onrecord agreement A B`. */
export function usage(command: Command): string {
  const places = command.places.map(({ name, required, many }) => {
    const shown = `${name.toUpperCase()}${many ? '...' : ''}`;
    return required ? shown : `[${shown}]`;
  });
  return `Usage: ${['onrecord', command.name, ...places].join(' ')}`;
}

function mistake(message: string, hint: string): OnrecordError {
  return new OnrecordError('asked/bad-value', message, { hint });
}
