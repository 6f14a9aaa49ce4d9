export { addDays, type Day, daysBetween, isDay, parseDay, sayDay } from './days/day.ts';
export type { PartialDay } from './days/partial-day.ts';
export type { Span } from './days/span.ts';
export { type Desk, openDesk } from './desk/desk.ts';
export { type ErrorCode, errorLine, OnrecordError, type Position } from './error.ts';
export { openRecord, type PublicRecord } from './record/record.ts';
