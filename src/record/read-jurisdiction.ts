import { type Beside, gatherLaw, type Law } from '../court/jurisdiction/law.ts';
import {
  acceptanceRow,
  authorityRow,
  deferralRow,
  electionRow,
  operationRow,
  referralRow,
  territoryRow,
} from '../court/jurisdiction-schema.ts';
import { readCsv, rowsOf } from './csv.ts';

/** What questions of jurisdiction rest on: seven files of record/court, beside states, treaties and docket. */
export function readJurisdiction(root: string, beside: Beside): Law {
  return gatherLaw(
    {
      acceptances: rowsOf(readCsv(root, 'court/acceptances.csv', acceptanceRow)),
      referrals: rowsOf(readCsv(root, 'court/referrals.csv', referralRow)),
      deferrals: rowsOf(readCsv(root, 'court/deferrals.csv', deferralRow)),
      territories: rowsOf(readCsv(root, 'court/territories.csv', territoryRow)),
      elections: rowsOf(readCsv(root, 'court/elections.csv', electionRow)),
      operations: rowsOf(readCsv(root, 'court/operations.csv', operationRow)),
      authorities: rowsOf(readCsv(root, 'court/authorities.csv', authorityRow)),
    },
    beside,
  );
}
