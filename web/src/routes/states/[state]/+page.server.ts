import { redirect } from '@sveltejs/kit';
import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { situationsIn, stateView, votingView } from '$lib/server/state.ts';
import { votingHistory } from '$lib/server/state-votes.ts';
import type { PageServerLoad } from './$types';

/** Any name leads to the state; its code is its one address. */
export const load: PageServerLoad = ({ params, url, locals: { desk } }) =>
  answer(() => {
    const days = askedDays(url, desk);
    const view = stateView(desk, params.state, days);
    if (view.state !== params.state) redirect(308, `/states/${view.state}${url.search}`);
    const voting = votingView(desk, view.state, days);
    return {
      days,
      view,
      voting,
      history: votingHistory(desk, view.state, days.on, voting.from),
      situations: situationsIn(desk, view.state, days),
    };
  });
