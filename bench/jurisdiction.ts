import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApi } from '../src/api/api.ts';
import { askDesk, type Day, jurisdictionQuestion, openDesk } from '../src/index.ts';
import { timed } from './measure.ts';
import { type Row, root } from './rows.ts';

/** A span that an answer splits, so that it is judged on several days. */
const burundi = {
  place: 'BDI',
  from: '2017-10-01',
  to: '2017-11-30',
  nationality: 'BDI',
  crime: 'crimes-against-humanity',
};

/** One question of jurisdiction, in process and over HTTP to this very machine; the record is loaded. */
export const jurisdictionRow: Row = {
  name: 'one question of jurisdiction',
  async measure() {
    const desk = openDesk({
      record: `${root}/record`,
      articles: `${root}/articles`,
      today: () => '2026-11-24' as Day,
    });
    const server = createServer(getRequestListener(createApi(desk).fetch));
    await new Promise<void>((listening) => server.listen(0, listening));
    const { port } = server.address() as AddressInfo;
    const url = `http://localhost:${port}/api/jurisdiction?${new URLSearchParams(burundi)}`;
    const fetched = async () => (await fetch(url)).text();
    const asked = () => askDesk(desk, jurisdictionQuestion, burundi);
    await timed(200, asked);
    await timed(20, fetched);
    const measured = {
      ours: await timed(500, asked),
      others: [{ name: 'the same over HTTP', timing: await timed(200, fetched) }],
    };
    server.close();
    await desk.close();
    return measured;
  },
};
