import { preference } from '../court/budgets.ts';
import type { Docket } from '../court/docket.ts';
import { day, sourced, sourcesIn, text } from './court-columns.ts';
import type { Table } from './table.ts';

export function budgetsTable(court: Docket): Table {
  return {
    name: 'budgets',
    comment:
      "The Court's budgets by financial period, approved and proposed. Source: record/court/budgets.csv.",
    columns: [
      text('id', 'budget/2017/approved/with-loan.'),
      day('from', 'First day of the financial period.'),
      day('until', 'First day after it.'),
      text('currency', 'EUR.'),
      { name: 'amount', type: 'BIGINT', comment: 'Whole euros, as the source states them.' },
      text('kind', 'approved or proposed.'),
      text('loan', 'Whether the loan for the premises is part of it: yes, no or unknown.'),
      day('day', 'The day it was approved or proposed.'),
      { name: 'preference', type: 'INTEGER', comment: 'Of several figures for a period the highest counts.' },
      text('reference', 'The resolution of the Assembly of States Parties.'),
      text('note', 'What to know about the figure.'),
      ...sourced,
    ],
    *rows() {
      for (const it of court.budgets)
        yield [
          it.id,
          it.from,
          it.until,
          it.currency,
          it.amount,
          it.kind,
          it.loan,
          it.day,
          preference(it),
          it.reference,
          it.note,
          ...sourcesIn(it),
        ];
    },
  };
}
