import { loadavg } from 'node:os';
import { type CDPSession, chromium, type Locator, type Page } from 'playwright-core';
import { findChromium } from '../scripts/chromium.js';
import { startSite } from '../test/web/serve.ts';
import type { Site } from '../test/web/site.ts';
import { timingOf } from './measure.ts';
import type { Measured, Row } from './rows.ts';

interface Window {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

const windows: readonly Window[] = [
  { name: 'desk, 1280 x 900', viewport: { width: 1280, height: 900 } },
  { name: 'phone, 390 x 844', viewport: { width: 390, height: 844 } },
];

interface View {
  readonly name: string;
  readonly path: string;
  /** What is there once the page can be used. */
  readonly ready?: string;
  /** Moves a hand for about as many steps; each is a frame of its own. */
  use(page: Page, steps: number): Promise<void>;
}

const views: readonly View[] = [
  {
    name: 'brushing the years of two states',
    path: '/votes/explore?with=CHN,RUS',
    use: (page, steps) => brush(page, steps, 0.25),
  },
  {
    name: 'brushing the years of six states',
    path: '/votes/explore?with=BRA,IND,ZAF,RUS,CHN,USA',
    use: (page, steps) => brush(page, steps, 0.25),
  },
  {
    name: 'sliding the years of the map',
    path: '/votes/similarity?to=RUS&year=1985',
    use: (page, steps) => slide(page, page.getByRole('slider', { name: 'Year', exact: true }), steps),
  },
  {
    name: 'sliding the days of the Rome Statute',
    path: '/treaties/rome-statute',
    ready: '#day-slider',
    use: (page, steps) => slide(page, page.locator('#day-slider'), steps),
  },
];

const steps = 240;

/** How smooth the explorer is while a hand is on the years, in the real site and a real browser. */
export const frameRows: readonly Row[] = views.flatMap((view) =>
  windows.map((size) => ({
    name: `frames while ${view.name}, ${size.name}`,
    measure: async () => measured(view, size),
  })),
);

async function measured(view: View, size: Window): Promise<Measured> {
  const chromiumPath = findChromium();
  if (!chromiumPath)
    return { ours: timingOf([Number.NaN]), others: [], notes: ['There is no Chromium here.'] };
  const { addresses, close } = await startSite(chromiumPath);
  try {
    const site = { url: addresses.url, browser: await chromium.connect(addresses.browser) };
    const { frames, work } = await framesOf(site, view, size);
    return { ours: timingOf(frames), others: [], notes: notesOn(frames, work) };
  } finally {
    await close();
  }
}

interface Frames {
  /** Times between frames, in milliseconds, in order of size. */
  readonly frames: readonly number[];
  /** What the page's own thread did a frame, in milliseconds. */
  readonly work: Readonly<Record<'script' | 'style' | 'layout' | 'all', number>>;
}

async function framesOf(
  site: Site,
  { path, ready = '[data-ready=true]', use }: View,
  { viewport }: Window,
): Promise<Frames> {
  const context = await site.browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(site.url + path);
  await page.waitForSelector(ready);
  await use(page, 20);
  // One for both: what a session counts begins at nothing.
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const before = await metricsOf(session);
  await page.evaluate(startCounting);
  await use(page, steps);
  const frames = await page.evaluate(stopCounting);
  const after = await metricsOf(session);
  await context.close();
  const each = (name: string) => (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / frames.length;
  const work = {
    script: each('ScriptDuration'),
    style: each('RecalcStyleDuration'),
    layout: each('LayoutDuration'),
    all: each('TaskDuration'),
  };
  return { frames: frames.sort((x, y) => x - y), work };
}

async function metricsOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

function notesOn(frames: readonly number[], work: Frames['work']): string[] {
  const at = (share: number) => (frames[Math.floor(frames.length * share)] ?? 0).toFixed(1);
  const late = frames.filter((frame) => frame > 17.5).length;
  const load = loadavg().map((each) => each.toFixed(1));
  return [
    `95 % of frames within ${at(0.95)} ms, 99 % within ${at(0.99)}; ${late} of ${frames.length} over 17.5; load average ${load.join(', ')}`,
    `the page's own work a frame: ${work.all.toFixed(1)} ms, of it script ${work.script.toFixed(1)}, style ${work.style.toFixed(1)}, layout ${work.layout.toFixed(1)}`,
  ];
}

/** Where a hand finds it: below the edge of a small window it would draw on nothing. */
async function inSight(thing: Locator) {
  await thing.scrollIntoViewIfNeeded();
  return thing.boundingBox();
}

/** Draws a span open from a third of the years on, and back. */
async function brush(page: Page, count: number, from: number): Promise<void> {
  const box = await inSight(page.locator('.chart.lively'));
  if (!box) throw new Error('The years are not there to brush.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  for (let step = 0; step < count; step++) {
    const share = from + (0.95 - from) * Math.abs(Math.sin((step / count) * Math.PI * 2));
    await page.mouse.move(box.x + box.width * share, y);
  }
  await page.mouse.up();
}

async function slide(page: Page, slider: Locator, count: number): Promise<void> {
  const box = await inSight(slider);
  if (!box) throw new Error('The slider is not there.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (let step = 0; step < count; step++) {
    const share = 0.5 + 0.48 * Math.sin((step / count) * Math.PI * 2);
    await page.mouse.move(box.x + box.width * share, y);
  }
  await page.mouse.up();
}

/** What the page's own global object has, and what is counted in it. */
interface Counting {
  requestAnimationFrame(then: (now: number) => void): void;
  frames: number[];
  counting: boolean;
}

/** Runs in the page. */
function startCounting(): void {
  const own = globalThis as unknown as Counting;
  Object.assign(own, { frames: [], counting: true });
  let last: number | undefined;
  const tick = (now: number) => {
    if (last !== undefined) own.frames.push(now - last);
    last = now;
    if (own.counting) own.requestAnimationFrame(tick);
  };
  own.requestAnimationFrame(tick);
}

/** Runs in the page. */
function stopCounting(): number[] {
  const own = globalThis as unknown as Counting;
  own.counting = false;
  return own.frames;
}
