import { nearestNames, OnrecordError } from '../index.ts';

/** `text` if it is one of `choices`. @throws OnrecordError `asked/bad-value` with the nearest of them */
export function oneOf<const Choice extends string>(
  flag: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found) return found;
  const [nearest] = nearestNames(text, choices);
  throw new OnrecordError('asked/bad-value', `--${flag} cannot be "${text}".`, {
    hint: nearest ? `Did you mean ${nearest}?` : `It is one of ${choices.join(', ')}.`,
  });
}
