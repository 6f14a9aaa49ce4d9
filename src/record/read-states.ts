import { groupRow, membershipRow, nameRow, stateRow, successionRow } from '../states/schema.ts';
import { gatherStates, type States } from '../states/states.ts';
import { readCsv, rowsOf } from './csv.ts';

export function readStates(root: string): States {
  return gatherStates({
    states: rowsOf(readCsv(root, 'states/states.csv', stateRow)),
    names: rowsOf(readCsv(root, 'states/names.csv', nameRow)),
    memberships: rowsOf(readCsv(root, 'states/memberships.csv', membershipRow)),
    successions: rowsOf(readCsv(root, 'states/successions.csv', successionRow)),
    groups: rowsOf(readCsv(root, 'states/groups.csv', groupRow)),
  });
}
