import { answer } from '$lib/server/answer.ts';
import { actsCsv } from '$lib/server/treaty-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals: { desk } }) =>
  answer(() => actsCsv(desk, params.treaty));
