import { isConsentKind } from '../treaties/participation.ts';
import type { ActKind, ActRow } from '../treaties/schema.ts';
import { keyOf } from './untc-gathering.ts';

/** An act that the file has otherwise than it stood, with both. */
export interface ChangedAct {
  readonly state: string;
  readonly act: string;
  readonly from: string;
  readonly to: string;
}

/** How the acts of a file differ from those that stood. */
export interface ActDifferences {
  readonly added: readonly ActRow[];
  readonly changed: readonly ChangedAct[];
  readonly removed: readonly ActRow[];
  readonly unchanged: number;
}

/** Acts of one state that take each other's place: any consent that of another form. */
function familyOf(act: ActKind): string {
  return isConsentKind(act) ? 'consent' : act;
}

/** Same acts are set against each other first; of what is left, an act of a state replaces one of the same family. */
export function differences(before: readonly ActRow[], after: readonly ActRow[]): ActDifferences {
  const old = new Map(before.map((act) => [keyOf(act), act]));
  const fresh = new Map(after.map((act) => [keyOf(act), act]));
  const same = after.filter((act) => old.has(keyOf(act)));
  const edited = same.filter((act) => say(act) !== say(old.get(keyOf(act)) as ActRow));
  const added: ActRow[] = [];
  const removed = before.filter((act) => !fresh.has(keyOf(act)));
  const changed = edited.map((act) => change(old.get(keyOf(act)) as ActRow, act));
  for (const act of after) {
    if (old.has(keyOf(act))) continue;
    const place = removed.findIndex(
      (one) => one.state === act.state && familyOf(one.act) === familyOf(act.act),
    );
    const [replaced] = place < 0 ? [] : removed.splice(place, 1);
    if (replaced) changed.push(change(replaced, act));
    else added.push(act);
  }
  return { added, changed, removed, unchanged: same.length - edited.length };
}

function change(from: ActRow, to: ActRow): ChangedAct {
  return { state: to.state, act: to.act, from: say(from), to: say(to) };
}

/** An act in a line: `accession 2003-02-10`, with what it has beside its day. */
export function say({ act, day, effect, known, reference, about, text }: ActRow): string {
  const more = [effect && `effect ${effect}`, known && `known ${known}`, reference, about, text];
  return [act, day, ...more.filter(Boolean)].join(' ');
}
