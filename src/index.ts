export { type ArchiveOptions, type ArchiveReport, checkArchive } from './archive/check-archive.ts';
export type { ChangedClaim, Outcome } from './archive/differences.ts';
export { folderArchive } from './archive/folder.ts';
export type { ArchiveArticle } from './archive/read-claims.ts';
export { type Recheck, recheckArchive } from './archive/recheck-archive.ts';
export type { WrongClaim } from './archive/wrong-claims.ts';
export type { Block, DrawingName, Inline } from './claims/blocks.ts';
export { claimReviewsOf } from './claims/claim-review.ts';
export {
  type Change,
  type Counts as ClaimCounts,
  type ExplainedFinding,
  type Finding,
  type Report,
  type Verdict,
  verdicts,
} from './claims/finding.ts';
export { junitOf } from './claims/junit.ts';
export type { ArticlePage } from './claims/page.ts';
export type { Nameable } from './claims/reading.ts';
export {
  findingText,
  reportExitCode,
  reportJson,
  reportLine,
  reportsText,
  reportText,
} from './claims/report.ts';
export { sarifOf, type Unread } from './claims/sarif.ts';
export { sayAnswer } from './claims/say.ts';
export { type Suggestion, suggest } from './claims/suggest.ts';
export { type Turned, turnedSince, turnedText } from './claims/turned.ts';
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
export { type Help, type MacroHelp, sqlHelp, type TableHelp } from './database/help.ts';
export { addDays, addYears, type Day, daysBetween, isDay, parseDay, sayDay } from './days/day.ts';
export type { PartialDay } from './days/partial-day.ts';
export type { Span } from './days/span.ts';
export { type ArticleFile, articleNames, readArticle, readArticleFile } from './desk/articles.ts';
export { askDesk, jsonOf } from './desk/ask.ts';
export { type ArticleText, checkText, openArticle } from './desk/check.ts';
export type { ExportedFile, ExportedTable } from './desk/data-package.ts';
export { answerSchema, type Parameter, parametersOf, routeOf } from './desk/describe.ts';
export { type Desk, type DeskOptions, openDesk } from './desk/desk.ts';
export { type Export, type ExportOptions, exportRecord } from './desk/export.ts';
export { factsBehind } from './desk/facts.ts';
export { findArticles } from './desk/find-articles.ts';
export type { AnswerTo, AnyQuestion, Given } from './desk/given.ts';
export { askSqlToParquet } from './desk/parquet.ts';
export { refuseParameter } from './desk/refuse.ts';
export { askSql, type SqlAnswer, type SqlQuestion } from './desk/sql.ts';
export { type ErrorCode, errorLine, OnrecordError, type Position } from './error.ts';
export { type Fitted, fitAs, fitPositions } from './fits/fit.ts';
export { fewestSweeps, type Plan, planOf } from './fits/plan.ts';
export { writeFit } from './fits/write-fit.ts';
export { importUntc, type TreatyImport, type TreatyImportOptions } from './importers/import-untc.ts';
export {
  type ImportOptions,
  type ImportSummary,
  importUndl,
  importUsState,
  importVoeten,
} from './importers/import-votes.ts';
export {
  type TreatyStep,
  type UpdateTreatiesOptions,
  updateTreaties,
} from './importers/update-treaties.ts';
export { type UpdateOptions, type UpdateStep, updateVotes } from './importers/update-votes.ts';
export { fold, nearestNames } from './nearest-names.ts';
export { agreementQuestion } from './questions/agreement.ts';
export { questions } from './questions/all.ts';
export { aloneQuestion } from './questions/alone.ts';
export { askedAgainQuestion } from './questions/asked-again.ts';
export { blocsQuestion } from './questions/blocs.ts';
export { cohesionQuestion } from './questions/cohesion.ts';
export { councilQuestion } from './questions/council.ts';
export { courtBudgetsQuestion } from './questions/court-budgets.ts';
export { courtCostsQuestion } from './questions/court-costs.ts';
export { courtPeopleQuestion } from './questions/court-people.ts';
export { courtSituationsQuestion } from './questions/court-situations.ts';
export { courtStepsQuestion } from './questions/court-steps.ts';
export { courtTimeQuestion } from './questions/court-time.ts';
export { courtVerdictsQuestion } from './questions/court-verdicts.ts';
export { courtYearsQuestion } from './questions/court-years.ts';
export { jurisdictionQuestion } from './questions/jurisdiction.ts';
export { marginsQuestion } from './questions/margins.ts';
export { nearestQuestion } from './questions/nearest.ts';
export { positionsQuestion } from './questions/positions.ts';
export { profileQuestion } from './questions/profile.ts';
export { stateQuestion } from './questions/state.ts';
export { stateTreatiesQuestion } from './questions/state-treaties.ts';
export { swingQuestion } from './questions/swing.ts';
export { treatiesQuestion } from './questions/treaties.ts';
export { treatiesChangesQuestion } from './questions/treaties-changes.ts';
export { treatiesComingQuestion } from './questions/treaties-coming.ts';
export { treatiesDisownedQuestion } from './questions/treaties-disowned.ts';
export { treatiesMinimumQuestion } from './questions/treaties-minimum.ts';
export { treatiesPendingQuestion } from './questions/treaties-pending.ts';
export { treatyQuestion } from './questions/treaty.ts';
export { type Followed, treatyCalendar } from './questions/treaty-calendar.ts';
export { treatyFeed } from './questions/treaty-feed.ts';
export { votesQuestion } from './questions/votes.ts';
export { type Breach, breachLine } from './record/breach.ts';
export { checkRecord } from './record/check.ts';
export { openRecord, type PublicRecord } from './record/record.ts';
export { findState } from './states/find.ts';
export { membersOn, nameOfCode, nameOn, type States } from './states/states.ts';
export { type Changes, changesBetween } from './treaties/changes.ts';
export { disownedSignatures } from './treaties/disowned.ts';
export { dutiesOf } from './treaties/duties.ts';
export { comingEffects, type Effect, effectsWithin } from './treaties/effects.ts';
export { earliestNotice, entryDay, isDefault, withdrawalDay } from './treaties/entry.ts';
export { countsByDay, type EveryDay, everyDay, statusOnDay } from './treaties/every-day.ts';
export { type FeedFormat, feedFormats } from './treaties/feed.ts';
export { findTreaty } from './treaties/find.ts';
export { history, type Stretch } from './treaties/history.ts';
export { type Frames, framesOf, standingsOf, statusIn } from './treaties/map-frames.ts';
export { type Participation, participationOn, type Status, statuses } from './treaties/participation.ts';
export { partiesOn, statesOf } from './treaties/parties.ts';
export { pendingWithdrawals } from './treaties/pending.ts';
export { type ProvisionalApplication, provisionallyOn } from './treaties/provisional.ts';
export { sayDone } from './treaties/say.ts';
export { stateRecord } from './treaties/state-record.ts';
export type { Act, Treaties, Treaty } from './treaties/treaties.ts';
export { underMinimum } from './treaties/under-minimum.ts';
export { type Agreement, agreement, type Measure, measures } from './votes/agreement.ts';
export {
  type Loneliness,
  type LonelyRollCall,
  type LonelyState,
  type LonelyVote,
  lonelinessOf,
  lonelyVotes,
} from './votes/alone.ts';
export { type Ballots, ballotsOf, type Heading, type Planes, rollCallAt, voteAt } from './votes/ballots.ts';
export { type Bits, both, columnsOf, countBits, either, hasBit } from './votes/bits.ts';
export { type Blocs, blocsOf } from './votes/blocs.ts';
export type { Merge } from './votes/clusters.ts';
export { type Cohesion, cohesionOf, type Ranks, type RanksAt, ranksAt } from './votes/cohesion.ts';
export { countVotes, issueBits, tallyOf, type VotingProfile, votingProfile } from './votes/counts.ts';
export { type DyadSessions, type Dyads, dyadSessions, dyads, likenessMatrix } from './votes/dyads.ts';
export { type Margin, marginOf, marginsOf } from './votes/margins.ts';
export { matrixOf, type VoteMatrix } from './votes/matrix.ts';
export { type Membership, membershipAt } from './votes/membership.ts';
export { type Neighbour, neighbours } from './votes/nearest.ts';
export { type PackedVotes, packVotes } from './votes/pack.ts';
export { type AgreementIn, agreementOver, type Period, type PeriodKind, periodsOf } from './votes/periods.ts';
export { asPublished, asRecorded, type Reading } from './votes/positions/readings.ts';
export { type Fit, type FitName, fitName, type Position as StatePosition } from './votes/positions/schema.ts';
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
