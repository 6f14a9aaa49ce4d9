/** `a, b and c`. */
export function list(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const articled =
  /^(United |Netherlands$|Philippines$|Gambia$|Bahamas$|Maldives$|Comoros$|Holy See$|Soviet Union$|DR Congo$)|( Islands| Republic|Emirates| Territory)( |$)/;

/** `the Netherlands`, `the Faroe Islands`, `Ukraine`. */
export function withArticle(name: string): string {
  return articled.test(name) && !name.startsWith('the ') ? `the ${name}` : name;
}

/** Names that begin a sentence begin it with a capital. */
export function sentences(text: string): string {
  if (!text.startsWith('the ') && !text.includes('. the ') && !text.includes('? the ')) return text;
  return text.replaceAll(/(^|[.?] )the (?=[A-Z])/g, '$1The ');
}
