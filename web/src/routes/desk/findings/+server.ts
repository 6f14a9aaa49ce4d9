import { json } from '@sveltejs/kit';
import { checkSent } from '$lib/server/desk-check.ts';
import type { RequestHandler } from './$types';

/** Checks the article in the body; the same as the form, for the page to ask while somebody writes. */
export const POST: RequestHandler = async ({ request, locals: { desk } }) =>
  json(await checkSent(desk, await request.text()), { headers: { 'Cache-Control': 'no-store' } });
