import { OnrecordError } from '../error.ts';
import { fold, nearestNames } from '../nearest-names.ts';
import type { Docket, Person, Situation } from './docket.ts';

/**
 * The person meant by a slug (`omar-al-bashir`) or a name.
 * @throws OnrecordError `asked/unknown-name` with the nearest known names
 */
export function findPerson({ people }: Docket, text: string): Person {
  const found = people.get(text) ?? byName(people.values(), text);
  if (found) return found;
  throw unknown('person before the Court', text, people.keys(), [...people.values()]);
}

/**
 * The situation meant by a slug (`darfur`), the Court's number (`ICC-02/05`) or a name.
 * @throws OnrecordError `asked/unknown-name` with the nearest known names
 */
export function findSituation({ situations }: Docket, text: string): Situation {
  const all = [...situations.values()];
  const found =
    situations.get(text) ?? all.find(({ code }) => code !== '' && code === text) ?? byName(all, text);
  if (found) return found;
  throw unknown('situation before the Court', text, situations.keys(), all);
}

function byName<Named extends { readonly name: string }>(
  all: Iterable<Named>,
  text: string,
): Named | undefined {
  const wanted = fold(text);
  return [...all].find(({ name }) => fold(name) === wanted);
}

function unknown(
  what: string,
  text: string,
  slugs: Iterable<string>,
  named: readonly { readonly name: string }[],
): OnrecordError {
  const names = [...slugs, ...named.map(({ name }) => name)];
  const nearest = [...withPart(text, names), ...nearestNames(text, names)].slice(0, 3);
  const hint =
    nearest.length > 0
      ? `Did you mean ${nearest.join(' or ')}?`
      : 'List them with "onrecord court people" or "onrecord court situations".';
  return new OnrecordError('asked/unknown-name', `No ${what} is known as "${text}".`, { hint });
}

/** `bashir` is a part of `omar-al-bashir`. */
function withPart(text: string, names: readonly string[]): string[] {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const slugs = names.filter((name) => !name.includes(' '));
  return slugs.filter((slug) => words.every((word) => fold(slug).split(' ').includes(word)));
}
