import { answer } from '$lib/server/answer.ts';
import { checkedArticle } from '$lib/server/articles.ts';
import { drawingsOf } from '$lib/server/drawing.ts';
import { namesOn } from '$lib/server/names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { slug }, locals: { desk } }) =>
  answer(async () => {
    const { page, facts } = await checkedArticle(desk, slug);
    const drawings = await drawingsOf(desk, { ...page, href: `/articles/${slug}` });
    return { slug, article: page, facts, drawings, names: namesOn(desk, page.published) };
  });
