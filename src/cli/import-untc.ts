import { importUntc, jsonOf, type TreatyImport, updateTreaties } from '../index.ts';
import type { Command } from './command.ts';
import { counted, listed, parts } from './phrases.ts';
import { jsonFlag } from './shared-flags.ts';
import type { Typesetter } from './typesetter.ts';

const shown = 10;

export const importUntcCommand: Command = {
  name: 'import untc',
  summary: 'Take a treaty from a file of the UN Treaty Collection into your record.',
  places: [
    {
      name: 'file',
      description: 'The XML file as downloaded: XXVI-5.en.xml, XXVI-5.fr.xml.',
      required: true,
    },
  ],
  flags: [
    {
      name: 'treaty',
      value: 'ID',
      description: 'The id it gets; that of its number on record, or the number itself, if not given.',
    },
    {
      name: 'rules',
      value: 'RULES',
      description: 'Its rules where the record has none: "entry_rule=30 days; withdrawal_rule=1 years".',
    },
    {
      name: 'strict',
      description: 'Change nothing if anything in the file is not understood, and say what and where.',
    },
    jsonFlag,
  ],
  async run({ values, switches, io, set, desk }) {
    const { record, today } = desk();
    const { treaty, rules, file = '' } = values;
    const summary = await importUntc(file, {
      record,
      today: today(),
      ...(treaty && { treaty }),
      ...(rules && { rules }),
      strict: switches.has('strict'),
    });
    io.out(switches.has('json') ? jsonOf(summary) : `${treatyImportText(summary, set)}\n`);
    return 0;
  },
};

export const updateTreatiesCommand: Command = {
  name: 'update treaties',
  summary: 'Fetch treaties from the UN Treaty Collection and take them into your record.',
  places: [
    {
      name: 'treaty',
      description: 'Numbers or ids: IV-1, paris-agreement; all that were imported before if none is given.',
      required: false,
      many: true,
    },
  ],
  flags: [jsonFlag],
  async run({ rest, switches, io, set, desk }) {
    const { record, today } = desk();
    const summaries = await updateTreaties(rest, {
      record,
      today: today(),
      progress: ({ doing, reference, place, of }) => io.err(`${place} of ${of}: ${doing} ${reference}\n`),
    });
    const text = summaries.map((summary) => treatyImportText(summary, set)).join('\n\n');
    io.out(switches.has('json') ? jsonOf(summaries) : `${text}\n`);
    return 0;
  },
};

/** What the import of a treaty did, for a person. */
export function treatyImportText(summary: TreatyImport, set: Typesetter): string {
  const { added, changed, removed, disagreements, unchanged, notUnderstood, totals, rules, files } = summary;
  const both = (all: TreatyImport['changed']) =>
    all.map(({ state, from, to }) => [state, from, to === '' ? '-> not in the file' : `-> ${to}`]);
  return parts(
    `${set.bold(summary.treaty)}  ${summary.reference}, ${summary.title}`,
    set.paragraph(
      `${counted(added, 'act')} new, ${unchanged} as they stood, ${changed.length} changed, ${removed.length} no more in the file.`,
    ),
    set.paragraph(
      `Binds: ${ruleText(rules.entry)} (${rules.entryBasis || 'none'}). Withdrawal: ${ruleText(rules.withdrawal)} (${rules.withdrawalBasis || 'none'}).`,
    ),
    first('Changed:', both([...changed, ...removed]), set),
    first('The record has otherwise, and keeps:', both(disagreements), set),
    first(
      'Totals of the depositary that its table does not give:',
      totals.map(({ of, stated, counted }) => [of, `stated ${stated}`, `counted ${counted}`]),
      set,
    ),
    first(
      'Without a place in the record:',
      notUnderstood.map(({ file, line, text, because }) => [`${file}:${line}`, text.slice(0, 50), because]),
      set,
    ),
    set.paragraph(files.length === 0 ? 'Nothing was written.' : `Written: ${listed(files)}.`),
  );
}

function ruleText(rule: string): string {
  return rule.replace(/\b1 (day|month|year)s\b/, 'one $1') || 'no rule';
}

function first(title: string, rows: readonly (readonly string[])[], set: Typesetter): string {
  if (rows.length === 0) return '';
  const more = rows.length > shown ? `\n… and ${rows.length - shown} more; --json lists all.` : '';
  return `${set.bold(title)}\n${set.table(rows.slice(0, shown))}${more}`;
}
