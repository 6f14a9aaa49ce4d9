import { answer } from '$lib/server/answer.ts';
import { feedOf } from '$lib/server/follow.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { desk } }) =>
  answer(() => feedOf(desk, url, { treaty: params.treaty }, 'json'));
