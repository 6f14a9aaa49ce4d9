/** `1 state`, `124 states`, `1,234 states`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** `Burundi, Gambia and South Africa`; `nobody` for none. */
export function listed(names: readonly string[], none = 'nobody'): string {
  if (names.length === 0) return none;
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `crimes-against-humanity` as words. */
export function words(code: string): string {
  return code.replaceAll('-', ' ');
}

/** The parts that say something, a blank line between them. */
export function parts(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Stands after what only one secondary source says; `reportedNote` explains it at the foot. */
export function mark(standing: 'confirmed' | 'reported'): string {
  return standing === 'reported' ? '*' : '';
}

export function reportedNote(facts: readonly { readonly standing: 'confirmed' | 'reported' }[]): string {
  const some = facts.some(({ standing }) => standing === 'reported');
  return some ? '* reported by one secondary source, not confirmed' : '';
}
