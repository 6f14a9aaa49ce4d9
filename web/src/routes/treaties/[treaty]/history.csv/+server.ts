import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { historyCsv } from '$lib/server/treaty-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { desk } }) =>
  answer(() => historyCsv(desk, params.treaty, askedDays(url, desk)));
