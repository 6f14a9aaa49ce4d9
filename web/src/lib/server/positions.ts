import { askDesk, type Desk, positionsQuestion } from 'onrecord';
import { type PackedFit, packFit, unpackFit } from '../explorer/positions-pack.ts';
import { issueNames } from '../votes/issues.ts';
import { isOurs } from './answer.ts';

/** The fit of all votes or of an issue, in the numbers that the browser gets; a sentence where none was computed for this record. */
export function fitOf(desk: Desk, issue: string | undefined) {
  try {
    const { positions, diagnostics, stale, sources, coverage } = askDesk(
      desk,
      positionsQuestion,
      issue ? { issue } : {},
    );
    const { items, votes, chains, rhat, seed } = diagnostics;
    const packed = packFit({ positions, diagnostics: { items, votes, chains, rhat, seed }, stale });
    return { packed, fit: unpackFit(packed), sources, coverage };
  } catch (thrown) {
    if (isOurs(thrown) && thrown.code === 'outside/file')
      return { missing: [thrown.message, thrown.hint].filter(Boolean).join(' ') };
    throw thrown;
  }
}

/** Every fit that stands beside the record, as one text for the browser. */
export function packedFits(desk: Desk): string {
  const fits: Record<string, PackedFit> = {};
  for (const issue of [undefined, ...issueNames.map(([code]) => code)]) {
    const found = fitOf(desk, issue);
    if (found.packed) fits[issue ?? 'all'] = found.packed;
  }
  return JSON.stringify(fits);
}
