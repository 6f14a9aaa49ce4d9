import { articleList } from '$lib/server/articles.ts';
import { askedToday } from '$lib/server/asked-today.ts';
import { latestActs, latestSteps, latestVotes } from '$lib/server/lately.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { desk } }) => {
  const { record } = desk;
  const [newest] = articleList(desk);
  return {
    asked: askedToday(desk),
    article: newest,
    lately: [
      { key: 'acts', title: 'Treaties', pieces: latestActs(desk) },
      { key: 'steps', title: 'The Court', pieces: latestSteps(desk) },
      { key: 'votes', title: 'Votes', pieces: latestVotes(desk) },
    ],
    sizes: {
      states: record.states.byCode.size,
      treaties: record.treaties.size,
      votes: record.votes.rollCalls.filter(({ kind }) => kind !== 'repeat').length,
      people: record.court.people.size,
      situations: record.court.situations.size,
    },
  };
};
