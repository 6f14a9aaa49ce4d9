import { feedFormats, parseDay, treatyCalendar, treatyFeed } from '../index.ts';
import { oneOf } from './choices.ts';
import type { Command, Flag } from './command.ts';

const followed: readonly Flag[] = [
  {
    name: 'treaty',
    value: 'TREATY',
    description: 'Only this treaty: its id, title or the depositary’s number.',
  },
  { name: 'state', value: 'STATE', description: 'Only this state: a code or a name.' },
  {
    name: 'site',
    value: 'ADDRESS',
    description: 'Where the site is served, to link to it: https://example.org.',
  },
  {
    name: 'known',
    value: 'DAY',
    description: 'Leave out what became known after this day; today if not given.',
  },
];

export const treatiesCalendar: Command = {
  name: 'treaties calendar',
  summary: 'What is to take effect, as a calendar file (iCalendar) to subscribe to or open.',
  places: [],
  flags: [
    ...followed,
    { name: 'on', value: 'DAY', description: 'Only what takes effect after this day; today if not given.' },
  ],
  async run({ values, io, desk }) {
    io.out(treatyCalendar(desk().record, given(values), desk().today()));
    return 0;
  },
};

export const treatiesFeed: Command = {
  name: 'treaties feed',
  summary: 'The newest acts toward treaties, as a feed.',
  places: [],
  flags: [...followed, { name: 'format', value: feedFormats.join('|'), description: 'Atom if not given.' }],
  async run({ values, io, desk }) {
    const format = oneOf('format', values.format ?? 'atom', feedFormats);
    io.out(treatyFeed(desk().record, given(values), format, desk().today()));
    return 0;
  },
};

function given({ treaty, state, site, on, known }: Readonly<Record<string, string>>) {
  return {
    treaty,
    state,
    site: site?.replace(/\/+$/, ''),
    on: on === undefined ? undefined : parseDay(on),
    known: known === undefined ? undefined : parseDay(known),
  };
}
