import { agreementQuestion } from './agreement.ts';
import { askedAgainQuestion } from './asked-again.ts';
import { courtBudgetsQuestion } from './court-budgets.ts';
import { courtPeopleQuestion } from './court-people.ts';
import { courtSituationsQuestion } from './court-situations.ts';
import { courtStepsQuestion } from './court-steps.ts';
import { courtVerdictsQuestion } from './court-verdicts.ts';
import { nearestQuestion } from './nearest.ts';
import { stateQuestion } from './state.ts';
import { treatyQuestion } from './treaty.ts';
import { votesQuestion } from './votes.ts';

/** Every question, in the order in which help lists them. */
export const questions = [
  stateQuestion,
  treatyQuestion,
  votesQuestion,
  agreementQuestion,
  nearestQuestion,
  askedAgainQuestion,
  courtSituationsQuestion,
  courtPeopleQuestion,
  courtStepsQuestion,
  courtVerdictsQuestion,
  courtBudgetsQuestion,
] as const;
