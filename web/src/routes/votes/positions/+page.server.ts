import { allNames, sayState, yearsOf } from '$lib/explorer/engine.ts';
import { linesOf, parsePositions, positionsView } from '$lib/explorer/positions.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { fitOf } from '$lib/server/positions.ts';
import type { PageServerLoad } from './$types';

export const load = (({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const asked = parsePositions(engine, url.searchParams);
    const common = {
      asked,
      years: yearsOf(engine),
      states: asked.states.map((state) => ({ state, name: sayState(engine, state, engine.today) })),
      names: allNames(engine).map(({ name }) => name),
    };
    const found = fitOf(desk, asked.issue);
    if (!found.fit) return { ...common, missing: found.missing };
    const view = positionsView(engine, found.fit, asked);
    const { sources, coverage } = found;
    return { ...common, view, faint: linesOf(found.fit.positions, view), sources, coverage };
  })) satisfies PageServerLoad;
