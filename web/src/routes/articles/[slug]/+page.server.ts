import { openArticle } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { drawingsOf } from '$lib/server/drawing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { desk } }) =>
  answer(async () => {
    const article = await openArticle(desk, params.slug);
    return { slug: params.slug, article, drawings: drawingsOf(desk, article.blocks, article.published) };
  });
