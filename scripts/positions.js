// `npm run positions`: computes derived/positions anew from the votes on record, as it ships. Takes a quarter of an hour.
import { ran } from './tools.js';

const sweeps = ['--sweeps', '3000'];
const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };

for (const issue of ['', 'me', 'nu', 'di', 'hr', 'co', 'ec']) {
  const which = issue ? ['--issue', issue] : [];
  console.log(`Positions by ${issue ? `votes on ${issue}` : 'all votes'} …`);
  if (!ran(process.execPath, ['bin/onrecord.js', 'positions', '--refit', ...sweeps, ...which], quiet))
    process.exit(1);
}
