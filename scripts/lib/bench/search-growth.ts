import { openBrowser } from '../browser.ts';
import { servePreview } from '../preview.ts';
import { madeUpIndex, SEED } from './made-up-index.ts';
import { countBytes, injectEngine } from './search-in-browser.ts';

/** `npm run bench -- search-growth N`: bytes and time to the first result over N made-up paragraphs. */
export async function benchSearchGrowth(count: number): Promise<void> {
  const { files, seconds, queries } = await madeUpIndex(count);
  const [browser, site] = await Promise.all([openBrowser(), servePreview({ port: 0 })]);
  try {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${site.url}/about/`);
    await injectEngine(page);
    const sizes = new Map<string, number>();
    await page.route('**/grown/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^.*\/grown\//, '');
      const content = files.get(path);
      if (!content) return route.abort();
      const kind = path.split('/')[0]?.replace(/\..*(?=pf_)|_[0-9a-f]+/g, '') ?? path;
      sizes.set(kind, (sizes.get(kind) ?? 0) + content.length);
      return route.fulfill({
        body: Buffer.from(content),
        contentType: path.endsWith('.js')
          ? 'text/javascript'
          : path.endsWith('.json')
            ? 'application/json'
            : 'application/octet-stream',
      });
    });
    const ask = (query: string) =>
      page.evaluate(async (wanted) => {
        const start = performance.now();
        globalThis.grown ??= globalThis.searchEngine.loadSearch('/grown/');
        const found = await (await globalThis.grown).find(wanted);
        await found.load(0, 20);
        return { count: found.count, milliseconds: performance.now() - start };
      }, query);
    console.log(
      `${count.toLocaleString('en')} paragraphs (seed ${SEED}): indexed in ${seconds.toFixed(0)} s, ${([...files.values()].reduce((sum, { length }) => sum + length, 0) / 1e6).toFixed(1)} MB on disk`,
    );
    for (const query of queries) {
      const before = new Map(sizes);
      let answer = { count: 0, milliseconds: 0 };
      const { requests, bytes } = await countBytes(page, async () => {
        answer = await ask(query);
      });
      const most = [...sizes]
        .map(([kind, size]) => [kind, size - (before.get(kind) ?? 0)] as const)
        .filter(([, size]) => size > 0)
        .sort((a, b) => b[1] - a[1]);
      console.log(
        `${query.padEnd(20)} ${String(answer.count).padStart(6)} hits  ${answer.milliseconds.toFixed(0).padStart(5)} ms  ${bytes.toLocaleString('en').padStart(9)} bytes in ${requests} requests: ${most.map(([kind, size]) => `${kind} ${size.toLocaleString('en')}`).join(', ')}`,
      );
    }
  } finally {
    await browser.close();
    await site.stop();
  }
}

declare global {
  var grown: Promise<import('../../../src/components/search-engine.ts').SearchEngine> | undefined;
}
