import { redirect } from '@sveltejs/kit';
import { findPerson } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { personView } from '$lib/server/court.ts';
import { askedDays } from '$lib/server/days.ts';
import type { PageServerLoad } from './$types';

/** Any other spelling of the name leads to the one address. */
export const load: PageServerLoad = ({ params, url, locals: { desk } }) =>
  answer(() => {
    const { person } = findPerson(desk.record.court, params.person);
    if (person !== params.person) redirect(301, `/court/people/${person}${url.search}`);
    return personView(desk, person, askedDays(url, desk));
  });
