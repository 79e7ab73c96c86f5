import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser.ts';
import { violations } from '../axe.ts';
import { builtPages, makeEdition, runScript, serve, unpackArchive } from '../project.ts';

// A made-up edition with an interface in English and in Chinese, in a folder of its host.
const BASE = '/x/';
const SITE = 'https://a.example';
const ENV = { SITE_URL: SITE, BASE_PATH: BASE };
let root: string;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  root = makeEdition('edition', 'en');
  appendFileSync(
    join(root, 'sources/edition.yaml'),
    '\ninterface: [en, zh-Hans]\nhome: { lead: { en: Papers of a harbour, zh-Hans: 港口文献 } }\n',
  );
  const { status, stderr } = runScript('build.ts', root, [], ENV);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  site = await serve(root, ENV);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  rmSync(root, { recursive: true, force: true });
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(site.url + BASE + path);
  return page;
}
const at = (page: Page) => page.url().slice(site.url.length + BASE.length);
const other = (page: Page) => page.locator('nav a[hreflang]');
const built = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');

test('each page is there in both languages, but for the guide and the page that stands in for none', () => {
  const pages = builtPages(root).filter((path) => !/^\/(?:guide|404|not-kept)/.test(path));
  const [chinese, english] = [true, false].map((isChinese) =>
    pages.filter((path) => path.startsWith('/zh-Hans/') === isChinese),
  ) as [string[], string[]];
  expect(chinese.map((path) => path.replace('/zh-Hans', '')).sort()).toEqual(english.sort());
  expect(english.length).toBeGreaterThan(10);
});

test.each([
  ['index.html', 'en', ''],
  ['decision/index.html', 'en', 'decision/'],
  ['zh-Hans/decision/index.html', 'zh-Hans', 'decision/'],
  ['zh-Hans/search/index.html', 'zh-Hans', 'search/'],
])('%s names its language and the same page in the others', (file, lang, path) => {
  const html = built(file);
  const own = lang === 'en' ? path : `${lang}/${path}`;
  expect(/<html lang="([^"]+)"/.exec(html)?.[1]).toBe(lang);
  expect(/rel="canonical" href="([^"]+)"/.exec(html)?.[1]).toBe(`${SITE}${BASE}${own}`);
  expect(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, ...each]) => each,
    ),
  ).toEqual([
    ['en', `${SITE}${BASE}${path}`],
    ['zh-Hans', `${SITE}${BASE}zh-Hans/${path}`],
    ['x-default', `${SITE}${BASE}${path}`],
  ]);
  const own404 = built('404.html');
  expect(own404).toContain('No such page');
  expect(own404).toContain('<section lang="zh-Hans">');
  expect(built('not-kept/index.html')).toContain('<section lang="zh-Hans">');
});

test('files have the same sizes and checksums on the page of downloads in each', () => {
  const figures = (html: string) => html.match(/-of="[^"]+"[^>]*>(?:[\d.]+ [KM]?B|[0-9a-f]{64})</g);
  const [first, other] = ['', 'zh-Hans/'].map((lang) =>
    figures(built(`${lang}downloads/index.html`))?.map((each) =>
      each.replace(/ data-else="[^"]*"/, ''),
    ),
  );
  expect(first?.length).toBeGreaterThan(20);
  expect(other).toEqual(first);
});

test('the map of the site names both', () => {
  const map = built('sitemap-0.xml');
  for (const loc of ['decision/', 'zh-Hans/decision/'])
    expect(map).toContain(
      `<loc>${SITE}${BASE}${loc}</loc><xhtml:link rel="alternate" hreflang="en" href="${SITE}${BASE}decision/"/><xhtml:link rel="alternate" hreflang="zh-Hans" href="${SITE}${BASE}zh-Hans/decision/"/>`,
    );
});

test('both have the same anchors, and passages are called as each language calls them', () => {
  const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id).sort();
  for (const path of ['decision/index.html', 'sources/report/index.html', 'notes/index.html'])
    expect(ids(built(`zh-Hans/${path}`))).toEqual(ids(built(path)));
  expect(built('decision/index.html')).toMatch(/>cl\. 2 para\. 2</);
  expect(built('zh-Hans/decision/index.html')).toMatch(/>第二条第2款</);
});

test('one goes over at the passage, with the query, and the home page leads there from then on', async () => {
  const page = await open('decision/?view=gists#c2', { locale: 'zh-CN' });
  await other(page).click();
  await page.waitForURL('**/zh-Hans/**');
  expect(at(page)).toBe('zh-Hans/decision/?view=gists#c2');
  expect(await page.locator('#view-gists').isChecked()).toBe(true);
  await page.goto(`${site.url}${BASE}`);
  await page.waitForURL('**/zh-Hans/');
  expect(await page.locator('.lead').textContent()).toBe('港口文献');
  // A page that was asked for is shown in the language of its address.
  await page.goto(`${site.url}${BASE}decision/#c2`);
  expect(at(page)).toBe('decision/#c2');
  await page.goto(`${site.url}${BASE}zh-Hans/`);
  await other(page).click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await page.waitForTimeout(300);
  expect(at(page)).toBe('');
  await page.context().close();
});

test('what the browser asks for leads nowhere', async () => {
  const page = await open('', { locale: 'zh-CN' });
  await page.waitForTimeout(300);
  expect(at(page)).toBe('');
  expect(await page.locator('.lead').textContent()).toBe('Papers of a harbour');
  await page.context().close();
});

test('without script the link leads to the page', async () => {
  const page = await open('decision/', { javaScriptEnabled: false });
  expect(await other(page).textContent()).toBe('简体中文');
  expect(await other(page).getAttribute('lang')).toBe('zh-Hans');
  await other(page).click();
  expect(at(page)).toBe('zh-Hans/decision/');
  expect(await other(page).textContent()).toBe('English');
  await page.context().close();
});

test.each([
  ['search/', '5 passages', /^港务局关于修船的决定, (?:Title|Adoption|cl\.)/, 'decision/'],
  [
    'zh-Hans/search/',
    '共5个段落',
    /^港务局关于修船的决定，(?:标题|通过信息|第)/,
    'zh-Hans/decision/',
  ],
])('%s finds the same in the words of its language', async (path, status, name, to) => {
  const page = await open(`${path}?q=harbour`);
  await page.waitForSelector('#results[data-state=done]');
  expect(await page.locator('#status').textContent()).toBe(status);
  const hits = page.locator('#results a[data-result]');
  const title = (await hits.first().textContent()) ?? '';
  expect(title).toMatch(name);
  // What a passage is called here is its name.
  const query = title.split(/[,，] ?/).at(-1) ?? '';
  await page.locator('#q').fill(query);
  await page.waitForFunction(
    (q) =>
      new URLSearchParams(location.search).get('q') === q &&
      document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
    query,
  );
  expect([query, await hits.first().textContent()]).toEqual([query, title]);
  await hits.first().click();
  await page.waitForURL('**/decision/**');
  expect(at(page).startsWith(to)).toBe(true);
  await page.context().close();
});

test('a reference is the same in both, and the words around it are the page’s', async () => {
  const said = async (path: string) => {
    const page = await open(path);
    await page.locator('a.cite[href$="#c2"]').click();
    await page.waitForSelector('#cite:popover-open dd');
    const found = {
      of: await page.locator('#cite-of').textContent(),
      written: await page.locator('#cite dd').allTextContents(),
      langs: await page
        .locator('#cite dd[lang]')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).lang)),
    };
    await page.context().close();
    return found;
  };
  const [english, chinese] = [await said('decision/'), await said('zh-Hans/decision/')];
  expect(chinese.written).toEqual(english.written);
  expect([english.of, chinese.of]).toEqual(['Cite cl. 2', '引用第二条']);
  expect([english.langs, new Set(chinese.langs)]).toEqual([[], new Set(['en'])]);
});

describe.each(['light', 'dark'] as const)('in the %s scheme axe finds nothing', (colorScheme) => {
  test.each(['', 'zh-Hans/'])('on the pages under /%s', async (folder) => {
    const found: string[] = [];
    const page = await open('', { colorScheme });
    for (const path of [
      '',
      'decision/',
      'sources/report/',
      'search/?q=harbour',
      'notes/',
      'my-notes/',
      'glossary/',
      'timeline/',
      'map/',
      'references/',
      'downloads/',
      'about/',
      'cite/decision/',
    ]) {
      await page.goto(`${site.url}${BASE}${folder}${path}`);
      found.push(...(await violations(page)).map((each) => `${path}: ${each}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.push(`${path}: ${over} px too wide`);
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});

test('a note of a reader’s own stands in both, and its link leads to the passage', async () => {
  const page = await open('zh-Hans/decision/');
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.getElementById('c1') as Node),
  );
  await page.locator('#own-bar button', { hasText: '划线' }).click();
  await page.locator('#own-bar', { hasText: '已划线' }).waitFor();
  await page.waitForFunction(() => localStorage.getItem('own-notes') === 'decision/');
  await page.goto(`${site.url}${BASE}decision/`);
  await page.waitForFunction(() => CSS.highlights.get('own')?.size === 1);
  await page.goto(`${site.url}${BASE}my-notes/`);
  const link = page.locator('#own-list li a').nth(1);
  expect(await link.getAttribute('href')).toBe(`${site.url}${BASE}decision/#c1`);
  await page.context().close();
});

test('from a disk both are there, with the passage and the search', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const page = await (await browser.newContext()).newPage();
  try {
    const archive = pathToFileURL(unpackArchive(root, folder)).href;
    await page.goto(`${archive}/decision/index.html#c2`);
    await other(page).click();
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
    expect(page.url()).toBe(`${archive}/zh-Hans/decision/index.html#c2`);
    await page.goto(`${archive}/zh-Hans/search/index.html?q=harbour`);
    await page.waitForSelector('#results[data-state=done]');
    expect(await page.locator('#status').textContent()).toBe('共5个段落');
    await page.locator('#results a').first().click();
    await page.waitForURL('**/decision/**');
    expect(page.url().startsWith(`${archive}/zh-Hans/decision/index.html`)).toBe(true);
    await page.goto(`${archive}/index.html`);
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
  } finally {
    await page.context().close();
    rmSync(folder, { recursive: true });
  }
});
