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
