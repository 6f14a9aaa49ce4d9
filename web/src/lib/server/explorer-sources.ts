import { askDesk, type Desk, votesQuestion } from 'onrecord';

/** The sources that the votes come from, and how far each reaches: those of the first and of the newest votes on record. */
export function votesSources(desk: Desk) {
  const total = desk.record.votes.rollCalls.length;
  const newest = askDesk(desk, votesQuestion, { limit: '100' });
  const oldest = askDesk(desk, votesQuestion, { limit: '100', offset: String(Math.max(0, total - 100)) });
  const sources = new Map([...newest.sources, ...oldest.sources].map((source) => [source.id, source]));
  const coverage = new Map([...oldest.coverage, ...newest.coverage].map((reach) => [reach.source, reach]));
  return { sources: [...sources.values()], coverage: [...coverage.values()] };
}
