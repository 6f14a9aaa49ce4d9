import { checkSent, nameables } from '$lib/server/desk-check.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { desk } }) => ({
  today: desk.today(),
  nameables: nameables(desk),
});

/** Without JavaScript the whole article is sent and comes back with what was found. */
export const actions: Actions = {
  default: async ({ request, locals: { desk } }) => {
    const sent = (await request.formData()).get('article');
    const text = typeof sent === 'string' ? sent.replaceAll('\r\n', '\n') : '';
    return { text, checked: text.trim() ? await checkSent(desk, text) : undefined };
  },
};
