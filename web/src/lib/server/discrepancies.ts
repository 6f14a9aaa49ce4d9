import { type AnswerTo, askDesk, type Desk, votesQuestion } from 'onrecord';

export type Asked = Partial<Record<'text' | 'from' | 'until' | 'between', string>>;

/** Every point on which sources of votes disagree, newest vote first; `between` keeps one sort of them. */
export function discrepancies(desk: Desk, { between, ...asked }: Asked) {
  const { differences, sources, coverage } = askDesk(desk, votesQuestion, {
    ...asked,
    discrepancies: 'true',
    limit: '0',
  });
  return {
    points: between ? differences.filter((point) => point.between === between) : differences,
    sorts: sortsOf(differences),
    sources,
    coverage,
  };
}

type Points = AnswerTo<typeof votesQuestion>['differences'];

/** How many points of each sort, and in how many votes. */
function sortsOf(points: Points) {
  const sorts = new Map<string, { points: number; votes: Set<string> }>();
  for (const { between, id } of points) {
    const sort = sorts.get(between) ?? { points: 0, votes: new Set<string>() };
    sort.points += 1;
    sort.votes.add(id);
    sorts.set(between, sort);
  }
  return [...sorts]
    .map(([between, sort]) => ({ between, points: sort.points, votes: sort.votes.size }))
    .sort((a, b) => b.points - a.points);
}
