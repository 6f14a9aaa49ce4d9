import type { DuckDBMapValue, DuckDBStructValue, DuckDBValue } from '@duckdb/node-api';

/** A value that survives JSON as it is. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * A cell of a result as JSON: days as ISO strings, whole numbers as numbers while they are exact and as text beyond,
 * lists as arrays, structs and maps as objects. Infinity and NaN, which JSON lacks, become `null`.
 * Known by their shape, not their class: the site and the command line are bundled apart, each with DuckDB's classes of its own.
 */
export function jsonValue(value: DuckDBValue): JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return exact(value);
  if ('toDouble' in value) return value.toDouble();
  if ('items' in value) return value.items.map(jsonValue);
  if ('entries' in value) return jsonObject(entriesOf(value.entries));
  return String(value);
}

type Entries = readonly (readonly [string, DuckDBValue])[];

/** Of a struct, which has them by name, or of a map, whose keys can be anything. */
function entriesOf(entries: DuckDBStructValue['entries'] | DuckDBMapValue['entries']): Entries {
  if (!Array.isArray(entries)) return Object.entries(entries);
  return entries.map(({ key, value }) => [String(key), value]);
}

function exact(value: bigint): JsonValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function jsonObject(entries: Entries): JsonValue {
  return Object.fromEntries(entries.map(([key, value]) => [key, jsonValue(value)]));
}
