import { compareView, parseCompare } from '$lib/explorer/compare.ts';
import { yearsOf } from '$lib/explorer/engine.ts';
import { answer } from '$lib/server/answer.ts';
import { engineOf } from '$lib/server/explorer.ts';
import { gathered } from '$lib/server/sources.ts';
import { rollCallView } from '$lib/server/votes.ts';
import type { PageServerLoad } from './$types';

/** Two roll calls, given in any spelling: who changed. */
export const load = (({ url, locals: { desk } }) =>
  answer(() => {
    const engine = engineOf(desk);
    const asked = parseCompare(engine, url.searchParams);
    const { sources, coverage } = gathered([rollCallView(desk, asked.a), rollCallView(desk, asked.b)]);
    return { asked, years: yearsOf(engine), view: compareView(engine, asked), sources, coverage };
  })) satisfies PageServerLoad;
