export type { Block, Inline } from './claims/blocks.ts';
export type { ExplainedFinding } from './claims/finding.ts';
export type { Nameable } from './claims/reading.ts';
export { sayAnswer, withNames } from './claims/say.ts';
export { type Suggestion, suggest } from './claims/suggest.ts';
export { type BudgetSum, budgetOver } from './court/budgets.ts';
export { type Case, type CaseStanding, caseStandings } from './court/cases.ts';
export { type Costs, costsOn } from './court/costs.ts';
export { type Way, waysToCount } from './court/counting.ts';
export { type Custody, type CustodyStanding, custodies, custodiesOn, custodyOn } from './court/custody.ts';
export {
  type AsOf,
  type Docket,
  gatherDocket,
  type Person,
  type Situation,
  type Step,
  stepsBy,
} from './court/docket.ts';
export { type Duration, durationsOn } from './court/durations.ts';
export { findPerson, findSituation } from './court/find.ts';
export { type Jurisdiction, jurisdictionOver } from './court/jurisdiction/answer.ts';
export { type Avenue, avenues, type Conduct } from './court/jurisdiction/conduct.ts';
export { type Crime, type CrimeKind, crimeKinds, parseCrime } from './court/jurisdiction/crimes.ts';
export { gatherLaw, type Law } from './court/jurisdiction/law.ts';
export { type Place, parsePlaces } from './court/jurisdiction/places.ts';
export { type PersonStanding, peopleOn, personOn, personStandings } from './court/people.ts';
export {
  type Phase,
  phasesOfPerson,
  phasesOfSituation,
} from './court/phases.ts';
export {
  isUnderExamination,
  type SituationStanding,
  type SituationStatus,
  situationOn,
  situationStatuses,
  situationsOf,
  situationsOn,
} from './court/situations.ts';
export { type Passage, passagesOn, type Stretch as CourtStretch, stretches } from './court/stretches.ts';
export { type Tally, talliesUntil, tallyOn } from './court/tallies.ts';
export { isConvicted, type Verdict as CourtVerdict, verdictsOn } from './court/verdicts.ts';
export { type Warrant, warrantsOn } from './court/warrants.ts';
export type { FactTable } from './database/facts.ts';
export { addDays, type Day, daysBetween, isDay, parseDay, sayDay } from './days/day.ts';
export type { PartialDay } from './days/partial-day.ts';
export type { Span } from './days/span.ts';
export { OnrecordError } from './error.ts';
export { findState } from './states/find.ts';
export { type GroupName, groupName } from './states/schema.ts';
export {
  belongsTo,
  gatherStates,
  groupOn,
  isMember,
  lineage,
  membersOn,
  nameOfCode,
  nameOn,
  type State,
  type States,
  type StatesRows,
} from './states/states.ts';
export { type Duty, dutiesOf } from './treaties/duties.ts';
export { comingEffects, type Effect, effectsWithin } from './treaties/effects.ts';
export { history, type Stretch } from './treaties/history.ts';
export {
  type Frame,
  type Frames,
  framesOf,
  type Knowledge,
  type Standing,
  standingsOf,
  statusIn,
  turningDays,
} from './treaties/map-frames.ts';
export {
  isBound,
  type Participation,
  participationOn,
  type Status,
  statuses,
} from './treaties/participation.ts';
export { countsOf, participationsOn, partiesOn, statesOf } from './treaties/parties.ts';
export { type PendingWithdrawal, pendingWithdrawals } from './treaties/pending.ts';
export { provisionallyOn } from './treaties/provisional.ts';
export { sayDone, sayEffect } from './treaties/say.ts';
export type { ActKind, ActRow, TreatyRow } from './treaties/schema.ts';
export { type Act, gatherTreaty, type Treaties, type Treaty } from './treaties/treaties.ts';
export { type Agreement, agreement, type Measure, measures } from './votes/agreement.ts';
export {
  type Loneliness,
  type LonelyRollCall,
  type LonelyState,
  type LonelyVote,
  lonelinessOf,
  lonelyVotes,
} from './votes/alone.ts';
export {
  type Ballots,
  ballotsFrom,
  ballotsOf,
  type Heading,
  type Planes,
  planeNames,
  rollCallAt,
  voteAt,
} from './votes/ballots.ts';
export { type Bits, bitsWhere, both, columnsOf, countBits, either, hasBit } from './votes/bits.ts';
export { type Blocs, blocsOf } from './votes/blocs.ts';
export type { Merge } from './votes/clusters.ts';
export { type Cohesion, cohesionOf, type Ranks, type RanksAt, ranksAt } from './votes/cohesion.ts';
export { countVotes, issueBits, tallyOf, type VotingProfile, votingProfile } from './votes/counts.ts';
export { type DyadSessions, type Dyads, dyadSessions, dyads, likenessMatrix } from './votes/dyads.ts';
export { type Margin, marginOf, marginsOf } from './votes/margins.ts';
export { type Membership, membershipAt } from './votes/membership.ts';
export { type Neighbour, neighbours } from './votes/nearest.ts';
export { type PackedVotes, packVotes } from './votes/pack.ts';
export { type AgreementIn, agreementOver, type Period, type PeriodKind, periodsOf } from './votes/periods.ts';
export { type Choices, choicesOf, type Seat } from './votes/positions/choices.ts';
export { type Points, pointsOf } from './votes/positions/points.ts';
export { asRecorded, type Reading } from './votes/positions/readings.ts';
export { questionAgain } from './votes/questions-again.ts';
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
export { searchTitles } from './votes/search-titles.ts';
export { type Filter, type Selection, select } from './votes/select.ts';
export { type Side, type Swing, swingBetween } from './votes/swing.ts';
export { idOfSymbol, normaliseSymbol, sessionOfSymbol } from './votes/symbols.ts';
export { type UnpackedVotes, unpackVotes, withTitles } from './votes/unpack.ts';
export { findRollCalls, findTallies, gatherVotes, type Votes } from './votes/votes.ts';
