import { type Day, unpackVotes, withTitles } from 'onrecord/browser';
import type { Engine } from './engine.ts';
import type { Fits } from './positions.ts';
import { type PackedFit, unpackFit } from './positions-pack.ts';

let loading: { readonly version: string; readonly engine: Promise<Engine> } | undefined;
let loaded: { readonly version: string; readonly engine: Engine } | undefined;

/** Every vote and its title, fetched once in a visit; from then on each view is computed here. */
export function localEngine(version: string, today: string): Promise<Engine> {
  if (loading?.version !== version) loading = { version, engine: fetched(version, today) };
  return loading.engine;
}

/** The same, if it came already: a page that the reader comes to later in a visit is drawn with it at once. */
export function engineAtHand(version: string): Engine | undefined {
  return loaded?.version === version ? loaded.engine : undefined;
}

async function fetched(version: string, today: string): Promise<Engine> {
  try {
    const [votes, titles] = await Promise.all([bytesOf('votes', version), bytesOf('titles', version)]);
    const { ballots, states } = withTitles(unpackVotes(votes), titles);
    const engine = { ballots, states, today: today as Day };
    loaded = { version, engine };
    return engine;
  } catch (thrown) {
    loading = undefined;
    throw thrown;
  }
}

let fitted: { readonly version: string; readonly fits: Promise<Fits> } | undefined;

/** Every position, of all issues together and of each. */
export function localFits(version: string): Promise<Fits> {
  if (fitted?.version !== version) fitted = { version, fits: fetchedFits(version) };
  return fitted.fits;
}

async function fetchedFits(version: string): Promise<Fits> {
  try {
    const packed: Record<string, PackedFit> = JSON.parse(
      new TextDecoder().decode(await bytesOf('positions', version)),
    );
    return Object.fromEntries(Object.entries(packed).map(([name, fit]) => [name, unpackFit(fit)]));
  } catch (thrown) {
    fitted = undefined;
    throw thrown;
  }
}

/** A part of the pack. Under the version of the record it may be kept for ever. */
async function bytesOf(part: string, version: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/votes/pack/${part}?v=${encodeURIComponent(version)}`);
  if (!response.ok) throw new Error(`The votes did not come: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
