import { answer } from '$lib/server/answer.ts';
import { csvFile } from '$lib/server/csv.ts';
import { discrepancies } from '$lib/server/discrepancies.ts';
import { given } from '$lib/server/query.ts';
import type { RequestHandler } from './$types';

/** Every point that the page would list, on all its pages. */
export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() =>
    csvFile(
      'discrepancies',
      discrepancies(desk, given(url, ['text', 'from', 'until', 'between'])).points.map((point) => ({
        ...point,
        states: point.states.join(' '),
      })),
    ),
  );
