import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { amendmentsCsv } from '$lib/server/treaty-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { desk } }) =>
  answer(() => amendmentsCsv(desk, params.treaty, askedDays(url, desk)));
