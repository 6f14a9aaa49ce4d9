import type { Random } from './random.ts';

/** Uniform numbers, made in blocks: they stand in `block` from the place that `take` gives. */
export interface Uniform {
  readonly block: Float64Array;
  take(count: number): number;
}

/** Numbers of `source`, block by block. */
export function uniformOf(source: Random): Uniform {
  const block = new Float64Array(8192);
  let next = block.length;
  return {
    block,
    take(count) {
      if (next + count > block.length) {
        source.fill(block);
        next = 0;
      }
      next += count;
      return next - count;
    },
  };
}
