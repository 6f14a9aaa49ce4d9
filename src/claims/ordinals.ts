/** `first` to `twelfth`; higher places are written in digits. */
const words = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** A regular expression's source for any place, in words or digits: `third`, `124th`. */
export const anyPlace = `${words.join('|')}|\\d+(?:st|nd|rd|th)`;

/** `third` and `3rd` are 3; `undefined` for what is no place. */
export function placeOf(text: string): number | undefined {
  const [, digits] = /^(\d+)(?:st|nd|rd|th)$/i.exec(text) ?? [];
  const word = words.indexOf(text.toLowerCase());
  return digits ? Number(digits) : word < 0 ? undefined : word + 1;
}

/** How a place may be written, as a regular expression's source: `(?:third|3rd)`. */
export function writtenPlace(place: number): string {
  const word = words[place - 1];
  return `(?:${[...(word ? [word] : []), `${place}(?:st|nd|rd|th)`].join('|')})`;
}

/** Every place that `text` names, with where it stands. `a third` is a share. */
export function placesIn(text: string): { readonly place: number; readonly start: number }[] {
  const found = text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\b(?:a|one) )(${anyPlace})(?![\\p{L}\\p{N}])`, 'giu'),
  );
  return [...found].flatMap(({ 0: word, index }) => {
    const place = placeOf(word);
    return place === undefined ? [] : [{ place, start: index }];
  });
}
