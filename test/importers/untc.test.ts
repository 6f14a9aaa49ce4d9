import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { importUntc, putTreatyOnRecord } from '../../src/importers/import-untc.ts';
import { treatyQuestion } from '../../src/questions/treaty.ts';
import { checkRecord } from '../../src/record/check.ts';
import { openRecord } from '../../src/record/record.ts';
import { participationOn } from '../../src/treaties/participation.ts';
import { countsOf, participationsOn, partiesOn, statesOf } from '../../src/treaties/parties.ts';
import type { Treaty } from '../../src/treaties/treaties.ts';
import { cocoa, treatyFile } from './treaty-form.ts';
import { copyOfRecord, fixture, fixtureText, recordRoot, today, untcFile } from './untc-file.ts';

async function imported(name: string, root = copyOfRecord(), more = {}) {
  const summary = await importUntc(fixture(name), { record: openRecord(root), today, ...more });
  const record = openRecord(root);
  const treaty = record.treaties.get(summary.treaty) as Treaty;
  const acts = (state: string) =>
    treaty.acts
      .filter((act) => act.state === state)
      .map(({ act, day, effect, about, text }) => [act, day, effect, about, text].filter(Boolean).join(' '));
  const status = (state: string, on: string, known: string = today) =>
    participationOn(treaty, state, on as Day, known as Day).status;
  return { summary, root, record, treaty, acts, status };
}

/** `line: because` of everything without a place. */
const lost = ({ notUnderstood }: { notUnderstood: readonly { line: number; because: string }[] }) =>
  notUnderstood.map(({ line, because }) => `${line}: ${because}`);

test('the Genocide Convention comes with its rules, its days and what each column’s own header makes of a mark', async () => {
  const { treaty, acts, summary } = await imported('IV-1.en.xml');
  expect(summary).toMatchObject({
    treaty: 'genocide-convention',
    reference: 'IV-1',
    unchanged: 0,
    changed: [],
  });
  expect(treaty).toMatchObject({
    adopted: '1948-12-09',
    in_force: '1951-01-12',
    entry_rule: '90 days',
    entry_basis: 'article XIII',
    falls_below: 16,
    stated_parties: 153,
  });
  expect(acts('AUS').slice(0, 2)).toEqual(['signature 1948-12-11', 'ratification 1949-07-08']);
  expect(acts('ALB')).toEqual(['accession 1955-05-12']);
  expect(acts('CIV')).toEqual(['accession 1995-12-18']);
  expect(acts('RUS')).toEqual(['signature 1949-12-16', 'ratification 1954-05-03']);
});

test('a succession binds from the succession of states, and at the earliest since the treaty is in force', async () => {
  const { acts, status } = await imported('IV-1.en.xml');
  expect(acts('HRV')).toEqual(['succession 1992-10-12 1991-10-08']);
  expect(acts('FJI')).toEqual(['succession 1973-01-11 1970-10-10']);
  expect(status('HRV', '1991-10-08')).toBe('party');
  expect(status('HRV', '1991-10-07')).toBe('none');
  expect(status('HRV', '1992-01-01', '1992-10-11')).toBe('none');
});

test('states that are no more are found in the end notes, and bound until they ended', async () => {
  const { acts, status } = await imported('IV-1.en.xml');
  expect(acts('CSK')).toEqual([
    'signature 1949-12-28 EndNotes/10',
    'ratification 1950-12-21 EndNotes/10',
    'dissolution 1993-01-01',
  ]);
  expect(acts('YUG').slice(0, 2)).toEqual([
    'signature 1948-12-11 EndNotes/2',
    'ratification 1950-08-29 EndNotes/2',
  ]);
  expect(acts('DDR')[0]).toBe('accession 1973-03-27 EndNotes/13');
  expect(['1992-12-31', '1993-01-01'].map((on) => status('CSK', on))).toEqual(['party', 'none']);
  expect(status('CZE', '1993-01-01')).toBe('party');
});

test('reservations, declarations, objections and territories say when, on what and where their words stand', async () => {
  const { acts, treaty } = await imported('IV-1.en.xml');
  expect(acts('BHR')).toContain('reservation 1990-03-27 article IX Declarations/1');
  expect(acts('BOL')).toContain('declaration 1948-12-11 article XII Declarations/2');
  expect(acts('SGP').slice(1)).toEqual([
    'declaration 1995-08-18 article VII Declarations/3/2',
    'reservation 1995-08-18 article IX Declarations/3/1',
  ]);
  expect(acts('DNK')).toContain('objection 1989-12-27 USA Objections/2');
  expect(acts('ECU').slice(2)).toEqual([
    'objection 1950-03-31 BGR Objections/3/1',
    'objection 1950-08-21 POL ROU Objections/3/2',
  ]);
  expect(acts('NLD')).toContain('objection 1996-02-23 MYS SGP Objections/4/2');
  expect(acts('GBR').slice(1)).toEqual([
    'territorial-application 1970-06-02 Bermuda, Gibraltar, Isle of Man TerritorialApplications/2',
    'territorial-application 1970-06-02 Tonga TerritorialApplications/3',
  ]);
  expect(JSON.stringify(treaty.acts)).not.toContain('Words');
});

test('totals that the depositary states and its table does not give are told, never smoothed', async () => {
  const { summary } = await imported('IV-1.en.xml');
  expect(summary.totals).toEqual([
    { of: 'signatories', stated: 41, counted: 10 },
    { of: 'parties', stated: 153, counted: 24 },
  ]);
  expect(lost(summary)).toEqual([
    '268: acts in the name of the Republic of China are not counted by the depositary',
  ]);
});

test('the Rome Statute’s file agrees with the record, which keeps its own rows and gets the acts that it lacked', async () => {
  const before = readFileSync(join(recordRoot, 'treaties/rome-statute.csv'), 'utf8');
  const { summary, treaty, root } = await imported('XVIII-10.en.xml');
  expect(summary).toMatchObject({ treaty: 'rome-statute', disagreements: [], notUnderstood: [], totals: [] });
  expect(summary.added).toBe(2);
  expect(treaty.acts.find(({ source }) => source === 'imported-xviii-10')?.id).toBe(
    'rome-statute/COL/notification/2002-08-05',
  );
  expect(readFileSync(join(root, 'treaties/rome-statute.csv'), 'utf8')).toBe(before);
});

test('taken on its own, the Rome Statute’s file gives the participation that the record gives, on every day it turns', async () => {
  const { treaty } = await imported('XVIII-10.en.xml', copyOfRecord(), { treaty: 'rome-from-file' });
  const rome = openRecord(recordRoot).treaties.get('rome-statute') as Treaty;
  const states = statesOf(treaty);
  expect(states).toHaveLength(19);
  for (const state of states)
    for (const { day } of rome.acts.filter((act) => act.state === state))
      for (const on of [day, today]) {
        const { acts: _file, ...read } = participationOn(treaty, state, on, today);
        const { acts: _record, ...known } = participationOn(rome, state, on, today);
        expect([state, on, read]).toEqual([state, on, known]);
      }
  expect(treaty.acts.find(({ state, act }) => state === 'BDI' && act === 'withdrawal')).toMatchObject({
    day: '2016-10-27',
    effect: '2017-10-27',
    known: '2016-10-28',
    reference: 'C.N.805.2016.TREATIES-XVIII.10',
    text: 'EndNotes/2',
  });
});

test('the whole Statute, written as the Collection writes it, gives back its counts: 66, 124, 123, 122, 125', () => {
  const root = copyOfRecord();
  const record = openRecord(root);
  const rome = record.treaties.get('rome-statute') as Treaty;
  const bytes = Buffer.from(untcFile(rome, record.states), 'latin1');
  const options = {
    record,
    today,
    treaty: 'rome-again',
    rules: 'entry_rule=first of month after 60 days; withdrawal_rule=1 years',
  };
  const summary = putTreatyOnRecord(bytes, 'XVIII-10.en.xml', options);
  expect(lost(summary)).toEqual([]);
  const again = openRecord(root).treaties.get('rome-again') as Treaty;
  for (const [on, parties] of [
    ['2002-06-30', 0],
    ['2002-07-01', 66],
    ['2016-11-16', 124],
    ['2017-10-27', 123],
    ['2019-03-17', 122],
    ['2025-01-01', 125],
  ] as const)
    expect([on, partiesOn(again, on as Day, today).length]).toEqual([on, parties]);
  expect(countsOf(participationsOn(again, '2016-11-16' as Day, today).values()).withdrawing).toBe(3);
  expect(partiesOn(again, today, today)).toEqual(partiesOn(rome, today, today));
});

test('a French file without groups of columns is read as well: months, marks, names, brackets and notes', async () => {
  const { treaty, acts, status, summary } = await imported('XXVI-5.fr.xml');
  expect(lost(summary)).toEqual([]);
  expect(treaty).toMatchObject({
    treaty: 'mine-ban-convention',
    in_force: '1999-03-01',
    adopted: '1997-09-18',
  });
  expect(acts('NLD')).toEqual(['signature 1997-12-03', 'acceptance 1999-04-12']);
  expect(acts('COD')).toEqual(['accession 2002-05-02']);
  expect(acts('SWE')).toContain('reservation 1998-12-01 Declarations/2');
  expect(acts('SSD')).toEqual(['succession 2011-11-11 2011-07-09']);
  expect(acts('EST')).toEqual(['accession 2004-05-12', 'withdrawal 2025-06-27 2025-12-27 EndNotes/1']);
  expect(['2025-12-26', '2025-12-27'].map((on) => status('EST', on))).toEqual(['withdrawing', 'withdrawn']);
  expect(['2026-02-19', '2026-02-20'].map((on) => status('POL', on))).toEqual(['withdrawing', 'withdrawn']);
  expect(status('BFA', '1999-02-28')).toBe('signatory');
  expect(status('BFA', '1999-03-01')).toBe('party');
});

test('cells with two instruments, escaped notes and padded days are taken apart: who left and came back to the Paris Agreement', async () => {
  const { acts, status, record } = await imported('XXVII-7-d.en.xml');
  expect(acts('USA')).toEqual([
    'signature 2016-04-22',
    'acceptance 2016-09-03',
    'withdrawal 2019-11-04 2020-11-04 EndNotes/1',
    'acceptance 2021-01-20',
    'withdrawal 2025-01-27 2026-01-27 EndNotes/2',
  ]);
  const days = [
    '2016-11-03',
    '2016-11-04',
    '2020-11-03',
    '2020-11-04',
    '2021-02-18',
    '2021-02-19',
    '2025-02-01',
    '2026-01-27',
  ];
  expect(days.map((on) => status('USA', on))).toEqual([
    'signatory', 'party', 'withdrawing', 'withdrawn', 'withdrawn', 'party', 'withdrawing', 'withdrawn',
  ]); // biome-ignore format: one day a status
  expect(acts('EUE')).toEqual(['signature 2016-04-22', 'ratification 2016-10-05']);
  expect(record.sources.get('imported-xxvii-7-d')).toMatchObject({
    licence: 'Personal, non-commercial use; not to be handed on',
    known_through: '2025-01-27',
  });
});

test('signatures that were succeeded to, a consent given anew, and one in brackets whose note tells the day', async () => {
  const { acts, status, summary } = await imported('IV-5.en.xml');
  expect(lost(summary)).toEqual([]);
  expect(acts('SRB')).toEqual(['signature 2001-03-12', 'ratification 2001-09-06']);
  expect(acts('GUY')).toEqual([
    'accession 1993-05-10 EndNotes/2',
    'withdrawal 1999-01-05 1999-04-05 EndNotes/2',
    'accession 1999-01-05',
  ]);
  expect(['1999-04-04', '1999-04-05', '2020-01-01'].map((on) => status('GUY', on))).toEqual([
    'withdrawing',
    'party',
    'party',
  ]);
  expect(acts('JAM').at(-1)).toBe('withdrawal 1997-10-23 EndNotes/3');
  expect(['1998-01-22', '1998-01-23'].map((on) => status('JAM', on))).toEqual(['withdrawing', 'withdrawn']);
});

test('marks of a column’s own header count, and whatever is not understood is listed with its line', async () => {
  const { acts, summary } = await imported('XXVI-2.en.xml');
  expect(acts('EST')).toEqual(['consent-to-be-bound 2000-04-20']);
  expect(acts('EUE')).toEqual(['formal-confirmation 1997-04-10 1997-10-10']);
  expect(acts('MCO')).toEqual(['simplified-procedure 1997-08-12']);
  expect(acts('JAM')).toEqual([]);
  expect(lost(summary).sort()).toMatchInlineSnapshot(`
    [
      "103: this column has no header",
      "130: a day without a mark has no meaning in the column "Definitive signature(s), Formal confirmation(c), Simplified procedure(p)"",
      "131: is a day of entry into force without a consent before it",
      "143: no state is known under the name "Atlantis"",
      "147: has no day, and no act of Lesotho gives it one",
      "151: is set like the day of a statement and is none",
      "162: no state is known under the name "Atlantis"",
      "167: has no day of receipt that we can read",
      "16: does not give the day of entry into force",
      "173: is in a part of the file that is not read",
      "25: is not a total",
      "38: stands where no cell of the table is",
      "44: "Fealty(f)" in the header of a column is no act we know",
      "50: no state is known under the name "Atlantis"",
      "52: no state is known under the name "Atlantis"",
      "72: the mark "f" has no meaning in the column "Ratification, Acceptance(A), Approval(AA), Consent to be bound(P), Accession(a), Succession(d), Definitive signature(s), Fealty(f)"",
      "77: the mark "q" has no meaning in the column "Ratification, Acceptance(A), Approval(AA), Consent to be bound(P), Accession(a), Succession(d), Definitive signature(s), Fealty(f)"",
      "82: "perhaps" is no day with its mark",
      "87: "31 Feb 1995 a" is no day with its mark",
      "92: is in brackets, so it has ended, and no end note tells on which day",
      "97: stands in a row without a participant",
    ]
  `);
});

test('taking the same file in again changes nothing, an older one is replaced with both values told', async () => {
  const root = copyOfRecord();
  const first = await imported('XXVI-6.en.xml', root);
  expect(first.summary).toMatchObject({
    added: 10,
    files: expect.arrayContaining(['treaties/imported/cluster-munitions.csv']),
  });
  expect((await imported('XXVI-6.en.xml', root)).summary).toMatchObject({
    added: 0,
    unchanged: 10,
    files: [],
  });
  const changed = fixtureText('XXVI-6.en.xml')
    .replace('16 Feb\t 2010', '17 Feb\t 2010')
    .replace('29 Jun\t 2011 a', '');
  const summary = putTreatyOnRecord(Buffer.from(changed, 'latin1'), 'XXVI-6.en.xml', {
    record: openRecord(root),
    today,
  });
  expect(summary).toMatchObject({
    added: 0,
    changed: [
      { state: 'BFA', act: 'ratification', from: 'ratification 2010-02-16', to: 'ratification 2010-02-17' },
    ],
    removed: [{ state: 'GRD', act: 'accession', from: 'accession 2011-06-29', to: '' }],
    unchanged: 8,
  });
});

test('acts that a person added to an imported treaty stay when it is imported again', async () => {
  const root = copyOfRecord();
  await imported('XXVI-6.en.xml', root);
  const file = join(root, 'treaties/imported/cluster-munitions.csv');
  const own = 'AFG,accession,2011-09-08,,,,reported,,,,wikipedia-icc';
  writeFileSync(file, readFileSync(file, 'utf8').replace('BFA,', `${own}\nBFA,`));
  const { acts } = await imported('XXVI-6.en.xml', root);
  expect(acts('AFG')).toEqual(['accession 2011-09-08']);
});

test('an act that an import added and the record got itself since is read once', async () => {
  const { root } = await imported('XVIII-10.en.xml');
  const file = join(root, 'treaties/rome-statute.csv');
  const added = 'COL,notification,2002-08-05,,,,confirmed,article 87,Notifications/1,,untc-xviii-10';
  const rows = readFileSync(file, 'utf8').replace(/^(COL,ratification.*)$/m, `${added}\n$1`);
  writeFileSync(file, rows);
  const rome = openRecord(root).treaties.get('rome-statute') as Treaty;
  expect(rome.acts.filter(({ act }) => act === 'notification').map(({ source }) => source)).toEqual([
    'untc-xviii-10',
    'imported-xviii-10',
  ]);
});

test('an imported treaty breaks no rule of the record', async () => {
  const root = copyOfRecord();
  for (const name of ['IV-1.en.xml', 'IV-5.en.xml', 'XVIII-10.en.xml', 'XXVI-5.fr.xml', 'XXVII-7-d.en.xml'])
    await imported(name, root);
  const breaches = checkRecord(root).filter(({ file }) => file.startsWith('treaties'));
  expect(breaches).toEqual([]);
});

test('a treaty without rules on record stands under defaults that say so, or under rules as given', async () => {
  const text = fixtureText('XXVI-6.en.xml').replace('<Numsect>6</Numsect>', '<Numsect>99</Numsect>');
  const take = (rules?: string) => {
    const root = copyOfRecord();
    const options = { record: openRecord(root), today, ...(rules && { rules }) };
    return putTreatyOnRecord(Buffer.from(text, 'latin1'), 'XXVI-99.en.xml', options);
  };
  expect(take()).toMatchObject({
    treaty: 'xxvi-99',
    rules: {
      entry: 'immediate',
      entryBasis: 'default: Vienna Convention on the Law of Treaties, article 24(3)',
      withdrawal: '12 months',
      withdrawalBasis: 'default: Vienna Convention on the Law of Treaties, article 56(2)',
    },
  });
  expect(take('entry_rule=30 days; entry_basis=article 21').rules).toMatchObject({
    entry: '30 days',
    entryBasis: 'article 21',
  });
  expect(take('withdrawal_rule=6 months').rules.withdrawalBasis).toBe('as given on import');
  expect(() => take('entry_rule=soon')).toThrow('"soon" does not fit entry_rule.');
  expect(() => take('entrance=30 days')).toThrow('"entrance" is no rule of a treaty.');
});

test.each([
  ['web-page.en.xml', 'This is a web page, not the XML of a treaty.'],
  ['IV-1.fr.xml', 'From here on this is not well-formed XML: unexpected close tag.'],
  ['IV-2.en.xml', 'This XML holds no treaty: Document/Treaty is missing.'],
  ['IV-3.en.xml', 'This treaty has no table of participants (Participants/Table).'],
  ['XVIII-4.en.xml', 'The file is named XVIII-4 and holds a treaty of chapter IV.'],
  ['treaty.xml', 'Neither the name of the file nor its header tells the number of the treaty.'],
  ['IV-6.en.xml', 'No signature and no consent in this file could be read.'],
])('a bad file changes nothing and says why with its place: %s', (name, message) => {
  const root = copyOfRecord();
  const good = fixtureText('IV-1.en.xml');
  const texts: Readonly<Record<string, string>> = {
    'web-page.en.xml': fixtureText('web-page.en.xml'),
    'IV-1.fr.xml': `${good
      .split('\n')
      .slice(0, 40)
      .join('\n')
      .replace(/<[^<]*$/, '')}</Document>`,
    'IV-2.en.xml': '<?xml version="1.0"?><Other/>',
    'IV-3.en.xml': good.replace(/<Participants>[\s\S]*<\/Participants>/, ''),
    'XVIII-4.en.xml': good,
    'treaty.xml': '<Document>\n<Treaty/></Document>',
    'IV-6.en.xml': good.replace(/<Entry>[^<]* \d{4}[^<]*<\/Entry>/g, '<Entry>none</Entry>'),
  };
  const take = () =>
    putTreatyOnRecord(Buffer.from(texts[name] ?? '', 'latin1'), name, { record: openRecord(root), today });
  expect(take).toThrow(
    expect.objectContaining({ message, code: 'outside/format', at: expect.objectContaining({ file: name }) }),
  );
  expect(existsSync(join(root, 'treaties/imported'))).toBe(false);
});

test('an id that another treaty has is refused', async () => {
  await expect(imported('IV-1.en.xml', copyOfRecord(), { treaty: 'rome-statute' })).rejects.toThrow(
    'The treaty IV-1 cannot be called "rome-statute".',
  );
});

test('who applies a treaty provisionally is told beside who is bound, in an answer of its own kind', () => {
  const root = copyOfRecord();
  putTreatyOnRecord(treatyFile(cocoa), 'XIX-44.en.xml', { record: openRecord(root), today });
  const params = { treaty: 'XIX-44', on: '2010-01-01' as Day };
  const { inForce, counts, states } = treatyQuestion.ask(openRecord(root), params, today);
  expect([inForce, counts.party, counts.signatory]).toEqual(['2005-11-02', 3, 2]);
  expect(
    states.flatMap(({ state, provisional }) => (provisional ? [[state, provisional.since]] : [])),
  ).toEqual([
    ['MYS', '2002-05-16'],
    ['TGO', '2001-10-26'],
  ]);
});

test('a path that leads to no file, or to a folder, is said as such', async () => {
  const record = openRecord(copyOfRecord());
  await expect(importUntc('IV-77.en.xml', { record, today })).rejects.toThrow(
    'There is no file "IV-77.en.xml".',
  );
  await expect(importUntc(record.root, { record, today })).rejects.toThrow('cannot be read');
});

test('strictly taken in, a file of which anything is not understood changes nothing and says what, and where', async () => {
  const root = copyOfRecord();
  await expect(imported('XXVI-2.en.xml', root, { strict: true })).rejects.toMatchObject({
    code: 'outside/format',
    message: expect.stringMatching(
      /^"see the final clauses" has no place in the record: .* 20 more are not understood\.$/,
    ),
    at: { file: 'XXVI-2.en.xml', line: 16 },
  });
  expect(existsSync(join(root, 'treaties/imported'))).toBe(false);
  expect((await imported('XXVI-6.en.xml', root, { strict: true })).summary.added).toBe(10);
});
