import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { desk } }) => ({
  version: desk.record.version,
  sources: [...desk.record.sources.values()].sort((a, b) => a.publisher.localeCompare(b.publisher, 'en')),
});
