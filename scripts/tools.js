// What the other scripts share. Plain Node, no dependency: they run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** Runs a program where the package stands; its output is the person's to read. Answers whether it went well. */
export function ran(program, args, options = {}) {
  const { status, signal } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program === 'npm',
    ...options,
  });
  if (signal) console.error(`${program} ${args[0] ?? ''} was ended by ${signal}.`);
  return status === 0;
}

/** Runs a dependency's program without going through npx, which costs a second. */
export function ranBin(name, args, options) {
  return ran(process.execPath, [binOf(name), ...args], options);
}

/** The same, but what it prints is shown only when it fails. */
export function ranQuietly(name, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binOf(name), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}

/** Runs a script of ours or a dependency's program beside others; answers whether it went well and what it said. */
export function outcomeOf(file, args) {
  const script = file.endsWith('.js') ? join(root, file) : binOf(file);
  return new Promise((ended) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('close', (status) => ended({ good: status === 0, said }));
  });
}

function binOf(name) {
  const [scope, packageName = ''] = name.startsWith('@') ? name.split('/') : ['', name];
  const folder = join(root, 'node_modules', scope, packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[programOf[name] ?? packageName]);
}

const programOf = { typescript: 'tsc' };

/** What files look like now: changes when one is written, added or taken away. */
export function fingerprint(paths) {
  return filesIn(paths)
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${file.slice(root.length)} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

function filesIn(paths) {
  return paths
    .map((path) => join(root, path))
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .sort();
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Does `make` unless it was done for files that look just like these. `stamp` remembers; `make` answers whether it went well. */
export function unlessDone(stamp, paths, make) {
  const path = join(root, stamp);
  const now = fingerprint(paths);
  if (existsSync(path) && readFileSync(path, 'utf8') === now) return true;
  if (!make()) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, now);
  return true;
}

/**
 * Keeps others that start at the same time from doing the same work; whoever waited finds it done. The lock names its process: that of
 * one that was killed keeps nobody waiting.
 */
export function alone(name, work, folder = join(root, 'node_modules', '.cache')) {
  const lock = join(folder, `${name}.lock`);
  mkdirSync(folder, { recursive: true });
  while (!took(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function took(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'EISDIR') return false;
    throw error;
  }
}

/** A lock is empty for the moment between being made and being written; one that is gone by now is free. */
function isAbandoned(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return holder > 0 ? !isRunning(holder) : Date.now() - statSync(lock).mtimeMs > 2_000;
  } catch (error) {
    return error.code === 'EISDIR';
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
