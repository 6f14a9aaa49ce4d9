import type { Alike, Shares } from './explore.ts';
import { depthOf, type MatrixView } from './matrix.ts';
import { barsPiece, type Look, matrixPiece, type Piece } from './picture.ts';
import { sayPercent } from './words.ts';

/** Plain colours for pictures, where no pattern can follow: they differ in lightness. */
const fills = { yes: '#0f6b86', no: '#c9542b', abstain: '#e3b75b', absent: '#c7c3b8' } as const;
const labels = { yes: 'Yes', no: 'No', abstain: 'Abstained', absent: 'Did not vote' } as const;
const votes = Object.keys(fills) as (keyof typeof fills)[];

/** How states voted, as bars of shares. */
export function sharesBars(rows: readonly Shares[]): (look: Look) => Piece {
  const bars = rows.map((row) => {
    const total = votes.reduce((sum, vote) => sum + row[vote], 0);
    const parts = votes.map((vote) => ({ share: total ? row[vote] / total : 0, fill: fills[vote] }));
    return { name: row.name, parts, says: `${sayPercent(parts[0]?.share ?? 0)} yes` };
  });
  const key = votes.map((vote) => ({ label: labels[vote], fill: fills[vote] }));
  return (look) => barsPiece(bars, look, key);
}

/** The ten most and the ten least alike. */
export function alikeBars(states: readonly Alike[]): (look: Look) => Piece {
  const shown = states.length > 20 ? [...states.slice(0, 10), ...states.slice(-10)] : states;
  return (look) =>
    barsPiece(
      shown.map(({ name, value }) => ({
        name,
        parts: [{ share: value, fill: look.one }],
        says: sayPercent(value, 1),
      })),
      look,
    );
}

/** Counts, the greatest as long as the room allows. */
export function countBars(rows: readonly { readonly name: string; readonly count: number }[]) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (look: Look): Piece =>
    barsPiece(
      rows.map(({ name, count }) => ({
        name,
        parts: [{ share: count / most, fill: look.one }],
        says: String(count),
      })),
      look,
    );
}

export function matrixCells({ states, values }: MatrixView): (look: Look) => Piece {
  return (look) => matrixPiece(states, values, depthOf, look);
}
