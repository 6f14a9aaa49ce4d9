// Dependencies, when package-lock.json changed since they were installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ran, root, unlessDone } from './tools.js';

const oldest = [20, 19];

export function install() {
  refuseOldNode();
  const stamp = 'node_modules/.onrecord-installed';
  if (unlessDone(stamp, ['package-lock.json'], installNow)) return;
  fail('The dependencies could not be installed; see above. Is the npm registry reachable?');
}

function installNow() {
  if (
    existsSync(join(root, 'node_modules/.package-lock.json')) &&
    ran('npm', ['ls', '--silent'], { stdio: 'ignore' })
  )
    return true;
  console.log('Installing what Onrecord needs (once) …');
  return ran('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  fail(
    `Onrecord needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}
