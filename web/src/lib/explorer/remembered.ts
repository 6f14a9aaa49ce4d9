import type { Ballots } from 'onrecord/browser';

const made = new WeakMap<Ballots, Map<string, unknown>>();
/** Words are looked up as they are typed, so there may be many questions. */
const most = 400;

/** What `make` gives, kept under `key` for as long as the votes are: what a hand on a slider asks again and again is computed once. */
export function remembered<Answer>(ballots: Ballots, key: string, make: () => Answer): Answer {
  const known = made.get(ballots) ?? new Map<string, unknown>();
  made.set(ballots, known);
  if (known.has(key)) return known.get(key) as Answer;
  if (known.size >= most) known.clear();
  const answer = make();
  known.set(key, answer);
  return answer;
}
