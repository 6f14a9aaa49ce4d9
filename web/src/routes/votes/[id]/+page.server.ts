import { redirect } from '@sveltejs/kit';
import { answer } from '$lib/server/answer.ts';
import { rollCallContext } from '$lib/server/roll-call.ts';
import { rollCallView } from '$lib/server/votes.ts';
import type { PageServerLoad } from './$types';

/** A roll call by its id; any spelling of its symbol leads there. */
export const load = (({ params, locals: { desk } }) =>
  answer(() => {
    const view = rollCallView(desk, params.id);
    if (view.rollCall && view.rollCall.id !== params.id) redirect(308, `/votes/${view.rollCall.id}`);
    return { id: params.id, ...view, context: rollCallContext(desk, params.id) };
  })) satisfies PageServerLoad;
