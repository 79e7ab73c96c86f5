import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { makeEdition, runScript, serve } from '../project.ts';

// A made-up edition two folders deep on a host, followed link by link from its first page as a
// reader would.
const BASE = '/x/y/';
const SITE = 'https://a.example';
const ENV = { SITE_URL: SITE, BASE_PATH: BASE };
let root: string;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  root = makeEdition();
  const { status, stderr } = runScript('build.ts', root, [], ENV);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // It serves a site under the path that this was built for.
  site = await serve(root, {});
});
afterAll(() => {
  site?.stop();
  rmSync(root, { recursive: true, force: true });
});

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), 'element', (element) => {
    found.push(element);
  });
  return found;
}

test('every address that a page names is there, under the base path, and every page and download is reached', async () => {
  const ids = new Map<string, Set<unknown>>();
  const wanted: { from: string; address: string; fragment: string }[] = [];
  const queue = [BASE];
  const seen = new Set(queue);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await fetch(site.url + path, { redirect: 'manual' });
    expect([path, answer.status]).toEqual([path, 200]);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) {
      await answer.body?.cancel();
      continue;
    }
    const elements = elementsOf(await answer.text());
    ids.set(path, new Set(elements.map(({ properties }) => properties.id)));
    for (const { properties } of elements) {
      if ([properties.rel].flat().includes('canonical')) {
        expect(properties.href).toMatch(new RegExp(`^${SITE}${BASE}`));
        continue;
      }
      const refresh = [properties.httpEquiv].flat().includes('refresh')
        ? String(properties.content).replace(/^.*url=/i, '')
        : null;
      for (const value of [
        properties.href,
        properties.src,
        properties.action,
        properties.dataBundle,
        refresh,
      ]) {
        if (typeof value !== 'string' || value.startsWith('data:')) continue;
        const url = new URL(value, SITE + path);
        if (url.origin !== SITE) continue;
        expect([path, value, url.pathname.startsWith(BASE)]).toEqual([path, value, true]);
        if (url.hash)
          wanted.push({
            from: path,
            address: url.pathname,
            fragment: decodeURIComponent(url.hash.slice(1)),
          });
        // The folder of the search index is named, not fetched.
        if (!seen.has(url.pathname) && !url.pathname.endsWith('/pagefind/')) {
          seen.add(url.pathname);
          queue.push(url.pathname);
        }
      }
    }
  }
  const lost = wanted.filter(({ address, fragment }) => !ids.get(address)?.has(fragment));
  expect(lost).toEqual([]);
  const published = globSync(['**/*.html', 'downloads/**/*'], { cwd: join(root, 'dist') })
    .map(
      (file) =>
        BASE +
        file
          .split(sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1'),
    )
    .filter((path) => /\.\w+$|\/$|SUMS$/.test(path));
  // What stands in for a page that is not there or not kept, what only leads on, and the page of all sources
  // of an edition whose own navigation leaves it out, no page links to.
  const unlinked = published.filter(
    (path) => !seen.has(path) && !/\/(404\.html|not-kept\/|sources\/(decision\/)?)$/.test(path),
  );
  expect(unlinked).toEqual([]);
});

test('the sitemap and the list of robots name addresses on the base path', async () => {
  const robots = readFileSync(join(root, 'dist/robots.txt'), 'utf8');
  expect(robots).toContain(`Sitemap: ${SITE}${BASE}sitemap-index.xml`);
  const places = [
    ...readFileSync(join(root, 'dist/sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]*)/g),
  ].map(([, place]) => place);
  expect(places).toContain(`${SITE}${BASE}decision/`);
  expect(places.filter((place) => !place?.startsWith(SITE + BASE))).toEqual([]);
});

test('an address of nothing is answered with the page for it, whose links work', async () => {
  const answer = await fetch(`${site.url}${BASE}no/such/page/`);
  const links = elementsOf(await answer.text()).flatMap(({ tagName, properties }) =>
    tagName === 'a' ? [String(properties.href)] : [],
  );
  expect(answer.status).toBe(404);
  expect(links).toContain(`${BASE}decision/`);
  expect(links.filter((link) => !link.startsWith(BASE) && !link.startsWith('#'))).toEqual([]);
});

test('search works, asks for nothing outside the base path, and its hits lead to their passages', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}${BASE}search/?q=${encodeURIComponent('修船计划')}`);
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('#results')?.dataset.state === 'done',
  );
  await page.locator('#results a[data-result]').first().click();
  await page.waitForURL(/\/x\/y\/decision\/.*#c1$/);
  expect(await page.locator('#c1').innerText()).toContain('修船计划');
  expect(asked.filter((path) => !path.startsWith(BASE))).toEqual([]);
  await browser.close();
});

test('a path in the address of the host is refused, with where it goes', () => {
  const { status, stderr } = runScript('build.ts', root, [], { SITE_URL: `${SITE}/x/` });
  expect(status).toBe(2);
  expect(stderr).toContain(
    'Give the host alone, such as https://example.org, and the path on it in BASE_PATH.',
  );
});
