import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { changesOf, treatyView } from '$lib/server/treaty.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { desk } }) =>
  answer(() => {
    const days = askedDays(url, desk);
    const view = treatyView(desk, params.treaty, days);
    return { days, view, changes: changesOf(desk, params.treaty, days.known) };
  });
