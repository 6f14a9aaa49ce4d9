import { error } from '@sveltejs/kit';
import { answer } from '$lib/server/answer.ts';
import { checkedArticle } from '$lib/server/articles.ts';
import { chartDataOf } from '$lib/server/chart.ts';
import { csvFile } from '$lib/server/csv.ts';
import { chartOn } from '$lib/server/drawing.ts';
import type { RequestHandler } from './$types';

/** The numbers of one chart, unrounded. */
export const GET: RequestHandler = ({ params: { slug, line }, locals: { desk } }) =>
  answer(async () => {
    const { page } = await checkedArticle(desk, slug);
    const source = chartOn(desk, { ...page, href: `/articles/${slug}` }, Number(line));
    if (!source) error(404, { message: `There is no chart on line ${line} of this article.` });
    const { columns, places, series } = await chartDataOf(source);
    const rows = places.map((place, at) =>
      Object.fromEntries([[columns[0], place], ...series.map(({ name, values }) => [name, values[at]])]),
    );
    return csvFile(`${slug}-chart-${line}`, rows);
  });
