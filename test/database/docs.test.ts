import { expect, test } from 'vitest';
import { reference } from '../docs/reference.ts';
import { sqlReference } from '../docs/sql.ts';

test('docs/sql.md describes every macro, table and column', () => {
  const { page, sources } = reference('docs/sql.md', sqlReference());
  expect(page, 'run "npm run docs"').toBe(sources);
});
