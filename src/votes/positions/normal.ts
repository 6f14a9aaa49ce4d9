/** Coefficients of Wichura's AS 241: numerator and denominator, lowest power first. */
const near = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
};
const middle = {
  shift: 1.6,
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const far = {
  shift: 5,
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * The standard normal distribution, quick enough to be asked for a million votes in a hundredth of a second: tables with
 * straight lines between their entries. Relative error of `phi` and `hazard` is below 5e-4 within |x| < 6, absolute error of
 * `phi` below 2e-6 and of `quantile` below 2e-4 everywhere.
 */
const bound = 12;
const perUnit = 128;
const last = 2 * bound * perUnit;

const cumulative = new Float64Array(last + 2);
const density = new Float64Array(last + 2);
const ratio = new Float64Array(last + 2);
for (let index = 0; index < last + 2; index++) {
  const x = index / perUnit - bound;
  cumulative[index] = exactPhi(x);
  density[index] = exactDensity(x);
  ratio[index] = (density[index] as number) / (cumulative[index] as number);
}

/** P(Z < x); never below 1e-33. */
export function phi(x: number): number {
  const at = (x + bound) * perUnit;
  const index = at >>> 0;
  // What lies below the table becomes a whole number far above it.
  if (index >= last) return x < 0 ? (cumulative[0] as number) : 1;
  const low = cumulative[index] as number;
  return low + (at - index) * ((cumulative[index + 1] as number) - low);
}

/** The density at x. */
export function normalDensity(x: number): number {
  const at = (x + bound) * perUnit;
  if (!(at > 0) || at >= last) return 0;
  const index = at | 0;
  const low = density[index] as number;
  return low + (at - index) * ((density[index + 1] as number) - low);
}

/** Density over P(Z < x): how steeply the logarithm of P(Z < x) rises. */
export function hazard(x: number): number {
  const at = (x + bound) * perUnit;
  if (!(at > 0)) return -x;
  if (at >= last) return 0;
  const index = at | 0;
  const low = ratio[index] as number;
  return low + (at - index) * ((ratio[index + 1] as number) - low);
}

const cells = 4096;
const edge = 1 / 256;
const quantiles = new Float64Array(cells + 2);
for (let index = 1; index < cells; index++) quantiles[index] = exactQuantile(index / cells);

/** The x below which a share p of the distribution lies, 0 < p < 1. */
export function quantile(p: number): number {
  if (p < edge || p > 1 - edge) return exactQuantile(p);
  const at = p * cells;
  const index = at | 0;
  const low = quantiles[index] as number;
  return low + (at - index) * ((quantiles[index + 1] as number) - low);
}

function exactDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** Marsaglia (2004), "Evaluating the normal distribution": a series near the middle; a continued fraction in the tails. */
function exactPhi(x: number): number {
  if (x > 3) return 1 - exactPhi(-x);
  if (x < -3) {
    let fraction = 0;
    for (let depth = 120; depth > 0; depth--) fraction = depth / (-x + fraction);
    return exactDensity(x) / (-x + fraction);
  }
  let sum = x;
  let term = x;
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * exactDensity(x);
}

/** Wichura (1988), algorithm AS 241 (PPND16). */
export function exactQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(near.above, r)) / polynomial(near.below, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const { above, below, shift } = r <= 5 ? middle : far;
  const value = polynomial(above, r - shift) / polynomial(below, r - shift);
  return q < 0 ? -value : value;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let index = coefficients.length - 1; index >= 0; index--)
    value = value * x + (coefficients[index] as number);
  return value;
}
