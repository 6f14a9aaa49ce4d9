import { articles } from './articles.ts';
import type { Resource } from './resource.ts';
import { sql } from './sql.ts';

/** Everything the API offers beside the questions. */
export const resources: readonly Resource[] = [sql, articles];
