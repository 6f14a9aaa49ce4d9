import { redirect } from '@sveltejs/kit';
import { allNames, yearsOf } from '$lib/explorer/engine.ts';
import { histogramOf } from '$lib/explorer/histogram.ts';
import { listView, parseList } from '$lib/explorer/list.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { votesSources } from '$lib/server/explorer-sources.ts';
import { rollCallView } from '$lib/server/votes.ts';
import type { PageServerLoad } from './$types';

export const load = (({ url, locals: { desk } }) =>
  answer(() => {
    const symbol = url.searchParams.get('symbol')?.trim();
    if (symbol) redirect(303, `/votes/${addressOf(rollCallView(desk, symbol), symbol)}`);
    const engine = engineOf(desk);
    const asked = parseList(engine, url.searchParams);
    return {
      asked,
      years: yearsOf(engine),
      view: listView(engine, asked),
      histogram: histogramOf(engine),
      names: allNames(engine).map(({ name }) => name),
      ...votesSources(desk),
    };
  })) satisfies PageServerLoad;

function addressOf(view: ReturnType<typeof rollCallView>, symbol: string): string {
  return view.rollCall?.id ?? symbol.replaceAll('/', '-');
}
