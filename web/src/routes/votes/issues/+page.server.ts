import { yearsOf } from '$lib/explorer/engine.ts';
import { issuesView, parseIssues } from '$lib/explorer/issues.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { votesSources } from '$lib/server/explorer-sources.ts';
import type { PageServerLoad } from './$types';

export const load = (({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    return {
      asked: parseIssues(engine, url.searchParams),
      years: yearsOf(engine),
      view: issuesView(engine),
      ...votesSources(desk),
    };
  })) satisfies PageServerLoad;
