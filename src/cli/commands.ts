import { questions } from '../index.ts';
import { archiveCheckCommand, archiveRecheckCommand } from './archive.ts';
import { articles } from './articles.ts';
import { check } from './check.ts';
import { checkRecordCommand } from './check-record.ts';
import type { Command } from './command.ts';
import { exportCommand } from './export.ts';
import { importUndlCommand, importVoetenCommand } from './import.ts';
import { importUntcCommand, updateTreatiesCommand } from './import-untc.ts';
import { positions } from './positions-command.ts';
import { questionCommand } from './question-command.ts';
import { serve } from './serve.ts';
import { sql } from './sql.ts';
import { treatiesCalendar, treatiesFeed } from './treaties-files.ts';
import { updateVotesCommand } from './update.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  serve,
  ...questions.map((question) => (question.name === positions.name ? positions : questionCommand(question))),
  treatiesCalendar,
  treatiesFeed,
  check,
  sql,
  exportCommand,
  articles,
  archiveCheckCommand,
  archiveRecheckCommand,
  checkRecordCommand,
  importUndlCommand,
  importVoetenCommand,
  importUntcCommand,
  updateVotesCommand,
  updateTreatiesCommand,
];
