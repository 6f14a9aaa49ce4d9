import { type Day, isDay, type Suggestion } from 'onrecord/browser';

const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

/** The day an article says it was published; today when it does not say. */
export function publishedIn(text: string, today: Day): Day {
  const day = /^published:\s*["']?(\d{4}-\d{2}-\d{2})/m.exec(matterOf(text))?.[1] ?? '';
  return isDay(day) ? day : today;
}

/** Text that has no front matter gets one: the first line is its title, today its day. */
export function withFrontMatter(text: string, today: string): string {
  if (text.trim() === '' || frontMatter.exec(text)?.index === 0) return text;
  const [first = '', ...rest] = text.trimStart().split('\n');
  const heading = /^#\s+(.+)/.exec(first)?.[1];
  const short = first.length < 120 && rest.join('').trim() !== '' ? first : '';
  const title = heading ?? short;
  const body = title ? rest.join('\n').trimStart() : text.trimStart();
  return `---\ntitle: ${yaml(title || 'Untitled')}\npublished: ${today}\n---\n\n${body}`;
}

/** Makes a passage a claim: a link where it stands, its question in the front matter. */
export function withClaim(
  text: string,
  start: number,
  end: number,
  { ask, is }: Suggestion,
  today: string,
): { id: string; text: string } {
  const passage = text.slice(start, end);
  const whole = withFrontMatter(text, today);
  const at = start + whole.length - text.length;
  const moved = whole.startsWith(passage, at) ? at : whole.indexOf(passage, bodyStart(whole));
  const id = freeId(passage, whole);
  const linked = `${whole.slice(0, moved)}[${passage}](claim:${id})${whole.slice(moved + passage.length)}`;
  return { id, text: addEntry(linked, `  ${id}:\n    ask: ${yaml(ask)}\n    is: ${yaml(is)}\n`) };
}

/** An article of nothing but one passage and its question: what is sent to see its answer. */
export function probe(passage: string, published: string, { ask, is }: Suggestion): string {
  const claim = `  it:\n    ask: ${yaml(ask)}\n    is: ${yaml(is)}`;
  const words = passage.replace(/\s+/g, ' ');
  return `---\ntitle: A question\npublished: ${published}\nclaims:\n${claim}\n---\n\n[${words}](claim:it)\n`;
}

/** The sentence around a passage, and its paragraph. */
export function around(text: string, start: number, end: number): [sentence: string, paragraph: string] {
  const first = Math.max(text.lastIndexOf('\n\n', start), 0);
  const close = text.indexOf('\n\n', end);
  const last = close < 0 ? text.length : close;
  const ends = [...text.slice(first, last).matchAll(/[.!?]["”’)]*(?=\s)/g)].map(
    ({ 0: mark, index }) => first + index + mark.length,
  );
  const from = ends.findLast((at) => at <= start) ?? first;
  const stop = ends.find((at) => at >= end) ?? last;
  return [text.slice(from, stop), text.slice(first, last)];
}

/** Whether a selection can become a claim: words of the text, of one paragraph, not bound already. */
export function isPassage(text: string, start: number, end: number): boolean {
  const passage = text.slice(start, end);
  if (start < bodyStart(text) || passage.length > 300) return false;
  return /[\p{L}\p{N}]/u.test(passage) && !/[[\]]|\n\s*\n/.test(passage);
}

function bodyStart(text: string): number {
  const matter = frontMatter.exec(text);
  return matter?.index === 0 ? matter[0].length : 0;
}

function matterOf(text: string): string {
  const match = frontMatter.exec(text);
  return match?.index === 0 ? (match[1] ?? '') : '';
}

function addEntry(text: string, entry: string): string {
  const close = text.indexOf('\n---', 3) + 1;
  const matter = text.slice(0, close);
  const claims = /^claims:[ \t]*\r?\n/m.exec(matter);
  if (!claims) return `${matter}claims:\n${entry}${text.slice(close)}`;
  const after = claims.index + claims[0].length;
  const next = /^\S/m.exec(matter.slice(after));
  const at = next ? after + next.index : close;
  return `${text.slice(0, at)}${entry}${text.slice(at)}`;
}

function freeId(passage: string, text: string): string {
  const words = passage.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const base = `${/^\d/.test(words[0] ?? '') ? 'the-' : ''}${words.slice(0, 4).join('-') || 'claim'}`;
  const taken = (id: string) => new RegExp(`^ +${id}:`, 'm').test(matterOf(text));
  let id = base;
  for (let number = 2; taken(id); number++) id = `${base}-${number}`;
  return id;
}

/** Quoted as YAML and JSON both read it. */
function yaml(text: string): string {
  return JSON.stringify(text);
}
