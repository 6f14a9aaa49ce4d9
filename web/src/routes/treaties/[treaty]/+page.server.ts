import { redirect } from '@sveltejs/kit';
import { findTreaty } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { treatyPage } from '$lib/server/treaty-page.ts';
import type { PageServerLoad } from './$types';

/** Any name leads to the treaty; its id is its one address. `by` is the form's "or what was known on". */
export const load: PageServerLoad = ({ params, url, locals: { desk } }) =>
  answer(() => {
    const { treaty } = findTreaty(desk.record.treaties, params.treaty);
    const by = url.searchParams.get('by');
    if (treaty !== params.treaty || by !== null) redirect(303, `/treaties/${treaty}${withKnown(url, by)}`);
    const days = askedDays(url, desk);
    return { days, ...treatyPage(desk, treaty, days) };
  });

function withKnown(url: URL, by: string | null): string {
  const search = new URLSearchParams(url.searchParams);
  search.delete('by');
  if (by) search.set('known', by);
  if (search.get('known') === '') search.delete('known');
  const text = search.toString();
  return text ? `?${text}` : '';
}
