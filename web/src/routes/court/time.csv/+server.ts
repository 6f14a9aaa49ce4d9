import { askDesk, courtTimeQuestion } from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { flat } from '$lib/server/court-csv.ts';
import { csvFile } from '$lib/server/csv.ts';
import { askedDays } from '$lib/server/days.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { desk } }) =>
  answer(() => {
    const { on, known } = askedDays(url, desk);
    const found = askDesk(desk, courtTimeQuestion, { on, known });
    return csvFile(
      `court-time-${on}`,
      flat(found.stretches.flatMap(({ stretch, cases }) => cases.map((one) => ({ stretch, ...one })))),
    );
  });
