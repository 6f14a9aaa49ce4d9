/** What a number counts in; a share in per cent, or a difference of shares in percentage points. */
export type Unit = 'percent' | 'points' | 'EUR' | 'USD' | 'GBP';

/** A number as somebody wrote it: `2.17 million`, `$1bn`, `ten percent`, `two-thirds`. */
export interface Quantity {
  /** Percentages as shares: `10 percent` is 0.1. */
  readonly value: number;
  /** What one unit of the last digit written is worth: 10,000 in `2.17 million`, 1 in `35,000`. */
  readonly lastDigit: number;
  /** The same for the last digit that is not a zero: 1,000 in `35,000`. */
  readonly lastNonZero: number;
  /** Written with a decimal point, a scale word or as a share, which everybody reads as rounded. */
  readonly rounded: boolean;
  readonly unit: Unit | undefined;
  /** Written as a part of something: `a quarter`, `nine in ten`. */
  readonly part?: boolean;
  /** Written as a multiple: `twice as many`, `threefold`. */
  readonly multiple?: boolean;
  /** What its scale word is worth: 1,000,000 in `2.17 million`. */
  readonly scale?: number;
  /** What it counts where it may as well be a count, which is exact: 2 in `voted twice`, 4 in `four out of five`. */
  readonly count?: number;
  readonly start: number;
  readonly end: number;
}

type Rounding = Pick<Quantity, 'lastDigit' | 'lastNonZero' | 'rounded' | 'part' | 'multiple'>;

/** A part is read to the nearest percent; `about a third` within a twentieth of it, `almost a third` within a tenth. */
export function roundingOfPart(value: number): Rounding {
  return { lastDigit: 0.01, lastNonZero: value / 10, rounded: true, part: true };
}

/** A multiple is read within a fortieth of it, or to the last digit given: `twice as many` may be 1.96 times as many. */
export function roundingOfMultiple(value: number, lastDigit = Infinity): Rounding {
  return {
    lastDigit: Math.min(lastDigit, value / 20),
    lastNonZero: value / 10,
    rounded: true,
    multiple: true,
  };
}
