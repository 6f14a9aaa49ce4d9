import { councilSymbol } from '../votes/council.ts';
import { idOfSymbol } from '../votes/symbols.ts';
import type { CouncilDraft } from './council-draft.ts';
import { type Cell, copied, gatherMembers, type MemberColumns } from './member-rows.ts';
import { tidyTitle } from './titles.ts';
import { dayIn, statedIn } from './undl-bulk.ts';
import { BadCell, type CouncilForm } from './undl-form.ts';

type Column =
  | 'undl_id' | 'ms_code' | 'ms_name' | 'permanent_member' | 'ms_vote' | 'date' | 'resolution' | 'description' | 'modality'
  | 'total_yes' | 'total_no' | 'total_abstentions' | 'total_non_voting'; // biome-ignore format: a header reads best in rows

const columns: MemberColumns<Column> = {
  names: {
    undl_id: ['undl_id'],
    ms_code: ['ms_code'],
    ms_name: ['ms_name'],
    permanent_member: ['permanent_member'],
    ms_vote: ['ms_vote'],
    date: ['date'],
    resolution: ['resolution'],
    description: ['description'],
    modality: ['modality'],
    total_yes: ['total_yes'],
    total_no: ['total_no'],
    total_abstentions: ['total_abstentions'],
    total_non_voting: ['total_non_voting'],
  },
  steady: [
    'resolution',
    'date',
    'modality',
    'total_yes',
    'total_no',
    'total_abstentions',
    'total_non_voting',
  ],
};

/**
 * The official file of Security Council voting data (record 4055387): one row a member a resolution. It has adopted resolutions
 * only: a vetoed draft is not in it. What was adopted without a vote has Y for every member.
 */
export const councilForm: CouncilForm = {
  body: 'council',
  name: 'the official file of the Security Council, record 4055387',
  expected: 'undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,…',
  source: 'undl-council',
  fits: (header) => Object.values(columns.names).every(([name = '']) => header.includes(name)),
  gather: (header, file) =>
    gatherMembers(header, file, columns, (cell, marked) => ({ ...draftOf(cell), ...marked })),
};

function draftOf(cell: Cell<Column>): Omit<CouncilDraft, 'marks' | 'at'> {
  const symbol = copied(councilSymbol(cell('resolution')));
  if (!/^S\/RES\/\d+\(\d{4}\)$/.test(symbol))
    throw new BadCell(
      `Column resolution: "${cell('resolution')}" is not a symbol; expected e.g. S/RES/242(1967).`,
    );
  return {
    id: idOfSymbol(symbol),
    day: dayIn(cell('date')),
    symbol,
    title: copied(titleIn(cell('description'))),
    how: /without/i.test(cell('modality')) ? 'without-vote' : 'vote',
    stated: statedIn(cell),
    source: 'undl-council',
    sourceId: copied(cell('undl_id')),
  };
}

/** `Security Council resolution 242 (1967) [on a peaceful settlement …]` is the heading in brackets. */
function titleIn(description: string): string {
  return tidyTitle(/\[(.+)\]\s*$/.exec(description)?.[1] ?? description);
}
