import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Day } from '../../src/days/day.ts';
import { sayDay } from '../../src/days/day.ts';
import type { States } from '../../src/states/states.ts';
import { isConsent } from '../../src/treaties/participation.ts';
import type { Act, Treaty } from '../../src/treaties/treaties.ts';

export const today = '2026-11-24' as Day;
export const recordRoot = resolve(import.meta.dirname, '../../record');

/** A folder with the record's sources, states and treaties, that is gone after the test. */
export function copyOfRecord(): string {
  const root = mkdtempSync(join(tmpdir(), 'onrecord-untc-'));
  for (const part of ['sources.csv', 'states', 'treaties'])
    cpSync(join(recordRoot, part), join(root, part), {
      recursive: true,
      filter: (path) => !path.endsWith('imported'),
    });
  onTestFinished(() => rmSync(root, { recursive: true }));
  return root;
}

/** Where a fixture stands. */
export function fixture(name: string): string {
  return resolve(import.meta.dirname, 'untc', name);
}

export function fixtureText(name: string): string {
  return readFileSync(fixture(name), 'latin1');
}

const marks: Readonly<Record<string, string>> = {
  acceptance: ' A',
  approval: ' AA',
  accession: ' a',
  succession: ' d',
};

/** A treaty of the record as the Collection would publish it: rows with marks, brackets, and end notes on who left. */
export function untcFile(treaty: Treaty, states: States): string {
  const codes = [...new Set(treaty.acts.map(({ state }) => state))];
  const notes: string[] = [];
  const rows = codes.map((code) => {
    const acts = treaty.acts.filter(({ state }) => state === code);
    const name = states.byCode.get(code)?.name ?? code;
    const told = acts.filter(({ act }) => act.startsWith('withdrawal') || act.startsWith('intention'));
    if (told.length > 0) notes.push(told.map((act) => sentence(act, name)).join(' '));
    const index = told.length > 0 ? `&lt;superscript&gt;${notes.length}&lt;/superscript&gt;` : '';
    const left = acts.at(-1)?.act === 'withdrawal';
    const cell = (act: Act | undefined) => {
      const text = act ? `${short(act.day)}${marks[act.act] ?? ''}` : '';
      return left && text ? `[${text}]` : text;
    };
    const [signature, consent] = [acts.find(({ act }) => act === 'signature'), acts.find(isConsent)];
    return `<Row><Entry>${escaped(name)}${index}</Entry><Entry>${cell(signature)}</Entry><Entry>${cell(consent)}</Entry></Row>`;
  });
  return `<?xml version="1.0" encoding="iso-8859-1"?>
<Document><Treaty><Header><Chapter><Header>CHAPTER XVIII</Header></Chapter><ExternalData><Numsect>10</Numsect>
<Titlesect>${escaped(treaty.title)}</Titlesect><Conclusion>Rome, 17 July 1998</Conclusion>
<EIF><Labeltext>${sayDay(treaty.in_force ?? '')}</Labeltext></EIF></ExternalData></Header>
<Participants><Table><TGroup><Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry>
<Entry>Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)</Entry></Row></Thead><Tbody><Rows>
${rows.join('\n')}
</Rows></Tbody></TGroup></Table></Participants>
<EndNotes>${notes.map((note, index) => `<Note><index>${index + 1}</index><text>${escaped(note)}</text></Note>`).join('\n')}</EndNotes>
</Treaty></Document>
`;
}

function short(day: string): string {
  const [date = '', month = '', year = ''] = sayDay(day).split(' ');
  return `${date.padStart(2)} ${month.slice(0, 3)}\t ${year} `.trimEnd();
}

function sentence({ act, day, effect, reference }: Act, name: string): string {
  const what = {
    withdrawal: 'its withdrawal from the Statute',
    'withdrawal-revoked': 'its decision to revoke its withdrawal',
    'intention-not-to-ratify': 'its intention not to become a party to the Statute',
  }[act as 'withdrawal'];
  const from = effect ? `, with effect from ${sayDay(effect)}` : '';
  return `On ${sayDay(day)}, the Government of ${name} notified ${what}${from}${reference ? ` (${reference})` : ''}.`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replace(/[^\0-\u00ff]/g, (letter) => `&#${letter.codePointAt(0)};`)
    .replaceAll('<', '&lt;');
}
