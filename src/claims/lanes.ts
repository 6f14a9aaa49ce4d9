import type { DuckDBConnection } from '@duckdb/node-api';

/** Works through `items` on a few connections at once; the results come in the order of the items. */
export async function inLanes<T, R>(
  connect: () => Promise<DuckDBConnection>,
  lanes: number,
  items: readonly T[],
  work: (connection: DuckDBConnection, item: T, place: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = items.entries();
  async function lane(): Promise<void> {
    const connection = await connect();
    try {
      for (const [place, item] of left) results[place] = await work(connection, item, place);
    } finally {
      connection.disconnectSync();
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  return results;
}
