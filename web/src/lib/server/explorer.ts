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

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];
export type Coding = 'br' | 'gzip';
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
  const made = sent.get(key);
  if (made) return made;
  const bytes = bytesOf(desk, part);
  const first = bytesFrom(coding === 'gzip' ? gzipped(bytes) : brotli(bytes, quickly));
  sent.set(key, first);
  if (coding === 'br')
    void first.then(() => brotli(bytes)).then((fewest) => sent.set(key, bytesFrom(fewest)));
  return first;
}

const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

async function bytesFrom(buffer: Buffer | Promise<Buffer>): Promise<Bytes> {
  return new Uint8Array(await buffer);
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
