/** A state's position in one session, as the question about positions answers it. */
export interface Position {
  readonly state: string;
  readonly session: number;
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
  readonly votes: number;
}

/** The first session began in 1946, and one each autumn after it; the number tells the year in which most of its votes fell. */
export function yearOfSession(session: number): number {
  return session + 1945;
}

/** What is drawn: every state faintly, those chosen with the band in which they lie with 90 % probability. */
export function positionsView(
  positions: readonly Position[],
  lines: readonly { readonly state: string; readonly line: readonly string[] }[],
) {
  const sessions = positions.map(({ session }) => session);
  const [first, last] = [Math.min(...sessions), Math.max(...sessions)];
  const reach = Math.ceil(Math.max(2, ...positions.map(({ mean }) => Math.abs(mean))) * 2) / 2;
  return {
    first,
    last,
    reach,
    faint: faintPath(positions, { first, last, reach }),
    chosen: lines.map(({ state, line }) => ({
      state,
      points: positions.filter((one) => line.includes(one.state)).toSorted((a, b) => a.session - b.session),
    })),
  };
}

/** Sides of the drawing's own plane. */
export const plane = { width: 800, height: 400 };

interface Extent {
  readonly first: number;
  readonly last: number;
  readonly reach: number;
}

export function across({ first, last }: Pick<Extent, 'first' | 'last'>, session: number): number {
  return last === first ? 0 : ((session - first) / (last - first)) * plane.width;
}

/** High is where the United States stands. */
export function upward({ reach }: Pick<Extent, 'reach'>, value: number): number {
  return (0.5 - value / (2 * reach)) * plane.height;
}

/** All lines in one path; a state that missed a session begins anew. */
function faintPath(positions: readonly Position[], extent: Extent): string {
  let before: Position | undefined;
  return positions
    .toSorted((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : a.session - b.session))
    .map((one) => {
      const goesOn = before?.state === one.state && one.session === before.session + 1;
      before = one;
      return `${goesOn ? 'L' : 'M'}${across(extent, one.session).toFixed(0)},${upward(extent, one.mean).toFixed(1)}`;
    })
    .join('');
}
