/** Those of `names` that the address gives a value. */
export function given<Name extends string>(url: URL, names: readonly Name[]): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = url.searchParams.get(name)?.trim();
    if (value) found[name] = value;
  }
  return found;
}
