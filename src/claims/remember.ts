/** Looks a thing up the first time it is asked for; who asks again gets what was found. */
export type Remember = <T>(key: string, look: () => Promise<T>) => Promise<T>;

export function memory(): Remember {
  const known = new Map<string, Promise<unknown>>();
  return <T>(key: string, look: () => Promise<T>) => {
    const found = known.get(key) ?? look();
    known.set(key, found);
    return found as Promise<T>;
  };
}
