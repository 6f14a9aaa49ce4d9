import {
  askDesk,
  courtBudgetsQuestion,
  courtPeopleQuestion,
  courtSituationsQuestion,
  courtVerdictsQuestion,
} from 'onrecord';
import { answer } from '$lib/server/answer.ts';
import { askedDays } from '$lib/server/days.ts';
import { namesOn } from '$lib/server/names.ts';
import { gathered } from '$lib/server/sources.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { desk } }) =>
  answer(() => {
    const days = askedDays(url, desk);
    const asked = { on: days.on, known: days.known };
    const verdicts = askDesk(desk, courtVerdictsQuestion, asked);
    const situations = askDesk(desk, courtSituationsQuestion, asked);
    const people = askDesk(desk, courtPeopleQuestion, asked);
    const budgets = askDesk(desk, courtBudgetsQuestion, asked);
    return {
      days,
      verdicts: { list: verdicts.verdicts, ways: verdicts.ways, counts: verdicts.counts },
      situations: situations.situations,
      underExamination: situations.underExamination,
      people: people.people,
      budgets: { budgets: budgets.budgets, amount: budgets.amount, missing: budgets.missing },
      names: namesOn(desk, days.on),
      ...gathered([verdicts, situations, people, budgets]),
    };
  });
