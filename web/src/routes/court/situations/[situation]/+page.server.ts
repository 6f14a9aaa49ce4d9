import { redirect } from '@sveltejs/kit';
import { findSituation } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { situationView } from '$lib/server/court.ts';
import { askedDays } from '$lib/server/days.ts';
import type { PageServerLoad } from './$types';

/** Any other spelling of the name leads to the one address. */
export const load: PageServerLoad = ({ params, url, locals: { desk } }) =>
  answer(() => {
    const { situation } = findSituation(desk.record.court, params.situation);
    if (situation !== params.situation) redirect(301, `/court/situations/${situation}${url.search}`);
    return situationView(desk, situation, askedDays(url, desk));
  });
