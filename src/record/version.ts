import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** `DAY.HASH`: the newest day in any `day` column, and sha256 over every CSV, path and content, in path order. */
export function recordVersion(root: string): string {
  const hash = createHash('sha256');
  let newest = '';
  for (const path of csvFiles(root)) {
    const content = readFileSync(path, 'utf8');
    hash.update(relative(root, path).replaceAll('\\', '/')).update(content);
    const day = newestDay(content);
    if (day > newest) newest = day;
  }
  return `${newest}.${hash.digest('hex').slice(0, 12)}`;
}

/** Every CSV under `root`, absolute, in path order. */
export function csvFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** No column before `day` ever holds a comma, so splitting the start of a line is enough. */
function newestDay(content: string): string {
  const index = content.slice(0, content.indexOf('\n')).split(',').indexOf('day');
  if (index < 0) return '';
  const pattern = new RegExp(`^(?:[^,\\n]*,){${index}}(\\d{4}-\\d{2}-\\d{2}),`, 'gm');
  let newest = '';
  for (const [, day = ''] of content.matchAll(pattern)) if (day > newest) newest = day;
  return newest;
}
