import { OnrecordError } from '../error.ts';
import { fold, nearestNames } from '../nearest-names.ts';
import type { Treaties, Treaty } from './treaties.ts';

/**
 * The treaty meant by its id (`rome-statute`), the depositary's number (`XVIII-10`) or its title.
 * @throws OnrecordError `asked/unknown-treaty` with the nearest known ones
 */
export function findTreaty(treaties: Treaties, text: string): Treaty {
  const wanted = fold(text);
  const found =
    treaties.get(text) ??
    [...treaties.values()].find((treaty) => namesOf(treaty).some((name) => fold(name) === wanted));
  if (found) return found;
  const nearest = nearestNames(text, [...treaties.keys()]);
  throw new OnrecordError('asked/unknown-treaty', `No treaty is known as "${text}".`, {
    hint: `${nearest.length > 0 ? `Did you mean ${nearest.join(' or ')}?` : `Known are ${[...treaties.keys()].join(', ')}.`}`,
  });
}

function namesOf({ treaty, title, short, reference }: Treaty): string[] {
  return [treaty, title, short, reference].filter((name) => name !== '');
}
