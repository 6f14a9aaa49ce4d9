import type { Place } from './format.ts';

/** Where all questions stand, by their numbers: the numbers of each place in turn. */
export type Places = Uint32Array;

const each = 3;

export const bytesOfPlace = each * Uint32Array.BYTES_PER_ELEMENT;

export function packPlaces(places: readonly Place[]): Places {
  return Uint32Array.from(places.flat());
}

export function placeOf(places: Places, question: number): Place {
  const [part = 0, at = 0, length = 0] = places.subarray(question * each);
  return [part, at, length];
}

export function putPlace(places: Places, question: number, place: Place): void {
  places.set(place, question * each);
}
