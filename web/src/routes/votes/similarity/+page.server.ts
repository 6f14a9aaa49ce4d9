import type { Day } from 'onrecord';
import { allNames, yearsOf } from '$lib/explorer/engine.ts';
import { parseSimilarity, similarityView } from '$lib/explorer/similarity.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { votesSources } from '$lib/server/explorer-sources.ts';
import { namesOn } from '$lib/server/names.ts';
import type { PageServerLoad } from './$types';

export const load = (({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const asked = parseSimilarity(engine, url.searchParams);
    return {
      asked,
      view: similarityView(engine, asked),
      years: yearsOf(engine),
      line: engine.ballots.lineOf(asked.to),
      names: allNames(engine).map(({ name }) => name),
      shown: namesOn(desk, `${asked.year}-12-31` as Day),
      ...votesSources(desk),
    };
  })) satisfies PageServerLoad;
