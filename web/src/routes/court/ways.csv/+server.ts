import { askDesk, courtVerdictsQuestion } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { flat } from '$lib/server/court-csv.ts';
import { csvFile } from '$lib/server/csv.ts';
import { askedDays } from '$lib/server/days.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const { on, known } = askedDays(url, desk);
    const found = askDesk(desk, courtVerdictsQuestion, { on, known });
    return csvFile(`court-ways-${on}`, flat(found.ways));
  });
