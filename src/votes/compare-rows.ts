import { compareRowsWasm } from './compare-rows.wasm.ts';
import { compare, type Found, type Rows } from './dyad-rows.ts';

/** What the module gives: its memory, what is where in it, and the one function. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** In: the seat of each row, a byte each. The rows themselves begin at 0. */
  readonly codes: { readonly value: number };
  /** Out: how many pairs there are once all of a row are written, four bytes each. */
  readonly ends: { readonly value: number };
  /** Out: of each pair, a byte each. */
  readonly other: { readonly value: number };
  readonly rollCalls: { readonly value: number };
  readonly same: { readonly value: number };
  readonly opposed: { readonly value: number };
  compare(rows: number, bytesOfRow: number): number;
}

/** Neither Node's types nor the language's have it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** What a byte holds: of rows, seats and roll calls no more may be compared. */
export const mostAtOnce = 255;

let kernel: Kernel | undefined | 'none';

/**
 * Compares as `compare` does, several times as fast: vector instructions of WebAssembly count the bits of 128 roll calls at once. Where there are none (a browser
 * from before 2023, a page whose policy forbids them) or rows are too many, `compare` does it. No more than `mostAtOnce` roll calls may count.
 */
export function compareRows(rows: Rows, found: Found, at: number): number {
  kernel ??= instantiated();
  return kernel === 'none' || !fits(rows, kernel)
    ? compare(rows, found, at)
    : compareIn(kernel, rows, found, at);
}

function instantiated(): Kernel | 'none' {
  try {
    const bytes = Uint8Array.from(atob(compareRowsWasm), (letter) => letter.charCodeAt(0));
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Kernel;
  } catch {
    return 'none';
  }
}

function fits({ count, width, seat }: Rows, { codes }: Kernel): boolean {
  return count <= mostAtOnce && (seat[count - 1] ?? 0) <= mostAtOnce && 4 * count * width <= codes.value;
}

function compareIn({ memory, compare, ...place }: Kernel, rows: Rows, found: Found, at: number): number {
  const { count, seat, width, words } = rows;
  const bytes = new Uint8Array(memory.buffer);
  new Int32Array(memory.buffer).set(words.subarray(0, count * width));
  bytes.set(seat.subarray(0, count), place.codes.value);
  const pairs = compare(count, 4 * width);
  const ends = new Uint32Array(memory.buffer, place.ends.value, count);
  for (let row = 0; row < count; row++)
    found.a.fill(
      seat[row] as number,
      at + (row > 0 ? (ends[row - 1] as number) : 0),
      at + (ends[row] as number),
    );
  const take = ({ value }: Kernel['other']) => bytes.subarray(value, value + pairs);
  found.b.set(take(place.other), at);
  found.rollCalls.set(take(place.rollCalls), at);
  found.same.set(take(place.same), at);
  found.opposed.set(take(place.opposed), at);
  return at + pairs;
}
