// `npm run issues`: trains the classifier of docs/issues.md and writes its weights into the record; `-- --measure` prints how well it agrees.
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
const { issues } = await import('../bench/issues.ts');
issues(process.argv.slice(2));
