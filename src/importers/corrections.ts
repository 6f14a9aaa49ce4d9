import type { CorrectionRow } from '../votes/schema.ts';
import { idOfSymbol } from '../votes/symbols.ts';
import type { Draft } from './draft.ts';

/** What record/votes/corrections.csv puts in place of what a source says of a vote; an empty cell changes nothing. */
export function corrected(drafts: readonly Draft[], corrections: readonly CorrectionRow[]): Draft[] {
  const rows = new Map(corrections.map((row) => [`${row.of} ${row.source_id}`, row]));
  return drafts.map((draft) => {
    const row = rows.get(`${draft.source} ${draft.sourceId}`);
    return row ? amended(draft, row) : draft;
  });
}

function amended(draft: Draft, row: CorrectionRow): Draft {
  const symbol = row.symbol || draft.symbol;
  return {
    ...draft,
    id: row.id || (row.symbol ? idOfSymbol(symbol) : draft.id),
    symbol,
    day: row.day || draft.day,
    session: row.session || draft.session,
    title: row.title || draft.title,
    kind: row.kind || draft.kind,
  };
}
