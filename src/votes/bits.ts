/** One bit a roll call: column 0 is the lowest bit of the first word. Whatever lies beyond the last column is 0. */
export type Bits = Uint32Array;

/** How many words `width` bits take. */
export function wordsFor(width: number): number {
  return (width + 31) >>> 5;
}

/** How many bits of a word are set. */
export function popcount(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The bits that are set in at least two of three words: what is carried when they are added up bit by bit. */
export function majority(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
}

/** How many bits of a row are set. */
export function countBits(bits: Bits): number {
  let sum = 0;
  for (const word of bits) sum += popcount(word);
  return sum;
}

/** How many bits are set in both. */
export function countBoth(a: Bits, b: Bits): number {
  let sum = 0;
  for (let word = 0; word < a.length; word++) sum += popcount((a[word] as number) & (b[word] as number));
  return sum;
}

/** The bits set in both rows. */
export function both(a: Bits, b: Bits): Bits {
  const bits = new Uint32Array(a.length);
  for (let word = 0; word < a.length; word++) bits[word] = (a[word] as number) & (b[word] as number);
  return bits;
}

/** The bits set in either row. */
export function either(a: Bits, b: Bits): Bits {
  return a.map((word, index) => word | (b[index] as number));
}

/** Whether one bit of a row is set. */
export function hasBit(bits: Bits, column: number): boolean {
  return (((bits[column >>> 5] as number) >>> (column & 31)) & 1) === 1;
}

/** The 32 columns that begin `shift` (0 to 31) columns into a word. */
export function wordAt(bits: Bits, word: number, shift: number): number {
  if (shift === 0) return bits[word] as number;
  const next = word + 1 < bits.length ? (bits[word + 1] as number) : 0;
  return ((bits[word] as number) >>> shift) | (next << (32 - shift));
}

export function setBit(bits: Bits, column: number): void {
  const word = column >>> 5;
  bits[word] = (bits[word] as number) | (1 << (column & 31));
}

export function clearBit(bits: Bits, column: number): void {
  const word = column >>> 5;
  bits[word] = (bits[word] as number) & ~(1 << (column & 31));
}

/** Sets the bits of the columns from `start` up to but not including `end`. */
export function setRange(bits: Bits, start: number, end: number): void {
  if (start >= end) return;
  const [first, last] = [start >>> 5, (end - 1) >>> 5];
  const [head, tail] = [-1 << (start & 31), -1 >>> (31 - ((end - 1) & 31))];
  if (first === last) {
    bits[first] = (bits[first] as number) | (head & tail);
    return;
  }
  bits[first] = (bits[first] as number) | head;
  bits.fill(0xffffffff, first + 1, last);
  bits[last] = (bits[last] as number) | tail;
}

/** The columns whose bit is set, in order. */
export function columnsOf(bits: Bits): Uint32Array {
  const columns = new Uint32Array(countBits(bits));
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1)
      columns[count++] = (word << 5) + 31 - Math.clz32(rest & -rest);
  }
  return columns;
}

/** Bits of those columns of `width` for which `holds`. */
export function bitsWhere(width: number, holds: (column: number) => boolean): Bits {
  const bits = new Uint32Array(wordsFor(width));
  for (let column = 0; column < width; column++) if (holds(column)) setBit(bits, column);
  return bits;
}
