import { basename } from 'node:path';
import { OnrecordError } from '../error.ts';
import type { CrosscheckRow } from '../votes/schema.ts';
import { normaliseSymbol, sessionOfSymbol } from '../votes/symbols.ts';
import type { Votes } from '../votes/votes.ts';
import { csvRows } from './csv-stream.ts';

const header = 'resolution,us_vote,yes,no,abstain,nonvoting';
const words: Readonly<Record<string, string>> = { Y: 'yes', N: 'no', A: 'abstain', X: 'absent' };

/** Misprints of the reports, put right by what the neighbouring rows and the tally say. */
const misprints: Readonly<Record<string, string>> = { 'A/RES/7/54': 'A/RES/76/54' };

/**
 * Tallies from the US State Department's yearly reports as cross-checks of roll calls on record.
 * @returns the rows, and the symbols for which the record has no roll call
 */
export async function usStateCrosschecks(
  file: string,
  votes: Votes,
): Promise<{ rows: CrosscheckRow[]; unknown: string[] }> {
  const rows: CrosscheckRow[] = [];
  const unknown: string[] = [];
  for await (const batch of csvRows(file)) {
    for (const { cells, line } of batch) {
      if (line === 1) checkHeader(cells, basename(file));
      else {
        const row = crosscheckOf(cells, votes);
        if (row) rows.push(row);
        else unknown.push(cells[0] ?? '');
      }
    }
  }
  return { rows, unknown };
}

function crosscheckOf(cells: readonly string[], votes: Votes): CrosscheckRow | undefined {
  const [given = '', usVote = '', yes, no, abstain, absent] = cells;
  const symbol = normaliseSymbol(misprints[given] ?? given);
  const [rollCall] = sessionOfSymbol(symbol) ? (votes.bySymbol.get(symbol) ?? []) : [];
  if (!rollCall) return undefined;
  const theirs = words[usVote] ?? 'absent';
  return {
    id: rollCall.id,
    source: 'us-state-votes',
    source_id: given,
    yes: Number(yes),
    no: Number(no),
    abstain: Number(abstain),
    absent: Number(absent),
    differing: theirs === voteOf(rollCall) ? [] : [`USA:${theirs}`],
  };
}

function voteOf(rollCall: {
  readonly no: readonly string[];
  readonly abstain: readonly string[];
  readonly absent: readonly string[];
}): string {
  const list = (['no', 'abstain', 'absent'] as const).find((name) => rollCall[name].includes('USA'));
  return list ?? 'yes';
}

function checkHeader(cells: readonly string[], file: string): void {
  if (cells.join() === header) return;
  throw new OnrecordError('outside/format', `The header "${cells.join()}" is not "${header}".`, {
    at: { file, line: 1 },
    hint: 'Nothing was imported.',
  });
}
