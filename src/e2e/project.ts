import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { INTERFACE } from './spoken.ts';
import { staticHost } from './static-host.ts';
import { askWarm, isWarm } from './warm/ask-warm.ts';
import type { Answer } from './warm/asked.ts';

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the edition that the project publishes, where it is not built yet. */
export function buildPublished(): void {
  if (existsSync(join(PROJECT, 'dist/index.html'))) return;
  const { status, stderr } = runScript('build.ts', PROJECT);
  if (status !== 0) throw new Error(stderr);
}

/** Addresses of the pages of a built edition; pages that only lead on are left out. */
export function builtPages(root: string): string[] {
  const dist = join(root, 'dist');
  return globSync('**/*.html', { cwd: dist })
    .filter((file) => !readFileSync(join(dist, file), 'utf8').includes('http-equiv="refresh"'))
    .map(
      (file) =>
        `/${file
          .split(sep)
          .join('/')
          .replace(/index\.html$/, '')}`,
    );
}

/** Opens an address in a window of a width, 900 px high. */
export async function openPage(
  browser: Browser,
  url: string,
  width: number,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Lets the page of a search show every hit, as a reader does who goes down to its end. */
export async function showAllHits(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const [results, more] = ['results', 'more'].map(
      (id) => document.getElementById(id) as HTMLElement,
    ) as [HTMLElement, HTMLElement];
    if (more.hidden) scrollTo(0, document.body.scrollHeight);
    else more.click();
    return results.querySelectorAll('a[data-result]').length === Number(results.dataset.count);
  });
}

/** The examples of the guide's page on overrides, by their paths in an edition. */
export function guideExamples(): Record<string, string> {
  const page = readFileSync(join(PROJECT, 'src/web/routes/guide/overrides.mdx'), 'utf8');
  const examples = page.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms);
  return Object.fromEntries([...examples].map(([, path = '', content = '']) => [path, content]));
}

/**
 * A made-up edition in a folder of its own, in the interface that the suite is run in; its own, and
 * English where it has none, where a test says `en` as it is of several languages.
 */
export function makeEdition(
  fixture:
    | 'companions'
    | 'edition'
    | 'fog'
    | 'languages'
    | 'letters'
    | 'structured'
    | 'taiwan-law'
    | 'verse'
    | 'versions'
    | 'waqf' = 'edition',
  lang = INTERFACE,
): string {
  const root = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(join(PROJECT, 'src/fixtures', fixture), root, { recursive: true });
  return inInterface(root, lang);
}

/** Gives an edition an interface in place of its own, where that is not English. */
export function inInterface(root: string, lang = INTERFACE): string {
  if (lang === 'en') return root;
  const path = join(root, 'sources/edition.yaml');
  const record = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeFileSync(
    path,
    record.startsWith('{')
      ? JSON.stringify({ ...JSON.parse(record), interface: lang })
      : `${record.replace(/^interface:.*\n/m, '')}\ninterface: ${lang}\n`,
  );
  return root;
}

/** Unpacks the offline archive of a built edition into a folder; returns the folder of its site. */
export function unpackArchive(root: string, folder: string): string {
  const downloads = join(root, 'dist/downloads');
  const archive = readdirSync(downloads).find((file) => file.endsWith('-offline.zip')) ?? '';
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(downloads, archive))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return join(folder, archive.replace(/\.zip$/, ''));
}

/** Runs one of the project's scripts on an edition, as npm does; or of a copy of the engine. */
export function runScript(
  name: string,
  root: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
  engine = PROJECT,
): Answer {
  const script = join(engine, 'scripts', name);
  const given: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    VITEST: '',
    ...env,
    EDITION_ROOT: root,
  };
  // Vitest sets them for itself, and Astro would take them for the site's.
  for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete given[name];
  const { status, stdout, stderr } =
    isWarm() && engine === PROJECT
      ? askWarm({ script, args, env: given, cwd: engine })
      : spawnSync(process.execPath, [script, ...args], {
          cwd: engine,
          env: given,
          encoding: 'utf8',
        });
  return { status, stdout, stderr };
}

/** Enters in the ledgers of an edition what was added to it, as an editor does before building. */
export function enterInLedgers(root: string): void {
  const { status, stdout, stderr } = runScript('anchors.ts', root, ['--yes']);
  if (status !== 0) throw new Error(stdout + stderr);
}

/** Starts a server of the project's on an edition; resolves with its address once it answers. */
export async function start(
  command: readonly string[],
  root: string,
  env: Record<string, string> = {},
): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, command, {
    cwd: PROJECT,
    env: {
      ...process.env,
      NODE_ENV: '',
      VITEST: '',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
      EDITION_ROOT: root,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (data) => {
      printed += String(data);
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(printed)?.[0];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`The server stopped with ${code}:\n${printed}`)));
  });
  return { url, stop: () => child.kill() };
}

/**
 * Serves a built edition on a free port: as a static host does, or, given an environment, by the
 * project's own command.
 */
export function serve(
  root: string,
  env?: Record<string, string>,
): Promise<{ url: string; stop: () => void }> {
  return env
    ? start([join(PROJECT, 'scripts/serve.ts')], root, { PORT: '0', ...env })
    : staticHost(join(root, 'dist'), { headers: false });
}
