import { answer } from '$lib/server/answer.ts';
import { verdictsView } from '$lib/server/court.ts';
import { askedDays } from '$lib/server/days.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => verdictsView(desk, askedDays(url, desk)));
