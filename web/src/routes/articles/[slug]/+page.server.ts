import { answer } from '$lib/server/answer.ts';
import { checkedArticle } from '$lib/server/articles.ts';
import { drawingsOf } from '$lib/server/drawing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { desk } }) =>
  answer(async () => {
    const article = await checkedArticle(desk, params.slug);
    return { slug: params.slug, article, drawings: drawingsOf(desk, article.blocks, article.published) };
  });
