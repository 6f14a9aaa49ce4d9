import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { pendingCsv } from '$lib/server/treaty-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { desk } }) =>
  answer(() => pendingCsv(desk, params.treaty, askedDays(url, desk)));
