/** Parts of the map to look at closely, in its own units: x, y, width, height. */
export const regions = {
  World: [0, 0, 2000, 865],
  Africa: [840, 205, 460, 460],
  Americas: [330, 60, 560, 800],
  Asia: [1090, 60, 640, 490],
  Europe: [880, 40, 340, 210],
  Pacific: [1470, 330, 530, 380],
} as const satisfies Readonly<Record<string, readonly [number, number, number, number]>>;

export type Region = keyof typeof regions;
