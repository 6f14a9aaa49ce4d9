import { parseDay } from '../days/day.ts';
import type { Desk } from './desk.ts';
import type { SqlQuestion } from './sql.ts';

/**
 * Writes the rows of one SELECT to `file` as Parquet, with their types.
 * @throws OnrecordError as `askSql` does, and `outside/file` when the file cannot be written
 */
export async function askSqlToParquet(
  desk: Desk,
  { q = '', on, known }: SqlQuestion,
  file: string,
): Promise<void> {
  const { queryToParquet } = await import('../database/parquet.ts');
  const day = (text: string | undefined) => (text === undefined ? desk.today() : parseDay(text));
  await queryToParquet(await desk.database(), q, { on: day(on), known: day(known) }, file);
}
