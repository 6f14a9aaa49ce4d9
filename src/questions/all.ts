import { agreementQuestion } from './agreement.ts';
import { aloneQuestion } from './alone.ts';
import { askedAgainQuestion } from './asked-again.ts';
import { blocsQuestion } from './blocs.ts';
import { cohesionQuestion } from './cohesion.ts';
import { councilQuestion } from './council.ts';
import { courtBudgetsQuestion } from './court-budgets.ts';
import { courtCostsQuestion } from './court-costs.ts';
import { courtPeopleQuestion } from './court-people.ts';
import { courtSituationsQuestion } from './court-situations.ts';
import { courtStepsQuestion } from './court-steps.ts';
import { courtTimeQuestion } from './court-time.ts';
import { courtVerdictsQuestion } from './court-verdicts.ts';
import { courtYearsQuestion } from './court-years.ts';
import { jurisdictionQuestion } from './jurisdiction.ts';
import { marginsQuestion } from './margins.ts';
import { nearestQuestion } from './nearest.ts';
import { positionsQuestion } from './positions.ts';
import { profileQuestion } from './profile.ts';
import { stateQuestion } from './state.ts';
import { stateTreatiesQuestion } from './state-treaties.ts';
import { swingQuestion } from './swing.ts';
import { treatiesQuestion } from './treaties.ts';
import { treatiesChangesQuestion } from './treaties-changes.ts';
import { treatiesComingQuestion } from './treaties-coming.ts';
import { treatiesDisownedQuestion } from './treaties-disowned.ts';
import { treatiesMinimumQuestion } from './treaties-minimum.ts';
import { treatiesPendingQuestion } from './treaties-pending.ts';
import { treatyQuestion } from './treaty.ts';
import { votesQuestion } from './votes.ts';

/** Every question, in the order in which help lists them. */
export const questions = [
  stateQuestion,
  stateTreatiesQuestion,
  treatyQuestion,
  treatiesQuestion,
  treatiesChangesQuestion,
  treatiesComingQuestion,
  treatiesPendingQuestion,
  treatiesDisownedQuestion,
  treatiesMinimumQuestion,
  votesQuestion,
  agreementQuestion,
  nearestQuestion,
  profileQuestion,
  blocsQuestion,
  cohesionQuestion,
  swingQuestion,
  aloneQuestion,
  marginsQuestion,
  askedAgainQuestion,
  positionsQuestion,
  councilQuestion,
  courtSituationsQuestion,
  courtPeopleQuestion,
  courtStepsQuestion,
  courtVerdictsQuestion,
  courtTimeQuestion,
  courtCostsQuestion,
  courtYearsQuestion,
  courtBudgetsQuestion,
  jurisdictionQuestion,
] as const;
