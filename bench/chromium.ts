import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../scripts/chromium.js';
import { type Timing, timingOf } from './measure.ts';

const root = new URL('..', import.meta.url).pathname;

/** How long a real browser takes to open packed votes: first of all, and then again and again; `undefined` where there is none. */
export async function timedInChromium(
  packed: Uint8Array,
  runs: number,
): Promise<{ first: Timing; later: Timing } | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled() });
    const times = await page.evaluate(openMany, {
      text: Buffer.from(packed).toString('base64'),
      runs,
    });
    return { first: timingOf(times.slice(0, 1)), later: timingOf(times.slice(1)) };
  } finally {
    await browser.close();
  }
}

/** The door of src/votes/unpack.ts as one script that a page can take. */
async function bundled(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}src/votes/unpack.ts`, formats: ['iife'], name: 'packed' },
    },
  });
  const [made] = [result].flat() as { output: { code: string }[] }[];
  return made?.output[0]?.code ?? '';
}

/** Runs in the page. */
function openMany({ text, runs }: { text: string; runs: number }): number[] {
  const { packed } = globalThis as unknown as { packed: { unpackVotes(bytes: Uint8Array): unknown } };
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return Array.from({ length: runs }, () => {
    const started = performance.now();
    packed.unpackVotes(bytes);
    return performance.now() - started;
  });
}
