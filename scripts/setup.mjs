// Sets up what is missing, on whatever Node the machine has: the libraries (Node 24 among them),
// and with --browser a Chromium for the tests. Plain JavaScript, since it runs before anything is
// installed. Runs once; then only looks.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampPath = join(root, 'node_modules', '.annotated-sources.json');
const stamp = existsSync(stampPath) ? JSON.parse(readFileSync(stampPath, 'utf8')) : {};

/** Runs a program in the project's folder; true when it succeeded. */
function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** Stops with a message that says what to do. */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** What the installed libraries are made from. */
function wanted() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of ['package.json', 'package-lock.json'])
    hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

function installLibraries() {
  if (stamp.libraries === wanted() && existsSync(join(root, 'node_modules', 'astro'))) return;
  console.error('Installing the libraries named in package.json (once) …');
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done = npm
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (!done)
    stop(
      'npm install failed (see above). Mend that, then run the command again; README, “If setting up fails”, may help.',
    );
  stamp.libraries = wanted();
  writeFileSync(stampPath, JSON.stringify(stamp));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where Debian's Chromium without windows is unpacked, if it is not installed. */
const unpacked = join(root, 'node_modules', '.cache', 'chromium');
const shell = 'chromium-headless-shell';

/**
 * A Chromium or Chrome that the machine has, or one that Playwright has downloaded; first the one
 * without windows, which does the same with three quarters of the work.
 */
async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return isProgram(named)
      ? named
      : stop(`CHROMIUM_PATH names ${named}, which is no program. Correct it or unset it.`);
  const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const { chromium } = await import('playwright-core');
  return [...found, mac, chromium.executablePath()].find((path) => path && isProgram(path));
}

/** Runs apt-get, as its user or by sudo where that asks nothing. */
function apt(...args) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program, ...rest] = [...sudo, 'apt-get', ...args];
  return run(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * Beside the Chromium that Debian has installed, and with its libraries: the one without windows,
 * unpacked here, so that nothing of the machine changes. Null where it cannot be had, or run.
 */
function unpackShell() {
  const program = join(unpacked, 'usr', 'lib', 'chromium', shell);
  const quiet = { cwd: unpacked, stdio: 'ignore' };
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  const load = () => run('apt-get', ['download', '-q', shell, 'chromium-common'], quiet);
  const packed = load() || (apt('update', '-q') && load()) ? readdirSync(unpacked) : [];
  const done =
    packed.length > 0 &&
    packed.every((file) => run('dpkg-deb', ['-x', file, '.'], quiet)) &&
    run(program, ['--version'], quiet);
  for (const file of packed) rmSync(join(unpacked, file));
  return done ? program : null;
}

async function installBrowser() {
  if (stamp.chromium && isProgram(stamp.chromium) && !process.env.CHROMIUM_PATH) return;
  let path = await findChromium();
  if (!path) {
    console.error('No Chromium found; trying Playwright’s download (once) …');
    const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
    run(process.execPath, [cli, 'install', 'chromium'], { timeout: 300_000 });
    path = await findChromium();
  }
  if (!path && isProgram('/usr/bin/apt-get')) {
    console.error('No download; trying Debian’s package (once) …');
    if (apt('update', '-q'))
      for (const name of [shell, 'chromium'])
        if (apt('install', '-y', '-q', '--no-install-recommends', name)) break;
    path = await findChromium();
  }
  if (!path) {
    stop(
      'No Chromium for the browser tests. Install one (Debian: apt-get install chromium; macOS and Windows: Google Chrome), or set CHROMIUM_PATH to its program, and run the command again.',
    );
  }
  // Debian's Chromium with windows.
  if (path === '/usr/bin/chromium' && !process.env.CHROMIUM_PATH && isProgram('/usr/bin/dpkg-deb'))
    path = unpackShell() ?? path;
  stamp.chromium = path;
  writeFileSync(stampPath, JSON.stringify(stamp));
}

installLibraries();
if (process.argv.includes('--browser')) await installBrowser();
