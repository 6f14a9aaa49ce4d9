import { articleList } from '$lib/server/articles.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { desk } }) => ({ articles: articleList(desk) });
