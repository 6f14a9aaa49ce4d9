// `npx onrecord` in a checkout: npx runs what stands in node_modules/.bin at once, and looks at every dependency first when nothing does.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.js';

try {
  symlinkSync('../../bin/onrecord.js', join(root, 'node_modules/.bin/onrecord'));
} catch {
  // It is there already, or links are not to be made here: npx finds its own way.
}
