import { answer } from '$lib/server/answer.ts';
import { jurisdictionNames, jurisdictionView, namesToOffer } from '$lib/server/jurisdiction.ts';
import { given } from '$lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const asked = given(url, jurisdictionNames);
    return { asked, ...namesToOffer(desk), ...jurisdictionView(desk, asked) };
  });
