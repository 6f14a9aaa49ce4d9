import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { treatyPage } from '$lib/server/treaty-page.ts';
import type { PageServerLoad } from './$types';

/** The map and its slider alone, to stand in another page. */
export const load: PageServerLoad = ({ params, url, locals: { desk } }) =>
  answer(() => {
    const days = askedDays(url, desk);
    const { treaty, frames, names, span } = treatyPage(desk, params.treaty, days);
    return { days, treaty, frames, names, span };
  });
