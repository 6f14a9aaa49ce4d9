import { askDesk, type Desk, positionsQuestion } from 'onrecord';
import { type Asked, parseAsked } from '$lib/explorer/asked.ts';
import { allNames, sayState, yearsOf } from '$lib/explorer/engine.ts';
import { positionsView } from '$lib/explorer/positions.ts';
import { answer, isOurs } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import type { PageServerLoad } from './$types';

const usual = ['USA', 'RUS', 'CHN', 'BRA', 'IND'];

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const given = parseAsked(engine, url.searchParams);
    const asked = given.states.length > 0 ? given : { ...given, states: usual };
    const common = {
      asked,
      years: yearsOf(engine),
      states: asked.states.map((state) => ({ state, name: sayState(engine, state, engine.today) })),
      names: allNames(engine).map(({ name }) => name),
    };
    const found = positionsOf(desk, asked);
    if ('missing' in found) return { ...common, missing: found.missing };
    const { positions, diagnostics, stale, sources, coverage } = found;
    const lines = asked.states.map((state) => ({ state, line: engine.ballots.lineOf(state) }));
    return { ...common, view: positionsView(positions, lines), diagnostics, stale, sources, coverage };
  });

/** A record beside which no positions were computed is no mistake of the reader's. */
function positionsOf(desk: Desk, { issue }: Asked) {
  try {
    return askDesk(desk, positionsQuestion, issue ? { issue } : {});
  } catch (thrown) {
    if (isOurs(thrown) && thrown.code === 'outside/file')
      return { missing: [thrown.message, thrown.hint].filter(Boolean).join(' ') };
    throw thrown;
  }
}
