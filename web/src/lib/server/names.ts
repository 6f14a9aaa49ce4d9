import { type Day, type Desk, nameOn } from 'onrecord';

/** The short name of every state on `day`, by code. */
export function namesOn({ record }: Desk, day: Day): Record<string, string> {
  return Object.fromEntries(
    [...record.states.byCode.values()].map((state) => [state.state, nameOn(state, day)]),
  );
}
