import { type Day, type Frames, statusIn } from 'onrecord/browser';
import { speaksFor } from './stand-ins.ts';
import world from './world.json';

/** Every shape of the map by its id: areas first, then the dots of the states too small to see. */
export const areaIds: readonly string[] = [
  ...Object.keys(world.areas),
  ...world.dots.map(([id]) => id as string),
];

/** Areas that no state on record speaks for, or more than one. They begin with a hyphen in world.json. */
export function isOpen(area: string): boolean {
  return area.startsWith('-');
}

/** What every area shows on the day. Some areas have a dot and a shape; both show the same. */
export function areasOn(frames: Frames, on: Day): Record<string, string> {
  return Object.fromEntries(areaIds.map((id) => [id, statusIn(frames, speaksFor(id, on), on)]));
}
