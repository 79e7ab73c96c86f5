import { close } from 'pagefind';
import { indexPinyin, indexText } from '../../../src/core/search/record.ts';
import { type SearchTables, VARIANTS } from '../../../src/core/search/tables.ts';
import { openSearchIndex } from '../../../src/integrations/search-index.ts';
import { readHan } from '../../../src/integrations/search-tables.ts';
import { openBrowser } from '../browser.ts';
import { servePreview } from '../preview.ts';
import { madeUpParagraphs } from './made-up.ts';
import { countBytes, injectEngine } from './search-in-browser.ts';

/** Sources of fourteen paragraphs, as this edition's are. */
const PARAGRAPHS = 14;
const SEED = 20260821;

/** `npm run bench -- search-growth N`: bytes and time to the first result over N made-up paragraphs. */
export async function benchSearchGrowth(count: number): Promise<void> {
  const paragraphs = madeUpParagraphs(count, SEED);
  const tables: SearchTables = { traditional: {}, syllables: {}, variants: VARIANTS };
  const index = await openSearchIndex();
  const started = performance.now();
  for (const [i, { lang, text }] of paragraphs.entries()) {
    const source = `Source ${Math.floor(i / PARAGRAPHS) + 1}`;
    const pinyin = lang === 'en' ? '' : `\n${indexPinyin(text, readHan)}`;
    await index.addCustomRecord({
      url: `/s/${Math.floor(i / PARAGRAPHS)}/#p${i % PARAGRAPHS}`,
      content: indexText(text, tables) + pinyin,
      language: 'en',
      meta: { source, label: `¶ ${i % PARAGRAPHS}`, lang, pairs: JSON.stringify([[text, '']]), gist: '', note: '' },
      filters: {
        source: [source],
        language: [lang === 'en' ? 'English' : 'Chinese'],
        kind: ['document'],
        what: ['text'],
        year: ['2030'],
      },
    });
  }
  const files = new Map((await index.getFiles()).files.map(({ path, content }) => [path, content]));
  await close();
  const seconds = (performance.now() - started) / 1000;
  files.set('tables.json', Buffer.from(JSON.stringify(tables)));

  const [browser, site] = await Promise.all([openBrowser(), servePreview({ port: 0 })]);
  try {
    const page = await browser.newPage();
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
    const chinese = paragraphs[0]?.text.slice(20, 24) ?? '';
    const english = paragraphs[1]?.text.split(' ').slice(5, 7).join(' ') ?? '';
    console.log(
      `${count.toLocaleString('en')} paragraphs (seed ${SEED}): indexed in ${seconds.toFixed(0)} s, ${([...files.values()].reduce((sum, { length }) => sum + length, 0) / 1e6).toFixed(1)} MB on disk`,
    );
    for (const query of [chinese, english, `“${english}”`]) {
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
