/** How a phase is drawn on a track: colour and height differ, so that no reader needs the colour. */
export interface Look {
  readonly fill: string;
  /** Of 20. */
  readonly height: number;
  readonly word: string;
}

const situationLooks: Readonly<Record<string, Look>> = {
  referred: { fill: 'var(--six)', height: 3, word: 'referred' },
  examination: { fill: 'var(--four-line)', height: 6, word: 'under preliminary examination' },
  reconsideration: { fill: 'var(--four-line)', height: 6, word: 'under reconsideration' },
  authorisation: { fill: 'var(--three)', height: 10, word: 'before the judges for authorisation' },
  refused: { fill: 'var(--three)', height: 10, word: 'refused by the judges' },
  investigation: { fill: 'var(--one)', height: 16, word: 'under investigation' },
  concluded: { fill: 'var(--one)', height: 3, word: 'investigation concluded, cases go on' },
};

const wanted: Look = { fill: 'var(--two)', height: 6, word: 'wanted' };
const before: Look = { fill: 'var(--four-line)', height: 10, word: 'before the Court' };

const personLooks: Readonly<Record<string, Look>> = {
  wanted,
  summoned: { ...before, height: 4, word: 'summoned' },
  appeared: { ...before, word: 'before the Court, charges not yet decided' },
  'committed-to-trial': { ...before, word: 'charges confirmed, trial to come' },
  'on-trial': { fill: 'var(--one)', height: 16, word: 'on trial' },
  convicted: { fill: 'var(--five)', height: 10, word: 'convicted' },
};

/** `undefined` for phases that are drawn as an end: closed, acquitted, dead … */
export function situationLook(phase: string): Look | undefined {
  return situationLooks[phase];
}

export function personLook(phase: string): Look | undefined {
  return personLooks[phase];
}

/** Those of the key, each once. */
export const situationKey = ['examination', 'authorisation', 'investigation', 'concluded'].flatMap(
  (phase) => situationLooks[phase] ?? [],
);
export const personKey = [
  wanted,
  { ...before, word: 'before the Court, trial to come' },
  'on-trial',
  'convicted',
].flatMap((one) => (typeof one === 'string' ? (personLooks[one] ?? []) : one));
