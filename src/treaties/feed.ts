import type { Day } from '../days/day.ts';

/** The forms a feed can take. */
export const feedFormats = ['atom', 'json'] as const;

/** Atom (RFC 4287) or JSON Feed (1.1). */
export type FeedFormat = (typeof feedFormats)[number];

/** Something new, for a feed. */
export interface FeedEntry {
  /** Stays the same for ever, wherever the feed is served from. */
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** The day from which it could be known. */
  readonly updated: Day;
  readonly categories: readonly string[];
  readonly address?: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  /** What `updated` says when there are no entries. */
  readonly stamp: Day;
  /** The feed's own address, and that of the page that shows the same. */
  readonly self?: string;
  readonly page?: string;
}

/** The feed as a file in one of the formats. The same record gives the same bytes. */
export function feedFile(feed: Feed, format: FeedFormat): string {
  return format === 'atom' ? atom(feed) : json(feed);
}

function atom(feed: Feed): string {
  const { id, title, subtitle, entries, self, page } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('id', urn(id)),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', updatedOf(feed)),
    '<author><name>Onrecord</name></author>',
    ...(self ? [`<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`] : []),
    ...(page ? [`<link rel="alternate" type="text/html" href="${escaped(page)}"/>`] : []),
    ...entries.flatMap(atomEntry),
    '</feed>\n',
  ].join('\n');
}

function atomEntry({ id, title, says, updated, categories, address }: FeedEntry): string[] {
  return [
    '<entry>',
    element('id', urn(id)),
    element('title', title),
    element('updated', instant(updated)),
    element('published', instant(updated)),
    ...(address ? [`<link rel="alternate" type="text/html" href="${escaped(address)}"/>`] : []),
    ...categories.map((category) => `<category term="${escaped(category)}"/>`),
    `<content type="text">${escaped(says)}</content>`,
    '</entry>',
  ];
}

function json({ title, subtitle, entries, self, page }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    language: 'en',
    ...(page && { home_page_url: page }),
    ...(self && { feed_url: self }),
    authors: [{ name: 'Onrecord' }],
    items: entries.map((entry) => ({
      id: urn(entry.id),
      title: entry.title,
      content_text: entry.says,
      date_published: instant(entry.updated),
      ...(entry.address && { url: entry.address }),
      ...(entry.categories.length > 0 && { tags: entry.categories }),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function updatedOf({ entries, stamp }: Feed): string {
  return instant(entries[0]?.updated ?? stamp);
}

/** A day as RFC 3339 wants it; the hour is not on record. */
function instant(day: Day): string {
  return `${day}T00:00:00Z`;
}

function urn(id: string): string {
  return `urn:onrecord:${encodeURI(id)}`;
}

function element(name: string, content: string): string {
  return `<${name}>${escaped(content)}</${name}>`;
}

/** Also drops what XML 1.0 cannot hold. */
function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(unprintable, '');
}

const unprintable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
