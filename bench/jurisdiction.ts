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

/** The slowest known: two states of each other's nationals, three declarations, and all years of the Court. */
const war = {
  place: 'UKR,RUS',
  from: '2002-01-01',
  to: '2026-01-01',
  nationality: 'RUS,UKR',
  crime: 'war-crimes',
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
    const inProcess = async (conduct: Conduct) => {
      const asked = () => askDesk(desk, jurisdictionQuestion, conduct);
      await timed(200, asked);
      return timed(500, asked);
    };
    const overHttp = async (conduct: Conduct) => {
      const url = `http://localhost:${port}/api/jurisdiction?${new URLSearchParams(conduct)}`;
      const fetched = async () => (await fetch(url)).text();
      await timed(20, fetched);
      return timed(200, fetched);
    };
    const [short, long] = [await inProcess(burundi), await inProcess(war)];
    const [shortFetched, longFetched] = [await overHttp(burundi), await overHttp(war)];
    server.close();
    await desk.close();
    return {
      ours: short,
      others: [
        { name: 'the same over HTTP', timing: shortFetched },
        { name: 'of 24 years, in process', timing: long },
        { name: 'of 24 years, over HTTP', timing: longFetched },
      ],
    };
  },
};

type Conduct = typeof burundi;
