export { addDays, type Day, daysBetween, isDay, parseDay, sayDay } from './days/day.ts';
export type { PartialDay } from './days/partial-day.ts';
export type { Span } from './days/span.ts';
export { type ArticleFile, articleNames, readArticle, readArticleFile } from './desk/articles.ts';
export { type AnyQuestion, askDesk, type Given, jsonOf } from './desk/ask.ts';
export { answerSchema, type Parameter, parametersOf, routeOf } from './desk/describe.ts';
export { type Desk, type DeskOptions, openDesk } from './desk/desk.ts';
export { type ErrorCode, errorLine, OnrecordError, type Position } from './error.ts';
export { fold, nearestNames } from './nearest-names.ts';
export { questions } from './questions/all.ts';
export { openRecord, type PublicRecord } from './record/record.ts';
export { findState } from './states/find.ts';
export {
  groupOn,
  isMember,
  lineage,
  membersOn,
  nameOn,
  type State,
  type States,
} from './states/states.ts';
