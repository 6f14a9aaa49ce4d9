import { answer } from '$lib/server/answer.ts';
import { docketView } from '$lib/server/court.ts';
import { askedDays } from '$lib/server/days.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => docketView(desk, askedDays(url, desk)));
