import type { DuckDBConnection } from '@duckdb/node-api';
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
  const found = new Map<string | undefined, string[][]>();
  for (const row of rows) {
    const [kind, code, name] = row;
    for (const key of new Set(kind === 'symbol' ? [code, name] : [code])) {
      const group = found.get(key);
      if (group) group.push(row);
      else found.set(key, [row]);
    }
  }
  return texts.flatMap((literal) => {
    const symbols = (found.get(spelt(literal)) ?? []).filter(([kind]) => kind === 'symbol');
    return [...new Set([...(found.get(literal) ?? []), ...symbols])]
      .filter(([kind, code, name]) => code === literal || (kind === 'symbol' && name === spelt(literal)))
      .map(([kind, code]) => ({ literal, kind: kind as SubjectKind, code: String(code) }));
  });
}

/** As macros compare the symbols of votes. */
function spelt(text: string): string {
  return text.toUpperCase().replaceAll(' ', '');
}
