import { type IssueCode, lonelinessOf } from 'onrecord/browser';
import type { Asked } from './asked.ts';
import type { Engine } from './engine.ts';
import { nameIn, pageSize } from './explore.ts';
import { remembered } from './remembered.ts';
import { selectedBits } from './selection.ts';

/** A roll call in which somebody stood alone. */
export interface LonelyVoteShown {
  readonly id: string;
  readonly day: string;
  readonly symbol: string;
  readonly title: string;
  readonly kind: string;
  readonly issues: readonly IssueCode[];
  readonly vote: string;
  readonly state: string;
  readonly name: string;
}

export type AloneView = ReturnType<typeof aloneView>;
export type AloneState = AloneView['states'][number];

/** Who stood alone how often, and in which roll calls: of the state asked about, or of all. */
export function aloneView(engine: Engine, asked: Asked) {
  const { rollCalls, states } = remembered(
    engine.ballots,
    `alone ${asked.issue} ${asked.text} ${asked.from} ${asked.until}`,
    () => lonelinessOf(engine.ballots, selectedBits(engine, asked)),
  );
  const [only] = asked.states;
  const shown = rollCalls
    .toReversed()
    .flatMap(({ column, vote, states: alone }) =>
      alone.filter((state) => only === undefined || state === only).map((state) => ({ column, vote, state })),
    );
  const start = (asked.page - 1) * pageSize;
  return {
    only: only === undefined ? undefined : { state: only, name: nameIn(engine, asked, only) },
    states: states.map((one) => ({ ...one, name: nameIn(engine, asked, one.state) })),
    total: shown.length,
    pages: Math.max(1, Math.ceil(shown.length / pageSize)),
    list: shown.slice(start, start + pageSize).map(({ column, vote, state }): LonelyVoteShown => {
      const heading = engine.ballots.rollCalls[column];
      return {
        id: heading?.id ?? '',
        day: heading?.day ?? '',
        symbol: heading?.symbol ?? '',
        title: heading?.title ?? '',
        kind: heading?.kind ?? '',
        issues: heading?.issues ?? [],
        vote,
        state,
        name: nameIn(engine, { until: Number(heading?.day.slice(0, 4) ?? asked.until - 1) + 1 }, state),
      };
    }),
  };
}

/** Who stood alone how often, as rows for a file. */
export function aloneRows(engine: Engine, asked: Asked) {
  return aloneView(engine, asked).states.map(({ state, name, rollCalls, no, yes, abstain, voted }) => ({
    state,
    name,
    alone: rollCalls,
    no,
    yes,
    abstain,
    voted,
  }));
}
