// Where a Chromium to test with may stand.
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM,
  // The same engine without the windows around it: half the time for the same pages.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export function findChromium() {
  return places.find((place) => place && existsSync(place));
}
