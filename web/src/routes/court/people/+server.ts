import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The list stands on the page of the Court. */
export const GET: RequestHandler = ({ url }) => redirect(301, `/court${url.search}#people`);
