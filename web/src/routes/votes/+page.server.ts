import { redirect } from '@sveltejs/kit';
import { allNames } from '$lib/explorer/engine.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { given } from '$lib/server/query.ts';
import { rollCallView, shownName, voteList } from '$lib/server/votes.ts';
import type { PageServerLoad } from './$types';

const size = 50;

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const { symbol, page, ...asked } = given(url, [
      'text',
      'state',
      'issue',
      'from',
      'until',
      'symbol',
      'page',
    ]);
    if (symbol) redirect(303, `/votes/${addressOf(rollCallView(desk, symbol), symbol)}`);
    const number = Math.max(1, Number.parseInt(page ?? '1', 10) || 1);
    const list = voteList(desk, { ...asked, limit: String(size), offset: String((number - 1) * size) });
    return {
      asked,
      page: number,
      pages: Math.max(1, Math.ceil(list.total / size)),
      state: asked.state ? shownName(desk, asked.state) : undefined,
      names: [...desk.record.states.byCode.values()].map((state) => state.name).sort(),
      everyName: allNames(engineOf(desk)).map(({ name }) => name),
      ...list,
    };
  });

function addressOf(view: ReturnType<typeof rollCallView>, symbol: string): string {
  return view.rollCall?.id ?? symbol.replaceAll('/', '-');
}
