/** Draws of one number: an array a chain, all of the same even length. */
export type Traces = readonly Float64Array[];

/**
 * Split R-hat: each chain is cut in two, and how far the halves lie apart is held against how far each wanders. Near 1 when the
 * chains agree (Gelman et al. 2013, Bayesian Data Analysis, section 11.4).
 */
export function splitRhat(traces: Traces): number {
  const halves = traces.flatMap((trace) => {
    const half = trace.length >> 1;
    return [trace.subarray(0, half), trace.subarray(trace.length - half)];
  });
  const { within, pooled } = variances(halves);
  return within === 0 ? 1 : Math.sqrt(pooled / within);
}

/**
 * How many independent draws the mean of all is worth: autocorrelations pooled over the chains, summed in pairs while these
 * stay positive and made to fall (Geyer 1992; the estimator of Stan, Vehtari et al. 2021, without ranks).
 */
export function effectiveSize(traces: Traces): number {
  const length = traces[0]?.length ?? 0;
  const count = traces.length * length;
  const { within, pooled } = variances(traces);
  if (pooled === 0 || length < 4) return count;
  const means = traces.map(meanOf);
  const correlation = (lag: number) => {
    const covariance = traces.reduce(
      (sum, trace, chain) => sum + covarianceAt(trace, means[chain] as number, lag),
      0,
    );
    return 1 - (within - covariance / traces.length) / pooled;
  };
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = Math.min(last, (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1));
    if (pair <= 0) break;
    sum += pair;
    last = pair;
  }
  return Math.min(count / Math.max(2 * sum - 1, 1e-9), count * Math.log10(count));
}

/** The mean variance within the arrays, and the variance that all of them together tell of. */
function variances(traces: Traces): { within: number; pooled: number } {
  const length = traces[0]?.length ?? 0;
  const means = traces.map(meanOf);
  const within =
    traces.reduce(
      (sum, trace, index) => sum + (covarianceAt(trace, means[index] as number, 0) * length) / (length - 1),
      0,
    ) / traces.length;
  if (traces.length === 1) return { within, pooled: (within * (length - 1)) / length };
  const centre = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const between = means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / (means.length - 1);
  return { within, pooled: (within * (length - 1)) / length + between };
}

function meanOf(trace: Float64Array): number {
  let sum = 0;
  for (const value of trace) sum += value;
  return sum / trace.length;
}

function covarianceAt(trace: Float64Array, mean: number, lag: number): number {
  let sum = 0;
  for (let at = lag; at < trace.length; at++)
    sum += ((trace[at] as number) - mean) * ((trace[at - lag] as number) - mean);
  return sum / trace.length;
}
