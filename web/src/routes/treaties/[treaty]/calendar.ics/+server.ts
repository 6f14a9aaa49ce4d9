import { answer } from '$lib/server/answer.ts';
import { calendarOf } from '$lib/server/follow.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { desk } }) =>
  answer(() => calendarOf(desk, url, { treaty: params.treaty }));
