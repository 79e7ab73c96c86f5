import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { classicScript, pagefindScript } from '../../../src/finish/offline/classic-scripts.ts';
import { searchData, searchScript } from '../../../src/finish/offline/search-scripts.ts';
import { openBrowser } from '../../lib/browser.ts';
import { CODE_ROOT } from '../../lib/settings.ts';
import { madeUpIndex, SEED } from './search/made-up-index.ts';

const ENGINE = `import { loadSearch } from './search-engine.ts';
globalThis.ask = async (query) => {
  const found = await (await (globalThis.grown ??= loadSearch('../pagefind/'))).find(query);
  await found.load(0, found.near(0));
  return found.count;
};`;

/**
 * `npm run bench -- offline-growth N`: bytes that a search from the disk reads to its first
 * results, over N made-up sources.
 */
export async function benchOfflineGrowth(count: number): Promise<void> {
  const { files, records, queries } = await madeUpIndex(count);
  const folder = await mkdtemp(join(tmpdir(), 'offline-growth-'));
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  const browser = await openBrowser();
  try {
    await write('online/pagefind/pagefind.js', files.get('pagefind.js') ?? '');
    await write('pagefind/pagefind.js', await pagefindScript(join(folder, 'online')));
    await write(
      '_astro/engine.js',
      await classicScript({ text: ENGINE, folder: join(CODE_ROOT, 'src/components') }),
    );
    await write(
      'search/index.html',
      '<!doctype html><meta charset="utf-8"><body><script src="../_astro/engine.js"></script>',
    );
    let size = 0;
    const read = (file: string) => Buffer.from(files.get(file) ?? []);
    for (const file of searchData([...files.keys()])) {
      const path = `pagefind/${file}.js`;
      const text = searchScript(file, read(file), String);
      await write(path, text);
      size += Buffer.byteLength(text);
    }
    console.log(
      `${count.toLocaleString('en')} sources of ${records.length.toLocaleString('en')} paragraphs and notes (seed ${SEED}), index from the disk: ${(size / 1e6).toFixed(1)} MB`,
    );
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(fileURLToPath(request.url())));
    for (const query of queries) {
      // Anew, so that each is a first query.
      await page.goto(pathToFileURL(join(folder, 'search/index.html')).href);
      asked.length = 0;
      const started = performance.now();
      const hits = await page.evaluate((wanted) => globalThis.ask(wanted), query);
      const milliseconds = performance.now() - started;
      const sizes = await Promise.all(asked.map(async (path) => (await stat(path)).size));
      const bytes = sizes.reduce((sum, each) => sum + each, 0);
      console.log(
        `${query.padEnd(20)} ${String(hits).padStart(6)} hits  ${milliseconds.toFixed(0).padStart(5)} ms  ${bytes.toLocaleString('en').padStart(9)} bytes in ${sizes.length} files`,
      );
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

declare global {
  var ask: (query: string) => Promise<number>;
}
