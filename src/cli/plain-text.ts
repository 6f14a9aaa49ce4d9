import { provenanceText } from './provenance-text.ts';
import type { Typesetter } from './typesetter.ts';

const provenanceFields = new Set(['on', 'known', 'facts', 'sources', 'coverage', 'record']);

/** Any answer, set plainly: single values first, then a table for each list. */
export function plainText(answer: unknown, set: Typesetter): string {
  const fields = Object.entries(answer as Record<string, unknown>).filter(
    ([name]) => !provenanceFields.has(name),
  );
  const singles = fields
    .filter(([, value]) => !Array.isArray(value))
    .map(([name, value]) => [name, cell(value)]);
  const lists = fields.filter((field): field is [string, unknown[]] => Array.isArray(field[1]));
  return [
    set.table(singles),
    ...lists.map(([name, items]) => `${set.bold(name)}\n${list(items, set)}`),
    provenanceText(answer, set),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(items: readonly unknown[], set: Typesetter): string {
  if (items.length === 0) return 'none';
  if (typeof items[0] !== 'object') return set.paragraph(items.map(cell).join(', '));
  const head = Object.keys(items[0] as object);
  return set.table(
    items.map((item) => head.map((name) => cell((item as Record<string, unknown>)[name]))),
    head,
  );
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cell).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${cell(inner)}`)
    .join(', ');
}
