import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { desk } }) => ({
  version: desk.record.version,
  today: desk.today(),
});
