export type { Block, Inline } from './claims/blocks.ts';
export type { ExplainedFinding } from './claims/finding.ts';
export { sayAnswer } from './claims/say.ts';
export { type BudgetSum, budgetOver } from './court/budgets.ts';
export { type Case, type CaseStanding, caseStandings } from './court/cases.ts';
export { type Way, waysToCount } from './court/counting.ts';
export {
  type AsOf,
  type Docket,
  gatherDocket,
  type Person,
  type Situation,
  type Step,
  stepsBy,
} from './court/docket.ts';
export { findPerson, findSituation } from './court/find.ts';
export { type PersonStanding, peopleOn, personOn, personStandings } from './court/people.ts';
export {
  isUnderExamination,
  type SituationStanding,
  type SituationStatus,
  situationOn,
  situationStatuses,
  situationsOf,
  situationsOn,
} from './court/situations.ts';
export { isConvicted, type Verdict as CourtVerdict, verdictsOn } from './court/verdicts.ts';
export { type Warrant, warrantsOn } from './court/warrants.ts';
export { addDays, type Day, daysBetween, isDay, parseDay, sayDay } from './days/day.ts';
export type { PartialDay } from './days/partial-day.ts';
export type { Span } from './days/span.ts';
export { findState } from './states/find.ts';
export {
  gatherStates,
  groupOn,
  isMember,
  lineage,
  membersOn,
  nameOn,
  type State,
  type States,
  type StatesRows,
} from './states/states.ts';
export { history, type Stretch } from './treaties/history.ts';
export {
  isBound,
  type Participation,
  participationOn,
  type Status,
  statuses,
} from './treaties/participation.ts';
export { countsOf, participationsOn, partiesOn, statesOf } from './treaties/parties.ts';
export { type Act, gatherTreaty, type Treaties, type Treaty } from './treaties/treaties.ts';
export { type Agreement, agreement, type Measure, measures } from './votes/agreement.ts';
export { matrixOf, type VoteMatrix } from './votes/matrix.ts';
export { type Membership, membershipAt } from './votes/membership.ts';
export { type Neighbour, neighbours } from './votes/nearest.ts';
export {
  countedTallies,
  discrepanciesOf,
  officialTallies,
  type RollCall,
  rollCallOf,
  sayTallies,
  type Tallies,
  votesOf,
} from './votes/roll-call.ts';
export type { IssueCode, RollCallKind, Vote } from './votes/schema.ts';
export { type Filter, type Selection, select } from './votes/select.ts';
export { idOfSymbol, normaliseSymbol, sessionOfSymbol } from './votes/symbols.ts';
export { findRollCalls, findTallies, gatherVotes, type Votes } from './votes/votes.ts';
