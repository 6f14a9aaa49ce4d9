import { join, relative } from 'node:path';
import { type Breach, breachLine, checkRecord, jsonOf } from '../index.ts';
import type { Command } from './command.ts';
import { counted } from './phrases.ts';
import { jsonFlag } from './shared-flags.ts';

export const checkRecordCommand: Command = {
  name: 'check-record',
  summary: 'Look through the whole record for broken rows and for sources that disagree.',
  places: [],
  flags: [
    {
      name: 'discrepancies',
      description: 'List the discrepancies between sources too; they are kept on purpose.',
    },
    jsonFlag,
  ],
  async run({ switches, io, set, desk }) {
    const { root } = desk().record;
    const breaches = checkRecord(root);
    const errors = breaches.filter(({ level }) => level === 'error');
    const discrepancies = breaches.filter(({ level }) => level === 'discrepancy');
    if (switches.has('json')) {
      io.out(jsonOf({ errors: errors.length, discrepancies: discrepancies.length, breaches }));
    } else {
      for (const breach of switches.has('discrepancies') ? breaches : errors)
        io.out(`${lineOf(breach, root)}\n`);
      io.out(`${set.paragraph(summary(errors.length, discrepancies.length))}\n`);
    }
    return errors.length > 0 ? 1 : 0;
  },
};

function lineOf(breach: Breach, root: string): string {
  return breachLine({ ...breach, file: join(relative('.', root), breach.file) });
}

function summary(errors: number, discrepancies: number): string {
  const state = errors === 0 ? 'The record is sound' : `The record is broken in ${counted(errors, 'place')}`;
  const kept =
    discrepancies === 0
      ? 'no source disagrees with another'
      : `sources disagree in ${counted(discrepancies, 'place')}, which are kept and shown`;
  return `${state}; ${kept}.`;
}
