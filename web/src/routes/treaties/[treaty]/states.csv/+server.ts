import { answer } from '$lib/server/answer.ts';
import { csvFile } from '$lib/server/csv.ts';
import { askedDays } from '$lib/server/days.ts';
import { treatyView } from '$lib/server/treaty.ts';
import type { RequestHandler } from './$types';

/** One act a row, with what it and the others amounted to on the day. */
export const GET: RequestHandler = ({ params, url, locals: { desk } }) =>
  answer(() => {
    const days = askedDays(url, desk);
    const { id, states } = treatyView(desk, params.treaty, days);
    const rows = states.flatMap(({ state, name, participation, since, effective, acts }) =>
      acts.map(({ act, day, effect, reference, standing, source }) => ({
        on: days.on,
        known: days.known,
        state,
        name,
        participation,
        since,
        effective,
        act,
        day,
        effect,
        reference,
        standing,
        source,
      })),
    );
    return csvFile(`${id}-${days.on}`, rows);
  });
