import { resolve } from 'node:path';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The site: sources in web/src, built into web/build, served by `onrecord serve`. */
export default defineConfig({
  plugins: [
    sveltekit({
      compilerOptions: { runes: true },
      adapter: adapter({ out: 'web/build' }),
      outDir: 'web/.svelte-kit',
      files: { src: 'web/src', assets: 'web/static' },
      alias: {
        'onrecord/browser': resolve(root, 'src/browser.ts'),
        onrecord: resolve(root, 'src/index.ts'),
      },
      csp: {
        directives: {
          'default-src': ['self'],
          'script-src': ['self', 'wasm-unsafe-eval'],
          'style-src': ['self', 'unsafe-inline'],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
        },
      },
      version: { pollInterval: 0 },
    }),
  ],
  ssr: { external: ['@duckdb/node-api'] },
});
