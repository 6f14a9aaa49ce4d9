import { parseAsked } from '$lib/explorer/asked.ts';
import { allNames, yearsOf } from '$lib/explorer/engine.ts';
import { exploreView } from '$lib/explorer/explore.ts';
import { histogramOf } from '$lib/explorer/histogram.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { votesSources } from '$lib/server/explorer-sources.ts';
import type { PageServerLoad } from './$types';

export const load = (({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const asked = parseAsked(engine, url.searchParams);
    return {
      asked,
      view: exploreView(engine, asked),
      years: yearsOf(engine),
      histogram: histogramOf(engine),
      names: allNames(engine).map(({ name }) => name),
      ...votesSources(desk),
    };
  })) satisfies PageServerLoad;
