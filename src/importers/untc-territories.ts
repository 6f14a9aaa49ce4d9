import type { Day } from '../days/day.ts';
import { cellOf } from './untc-cell.ts';
import type { Reading } from './untc-reading.ts';
import { participantIn, plainOf } from './untc-text.ts';
import { childOf, childrenOf, type Element, within } from './untc-xml.ts';

/** A treaty extended to territories by who is responsible for them. */
export interface Application {
  readonly participant: string;
  readonly day: Day;
  readonly territories: string;
  /** `TerritorialApplications/2`. */
  readonly place: string;
  readonly element: Element;
}

/** An entry without a name goes on with the participant before it. */
export function applicationsOf(section: Element, reading: Reading): Application[] {
  for (const element of within(section))
    if (element.name === 'Title' || element.path.includes('/TerritorialApplications/Header'))
      reading.take(element);
  let before = '';
  const applications = childrenOf(section, 'Application').flatMap((element, index) => {
    const participant = participantIn(reading.take(childOf(element, 'Participant'))).text || before;
    before = participant;
    const date = childOf(element, 'DateNotification');
    const { instruments, rest } = cellOf(reading.take(date));
    const territories = plainOf(reading.take(childOf(element, 'Territories'))).text;
    if (instruments.length === 0 || rest !== '')
      reading.lose(
        element,
        'has no day of receipt that we can read',
        `${participant} ${date?.text ?? ''} ${territories}`,
      );
    const place = `${section.name}/${index + 1}`;
    return instruments.map(({ day }) => ({ participant, day, territories, place, element }));
  });
  reading.loseRest(section, 'belongs to no application to territories');
  return applications;
}
