// The command line and all it needs in a few files: three hundred small ones take Node longer to find than to run.
import { builtinModules } from 'node:module';
import { build } from 'vite';
import { root } from './tools.js';

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['@duckdb/node-bindings', ...builtinModules] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/bundle',
    emptyOutDir: false,
    rollupOptions: {
      input: { main: 'src/cli/main.ts', 'chain-worker': 'src/fits/chain-worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      checks: { pluginTimings: false },
    },
  },
});
