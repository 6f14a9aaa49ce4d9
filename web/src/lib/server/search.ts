import type { Desk } from 'onrecord';
import { fold, nearestNames, sayDay, situationOn } from 'onrecord';
import type { Hit } from '../search/hit.ts';
import { articleList } from './articles.ts';

/** A thing that can be found, under every name it goes by. */
interface Entry extends Hit {
  readonly names: readonly string[];
}

const mostHits = 30;

/** What `text` may mean, best first: exact names, then beginnings, then all words anywhere. */
export function search(desk: Desk, text: string): Hit[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const found: [rank: number, entry: Entry][] = [];
  for (const entry of entriesOf(desk)) {
    const rank = rankOf(entry, wanted);
    if (rank > 0) found.push([rank, entry]);
  }
  found.sort((a, b) => b[0] - a[0]);
  return found.slice(0, mostHits).map(([, entry]) => hitOf(entry, wanted));
}

/** Names close to what was asked, for "did you mean". */
export function closeNames(desk: Desk, text: string): string[] {
  const names = entriesOf(desk)
    .filter((entry) => entry.kind !== 'roll call')
    .flatMap((entry) => entry.names);
  return nearestNames(text, names);
}

function rankOf(entry: Entry, wanted: string): number {
  const weight = entry.kind === 'roll call' ? 0 : 1;
  const names = entry.names.map(fold);
  if (names.includes(wanted)) return 6 + weight;
  if (names.some((name) => name.startsWith(wanted))) return 4 + weight;
  const words = wanted.split(' ');
  return names.some((name) => words.every((word) => ` ${name}`.includes(` ${word}`))) ? 2 + weight : 0;
}

/** Says under which other name it was found. */
function hitOf({ kind, title, href, note, names }: Entry, wanted: string): Hit {
  const other = names.find((name) => fold(name).startsWith(wanted) && name.length > 3);
  const alias = other && kind === 'state' && fold(other) !== fold(title) ? `also known as ${other}` : '';
  return { kind, title, href, note: [alias, note].filter(Boolean).join('; ') };
}

const entriesByRecord = new Map<string, Entry[]>();

/** Gathered once a version of the record; articles are read afresh, for they are being written. */
function entriesOf(desk: Desk): Entry[] {
  const { version } = desk.record;
  let entries = entriesByRecord.get(version);
  if (!entries) {
    entries = [...states(desk), ...treaties(desk), ...court(desk), ...rollCalls(desk)];
    entriesByRecord.clear();
    entriesByRecord.set(version, entries);
  }
  return [...articles(desk), ...entries];
}

function states({ record }: Desk): Entry[] {
  return [...record.states.byCode.values()].map((state) => ({
    kind: 'state',
    title: state.name,
    href: `/states/${state.state}`,
    note: state.until ? `until ${sayDay(state.until)}` : '',
    names: [state.name, state.state, ...state.names.map((row) => row.name)],
  }));
}

function treaties({ record }: Desk): Entry[] {
  return [...record.treaties.values()].map((treaty) => ({
    kind: 'treaty',
    title: treaty.short,
    href: `/treaties/${treaty.treaty}`,
    note: treaty.title,
    names: [treaty.short, treaty.title, treaty.reference],
  }));
}

/** Whom and what the Court deals with. Presumed innocent: the page says where each stands. */
function court({ record: { court }, today }: Desk): Entry[] {
  const people = [...court.people.values()].map(({ person, name, situation }) => ({
    kind: 'person' as const,
    title: name,
    href: `/court/people/${person}`,
    note: `before the Court, ${court.situations.get(situation)?.name ?? situation}`,
    names: [name, person.replaceAll('-', ' ')],
  }));
  const situations = [...court.situations.values()].map((situation) => ({
    kind: 'situation' as const,
    title: situation.name,
    href: `/court/situations/${situation.situation}`,
    note: `before the Court${situation.code ? `, ${situation.code}` : ''}, ${situationOn(situation, { on: today(), known: today() })?.status ?? ''}`,
    names: [situation.name, situation.code, situation.situation.replaceAll('-', ' ')].filter(Boolean),
  }));
  return [...people, ...situations];
}

/** Of many votes with the same words the one that is known for them leads, then the latest. */
function rollCalls({ record }: Desk): Entry[] {
  const newest = record.votes.rollCalls.toReversed();
  const known = newest.filter(({ knownAs }) => knownAs !== '');
  return [...known, ...newest.filter(({ knownAs }) => knownAs === '')].map((rollCall) => ({
    kind: 'roll call',
    title: rollCall.title || rollCall.symbol || rollCall.id,
    href: `/votes/${rollCall.id}`,
    note: [rollCall.symbol, sayDay(rollCall.day), rollCall.knownAs && `known as ${rollCall.knownAs}`]
      .filter(Boolean)
      .join(', '),
    names: [
      ...[rollCall.symbol, rollCall.symbol.replace('A/RES/', ''), rollCall.id],
      ...[rollCall.title, rollCall.knownAs],
    ].filter(Boolean),
  }));
}

function articles(desk: Desk): Entry[] {
  return articleList(desk).map(({ name, title, published }) => ({
    kind: 'article',
    title,
    href: `/articles/${name}`,
    note: sayDay(published),
    names: [title, name],
  }));
}
