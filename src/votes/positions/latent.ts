import { quantile } from './normal.ts';
import { clamp } from './scale.ts';
import type { Scratch } from './scratch.ts';
import type { Uniform } from './uniform.ts';

/** z never leaves this range. */
const farthest = 9;

/** z of every vote, given that it fell where the vote says. */
export function drawLatent(
  votes: Scratch,
  b: number,
  abstained: number,
  against: number,
  count: number,
  { block, take }: Uniform,
): void {
  const drawn = take(count);
  drawOuter(votes, 0, abstained, b, 1, block, drawn);
  drawInner(votes, abstained, against, b, block, drawn);
  drawOuter(votes, against, count, b, -1, block, drawn);
}

function drawOuter(
  { position, present, latent }: Scratch,
  from: number,
  to: number,
  b: number,
  side: number,
  block: Float64Array,
  drawn: number,
): void {
  for (let at = from; at < to; at++) {
    const share = (block[drawn + at] as number) * (present[at] as number);
    latent[at] = clamp(b * (position[at] as number) + side * quantile(share), farthest);
  }
}

function drawInner(
  { position, present, presentBeyond, latent }: Scratch,
  from: number,
  to: number,
  b: number,
  block: Float64Array,
  drawn: number,
): void {
  for (let at = from; at < to; at++) {
    const beyond = presentBeyond[at] as number;
    const z = quantile(Math.abs(beyond) + (block[drawn + at] as number) * (present[at] as number));
    latent[at] = clamp(b * (position[at] as number) + (beyond < 0 ? -z : z), farthest);
  }
}
