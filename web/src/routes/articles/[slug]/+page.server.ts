import { claimReviewsOf } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { type CheckedArticle, checkedArticle } from '$lib/server/articles.ts';
import { drawingsOf } from '$lib/server/drawing.ts';
import { namesOn } from '$lib/server/names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params: { slug }, url, locals: { desk } }) =>
  answer(async () => {
    const { page, facts } = await checkedArticle(desk, slug);
    const drawings = await drawingsOf(desk, { ...page, href: `/articles/${slug}` });
    const review = reviewOf(page, new URL(`/articles/${slug}`, url.origin).href);
    return { slug, article: page, facts, drawings, names: namesOn(desk, page.published), review };
  });

/** ClaimReview for search engines, as text that can stand in a script element. */
function reviewOf({ findings, ...page }: CheckedArticle['page'], address: string): string {
  const report = { ...page, article: address, claims: findings };
  return JSON.stringify(claimReviewsOf([report], { address })).replaceAll('<', '\\u003c');
}
