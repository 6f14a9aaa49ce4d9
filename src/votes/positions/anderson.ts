const memory = 5;
/** Keeps the little system solvable when two steps point the same way. */
const damping = 1e-8;

/**
 * Anderson's extrapolation (1965) of a sequence x -> f(x) towards its fixed point: the mixture of the last steps whose
 * residual f(x) - x is smallest. Give it x and f(x); it gives the next x.
 */
export function accelerator(): (x: Float64Array, image: Float64Array) => Float64Array {
  const images: Float64Array[] = [];
  const residuals: Float64Array[] = [];
  return (x, image) => {
    images.push(image.slice());
    residuals.push(image.map((value, place) => value - (x[place] as number)));
    if (images.length > memory) {
      images.shift();
      residuals.shift();
    }
    return mixed(images, weightsOf(residuals), x.length);
  };
}

/** Weights that add up to 1 and make the weighted sum of the residuals shortest. */
function weightsOf(residuals: readonly Float64Array[]): number[] {
  const products = residuals.map((a) => residuals.map((b) => product(a, b)));
  const scale = Math.max(...products.map((row, index) => row[index] as number)) || 1;
  const rows = products.map((row, index) => [
    ...row.map((value, column) => value / scale + (index === column ? damping : 0)),
    1,
  ]);
  const solved = solved1(rows);
  const sum = solved.reduce((total, weight) => total + weight, 0);
  return solved.map((weight) => weight / sum);
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] as number) * (b[place] as number);
  return sum;
}

/** Gauss's elimination of rows that end in their right-hand side; the matrix is symmetric and positive definite. */
function solved1(rows: number[][]): number[] {
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const top = rows[pivot] as number[];
    for (const row of rows.slice(pivot + 1)) {
      const factor = (row[pivot] as number) / (top[pivot] as number);
      for (let column = pivot; column <= size; column++)
        row[column] = (row[column] as number) - factor * (top[column] as number);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let pivot = size - 1; pivot >= 0; pivot--) {
    const row = rows[pivot] as number[];
    const rest = found.reduce(
      (sum, value, column) => (column > pivot ? sum + value * (row[column] as number) : sum),
      0,
    );
    found[pivot] = ((row[size] as number) - rest) / (row[pivot] as number);
  }
  return found;
}

function mixed(images: readonly Float64Array[], weights: readonly number[], length: number): Float64Array {
  const next = new Float64Array(length);
  for (const [index, image] of images.entries()) {
    const weight = weights[index] as number;
    for (let place = 0; place < length; place++)
      next[place] = (next[place] as number) + weight * (image[place] as number);
  }
  return next;
}
