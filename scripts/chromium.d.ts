/** The program of a Chromium to test with, `CHROMIUM` in the environment first; `undefined` where there is none. */
export function findChromium(): string | undefined;
