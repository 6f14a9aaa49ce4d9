import type { DuckDBConnection } from '@duckdb/node-api';
import { groupBy } from '../group-by.ts';
import { quoted } from './create-table.ts';
import type { SubjectKind } from './subject.ts';

/** Something of the record that a text in a question names. */
export interface Named {
  readonly literal: string;
  readonly kind: SubjectKind;
  readonly code: string;
}

/** What the texts in a question name: states, treaties, people and situations by their codes, votes by any spelling. */
export async function namedIn(connection: DuckDBConnection, literals: readonly string[]): Promise<Named[]> {
  const texts = [...new Set(literals)];
  if (texts.length === 0) return [];
  const reader = await connection.runAndReadAll(`
    SELECT DISTINCT kind, code, CASE WHEN kind = 'symbol' THEN name ELSE code END FROM subjects
    WHERE code IN (${texts.map(quoted).join(', ')})
      OR (kind = 'symbol' AND name IN (${texts.map((text) => quoted(spelt(text))).join(', ')}))`);
  const rows = reader.getRows().map((row) => row.map(String));
  const byCode = groupBy(rows, ([, code]) => code);
  const bySpelling = groupBy(
    rows.filter(([kind]) => kind === 'symbol'),
    ([, , spelling]) => spelling,
  );
  return texts.flatMap((literal) =>
    [...new Set([...(byCode.get(literal) ?? []), ...(bySpelling.get(spelt(literal)) ?? [])])].map(
      ([kind, code = '']) => ({ literal, kind: kind as SubjectKind, code }),
    ),
  );
}

/** As macros compare the symbols of votes. */
function spelt(text: string): string {
  return text.toUpperCase().replaceAll(' ', '');
}
