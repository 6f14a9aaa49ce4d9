import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Desk } from 'onrecord';
import { ballotsOf, type PackedVotes, packVotes } from 'onrecord/browser';
import type { Engine } from '../explorer/engine.ts';
import { packedFits } from './positions.ts';

/** The same engine that the browser holds, over the desk's record. */
export function engineOf({ record, today }: Desk): Engine {
  return { ballots: ballotsOf(record.votes, record.states), states: record.states, today: today() };
}

/** Ways to send a pack, the smallest first. */
const coders = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;
export type Coding = keyof typeof coders;
export const parts = ['votes', 'titles', 'positions'] as const;
export type Part = (typeof parts)[number];

const packs = new Map<string, PackedVotes>();
const sent = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A part of the pack, compressed; each made once for a version of the record. */
export function packOf(desk: Desk, part: Part, coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
  const { version } = desk.record;
  const key = `${version} ${part} ${coding}`;
  const made = sent.get(key) ?? coders[coding](bytesOf(desk, part)).then((bytes) => new Uint8Array(bytes));
  sent.set(key, made);
  return made;
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
