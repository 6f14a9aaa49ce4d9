import type { Flag } from './command.ts';

/** What every command takes. */
export const sharedFlags: readonly Flag[] = [
  {
    name: 'record',
    value: 'DIR',
    description: 'The folder of the record; the one that came with Onrecord if not given.',
  },
  { name: 'today', value: 'DAY', description: 'Answer as if this were today (YYYY-MM-DD).' },
  { name: 'debug', description: 'When something fails in a way it should not, print where.' },
  { name: 'help', description: 'Say what the command does and takes.' },
];

export const jsonFlag: Flag = {
  name: 'json',
  description: 'Print JSON, to the byte what the HTTP route returns.',
};

export const articlesFlag: Flag = {
  name: 'articles',
  value: 'DIR',
  description: 'The folder of articles; the one that came with Onrecord if not given.',
};
