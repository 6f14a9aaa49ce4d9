// The command line and all it needs in a few files: three hundred small ones take Node longer to find than to run.

import { createHash } from 'node:crypto';
import { builtinModules } from 'node:module';
import { build } from 'vite';
import { fingerprint, root } from './tools.js';

/** Changes with the code, so that what older code has found is not taken for what this would find. */
const made = createHash('sha256')
  .update(fingerprint(['src', 'package-lock.json']))
  .digest('hex')
  .slice(0, 8);

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.ONRECORD_BUILD': JSON.stringify(made) },
  ssr: { noExternal: true, external: ['@duckdb/node-bindings', ...builtinModules] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/bundle',
    emptyOutDir: false,
    rollupOptions: {
      input: {
        main: 'src/cli/main.ts',
        'apart-process': 'src/desk/apart-process.ts',
        'archive-process': 'src/archive/archive-process.ts',
        'chain-worker': 'src/fits/chain-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      checks: { pluginTimings: false },
    },
  },
});
