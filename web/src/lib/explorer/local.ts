import { type Day, unpackVotes, withTitles } from 'onrecord/browser';
import type { Engine } from './engine.ts';

let loading: Promise<Engine> | undefined;

/** Every vote and its title, fetched once in a visit; from then on each view is computed here. */
export function localEngine(version: string, today: string): Promise<Engine> {
  loading ??= Promise.all([bytesOf('votes', version), bytesOf('titles', version)])
    .then(([votes, titles]) => {
      const { ballots, states } = withTitles(unpackVotes(votes), titles);
      return { ballots, states, today: today as Day };
    })
    .catch((thrown: unknown) => {
      loading = undefined;
      throw thrown;
    });
  return loading;
}

async function bytesOf(part: 'votes' | 'titles', version: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/votes/pack/${part}?v=${encodeURIComponent(version)}`);
  if (!response.ok) throw new Error(`The votes did not come: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
