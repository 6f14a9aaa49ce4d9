import { askDesk, standingsOf, type Treaty, treatiesComingQuestion, treatiesQuestion } from 'onrecord';
import type { AskedDays } from '$lib/days.ts';
import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { latestActs } from '$lib/server/lately.ts';
import { framesKept, spanOf } from '$lib/server/treaty-page.ts';
import { byReference } from '$lib/treaties/reference.ts';
import { outline } from '$lib/treaties/spark.ts';
import type { PageServerLoad } from './$types';

/** So many treaties are drawn; who imports hundreds is given the rest as a table. */
const drawn = 30;

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const days = askedDays(url, desk);
    const { on, known } = days;
    const { record } = desk;
    const { treaties, sources, coverage } = askDesk(desk, treatiesQuestion, { on, known });
    const { effects } = askDesk(desk, treatiesComingQuestion, { on, known });
    const ordered = treaties.toSorted((a, b) => byReference(a.reference, b.reference));
    const shown = ordered.map(({ treaty: id, ...said }, place) => {
      const treaty = record.treaties.get(id);
      return {
        id,
        ...said,
        amends: treaty?.amends ?? '',
        spark: treaty && place < drawn ? spark(treaty, days) : null,
      };
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

function spark(treaty: Treaty, { known, today }: AskedDays): string {
  return outline(standingsOf(framesKept(treaty, known)), spanOf(treaty, today).first, today);
}
