import { dirname } from 'node:path';
import {
  checkText,
  jsonOf,
  type Report,
  readArticleFile,
  reportExitCode,
  reportJson,
  reportText,
} from '../index.ts';
import { oneOf } from './choices.ts';
import type { Command, ExitCode } from './command.ts';
import { jsonFlag } from './shared-flags.ts';

const formats = ['text', 'json'] as const;

export const check: Command = {
  name: 'check',
  summary:
    'Hold every claim of an article against the record, as of the day it was published and as of today.',
  places: [{ name: 'article', description: 'An article in Markdown.', required: true, many: true }],
  flags: [
    {
      name: 'format',
      value: formats.join('|'),
      description: 'How to print the findings; text if not given.',
    },
    { ...jsonFlag, description: 'The same as --format json; an array if there are several articles.' },
  ],
  async run({ values, switches, rest, io, desk }) {
    const format = switches.has('json') ? 'json' : oneOf('format', values.format ?? 'text', formats);
    const reports: Report[] = [];
    for (const path of rest) {
      const { text } = readArticleFile(path);
      reports.push(await checkText(desk(), { file: path, text, folder: dirname(path) }));
    }
    io.out(format === 'json' ? jsonText(reports) : reports.map(reportText).join('\n\n'));
    return Math.max(...reports.map(reportExitCode)) as ExitCode;
  },
};

function jsonText(reports: readonly Report[]): string {
  const [only, ...others] = reports.map(reportJson);
  return jsonOf(others.length === 0 ? only : [only, ...others]);
}
