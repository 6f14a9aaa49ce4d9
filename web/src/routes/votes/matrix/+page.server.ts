import { allNames, yearsOf } from '$lib/explorer/engine.ts';
import { groupNames } from '$lib/explorer/groups.ts';
import { matrixQuery, matrixView, parseMatrix } from '$lib/explorer/matrix.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { votesSources } from '$lib/server/explorer-sources.ts';
import type { PageServerLoad } from './$types';

export const load = (({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const asked = parseMatrix(engine, url.searchParams);
    const years = yearsOf(engine);
    return {
      asked,
      years,
      query: matrixQuery(years, asked),
      view: matrixView(engine, asked),
      groups: groupNames,
      names: allNames(engine).map(({ name }) => name),
      ...votesSources(desk),
    };
  })) satisfies PageServerLoad;
