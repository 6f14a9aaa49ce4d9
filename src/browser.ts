export { addDays, type Day, daysBetween, isDay, parseDay, sayDay } from './days/day.ts';
export type { PartialDay } from './days/partial-day.ts';
export type { Span } from './days/span.ts';
