import { addDays, type Day } from '../days/day.ts';

/** An all-day entry of a calendar. */
export interface CalendarEntry {
  /** Stays the same for ever, so that a calendar that is read again replaces and does not repeat. */
  readonly id: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
  /** Whether it is certain: what one secondary source alone reports is tentative. */
  readonly certain: boolean;
  readonly categories: readonly string[];
  /** Where it can be read about. */
  readonly address?: string;
}

/**
 * An iCalendar file (RFC 5545). `stamp` is the day of the record it was made from, not of the clock: the same record gives the same
 * bytes. Every day is a whole day without a time zone.
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[], stamp: Day): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Onrecord//Treaties//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, stamp: Day): string[] {
  const { id, day, summary, description, certain, categories, address } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${text(id)}@onrecord`,
    `DTSTAMP:${digits(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${digits(day)}`,
    `DTEND;VALUE=DATE:${digits(addDays(day, 1))}`,
    `SUMMARY:${text(summary)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    `STATUS:${certain ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(text).join(',')}`] : []),
    ...(address ? [`URL:${address}`] : []),
    'END:VEVENT',
  ];
}

function digits(day: Day): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.11; control characters have no place in it. */
function text(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/[^\P{Cc}\t]/gu, '');
}

const octets = new TextEncoder();

/** RFC 5545, 3.1: no line longer than 75 octets; a letter is never cut in two. */
function folded(line: string): string {
  let room = 75;
  let out = '';
  for (const letter of line) {
    const size = octets.encode(letter).length;
    if (size > room) {
      out += '\r\n ';
      room = 74;
    }
    out += letter;
    room -= size;
  }
  return out;
}
