/** Memory that is used again and again: to have the system give fresh pages takes longer than what is done in them. */
export interface Arena {
  /** So many numbers, whatever they are, good until the next `reset`. */
  int32(length: number): Int32Array;
  uint16(length: number): Uint16Array;
  /** What was given out will be given out again. */
  reset(): void;
}

export function arena(): Arena {
  let buffer = new ArrayBuffer(0);
  let next = 0;
  const take = (bytes: number) => {
    if (next + bytes > buffer.byteLength) {
      buffer = new ArrayBuffer(2 * (next + bytes));
      next = 0;
    }
    const start = next;
    next += (bytes + 7) & -8;
    return start;
  };
  return {
    int32(length) {
      const start = take(4 * length);
      return new Int32Array(buffer, start, length);
    },
    uint16(length) {
      const start = take(2 * length);
      return new Uint16Array(buffer, start, length);
    },
    reset() {
      next = 0;
    },
  };
}
