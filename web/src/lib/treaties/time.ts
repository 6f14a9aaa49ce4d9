import type { Day, Frames, Knowledge, Status } from 'onrecord/browser';
import type { AskedDays } from '../days.ts';

/** What the reader knows: today's knowledge, that of some day, or on each day that of that day. */
export function knowledgeOf({ on, known, today }: AskedDays): Knowledge {
  return known === on && on !== today ? 'then' : known;
}

/** The day until which acts count as known when `on` is asked about. */
export function knownAt(knowledge: Knowledge, on: Day): Day {
  return knowledge === 'then' ? on : knowledge;
}

/** A line a state: its code, then each day with where it stood from then on. */
export function packFrames(frames: Frames): string {
  return [...frames]
    .map(([state, list]) => [state, ...list.map(({ from, status }) => `${from}${status}`)].join(' '))
    .join('\n');
}

export function unpackFrames(packed: string): Frames {
  return new Map(
    (packed === '' ? [] : packed.split('\n')).map((line) => {
      const [state = '', ...list] = line.split(' ');
      return [state, list.map((one) => ({ from: one.slice(0, 10) as Day, status: one.slice(10) as Status }))];
    }),
  );
}
