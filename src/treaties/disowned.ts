import type { Day } from '../days/day.ts';
import { countsFrom, knownOn, type Status } from './participation.ts';
import { participationsOn } from './parties.ts';
import type { Act, Treaty } from './treaties.ts';

/** A state that signed and then told the depositary that it does not intend to become a party. */
export interface Disowned {
  readonly treaty: Treaty;
  readonly state: string;
  readonly signature: Act | undefined;
  readonly notice: Act;
  /** Where it stands on the day asked about: it may have become a party after all. */
  readonly status: Status;
}

/** Who had disowned a signature by `on`, by what is known on `known`; the first to do so first. */
export function disownedSignatures(treaty: Treaty, on: Day, known: Day): Disowned[] {
  const standing = participationsOn(treaty, on, known);
  return treaty.acts
    .filter((act) => act.act === 'intention-not-to-ratify' && knownOn(act) <= known && countsFrom(act) <= on)
    .map((notice) => {
      const { status = 'none', acts = [] } = standing.get(notice.state) ?? {};
      const signature = acts.find(({ act }) => act === 'signature');
      return { treaty, state: notice.state, signature, notice, status };
    });
}
