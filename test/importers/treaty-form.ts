import { actsIn } from '../../src/importers/untc-acts.ts';
import { readUntc } from '../../src/importers/untc-document.ts';
import { openRecord } from '../../src/record/record.ts';
import { recordRoot, today } from './untc-file.ts';

/** What a treaty in the Collection's form consists of; markup as it stands before it is escaped. */
export interface TreatyForm {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Without it the table has its head and body directly, as older files do. */
  readonly grouped?: boolean;
  readonly notes?: Readonly<Record<string, string>>;
  readonly chapter?: string;
  readonly number?: string;
  readonly title?: string;
  readonly inForce?: string;
  readonly status?: string;
  /** Sections between the table and the end notes, as XML. */
  readonly sections?: string;
}

/** Some of those who took part in the International Cocoa Agreement of 2001. Source: treaties.un.org, XIX-44. */
export const cocoa: TreatyForm = {
  chapter: 'CHAPTER XIX',
  number: '44',
  title: 'International Cocoa Agreement, 2001',
  inForce: 'provisionally on 1 October 2003 and definitively on 2 November 2005',
  columns: [
    'Participant',
    'Signature',
    'Provisional application(n)',
    'Ratification, Acceptance(A), Approval(AA), Accession(a)',
  ],
  rows: [
    ['Brazil', '20 Nov 2001', '', '24 Sep 2004'],
    ['Ghana', '17 Jun\t 2002 ', '', '21 Feb\t 2003 '],
    ['Malaysia', '16 May 2002', '16 May 2002 n', ''],
    ['Slovakia', ' 4 Dec 2002', '', '28 Mar 2003 AA'],
    ['Togo', '26 Oct 2001', '26 Oct 2001 n', ''],
  ],
};

/** The bytes of such a file, in ISO-8859-1. */
export function treatyFile(form: TreatyForm): Buffer {
  const { columns, rows, grouped = true, notes = {}, chapter = 'CHAPTER IV', number = '99' } = form;
  const { title = 'Convention on Examples', inForce = '12 January 1951', status = '', sections = '' } = form;
  const head = `<Thead>${row(columns)}</Thead>`;
  const body = grouped
    ? `<Tbody><Rows>\n${rows.map(row).join('\n')}\n</Rows></Tbody>`
    : `<Tbody>\n${rows.map(row).join('\n')}\n</Tbody>`;
  const table = grouped ? `<TGroup cols="${columns.length}">${head}${body}</TGroup>` : head + body;
  const ends = Object.entries(notes).map(
    ([index, text]) => `<Note><index>${index}</index><text>${escaped(text)}</text></Note>`,
  );
  const text = `<?xml version="1.0" encoding="iso-8859-1"?>
<Document><Treaty><Template>mtdsg</Template><Header><Chapter><Header>${chapter}</Header><Name>HUMAN RIGHTS</Name></Chapter>
<ExternalData><Numsect>${number}</Numsect><Titlesect>${escaped(title)}</Titlesect><Conclusion>Paris, 9 December 1948</Conclusion>
<EIF><Label>Entry into force</Label><Labeltext>${escaped(inForce)}</Labeltext></EIF>${status}<TreatyNote /></ExternalData></Header>
<Participants><Table colsep="0" frame="none" rowsep="0">${table}</Table></Participants><SpecialTables />
${sections}
<EndNotes>${ends.join('\n')}</EndNotes><Footer>IV 99.</Footer></Treaty></Document>
`;
  return Buffer.from(text, 'latin1');
}

function row(cells: readonly string[]): string {
  const entry = (cell: string) => (cell === '' ? '<Entry />' : `<Entry>${escaped(cell)}</Entry>`);
  return `<Row>${cells.map(entry).join('')}</Row>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const { states } = openRecord(recordRoot);

/** What is read from it: acts in a line each, and why what else was not understood. */
export function read(form: TreatyForm, name = 'IV-99.en.xml') {
  const document = readUntc(treatyFile(form), name);
  const acts = actsIn(document, states, 'imported', today);
  return {
    document,
    acts: acts.map(({ state, act, day, effect, reference }) =>
      [state, act, day, effect, reference].filter(Boolean).join(' '),
    ),
    lost: document.lost.map(({ because }) => because),
  };
}
