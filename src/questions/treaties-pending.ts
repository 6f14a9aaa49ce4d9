import { z } from 'zod';
import type { PublicRecord } from '../record/record.ts';
import { dutiesOf } from '../treaties/duties.ts';
import { type PendingWithdrawal, pendingWithdrawals } from '../treaties/pending.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';
import { actAnswer, sayAct } from './treaty.ts';
import { sayWhose, sourcesOf, treatiesAsked, whichTreaties, whose } from './treaty-answers.ts';

const duty = z.object({ article: z.string(), says: z.string(), source: z.string() });

/** `onrecord treaties pending`: who is on the way out, how many days are left and what still binds. */
export const treatiesPendingQuestion = question({
  name: 'treaties pending',
  places: [],
  summary: 'Pending withdrawals: who is on the way out, how many days are left, and what still binds.',
  params: z.object({ ...whichTreaties, ...asOf }),
  answer: z.object({
    withdrawals: z.array(
      z.object({
        ...whose,
        effective: z.string().describe('The first day on which the treaty no longer binds it.'),
        daysLeft: z.number().describe('From the day asked about.'),
        notice: actAnswer,
      }),
    ),
    binds: z
      .array(
        z.object({
          treaty: z.string(),
          title: z.string(),
          until: z.array(duty).describe('What binds a state until its withdrawal takes effect.'),
          after: z.array(duty).describe('What goes on binding it after that day.'),
        }),
      )
      .describe('For each treaty that somebody is leaving, what it, or the law of treaties, says.'),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const pending = treatiesAsked(record, params)
      .flatMap((treaty) => pendingWithdrawals(treaty, on, known))
      .sort((a, b) => a.effective.localeCompare(b.effective) || a.state.localeCompare(b.state));
    const treaties = [...new Map(pending.map(({ treaty }) => [treaty.treaty, treaty])).values()];
    const binds = treaties.map((treaty) => sayDuties(record, treaty));
    return {
      withdrawals: pending.map((one) => sayPending(record, one)),
      binds,
      ...provenanceOf(record, {
        on,
        known,
        facts: pending.map(({ notice }) => notice.id),
        sources: [
          ...sourcesOf(
            treaties,
            pending.map(({ notice }) => notice),
          ),
          ...binds.flatMap(({ until, after }) => [...until, ...after].map(({ source }) => source)),
        ],
      }),
    };
  },
});

function sayPending(record: PublicRecord, { treaty, state, notice, effective, daysLeft }: PendingWithdrawal) {
  return {
    ...sayWhose(record, treaty, state, effective),
    effective: effective as string,
    daysLeft,
    notice: sayAct(notice),
  };
}

function sayDuties(record: PublicRecord, treaty: PendingWithdrawal['treaty']) {
  const duties = dutiesOf(record.duties, treaty);
  const those = (when: 'until' | 'after') =>
    duties.filter((one) => one.when === when).map(({ article, says, source }) => ({ article, says, source }));
  return { treaty: treaty.treaty, title: treaty.short, until: those('until'), after: those('after') };
}
