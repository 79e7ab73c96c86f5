import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { Edition } from '../../../src/core/edition.ts';
import { escapeText } from '../../../src/markdown/escape-text.ts';
import { countBytes } from './search-in-browser.ts';

/** The peer, at exact versions; installed on demand into a temporary folder, never into the project. */
const PACKAGES = { astro: '7.3.5', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.1' };
/** The peer's version, for a table. */
export const STARLIGHT = PACKAGES['@astrojs/starlight'];
const FOLDER = join(tmpdir(), 'annotated-sources-peers', `starlight-${PACKAGES['@astrojs/starlight']}`);
/** An address that is answered from the peer's folder and nowhere else. */
const HOST = 'http://starlight.invalid';
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Bytes and time that a search takes a reader. */
export interface SearchCost {
  readonly first: { requests: number; bytes: number; milliseconds: number };
  readonly next: { requests: number; bytes: number; milliseconds: number };
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, {
    cwd: FOLDER,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed for the peer: ${stderr}`);
}

/** Builds the edition's texts, summaries, digests and notes as a Starlight site, a page a source. */
async function buildStarlight({ sources }: Edition): Promise<void> {
  const docs = join(FOLDER, 'src/content/docs');
  await mkdir(docs, { recursive: true });
  const files: Record<string, string> = {
    'package.json': JSON.stringify({ name: 'peer', private: true, type: 'module', dependencies: PACKAGES }),
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [starlight({ title: 'Peer' })] });\n",
    'src/content.config.ts':
      "import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    'src/content/docs/index.md': '---\ntitle: Peer\n---\n',
  };
  for (const { id, record, paragraphs, notes } of sources) {
    const words = paragraphs.flatMap(({ label, text, digest, summary }) => [
      `## ${label}`,
      ...[text, summary?.gist?.text, summary?.text, digest?.text].flatMap((each) =>
        each ? [escapeText(each.replaceAll('\n', ' '))] : [],
      ),
    ]);
    const said = notes.flatMap(({ text, positions }) =>
      [text, ...positions.map((position) => position.text)].map((each) => escapeText(each.replaceAll('\n', ' '))),
    );
    files[`src/content/docs/${id}.md`] =
      `---\ntitle: ${JSON.stringify(record.short)}\n---\n\n${[...words, '## Notes', ...said].join('\n\n')}\n`;
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(FOLDER, name), content);
  if (!existsSync(join(FOLDER, 'node_modules/@astrojs/starlight')))
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  run(process.execPath, [join(FOLDER, 'node_modules/astro/bin/astro.mjs'), 'build']);
}

/** Builds the peer and searches there as a reader would: opens its search, writes a query, waits for a result. */
export async function searchStarlight(
  context: BrowserContext,
  edition: Edition,
  queries: readonly [string, string],
): Promise<SearchCost> {
  await buildStarlight(edition);
  const page = await context.newPage();
  await page.route(`${HOST}/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const file = join(FOLDER, 'dist', path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: await readFile(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
  await page.goto(`${HOST}/resolution/`, { waitUntil: 'networkidle' });
  const ask = async (query: string) => {
    const start = performance.now();
    const counted = await countBytes(page, async () => {
      const field = page.locator('.pagefind-ui__search-input');
      if (!(await field.isVisible())) await page.locator('button[data-open-modal]').click();
      await field.fill(query);
      await page.waitForFunction(
        (wanted) =>
          document.querySelector('.pagefind-ui__message')?.textContent?.includes(wanted) &&
          document.querySelector('.pagefind-ui__result-link'),
        query,
        { timeout: 30_000 },
      );
      await page.waitForLoadState('networkidle');
    });
    return { ...counted, milliseconds: performance.now() - start };
  };
  const cost = { first: await ask(queries[0]), next: await ask(queries[1]) };
  await page.close();
  return cost;
}
