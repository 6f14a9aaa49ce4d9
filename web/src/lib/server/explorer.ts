import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Desk } from 'onrecord';
import { ballotsOf, type PackedVotes, packVotes } from 'onrecord/browser';
import type { Engine } from '../explorer/engine.ts';
import { packedFits } from './positions.ts';

/** The same engine that the browser holds, over the desk's record. */
export function engineOf({ record, today }: Desk): Engine {
  return { ballots: ballotsOf(record.votes, record.states), states: record.states, today: today() };
}

const brotli = promisify(brotliCompress);
const coders = { br: brotli, gzip: promisify(gzip) } as const;
export type Coding = keyof typeof coders;
export const parts = ['votes', 'titles', 'positions'] as const;
export type Part = (typeof parts)[number];

type Bytes = Uint8Array<ArrayBuffer>;
const packs = new Map<string, PackedVotes>();
const sent = new Map<string, Promise<Bytes>>();

/**
 * A part of the pack, compressed; made once for a version of the record. The fewest bytes take brotli two seconds: who asks before they
 * are ready gets an eighth more at once.
 */
export function packOf(desk: Desk, part: Part, coding: Coding): Promise<Bytes> {
  const key = `${desk.record.version} ${part} ${coding}`;
  const made = sent.get(key) ?? bytesSent(bytesOf(desk, part), coding, (fewest) => sent.set(key, fewest));
  sent.set(key, made);
  return made;
}

async function bytesSent(
  bytes: Uint8Array,
  coding: Coding,
  keep: (fewest: Promise<Bytes>) => void,
): Promise<Bytes> {
  if (coding !== 'br') return new Uint8Array(await coders[coding](bytes));
  const quick = new Uint8Array(await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
  brotli(bytes).then((fewest) => keep(Promise.resolve(new Uint8Array(fewest))));
  return quick;
}

function bytesOf(desk: Desk, part: Part): Uint8Array {
  return part === 'positions' ? new TextEncoder().encode(packedFits(desk)) : packed(desk)[part];
}

function packed(desk: Desk): PackedVotes {
  const { version } = desk.record;
  const { ballots, states } = engineOf(desk);
  const made = packs.get(version) ?? packVotes(ballots, states, version);
  packs.set(version, made);
  return made;
}
