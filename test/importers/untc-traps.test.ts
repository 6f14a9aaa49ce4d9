import { expect, test } from 'vitest';
import { actsIn } from '../../src/importers/untc-acts.ts';
import { readUntc } from '../../src/importers/untc-document.ts';
import { openRecord } from '../../src/record/record.ts';
import { read, treatyFile } from './treaty-form.ts';
import { recordRoot, today } from './untc-file.ts';

const usual = 'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)';

/** What one day in a column of this header, with a mark or without, comes to for Chad. */
function understood(header: string, cell: string): string {
  const { acts, lost } = read({ columns: ['Participant', header], rows: [['Chad', cell]] });
  return [...acts, ...lost].join('; ').replace('TCD ', '');
}

// Headers as the depositary's own tables have them, and what a mark means under each.
test.each([
  [usual, '3 Nov 2020', 'ratification 2020-11-03'],
  [usual, ' 3 Nov 2020 A', 'acceptance 2020-11-03'],
  [usual, '3 Nov 2020 AA', 'approval 2020-11-03'],
  [usual, '3 Nov 2020 a', 'accession 2020-11-03'],
  [usual, '3 Nov 2020 r', `the mark "r" has no meaning in the column "${usual}"`],
  ['Accession(a), Succession(d), Ratification', '3 Nov 2020', 'ratification 2020-11-03'],
  ['Acceptance(A), Accession(a), Succession(d)', '3 Nov 2020', 'a day without a mark has no meaning in the column "Acceptance(A), Accession(a), Succession(d)"'],
  ['Approval(A), Accession(a)', '3 Nov 2020 A', 'approval 2020-11-03'],
  ['Definitive signature(s), Acceptance(A)', '3 Nov 2020 s', 'definitive-signature 2020-11-03'],
  ['Signature without reservation as to ratification(s), Ratification', '3 Nov 2020 s', 'definitive-signature 2020-11-03'],
  ['Consent to be bound', '3 Nov 2020', 'consent-to-be-bound 2020-11-03'],
  ['Ratification, Consent to be bound(P)', '3 Nov 2020 P', 'consent-to-be-bound 2020-11-03'],
  ['Ratification, Simplified procedure(p)', '3 Nov 2020 p', 'simplified-procedure 2020-11-03'],
  ['Provisional application(n)', '3 Nov 2020 n', 'provisional-application 2020-11-03'],
  ['Provisional application(n)', '3 Nov 2020', 'provisional-application 2020-11-03'],
  ['Notification of provisional application(n)', '3 Nov 2020 n', 'provisional-application 2020-11-03'],
  ['Approval(AA), Formal confirmation(c), Acceptance(A), Accession(a), Ratification', '3 Nov 2020 c', 'formal-confirmation 2020-11-03'],
  ['Signature, Succession to signature(d)', '3 Nov 2020 d', 'signature 2020-11-03'],
  ['Signature', '3 Nov 2020 d', 'signature 2020-11-03'],
  ['Ratification of the Convention as amended, Accession to the Convention as amended(a)', '3 Nov 2020 a', 'accession 2020-11-03'],
  ['Definitive signature of the Protocol, Succession to the Convention and the Protocol', '3 Nov 2020', 'definitive-signature 2020-11-03'],
  ['Accession(a) and Succession(d)', '3 Nov 2020 a', 'accession 2020-11-03'],
  ['Acceptance(A) Approval(AA) Accession(a)', '3 Nov 2020 a', 'accession 2020-11-03'],
  ['Denunciation', '3 Nov 2020', 'withdrawal 2020-11-03'],
  ['Ratification, Acceptation(A), Approbation(AA), Adhésion(a), Succession(d)', '3 nov. 2020 AA', 'approval 2020-11-03'],
  ['Ratification, Adhésion(a), Succession(d)', '1er févr. 2020 a', 'accession 2020-02-01'],
  ['Signature définitive(s)', '3 août 2020 s', 'definitive-signature 2020-08-03'],
  ['Signature, Succession à la signature(d)', '3 déc. 2020 d', 'signature 2020-12-03'],
  ['Confirmation formelle(c), Ratification', '3 juil. 2020 c', 'formal-confirmation 2020-07-03'],
  ['Application provisoire(n)', '3 juin 2020 n', 'provisional-application 2020-06-03'],
  ['Consentement à être lié(P)', '3 mai 2020 P', 'consent-to-be-bound 2020-05-03'],
  ['Procédure simplifiée(p)', '3 avr. 2020 p', 'simplified-procedure 2020-04-03'],
  ['Dénonciation', '3 mars 2020', 'withdrawal 2020-03-03'],
])('under "%s", "%s" is: %s', (header, cell, act) => {
  expect(understood(header, cell)).toBe(act);
}); // biome-ignore format: a header, a cell and what they mean

test.each([
  ['22 Apr\t 2016 ', 'ratification 2016-04-22'],
  [' 3 Nov 2020  A', 'acceptance 2020-11-03'],
  ['12 Oct 1992d', 'succession 1992-10-12 1960-08-11'],
  ['12 Sept 2005 a', 'accession 2005-09-12'],
  ['12 May 2005 a<superscript>3,4</superscript>', 'accession 2005-05-12'],
  ['12 May 2005<superscript>3</superscript> a', 'accession 2005-05-12'],
  ['12 May 2005 a 3,4', 'accession 2005-05-12'],
  ['12 May 2005 a*', 'accession 2005-05-12'],
  ['12 May 2005 (a)', 'accession 2005-05-12'],
  ['<i>12 May 2005</i> a', 'accession 2005-05-12'],
  ['12&nbsp;May&nbsp;2005 a', 'accession 2005-05-12'],
  ['12 May 2005 a, 13 May 2010 A', 'accession 2005-05-12; acceptance 2010-05-13'],
  ['31 Feb 1995 a', '"31 Feb 1995 a" is no day with its mark'],
  ['12 May 2999 a', '2999-05-12 is still to come'],
  ['12 May 0955 a', '0955-05-12 is before any treaty of the Collection'],
  ['May 2005', '"May 2005" is no day with its mark'],
  ['12.05.2005', '"12.05.2005" is no day with its mark'],
  ['[12 May 2005 a]', 'is in brackets, so it has ended, and no end note tells on which day'],
  ['-', ''],
])('a cell "%s" is: %s', (cell, said) => {
  expect(understood(usual, cell).replace('TCD ', '')).toBe(said);
}); // biome-ignore format: a cell and what it says

test.each([
  ['Netherlands (Kingdom of the)<superscript>1</superscript>', 'NLD'],
  ['Bolivia (Plurinational State of)', 'BOL'],
  ['[Bolivia (Plurinational State of)]', 'BOL'],
  ['Angola 3', 'AGO'],
  ['Yemen1,35', 'YEM'],
  ['China<superscript>5,6,7</superscript>', 'CHN'],
  ['Türkiye', 'TUR'],
  ["Côte d'Ivoire", 'CIV'],
  ['C&ocirc;te d&rsquo;Ivoire', 'CIV'],
  ['St. Kitts and Nevis', 'KNA'],
  ['Bahamas (The)', 'BHS'],
  ['Holy See', 'VAT'],
  ['State of Palestine', 'PSE'],
  ['European Union*', 'EUE'],
  ['Saint-Siège', 'VAT'],
  ['Etats-Unis d’Amérique'.replace('’', "'"), 'USA'],
])('the participant "%s" is %s', (name, code) => {
  const { acts } = read({
    columns: ['Participant<superscript>2</superscript>', usual, 'Denunciation'],
    rows: [[name, '12 May 2005 a', '12 May 2006']],
  });
  expect(acts).toEqual([`${code} accession 2005-05-12`, `${code} withdrawal 2006-05-12`]);
});

test('a name that is no state is listed with whatever stands beside it', () => {
  const { acts, lost } = read({
    columns: ['Participant', 'Signature', usual],
    rows: [
      ['China, Hong Kong', '', '12 May 2005'],
      ['World Health Organization', '', '12 May 2005 a'],
    ],
  });
  expect(acts).toEqual([]);
  expect(lost).toEqual([
    ...Array(2).fill('no state is known under the name "China, Hong Kong"'),
    ...Array(2).fill('no state is known under the name "World Health Organization"'),
  ]);
});

test('a head and body without a group of columns are read as those with one', () => {
  const form = { columns: ['Participant', usual], rows: [['Chad', '12 May 2005 a']] };
  const [grouped, bare] = [read({ ...form, grouped: true }), read({ ...form, grouped: false })];
  expect(bare.acts).toEqual(['TCD accession 2005-05-12']);
  expect(grouped.acts).toEqual(bare.acts);
});

test('brackets around a date end the consent on the day that its own note, or a column of denunciations, tells', () => {
  const { acts, lost } = read({
    columns: ['Participant', usual, 'Denunciation'],
    rows: [
      ['Jamaica<superscript>4</superscript>', '[ 3 Oct 1975 ]', ''],
      ['Togo', '[30 Mar 1988 a]', '5 May 2000'],
      ['[Trinidad and Tobago<superscript>5</superscript>]', '14 Nov 1980 a', ''],
    ],
    notes: {
      '4': 'On 23 October 1997, the Government of Jamaica notified its denunciation (C.N.428.1997.TREATIES-10 of 12 November 1997).',
      '5': 'On 27 March 2000, the Government of Trinidad and Tobago notified the Secretary-General of its withdrawal, with effect from 27 June 2000.',
    },
  });
  expect(lost).toEqual([]);
  expect(acts).toEqual([
    'JAM ratification 1975-10-03',
    'JAM withdrawal 1997-10-23 C.N.428.1997.TREATIES-10',
    'TGO accession 1988-03-30',
    'TGO withdrawal 2000-05-05',
    'TTO accession 1980-11-14',
    'TTO withdrawal 2000-03-27 2000-06-27',
  ]);
});

test('a name in brackets whose end nobody tells has no consent on record, and that is listed', () => {
  const { acts, lost } = read({
    columns: ['Participant', 'Signature', usual],
    rows: [['[Bolivia (Plurinational State of)]', '30 Mar 1980', '14 Nov 1980']],
  });
  expect(acts).toEqual(['BOL signature 1980-03-30']);
  expect(lost).toEqual(['is in brackets, so it has ended, and no end note tells on which day']);
});

test('a state that is no more stands in a note, its successors in the table from the day of the succession of states', () => {
  const { acts } = read({
    columns: ['Participant', 'Signature', usual],
    rows: [
      ['Czech Republic<superscript>3</superscript>', '', '22 Feb 1993 d'],
      ['Slovakia<superscript>3</superscript>', '', '28 May 1993 d'],
    ],
    notes: {
      '3': 'Czechoslovakia had signed and ratified the Convention on 28 December 1949 and 21 December 1950, respectively.',
    },
  });
  expect(acts).toEqual([
    'CSK signature 1949-12-28',
    'CSK ratification 1950-12-21',
    'CSK dissolution 1993-01-01',
    'CZE succession 1993-02-22 1993-01-01',
    'SVK succession 1993-05-28 1993-01-01',
  ]);
});

test('the same row twice is listed once as a repetition', () => {
  const row = ['Chad', '12 May 2005 a'];
  const { acts, lost } = read({ columns: ['Participant', usual], rows: [row, row] });
  expect(acts).toEqual(['TCD accession 2005-05-12']);
  expect(lost).toEqual(['repeats line 6']);
});

test('totals are taken as stated, whatever the table gives', () => {
  const status = '<Status><Signatories>41</Signatories><Parties>153</Parties></Status>';
  const { document } = read({ columns: ['Participant', usual], rows: [['Chad', '12 May 2005 a']], status });
  expect(document).toMatchObject({ statedSignatories: 41, statedParties: 153 });
});

test('a treaty that is not yet in force, or is so provisionally first, has the day on which it is', () => {
  const inForce = (text: string) =>
    read({ columns: ['Participant', usual], rows: [['Chad', '12 May 2005 a']], inForce: text });
  expect(inForce('5 May 1992, in accordance with article 25(1).').document.inForce).toBe('1992-05-05');
  expect(inForce('Provisionally on 1 January 1994 and definitively on 28 July 1996').document.inForce).toBe(
    '1996-07-28',
  );
  for (const text of [
    'Not yet in force: see article 84.',
    'see article 29 which reads as follows: "1. The …"',
  ])
    expect(inForce(text.replace('…', '...'))).toMatchObject({ document: { inForce: null }, lost: [] });
});

test.each([
  ['IV-11-b.en.xml', 'IV-11-b'],
  ['XI-B-16-0H.en.xml', 'XI-B-16-0H'],
  ['III-2-12a.fr.xml', 'III-2-12a'],
  ['IV-4.en (1).xml', 'IV-4'],
  ['downloaded.xml', 'IV-99'],
])('a file named %s is the treaty %s', (name, reference) => {
  const chapter = name.startsWith('d') ? 'CHAPTER IV' : '';
  const form = { columns: ['Participant', usual], rows: [['Chad', '12 May 2005 a']], chapter };
  expect(read(form, name).document.reference).toBe(reference);
});

test('statements, notifications and territories are acts with the place of their words', () => {
  const sections = `<Declarations><Title>Declarations and Reservations</Title><Declaration><Participant>Chad</Participant>
<text type="title">Reservation:</text><text type="para">Words on article 9.</text></Declaration></Declarations>
<DeclarationsUnderArticle><Title>Declarations under article 41</Title><Declaration><Participant>Togo</Participant>
<text>&lt;right&gt;5 May 2010&lt;/right&gt;</text><text type="para">Words.</text></Declaration></DeclarationsUnderArticle>
<Notifications><Title>Notifications</Title><Notification><Participant>Togo</Participant>
<text>&lt;right&gt; 6 May 2011&lt;/right&gt;</text><text type="para">Words.</text></Notification></Notifications>
<TerritorialApplications show="YES"><Title>Territorial Application</Title><Application><Participant>Denmark</Participant>
<DateNotification> 7 May 2012</DateNotification><Territories>Faroe Islands</Territories></Application></TerritorialApplications>`;
  const columns = ['Participant', usual];
  const bytes = treatyFile({ columns, sections, rows: [['Chad', '12 May 2005'], ['Togo', '1 May 2009 a'], ['Denmark', '1 May 2009']] }); // biome-ignore format: three rows
  const document = readUntc(bytes, 'IV-99.en.xml');
  const acts = actsIn(document, openRecord(recordRoot).states, 'imported', today);
  expect(document.lost).toEqual([]);
  expect(
    acts.flatMap((act) => (act.text ? `${act.state} ${act.act} ${act.day} ${act.about}|${act.text}` : [])),
  ).toEqual([
    'DNK territorial-application 2012-05-07 Faroe Islands|TerritorialApplications/1',
    'TCD reservation 2005-05-12 article 9|Declarations/1',
    'TGO declaration 2010-05-05 |DeclarationsUnderArticle/1',
    'TGO notification 2011-05-06 |Notifications/1',
  ]);
});

test.each([
  ['nothing at all', '', 1],
  ['a web page', '<!DOCTYPE html>\n<html><body>Not found</body></html>', 1],
  ['letters', 'Participant\tSignature', 1],
  ['a file that is cut off', treatyFile({ columns: ['Participant', usual], rows: [['Chad', '12 May 2005']] }).toString('latin1').slice(0, -40), 9],
  ['an element that nothing closes', '<Document>\n<Treaty>\n</Document>', 3],
  ['entities that multiply', `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<Document><Treaty>&b;</Treaty></Document>`, 3],
  ['an entity that reads a file', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>\n<Document>&f;</Document>', 2],
  ['bytes that are not what the file states', Buffer.from('<?xml version="1.0" encoding="utf-8"?><Document>\xff</Document>', 'latin1'), 1],
  ['no treaty', '<?xml version="1.0"?>\n<Document />', 2],
])('%s is refused with its line and what to do', (_, text, line) => {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
  expect(() => readUntc(bytes, 'IV-99.en.xml')).toThrow(
    expect.objectContaining({
      code: 'outside/format',
      at: expect.objectContaining({ file: 'IV-99.en.xml', line }),
      hint: expect.stringMatching(/\S/),
    }),
  );
}); // biome-ignore format: what, its text and the line
