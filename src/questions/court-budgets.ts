import { z } from 'zod';
import { budgetOver } from '../court/budgets.ts';
import { type Budget, sourcesOf } from '../court/docket.ts';
import { addYears, type Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import { provenanceOf } from './provenance.ts';
import { asOf, provenance, question, within } from './question.ts';

const figure = z.object({
  id: z.string(),
  from: z.string(),
  until: z.string(),
  currency: z.literal('EUR'),
  amount: z.number().describe('Whole euros, as the source states them.'),
  kind: z.enum(['approved', 'proposed']),
  loan: z.enum(['yes', 'no', 'unknown']).describe('Whether the loan for the premises is part of it.'),
  day: z.string().describe('The day it was approved or proposed.'),
  reference: z.string(),
  standing: z.enum(['confirmed', 'reported']),
  note: z.string(),
  source: z.string(),
});

/** The Court's first financial period began in September 2002. */
const firstDay = '2002-01-01' as Day;

/** `court budgets`: approved budgets summed over a span, with the years that are missing. */
export const courtBudgetsQuestion = question({
  name: 'court budgets',
  places: [],
  summary:
    "What the Assembly approved for the Court's budgets over a span of years, and which years are missing.",
  params: z.object({ ...within, ...asOf }),
  answer: z.object({
    from: z.string(),
    until: z.string(),
    amount: z.number().describe('Sum of the approved budgets that lie wholly within the span, in euros.'),
    currency: z.literal('EUR'),
    loan: z
      .enum(['yes', 'no', 'mixed', 'unknown'])
      .describe('Whether the loan for the premises is in the sum.'),
    missing: z.array(z.string()).describe('Calendar years of the span that the sum lacks.'),
    budgets: z.array(figure).describe('The figures summed, one a financial period.'),
    others: z.array(figure).describe('Figures for the same periods that were not summed.'),
    ...provenance,
  }),
  ask(record, params, today) {
    const { on = today, known = today, from = firstDay } = params;
    const until = params.until ?? addYears(`${on.slice(0, 4)}-01-01` as Day, 1);
    if (until <= from) throw emptySpan(from, until);
    const { amount, currency, loan, missing, budgets, others } = budgetOver(
      record.court,
      { from, until },
      { on, known },
    );
    return {
      from: from as string,
      until: until as string,
      amount,
      currency,
      loan,
      missing: [...missing],
      budgets: budgets.map(sayFigure),
      others: others.map(sayFigure),
      ...provenanceOf(record, {
        on,
        known,
        facts: budgets.map(({ id }) => id),
        sources: sourcesOf([...budgets, ...others]),
      }),
    };
  },
});

function emptySpan(from: Day, until: Day): OnrecordError {
  return new OnrecordError('asked/bad-value', `The span from ${from} until ${until} holds no day.`, {
    hint: 'Give an "until" that is later than "from"; it is the first day that no longer counts.',
  });
}

function sayFigure({ second_source: _, ...budget }: Budget): z.output<typeof figure> {
  return budget;
}
