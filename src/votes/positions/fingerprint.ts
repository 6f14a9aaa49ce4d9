import type { Choices } from './choices.ts';

/** 16 hexadecimal digits that change with any vote, seat or item of the model (FNV-1a in two lanes). */
export function fingerprintOf({ seats, bounds, voters }: Choices): string {
  const lanes = [0x811c9dc5, 0x9747b28c].map((basis) => {
    let hash = basis;
    const mix = (number: number) => {
      hash = Math.imul(hash ^ number, 0x01000193);
      hash ^= hash >>> 15;
    };
    for (const { line, state, session } of seats)
      for (const character of `${line} ${state} ${session};`) mix(character.charCodeAt(0));
    for (const bound of bounds) mix(bound);
    for (const voter of voters) mix(voter);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return lanes.join('');
}
