import { questions } from '../index.ts';
import { articles } from './articles.ts';
import { checkRecordCommand } from './check-record.ts';
import type { Command } from './command.ts';
import { importUndlCommand, importVoetenCommand } from './import.ts';
import { questionCommand } from './question-command.ts';
import { serve } from './serve.ts';
import { sql } from './sql.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  serve,
  ...questions.map(questionCommand),
  sql,
  articles,
  checkRecordCommand,
  importUndlCommand,
  importVoetenCommand,
];
