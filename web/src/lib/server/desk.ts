import { type Day, type Desk, openDesk } from 'onrecord';
import { dev } from '$app/environment';

let opened: Desk | undefined;

/** The desk that the server attached to the request; under `vite dev`, which has no such server, one over this repository. */
export async function deskOf(platform: App.Platform | undefined): Promise<Desk> {
  const attached = platform?.req.onrecord;
  if (attached) return attached;
  if (!dev) throw new Error('The site runs inside "onrecord serve", which gives it the record.');
  opened ??= openDesk({ record: 'record', articles: 'articles', cacheDir: '.cache', today });
  return opened;
}

function today(): Day {
  return new Date().toISOString().slice(0, 10) as Day;
}
