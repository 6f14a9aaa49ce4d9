import { gzipSync } from 'node:zlib';
import type { Desk } from 'onrecord';
import { ballotsOf } from 'onrecord/browser';
import type { Engine } from '../explorer/engine.ts';
import { packEngine } from '../explorer/pack.ts';

/** The same engine that the browser holds, over the desk's record. */
export function engineOf({ record, today }: Desk): Engine {
  return { ballots: ballotsOf(record.votes, record.states), states: record.states, today: today() };
}

const packs = new Map<string, Uint8Array<ArrayBuffer>>();

/** The pack, gzipped; made once for each version of the record. */
export function packOf(desk: Desk): Uint8Array<ArrayBuffer> {
  const { version } = desk.record;
  const pack = packs.get(version) ?? new Uint8Array(gzipSync(packEngine(engineOf(desk)), { level: 9 }));
  packs.set(version, pack);
  return pack;
}
