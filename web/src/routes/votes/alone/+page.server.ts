import { aloneView } from '$lib/explorer/alone.ts';
import { parseAsked, queryOf } from '$lib/explorer/asked.ts';
import { allNames, yearsOf } from '$lib/explorer/engine.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { votesSources } from '$lib/server/explorer-sources.ts';
import type { PageServerLoad } from './$types';

export const load = (({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const asked = parseAsked(engine, url.searchParams);
    const years = yearsOf(engine);
    return {
      asked,
      years,
      query: queryOf(years, asked),
      view: aloneView(engine, asked),
      names: allNames(engine).map(({ name }) => name),
      ...votesSources(desk),
    };
  })) satisfies PageServerLoad;
