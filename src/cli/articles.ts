import { articleNames, jsonOf } from '../index.ts';
import type { Command } from './command.ts';
import { articlesFlag, jsonFlag } from './shared-flags.ts';

export const articles: Command = {
  name: 'articles',
  summary: 'List the articles that the site shows.',
  places: [],
  flags: [articlesFlag, jsonFlag],
  async run({ switches, io, desk }) {
    const names = articleNames(desk().articles);
    if (switches.has('json')) io.out(jsonOf({ articles: names }));
    else io.out(names.length > 0 ? `${names.join('\n')}\n` : `There is no article in ${desk().articles}.\n`);
    return 0;
  },
};
