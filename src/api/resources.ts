import { articles } from './articles.ts';
import { check, checkOwn } from './check.ts';
import type { Resource } from './resource.ts';
import { sql } from './sql.ts';

/** Everything the API offers beside the questions. */
export const resources: readonly Resource[] = [check, sql, articles, checkOwn];
