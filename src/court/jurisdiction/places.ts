import { OnrecordError } from '../../error.ts';
import { fold, nearestNames } from '../../nearest-names.ts';
import { findState } from '../../states/find.ts';
import type { States } from '../../states/states.ts';
import type { Territory } from './law.ts';
import { withArticle } from './words.ts';

/** Where part of the crime happened. */
export interface Place {
  /** As it is asked for again: `UKR`, `SDN/Darfur`, `vessel:COM`. */
  readonly code: string;
  /** For a sentence: `Ukraine`, `Darfur`, `a vessel or aircraft registered in Comoros`. */
  readonly name: string;
  /** `nowhere`: where no state is sovereign. */
  readonly kind: 'land' | 'vessel' | 'nowhere';
  /** The state whose territory or flag it is; empty for nowhere, and for a territory known by its rows alone. */
  readonly state: string;
  /** How the territory stands toward states' consent; empty for a whole state. */
  readonly rows: readonly Territory[];
  /** Only the effects were felt there. */
  readonly effects: boolean;
}

interface Gazetteer {
  readonly states: States;
  readonly territories: readonly Territory[];
}

const nowhere: Readonly<Record<string, string>> = {
  'high-seas': 'the high seas',
  antarctica: 'Antarctica',
  'outer-space': 'outer space',
};

/**
 * Reads `MMR,BGD`, `SDN/Darfur`, `vessel:COM`, `FRO`, `high-seas`, `effects:VEN`, or names of any of these.
 * @throws OnrecordError `asked/unknown-state` or `asked/unknown-name` with the nearest known names
 */
export function parsePlaces(from: Gazetteer, text: string): Place[] {
  const parts = splitNames(from, text);
  if (parts.length === 0) {
    throw new OnrecordError('asked/bad-value', 'No place is given.', {
      hint: 'Give a state such as UKR, a territory such as SDN/Darfur, or vessel:COM.',
    });
  }
  return parts.map((part) => parsePlace(from, part));
}

/** Names with a comma of their own are kept whole. */
function splitNames({ territories }: Gazetteer, text: string): string[] {
  const whole = text.includes(',') && entriesOf(territories).some(({ names }) => names.includes(fold(text)));
  const parts = whole ? [text] : text.split(',');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function parsePlace(from: Gazetteer, text: string): Place {
  const [, prefix, rest] = /^(effects|vessel|aircraft|ship)\s*:(.*)$/i.exec(text) ?? [];
  if (prefix && rest !== undefined) {
    const named = given(rest, text);
    return prefix.toLowerCase() === 'effects' ? effectsIn(parsePlace(from, named)) : vesselOf(from, named);
  }
  return territory(from, text) ?? area(from, text) ?? nowhereAt(text) ?? wholeState(from, text);
}

function effectsIn(place: Place): Place {
  return { ...place, code: `effects:${place.code}`, effects: true };
}

/** Of a state, or of a territory with a register of its own, such as Bermuda. */
function vesselOf(from: Gazetteer, text: string): Place {
  const flag = territory(from, text) ?? wholeState(from, text);
  return {
    ...flag,
    code: `vessel:${flag.code}`,
    name: `a vessel or aircraft registered in ${flag.name}`,
    kind: 'vessel',
  };
}

/** What stands behind a colon or a stroke. */
function given(text: string, whole: string): string {
  if (text.trim() !== '') return text.trim();
  throw new OnrecordError('asked/bad-value', `"${whole}" names no place.`, {
    hint: 'Write the name behind it, as in vessel:COM, effects:VEN or SDN/Darfur.',
  });
}

/** A territory by its code, by any of its names, or by both: `FRO`, `Faroe Islands`, `DNK/Faroe Islands`. */
export function territory({ states, territories }: Gazetteer, text: string): Place | undefined {
  const slash = text.indexOf('/');
  const holder = slash < 0 ? '' : text.slice(0, slash).trim().toUpperCase();
  const [whole, wanted] = [fold(text), fold(slash < 0 ? text : text.slice(slash + 1))];
  const entries = entriesOf(territories);
  const found =
    entries.find(({ code }) => code === whole) ??
    entries.find(({ row, names }) => (holder === '' || row.state === holder) && names.includes(wanted)) ??
    entries.find(
      ({ row, names }) => row.state === holder && row.extension === 'included' && partOf(wanted, names),
    );
  if (!found) return undefined;
  const { territory: code, name } = found.row;
  const rows = territories.filter((row) => row.territory === code);
  const own = states.byCode.has(code) ? code : '';
  return { code, name: withArticle(name), kind: 'land', state: own, rows, effects: false };
}

/** A territory with its code and names in the form in which they are compared. */
interface Entry {
  readonly row: Territory;
  readonly code: string;
  readonly names: readonly string[];
}

const indexed = new WeakMap<readonly Territory[], readonly Entry[]>();

function entriesOf(territories: readonly Territory[]): readonly Entry[] {
  const entries =
    indexed.get(territories) ??
    territories.map((row) => ({ row, code: fold(row.territory), names: namesOf(row) }));
  indexed.set(territories, entries);
  return entries;
}

function namesOf(row: Territory): string[] {
  const own = row.territory.split('/').at(-1) ?? '';
  return [row.name, own, ...row.also].map(fold);
}

/** `West Darfur` is in Darfur. */
function partOf(wanted: string, names: readonly string[]): boolean {
  return names.some((name) => ` ${wanted} `.includes(` ${name} `));
}

/** `UKR/Mariupol`: a part of a state for which the record has no row of its own. */
function area(from: Gazetteer, text: string): Place | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const name = given(text.slice(slash + 1), text);
  const whole = wholeState(from, text.slice(0, slash).trim());
  const known = from.territories
    .filter((row) => row.state === whole.state)
    .flatMap(({ name, also }) => [name, ...also]);
  const [near] = nearestNames(name, known, 1).filter((other) => isMisspelt(fold(name), fold(other)));
  if (near) {
    throw new OnrecordError('asked/unknown-name', `No part of ${whole.name} is known as "${name}".`, {
      hint: `Did you mean ${whole.state}/${near}?`,
    });
  }
  return { ...whole, code: `${whole.state}/${name}`, name: `${name} in ${whole.name}` };
}

function isMisspelt(text: string, name: string): boolean {
  return text[0] === name[0] && Math.abs(text.length - name.length) <= 2;
}

function nowhereAt(text: string): Place | undefined {
  const key = fold(text).replaceAll(' ', '-');
  const code = { ata: 'antarctica', 'international-waters': 'high-seas', space: 'outer-space' }[key] ?? key;
  const name = nowhere[code];
  return name ? { code, name, kind: 'nowhere', state: '', rows: [], effects: false } : undefined;
}

function wholeState({ states, territories }: Gazetteer, text: string): Place {
  try {
    const { state, name } = findState(states, text);
    return { code: state, name: withArticle(name), kind: 'land', state, rows: [], effects: false };
  } catch (error) {
    const near = nearestNames(
      text,
      territories.flatMap(({ name, also }) => [name, ...also]),
      2,
    );
    if (near.length === 0) throw error;
    throw new OnrecordError('asked/unknown-state', `No state or territory is known as "${text}".`, {
      hint: `Did you mean ${[...near, ...nearStates(states, text)].slice(0, 3).join(' or ')}?`,
      cause: error,
    });
  }
}

function nearStates(states: States, text: string): string[] {
  return nearestNames(
    text,
    [...states.byCode.values()].map(({ name }) => name),
    2,
  );
}

/** Codes of the states whose territory the place is or may be, the one in possession first. */
export function holdersOf(place: Place): readonly string[] {
  const holders = holding.get(place) ?? listHolders(place);
  holding.set(place, holders);
  return holders;
}

const holding = new WeakMap<Place, readonly string[]>();

function listHolders(place: Place): string[] {
  const held = place.rows.filter(({ extension }) => extension !== 'claimed').map(({ state }) => state);
  return [...new Set([...(place.state ? [place.state] : []), ...held])];
}
