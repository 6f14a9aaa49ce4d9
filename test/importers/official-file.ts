import { resolve } from 'node:path';
import type { Day } from '../../src/days/day.ts';
import { openRecord } from '../../src/record/record.ts';
import { membersOn } from '../../src/states/states.ts';

const { states } = openRecord(resolve(import.meta.dirname, '../../record'));

/** The header of version 5 (6 February 2026) of record 4060887 of the UN Digital Library. */
export const header =
  'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link';

export interface Vote {
  readonly id: string;
  readonly day: string;
  readonly symbol: string;
  readonly title: string;
  /** Marks of those that did not vote yes. */
  readonly marks: Readonly<Record<string, string>>;
}

/** Rows of the official file for one vote: one a member, quoted and with totals as floats, as the publisher writes them. */
export function officialRows({ id, day, symbol, title, marks }: Vote): string[] {
  const members = membersOn(states, 'UN', day as Day);
  const of = (mark: string) => members.filter((code) => (marks[code] ?? 'Y') === mark).length;
  return members.map((code) =>
    [
      id,
      code,
      (states.byCode.get(code)?.name ?? code).toUpperCase(),
      marks[code] ?? 'Y',
      day,
      symbol.split('/')[2] ?? '',
      symbol,
      'A/71/L.1',
      '',
      'A/71/PV.65',
      title,
      'Promotion and protection of human rights : situations',
      'HUMAN RIGHTS--REPORTS|CRIMEA, UKRAINE',
      '',
      `${of('Y')}.0`,
      `${of('N')}.0`,
      `${of('A')}.0`,
      `${of('X')}.0`,
      `${members.length}.0`,
      `http://digitallibrary.un.org/record/${id}`,
    ]
      .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(','),
  );
}

export function officialFile(...votes: Vote[]): string {
  return [header, ...votes.flatMap(officialRows), ''].join('\n');
}

function marks(lists: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([mark, codes]) => codes.split(' ').map((code) => [code, mark])),
  );
}

/** A/RES/68/262, 27 March 2014: 100-11-58, 24 absent (UN Watch's list of the voting board). */
export const crimea: Vote = {
  id: '767883',
  day: '2014-03-27',
  symbol: 'A/RES/68/262',
  title: 'Territorial integrity of Ukraine : resolution / adopted by the General Assembly',
  marks: marks({
    N: 'ARM BLR BOL CUB NIC PRK RUS SDN SYR VEN ZWE',
    A: 'AFG AGO ARG ATG BDI BFA BGD BRA BRN BWA CHN COM DJI DMA DZA ECU EGY ERI ETH FJI GAB GMB GUY IND IRQ JAM KAZ KEN KHM KNA LCA LKA LSO MLI MMR MNG MOZ MRT NAM NPL NRU PAK PRY RWA SEN SLV SSD STP SUR SWZ TZA UGA URY UZB VCT VNM ZAF ZMB',
    X: 'ARE BIH BLZ CIV COG GHA GNB GNQ GRD IRN ISR KGZ LAO LBN MAR OMN SRB TJK TKM TLS TON TUV VUT YEM',
  }),
};
