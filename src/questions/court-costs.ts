import { z } from 'zod';
import type { BudgetSum } from '../court/budgets.ts';
import { costsOn, notMeant, type Period } from '../court/costs.ts';
import { sourcesOf } from '../court/docket.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question } from './question.ts';

const sum = z.object({
  amount: z.number().describe('Euros approved.'),
  missing: z.array(z.string()).describe('Calendar years without a figure on record.'),
  loan: z
    .enum(['yes', 'no', 'mixed', 'unknown'])
    .describe('Whether the loan for the premises is in the sum.'),
});

/** `court costs`: what was approved for the Court, by year and divided by what it had decided. */
export const courtCostsQuestion = question({
  name: 'court costs',
  places: [],
  summary:
    'What was approved for the Court by a day, year by year and for each judgment or conviction, with the years that are missing and what the number does not mean.',
  params: z.object({ ...asOf }),
  answer: z.object({
    currency: z.literal('EUR'),
    begun: sum.describe('Budgets of all financial periods that had begun, the one in course whole.'),
    over: sum.describe('Budgets of the periods that were over.'),
    shares: z.array(
      z.object({
        way: z.string().describe('A way to count verdicts, as in "court verdicts".'),
        counts: z.string(),
        count: z.number(),
        begun: z.number().nullable().describe('Euros of periods begun for each; null when none.'),
        over: z.number().nullable().describe('Euros of periods over for each.'),
      }),
    ),
    periods: z.array(
      z.object({
        id: z.string(),
        from: z.string(),
        until: z.string(),
        amount: z.number(),
        loan: z.enum(['yes', 'no', 'unknown']),
        standing: z.enum(['confirmed', 'reported']),
        reference: z.string(),
        note: z.string(),
        source: z.string(),
        verdicts: z.array(z.string()).describe('Judgments at trial given in that period, one a person.'),
      }),
    ),
    notMeant: z.array(z.string()).describe('What a cost per judgment does not mean.'),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today } = params;
    const { begun, over, shares, periods } = costsOn(record.court, { on, known });
    const judgments = periods.flatMap(({ verdicts }) => verdicts.map(({ judgment }) => judgment));
    return {
      currency: 'EUR' as const,
      begun: saySum(begun),
      over: saySum(over),
      shares: shares.map((share) => ({ ...share })),
      periods: periods.map(sayPeriod),
      notMeant: [...notMeant],
      ...provenanceOf(record, {
        on,
        known,
        facts: [...begun.budgets, ...judgments].map(({ id }) => id),
        sources: sourcesOf([...begun.budgets, ...judgments]),
      }),
    };
  },
});

function saySum({ amount, missing, loan }: BudgetSum) {
  return { amount, missing: [...missing], loan };
}

function sayPeriod({ budget, verdicts }: Period) {
  const { id, from, until, amount, loan, standing, reference, note, source } = budget;
  return {
    id,
    from: from as string,
    until: until as string,
    amount,
    loan,
    standing,
    reference,
    note,
    source,
    verdicts: verdicts.map((verdict) => verdict.id),
  };
}
