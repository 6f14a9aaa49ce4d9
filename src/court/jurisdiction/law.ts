import { addDays, type Day } from '../../days/day.ts';
import { type PartialDay, possibleDays } from '../../days/partial-day.ts';
import type { States } from '../../states/states.ts';
import type { Treaties, Treaty } from '../../treaties/treaties.ts';
import type { Docket } from '../docket.ts';
import type {
  AcceptanceRow,
  AuthorityRow,
  DeferralRow,
  ElectionRow,
  OperationRow,
  ReferralRow,
  TerritoryRow,
} from '../jurisdiction-schema.ts';

/** A row with its stable id, `acceptance/UKR/2015-09-08`, and the first day on which anybody could know of it. */
type Fact<Row> = Row & { readonly id: string; readonly learned: Day };

export type Acceptance = Fact<AcceptanceRow>;
export type Referral = Fact<ReferralRow>;
export type Deferral = Fact<DeferralRow>;
export type Territory = Fact<TerritoryRow>;
export type Election = Fact<ElectionRow>;
export type Operation = Fact<OperationRow>;
export type Authority = Fact<AuthorityRow>;

/** The rows of the Court's files that questions of jurisdiction look at. */
export interface JurisdictionRows {
  readonly acceptances: readonly AcceptanceRow[];
  readonly referrals: readonly ReferralRow[];
  readonly deferrals: readonly DeferralRow[];
  readonly territories: readonly TerritoryRow[];
  readonly elections: readonly ElectionRow[];
  readonly operations: readonly OperationRow[];
  readonly authorities: readonly AuthorityRow[];
}

/** Everything a question of jurisdiction may rest on. */
export interface Law {
  /** The Rome Statute. */
  readonly statute: Treaty;
  /** Every treaty on record, the Statute's amendments among them. */
  readonly treaties: Treaties;
  readonly states: States;
  readonly docket: Docket;
  readonly acceptances: readonly Acceptance[];
  readonly referrals: readonly Referral[];
  readonly deferrals: readonly Deferral[];
  readonly territories: readonly Territory[];
  readonly elections: readonly Election[];
  readonly operations: readonly Operation[];
  readonly authorities: ReadonlyMap<string, Authority>;
}

/** What stands beside the rows: the rest of the record. */
export interface Beside {
  readonly treaties: Treaties;
  readonly states: States;
  readonly docket: Docket;
}

const always = '0001-01-01' as Day;

/** Rows of the Court's files with their ids, beside the treaties, states and docket they refer to. */
export function gatherLaw(rows: JurisdictionRows, { treaties, states, docket }: Beside): Law {
  return {
    statute: treaties.get('rome-statute') as Treaty,
    treaties,
    states,
    docket,
    acceptances: rows.acceptances.map((row) => {
      const learned = row.lodged ?? row.dated ?? row.from;
      return { ...row, id: `acceptance/${row.state}/${learned}`, learned };
    }),
    referrals: rows.referrals.map((row) => ({
      ...row,
      id: `referral/${slug(row.reference)}`,
      learned: row.day,
    })),
    deferrals: rows.deferrals.map((row) => ({
      ...row,
      id: `deferral/${slug(row.reference)}`,
      learned: row.day,
    })),
    territories: rows.territories.map((row) => ({
      ...row,
      id: `territory/${row.territory}/${row.state}${row.from ? `/${row.from}` : ''}`,
      learned: row.declared ?? always,
    })),
    elections: rows.elections.map((row) => ({
      ...row,
      id: `election/${row.state}/${row.kind}/${row.from}`,
      learned: row.day ?? row.from,
    })),
    operations: rows.operations.map((row) => ({
      ...row,
      id: `operation/${row.operation}`,
      learned: row.from,
    })),
    authorities: new Map(
      rows.authorities.map((row) => [
        row.authority,
        { ...row, id: `authority/${row.authority}`, learned: lastDay(row.day) },
      ]),
    ),
  };
}

/** `S/RES/1593 (2005)` as `S-RES-1593-2005`. */
function slug(reference: string): string {
  return reference.replaceAll(/[^\w]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** The first day on which something of a partial day had certainly happened. */
function lastDay(day: PartialDay): Day {
  return addDays(possibleDays(day).until, -1);
}
