import { load as whole } from '../+page.server.ts';

export const load = whole;
