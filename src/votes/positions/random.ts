/** Uniform and normal numbers that are the same for the same seed on every machine. */
export interface Random {
  /** 0 < u < 1, in steps of 2^-32. */
  uniform(): number;
  /** Fills with uniform numbers. */
  fill(numbers: Float64Array): void;
}

/**
 * The source of a seed and the number of a stream, by which splitmix32 fills the state: chains of one seed draw from unrelated
 * places of a cycle of 2^128 - 1.
 */
export function random(seed: number, stream = 0): Random {
  return xoshiro(Int32Array.from(seeded(seed, stream)));
}

/** xoshiro128** from a state of four whole numbers (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators"). */
export function xoshiro(state: Int32Array): Random {
  const fill = (numbers: Float64Array) => {
    let [a, b, c, d] = state as unknown as [number, number, number, number];
    for (let index = 0; index < numbers.length; index++) {
      const product = Math.imul(b, 5);
      const drawn = Math.imul((product << 7) | (product >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      numbers[index] = ((drawn >>> 0) + 0.5) / 4294967296;
    }
    state.set([a, b, c, d]);
  };
  const one = new Float64Array(1);
  return {
    fill,
    uniform() {
      fill(one);
      return one[0] as number;
    },
  };
}

function seeded(seed: number, stream: number): number[] {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) | 0;
  return Array.from({ length: 4 }, () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  });
}
