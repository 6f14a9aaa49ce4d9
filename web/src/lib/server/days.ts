import { redirect } from '@sveltejs/kit';
import { type Day, type Desk, parseDay } from 'onrecord';
import type { AskedDays } from '../days.ts';

/**
 * The days a page is asked about, both today when the address does not say. `known=then` means "as it was known on that
 * very day" and leads to the address that spells the day out.
 */
export function askedDays(url: URL, desk: Desk): AskedDays {
  const today = desk.today();
  const on = dayIn(url, 'on') ?? today;
  if (url.searchParams.get('known') === 'then') redirect(303, withParams(url, { on, known: on }));
  return { on, known: dayIn(url, 'known') ?? today, today };
}

function dayIn(url: URL, name: string): Day | undefined {
  const text = url.searchParams.get(name);
  return text ? parseDay(text) : undefined;
}

function withParams(url: URL, params: Record<string, string>): string {
  const search = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries(params)) search.set(name, value);
  return `${url.pathname}?${search}`;
}
