import type { FactTable } from '../database/facts.ts';
import type { Day } from '../days/day.ts';
import { OnrecordError } from '../error.ts';
import type { Desk } from './desk.ts';

/**
 * Some of the rows behind each answer: of `ask`, an expression or a SELECT, as of `on`. A question that cannot be read has none.
 */
export async function factsBehind(
  desk: Desk,
  questions: readonly { readonly ask: string; readonly on: Day }[],
): Promise<FactTable[][]> {
  const [{ factsOf }, { dependenciesOf }, { readQuestion }, database] = await Promise.all([
    import('../database/facts.ts'),
    import('../database/dependencies.ts'),
    import('../database/query.ts'),
    desk.database(),
  ]);
  const connection = await database.connect();
  const seen = new Map<string, Promise<FactTable[]>>();
  const look = async (ask: string, on: Day) => {
    const sql = /^\s*(select|with|from)\b/i.test(ask) ? ask : `SELECT (${ask}\n)`;
    const dependencies = dependenciesOf(await readQuestion(connection, sql));
    const key = `${on} ${JSON.stringify(dependencies)}`;
    const facts = seen.get(key) ?? factsOf(connection, dependencies, on);
    seen.set(key, facts);
    return facts;
  };
  try {
    return await Promise.all(questions.map(({ ask, on }) => look(ask, on).catch(none)));
  } finally {
    connection.disconnectSync();
  }
}

function none(error: unknown): FactTable[] {
  if (error instanceof OnrecordError) return [];
  throw error;
}
