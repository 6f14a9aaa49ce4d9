import { askDesk, courtStepsQuestion } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { flat } from '$lib/server/court-csv.ts';
import { csvFile } from '$lib/server/csv.ts';
import { askedDays } from '$lib/server/days.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals: { desk } }) =>
  answer(() => {
    const { on, known } = askedDays(url, desk);
    const { steps } = askDesk(desk, courtStepsQuestion, { situation: params.situation, on, known });
    return csvFile(`court-${params.situation}-steps-${on}`, flat(steps));
  });
