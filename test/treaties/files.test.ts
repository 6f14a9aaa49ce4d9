import { resolve } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { treatyCalendar } from '../../src/questions/treaty-calendar.ts';
import { treatyFeed } from '../../src/questions/treaty-feed.ts';
import { openRecord } from '../../src/record/record.ts';
import { type CalendarEntry, calendarFile } from '../../src/treaties/calendar.ts';
import { feedFile } from '../../src/treaties/feed.ts';

const record = openRecord(resolve(import.meta.dirname, '../../record'));
const today = '2026-11-24' as Day;
const site = 'https://onrecord.example';

function eventsOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

test('the calendar of all treaties reads as one and holds every coming effect', () => {
  const events = eventsOf(treatyCalendar(record, { site }, today));
  expect(events.map((event) => [event.startDate.toString(), event.summary])).toContainEqual([
    '2027-06-18',
    'Niger leaves the Rome Statute',
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  expect(events.every((event) => event.startDate.isDate && event.duration.toSeconds() === 86_400)).toBe(true);
});

test('what one secondary source reports is tentative', () => {
  const [niger] = eventsOf(treatyCalendar(record, { state: 'Niger' }, today));
  expect(niger?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
});

test('a calendar of a state or a treaty holds only its own, and one without effects is still a calendar', () => {
  expect(eventsOf(treatyCalendar(record, { state: 'NER' }, today))).toHaveLength(1);
  expect(eventsOf(treatyCalendar(record, { state: 'FRA' }, today))).toEqual([]);
  const burundi = treatyCalendar(
    record,
    { treaty: 'rome-statute', on: '2016-11-16' as Day, known: '2016-11-16' as Day },
    today,
  );
  expect(eventsOf(burundi).map(({ summary }) => summary)).toContain('Burundi leaves the Rome Statute');
});

test('the stamp is the record’s day, not the clock’s: another day gives the same bytes', () => {
  const file = treatyCalendar(record, { treaty: 'rome-statute' }, today);
  expect(treatyCalendar(record, { treaty: 'rome-statute' }, '2026-12-24' as Day)).toBe(file);
  expect(file).toContain(`DTSTAMP:${record.version.slice(0, 10).replaceAll('-', '')}T000000Z\r\n`);
});

test('any text survives in a calendar, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      const said = words.replaceAll(/[^\P{Cc}\t\n]/gu, '');
      const entry: CalendarEntry = {
        id: 'x',
        day: today,
        summary: said,
        description: '',
        certain: true,
        categories: [],
      };
      const file = calendarFile('x', [entry], today);
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(eventsOf(file)[0]?.summary ?? '').toBe(said);
    }),
    { numRuns: 300 },
  );
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The tree of an XML document; throws where it is not well-formed. */
function xml(file: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    (open.at(-1) as Element).text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(file).close();
  return root.children[0] as Element;
}

const texts = (element: Element, name: string) =>
  element.children.filter((child) => child.name === name).map(({ text }) => text);

const instant = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;

test.each([[{}], [{ treaty: 'rome-statute' }], [{ state: 'RUS' }]])(
  'the Atom feed of %j has what RFC 4287 asks for',
  (followed) => {
    const feed = xml(treatyFeed(record, { ...followed, site }, 'atom', today));
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    const entries = feed.children.filter(({ name }) => name === 'entry');
    expect(entries.length).toBeGreaterThan(0);
    for (const element of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated']) expect(texts(element, name)).toHaveLength(1);
      expect(texts(element, 'updated')[0]).toMatch(instant);
    }
    expect(feed.children.filter(({ name }) => name === 'author')).toHaveLength(1);
    const ids = entries.map((entry) => texts(entry, 'id')[0]);
    expect(new Set(ids).size).toBe(ids.length);
    const updated = entries.map((entry) => texts(entry, 'updated')[0] ?? '');
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(texts(feed, 'updated')[0]).toBe(updated[0]);
    const rels = feed.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes.rel);
    expect(rels).toEqual(['self', 'alternate']);
  },
);

test('an act is dated in a feed by the day it became known', () => {
  const { items } = JSON.parse(treatyFeed(record, { state: 'ZAF' }, 'json', today));
  const notice = items.find(({ id }: { id: string }) =>
    id.endsWith('rome-statute/ZAF/withdrawal/2016-10-19'),
  );
  expect(notice.date_published).toBe('2016-10-21T00:00:00Z');
});

test('the JSON feed has what version 1.1 asks for, and says the same as Atom', () => {
  const feed = JSON.parse(treatyFeed(record, { treaty: 'rome-statute', site }, 'json', today));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: expect.any(String),
    feed_url: `${site}/treaties/rome-statute/feed.json`,
    home_page_url: `${site}/treaties/rome-statute`,
  });
  const atom = xml(treatyFeed(record, { treaty: 'rome-statute', site }, 'atom', today));
  const entries = atom.children.filter(({ name }) => name === 'entry');
  expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(
    entries.map((entry) => texts(entry, 'id')[0]),
  );
  for (const item of feed.items)
    expect(item).toMatchObject({ id: expect.any(String), content_text: expect.stringMatching(/\.$/) });
});

test('any text survives in an Atom feed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const entry = { id: 'x', title, says: title, updated: today, categories: [title] };
      const file = feedFile({ id: 'f', title, subtitle: '', entries: [entry], stamp: today }, 'atom');
      const feed = xml(file);
      expect(texts(feed, 'title')).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});
