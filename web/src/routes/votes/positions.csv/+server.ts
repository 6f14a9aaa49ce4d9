import { askDesk, positionsQuestion } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { csvFile } from '$lib/server/csv.ts';
import { given } from '$lib/server/query.ts';
import type { RequestHandler } from './$types';

/** Every position with its uncertainty: of all states, or of one. */
export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() =>
    csvFile('positions', askDesk(desk, positionsQuestion, given(url, ['issue', 'state'])).positions),
  );
