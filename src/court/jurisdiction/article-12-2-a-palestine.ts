import { authorities, citing, type Matter } from './matter.ts';
import { holdersOf } from './places.ts';
import type { Ground, Step } from './reasons.ts';

/** Article 12(2)(a) for Palestine, whose statehood and borders are disputed: what the Court has held so far. */
export function palestine(matter: Matter, grounds: readonly Ground[]): Step[] {
  const concerned =
    matter.conduct.places.some((place) => holdersOf(place).includes('PSE')) &&
    grounds.some(({ state }) => state === 'PSE');
  if (!concerned) return [];
  const held = authorities(matter, 'palestine-2021');
  const challenge = authorities(matter, 'palestine-appeal-2025');
  const parts = [
    held.length > 0
      ? `Judges held, by majority, that Palestine is the state on whose territory the conduct occurred for this purpose, and that the territory is Gaza and the West Bank with East Jerusalem${citing(held)}.`
      : 'The Secretary-General received its accession and it is counted as a party; no chamber has ruled on its territory yet.',
    challenge.length > 0
      ? `Israel contests this; its challenge was sent back to be examined${citing(challenge)} and no decision on it is on record.`
      : 'Israel contests this.',
  ];
  return [
    {
      article: '12(2)(a)',
      question: 'Does Palestine count as the state of the territory?',
      answer: 'yes',
      because: parts.join(' '),
      facts: [...held, ...challenge].map(({ id }) => id),
    },
  ];
}
