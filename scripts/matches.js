// `npm run matches`: prints how well titles find the published pairs of roll calls that put the same question; writes nothing.
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
const { matches } = await import('../bench/matches.ts');
matches();
