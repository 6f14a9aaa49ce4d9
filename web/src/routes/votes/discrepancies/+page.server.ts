import { answer } from '$lib/server/answer.ts';
import { discrepancies } from '$lib/server/discrepancies.ts';
import { given } from '$lib/server/query.ts';
import type { PageServerLoad } from './$types';

const size = 100;

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const { page, ...asked } = given(url, ['text', 'from', 'until', 'between', 'page']);
    const { points, ...found } = discrepancies(desk, asked);
    const pages = Math.max(1, Math.ceil(points.length / size));
    const number = Math.min(pages, Math.max(1, Number.parseInt(page ?? '1', 10) || 1));
    return {
      asked,
      page: number,
      pages,
      total: points.length,
      votes: new Set(points.map(({ id }) => id)).size,
      points: points.slice((number - 1) * size, number * size),
      ...found,
    };
  });
