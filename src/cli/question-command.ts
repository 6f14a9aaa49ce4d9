import {
  type AnyQuestion,
  askDesk,
  type Day,
  jsonOf,
  nameOfCode,
  type Parameter,
  parametersOf,
} from '../index.ts';
import type { Command, Flag } from './command.ts';
import { jsonFlag } from './shared-flags.ts';
import type { Called } from './text.ts';
import { textFor } from './texts.ts';

/** A question as a command: its places and flags are read off its schema. */
export function questionCommand(question: AnyQuestion): Command {
  return {
    name: question.name,
    summary: question.summary,
    get places() {
      return parametersOf(question).filter(({ place }) => place);
    },
    get flags() {
      return [
        ...parametersOf(question)
          .filter(({ place }) => !place)
          .map(flagOf),
        jsonFlag,
      ];
    },
    async run({ values, switches, io, set, desk }) {
      const given: Record<string, string> = {};
      for (const name of Object.keys(question.params.shape)) {
        const value = switches.has(name) ? 'true' : values[name];
        if (value !== undefined) given[name] = value;
      }
      const answer = askDesk(desk(), question, given);
      if (switches.has('json')) io.out(jsonOf(answer));
      else {
        const text = await textFor(question.name);
        const { on } = answer as { on: Day };
        const called: Called = (code) => nameOfCode(desk().record.states, code, on);
        io.out(`${text(answer, set, called).trimEnd()}\n`);
      }
      return 0;
    },
  };
}

function flagOf({ name, flag, description, schema }: Parameter): Flag {
  return flag ? { name, description } : { name, value: valueName(schema, name), description };
}

function valueName(schema: Readonly<Record<string, unknown>>, name: string): string {
  if (schema.format === 'date') return 'DAY';
  if (Array.isArray(schema.enum)) return schema.enum.join('|');
  return name.toUpperCase();
}
