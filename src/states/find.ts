import { OnrecordError } from '../error.ts';
import { fold, nearestNames } from '../nearest-names.ts';
import type { State, States } from './states.ts';

/**
 * The state meant by a code (RUS, ru) or by any name it ever had (Burma, Zaire, Türkiye).
 * @throws OnrecordError `asked/unknown-state` with the nearest known names
 */
export function findState(states: States, text: string): State {
  const found = states.byCode.get(text.toUpperCase()) ?? byName(states, text);
  if (found) return found;
  throw new OnrecordError('asked/unknown-state', `No state is known as "${text}".`, {
    hint: suggestion(states, text),
  });
}

function byName(states: States, text: string): State | undefined {
  const wanted = fold(text);
  const all = [...states.byCode.values()];
  return (
    all.find((state) => fold(state.name) === wanted || (text !== '' && state.iso2 === text.toUpperCase())) ??
    all.find((state) => state.names.some((row) => fold(row.name) === wanted))
  );
}

function suggestion(states: States, text: string): string {
  const names = [...states.byCode.values()].flatMap((state) => [
    state.name,
    ...state.names.map((row) => row.name),
  ]);
  const nearest = nearestNames(text, text.length === 3 ? [...names, ...states.byCode.keys()] : names);
  if (nearest.length === 0) return 'Give an ISO code of three letters or a name, for example RUS or Russia.';
  return `Did you mean ${nearest.join(' or ')}?`;
}
