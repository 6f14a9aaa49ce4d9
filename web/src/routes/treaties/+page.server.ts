import { askDesk, standingsOf, treatiesComingQuestion, treatiesQuestion } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { latestActs } from '$lib/server/lately.ts';
import { framesKept, spanOf } from '$lib/server/treaty-page.ts';
import { outline } from '$lib/treaties/spark.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const days = askedDays(url, desk);
    const { on, known, today } = days;
    const { record } = desk;
    const { treaties, sources, coverage } = askDesk(desk, treatiesQuestion, { on, known });
    const { effects } = askDesk(desk, treatiesComingQuestion, { on, known });
    const shown = treaties.flatMap(({ treaty: id, ...said }) => {
      const treaty = record.treaties.get(id);
      if (!treaty) return [];
      const span = spanOf(treaty, today);
      return [
        {
          id,
          ...said,
          amends: treaty.amends,
          spark: outline(standingsOf(framesKept(treaty, known)), span.first, today),
        },
      ];
    });
    return {
      days,
      treaties: shown,
      coming: effects.map(({ id, day, says, treaty, daysLeft }) => ({ id, day, says, treaty, daysLeft })),
      lately: latestActs(desk),
      sources,
      coverage,
    };
  });
