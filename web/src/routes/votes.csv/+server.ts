import { answer } from '$lib/server/answer.ts';
import { csvFile } from '$lib/server/csv.ts';
import { given } from '$lib/server/query.ts';
import { voteList } from '$lib/server/votes.ts';
import type { RequestHandler } from './$types';

/** The newest thousand roll calls that match; all of them stand in record/votes. */
export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const asked = given(url, ['text', 'state', 'issue', 'from', 'until']);
    const { votes } = voteList(desk, { ...asked, limit: '1000' });
    return csvFile(
      'votes',
      votes.map(({ tallies, ...vote }) => ({ ...vote, ...tallies })),
    );
  });
