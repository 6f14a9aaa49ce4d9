import type { Day } from 'onrecord/browser';
import type { Engine } from './engine.ts';
import { unpackEngine } from './pack.ts';

let loading: Promise<Engine> | undefined;

/** Every vote, fetched once in a visit; from then on each view is computed here. */
export function localEngine(version: string, today: string): Promise<Engine> {
  loading ??= fetch(`/votes/pack?v=${encodeURIComponent(version)}`)
    .then((response) => {
      if (!response.ok) throw new Error(`The votes did not come: ${response.status}`);
      return response.arrayBuffer();
    })
    .then((packed) => unpackEngine(packed, today as Day))
    .catch((thrown: unknown) => {
      loading = undefined;
      throw thrown;
    });
  return loading;
}
