import { closeSync, openSync, writeSync } from 'node:fs';
import { addDays, type Day, membersOn, openRecord } from '../src/index.ts';

const header =
  'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n';

/** What version 5 (6 February 2026) of the UN Digital Library's bulk file holds. */
const wanted = 947_434;

/**
 * Writes a file in the exact form of the official one, as long as it: roll calls from 1946 to 2025, one row a member of the day, with
 * quoted cells, floats in totals and titles as long as they are. The votes are made up, and the same at every run.
 * @returns the number of rows
 */
export function writeOfficialFile(path: string, recordRoot: string): number {
  const { states } = openRecord(recordRoot);
  const file = openSync(path, 'w');
  writeSync(file, header);
  let rows = 0;
  let day = '1946-01-24' as Day;
  for (let rollCall = 0; rows < wanted; rollCall++) {
    const members = membersOn(states, 'UN', day).slice(0, wanted - rows);
    writeSync(file, rollCallText(rollCall, day, members));
    rows += members.length;
    day = addDays(day, rollCall % 5 === 0 ? 21 : 0);
  }
  closeSync(file);
  return rows;
}

function rollCallText(rollCall: number, day: Day, members: readonly string[]): string {
  const number = 100_000 + rollCall;
  const session = Number(day.slice(0, 4)) - 1945;
  const symbol =
    session < 31 ? `A/RES/${number - 99_000}(${roman(session)})` : `A/RES/${session}/${(rollCall % 300) + 1}`;
  const marks = members.map(
    (_, member) => 'YYYYYYYYNAAX'[(member * 7 + rollCall * 13 + ((member * rollCall) % 5)) % 12] ?? 'Y',
  );
  const total = (mark: string) => marks.filter((other) => other === mark).length.toFixed(1);
  const before = `${number},`;
  const after =
    `${day},${session},${symbol},A/${session}/L.${(rollCall % 90) + 1},A/${session}/${(rollCall % 600) + 100},A/${session}/PV.${(rollCall % 80) + 1},` +
    `"Question of the implementation, follow-up and review of measure number ${rollCall}, ""as amended"" : resolution / adopted by the General Assembly",` +
    `"Measure number ${rollCall}, and what follows from it, in all its aspects","POLITICAL AND LEGAL QUESTIONS|HUMAN RIGHTS--REPORTS|MAINTENANCE OF PEACE AND SECURITY",,` +
    `${total('Y')},${total('N')},${total('A')},${total('X')},${members.length.toFixed(1)},https://digitallibrary.un.org/record/${number}\n`;
  return members
    .map((code, index) => `${before}${code},MEMBER STATE ${code},${marks[index]},${after}`)
    .join('');
}

function roman(value: number): string {
  const signs = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const; // biome-ignore format: a table
  let rest = value;
  let text = '';
  for (const [worth, sign] of signs) while (rest >= worth) [text, rest] = [text + sign, rest - worth];
  return text;
}
