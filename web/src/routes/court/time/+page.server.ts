import { answer } from '$lib/server/answer.ts';
import { timeView } from '$lib/server/court.ts';
import { askedDays } from '$lib/server/days.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => timeView(desk, askedDays(url, desk)));
