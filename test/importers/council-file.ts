/** The columns of record 4055387 as its description of 21 July 2025 lists them. */
export const councilHeader =
  'undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,modality,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link';

const members = 'CAN CHN CIV COL CUB ETH FIN FRA GBR MYS ROU SUN USA YEM ZAR'.split(' ');

/** Resolution 678 (1990) of 29 November 1990: 12-2-1, Cuba and Yemen against, China abstaining. */
export function councilFile(
  marks: Readonly<Record<string, string>> = { CUB: 'N', YEM: 'N', CHN: 'A' },
): string {
  const rows = members.map(
    (code) =>
    [
      '102245', code, code, String(['CHN', 'FRA', 'GBR', 'SUN', 'USA'].includes(code)), marks[code] ?? 'Y', '1990-11-29', 'S/RES/678(1990)',
      'S/21969', 'S/PV.2963', 'Security Council resolution 678 (1990) [on authorization to use all necessary means]', 'IRAQ-KUWAIT SITUATION',
      'IRAQ--KUWAIT', '', 'Vote', '12.0', '2.0', '1.0', '0.0', '15.0', 'https://digitallibrary.un.org/record/102245',
    ].join(','), // biome-ignore format: a row of a file reads best in a row
  );
  return [councilHeader, ...rows, ''].join('\n');
}
