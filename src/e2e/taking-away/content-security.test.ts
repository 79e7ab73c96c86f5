import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { builtPages } from '../project.ts';
import { spoken } from '../spoken.ts';
import { matches, readHeaders, staticHost } from '../static-host.ts';

const { words } = spoken();
/** What stands between the counts of a list of which some are shown: ` of `, `条（共`. */
const [, OF = ''] = words.notesPage.some.split(/\{\w+\}/);

// What pages may do, and that nothing else can be done in them.
const DIST = join(inject('fog'), 'dist');
let browser: Browser;
let paths: string[];
beforeAll(async () => {
  paths = builtPages(inject('fog'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** A page that notes what its policy refused, and what was asked for. */
async function watched() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const refused: string[] = [];
  const asked: string[] = [];
  await page.exposeFunction('tellRefused', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, disposition }) => {
        (globalThis as unknown as { tellRefused(what: string): void }).tellRefused(
          `${disposition} ${effectiveDirective} ${blockedURI}`,
        );
      },
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  return { context, page, refused, asked };
}

/** Does on a page what readers do there. */
async function use(page: Page, path: string): Promise<void> {
  if (path === '/decision/') {
    await page.locator('#c1 .n').first().click();
    await page.locator('.note:popover-open').waitFor();
    await page.locator('.note:popover-open .cite').click();
    await page.locator('#cite:popover-open').waitFor();
    // Its looks came with the references.
    expect(
      await page.locator('#cite').evaluate((box) => getComputedStyle(box).borderTopStyle),
    ).toBe('solid');
    await page.keyboard.press('Escape');
    await page.goto(page.url().replace(/[?#].*|$/, '?view=sentences#c1-s2'));
    expect(
      await page
        .locator('#c1 .s')
        .nth(1)
        .evaluate((each) => getComputedStyle(each).display),
    ).toBe('block');
  }
  if (path === '/search/') {
    await page.locator('#q').fill('规则');
    await page.locator('#q').press('Enter');
    await page.locator('#results[data-state="done"] a[data-result]').first().waitFor();
    await page.locator('#filter-what').selectOption('note');
    await page.locator('#results[data-state="done"]').waitFor();
  }
  if (path === '/notes/') {
    await page.locator('#filter select').first().selectOption({ index: 1 });
    expect(await page.locator('#count').innerText()).toContain(OF);
  }
}

describe.each([
  ['by its own policy', false],
  ['with the header file too', true],
])('%s', (_, headers) => {
  test('every page works, asks no other host for anything and sets no cookie', async () => {
    const site = await staticHost(DIST, { headers });
    const { context, page, refused, asked } = await watched();
    // The headers are the same everywhere: there a page that loads something is enough.
    for (const path of headers ? ['/decision/', '/search/', '/notes/'] : paths) {
      await page.goto(site.url + path);
      await use(page, path);
    }
    expect(refused).toEqual([]);
    expect(
      asked.filter((url) => !url.startsWith(`${site.url}/`) && !url.startsWith('data:')),
    ).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
    site.stop();
  });

  test('nothing of what is planted in a page runs, is drawn or is fetched', async () => {
    let fetched = 0;
    const other = createServer((_request, response) => {
      fetched += 1;
      response
        .setHeader('Content-Type', 'text/javascript')
        .end('globalThis.ran = "script from elsewhere"');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const away = `http://localhost:${(other.address() as AddressInfo).port}`;
    const planted = `<base href="${away}/"><script>globalThis.ran = 'inline script'</script>
      <script type="module">globalThis.ran = 'inline module'</script><script src="${away}/a.js"></script>
      <p id="planted" style="outline: 7px solid" onclick="globalThis.ran = 'attribute'">planted</p>
      <style>#planted { letter-spacing: 77px }</style><link rel="stylesheet" href="${away}/a.css">
      <a id="link" href="javascript:globalThis.ran = 'address'">link</a>
      <img src="${away}/a.png" onerror="globalThis.ran = 'image'"><iframe src="${away}/"></iframe>
      <object data="${away}/a"></object><form id="form" action="${away}/"><button>send</button></form>`;
    const site = await staticHost(DIST, {
      headers,
      alter: (html) => html.replace('<main', () => `${planted}<main`),
    });
    const { context, page, refused } = await watched();
    await page.goto(`${site.url}/decision/`);
    await page.locator('#planted').click();
    await page.locator('#link').click();
    expect(await page.evaluate(() => (globalThis as unknown as { ran?: string }).ran ?? null)).toBe(
      null,
    );
    const style = await page.locator('#planted').evaluate((each) => {
      const { outlineStyle, letterSpacing } = getComputedStyle(each);
      return { outlineStyle, letterSpacing };
    });
    expect(style).toEqual({ outlineStyle: 'none', letterSpacing: 'normal' });
    // Last, as Playwright waits for the page that it would lead to.
    await page.evaluate(() => document.querySelector<HTMLFormElement>('#form')?.requestSubmit());
    await expect
      .poll(() => refused.some((each) => each.startsWith('enforce form-action')))
      .toBe(true);
    expect(page.url()).toBe(`${site.url}/decision/`);
    expect(fetched).toBe(0);
    const directives = new Set(refused.flatMap((each) => /^enforce (\S+)/.exec(each)?.[1] ?? []));
    expect([...directives].sort()).toEqual(
      expect.arrayContaining([
        'base-uri',
        'form-action',
        'frame-src',
        'img-src',
        'object-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-attr',
        'style-src-elem',
      ]),
    );
    await context.close();
    site.stop();
    other.close();
  });
});

test('every page has its policy right after its encoding, without anything unsafe that it does not need', () => {
  for (const path of paths) {
    const html = readFileSync(join(DIST, path.replace(/\/$/, '/index.html')), 'utf8');
    const [, policy = ''] =
      /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(
        html,
      ) ?? [];
    expect([path, policy]).toEqual([
      path,
      expect.stringMatching(/^default-src 'none'; script-src 'self'/),
    ]);
    expect([path, policy.match(/unsafe-[a-z-]+|wasm-[a-z-]+/g)]).toEqual([
      path,
      path === '/search/' ? ['wasm-unsafe-eval'] : null,
    ]);
    expect([
      path,
      / style=| on[a-z]+="/.test(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')),
    ]).toEqual([path, false]);
  }
});

test('the header file says who may frame a page, and what may be kept for good', () => {
  const headers = readHeaders(readFileSync(join(DIST, '_headers'), 'utf8'));
  const of = (pattern: string, name: string) =>
    headers.find((each) => each.pattern === pattern && each.name === name)?.value ?? '';
  expect(of('/*', 'Content-Security-Policy')).toMatch(/^default-src 'none'; /);
  for (const path of paths) {
    const rule = headers.find(
      ({ pattern, name }) => name === 'X-Frame-Options' && matches(pattern, path),
    );
    expect([path, rule?.value]).toEqual([path, 'DENY']);
  }
  // What is inline is named by each page; here only that it may be, and no attribute may.
  expect(of('/*', 'Content-Security-Policy')).toMatch(
    /; script-src-attr 'none'; style-src-attr 'none'$/,
  );
  // Cloudflare Pages reads no line of more than 2,000 characters; this one grows with no page.
  expect(of('/*', 'Content-Security-Policy').length).toBeLessThan(500);
  expect(of('/*', 'X-Content-Type-Options')).toBe('nosniff');
  expect(of('/*', 'Referrer-Policy')).toBe('no-referrer');
  const kept = headers.filter(({ name }) => name === 'Cache-Control');
  expect(kept.map(({ pattern }) => pattern)).toEqual(
    expect.arrayContaining(['/_astro/*', '/pagefind/fragment/*']),
  );
  expect(kept.filter(({ value }) => !value.includes('immutable'))).toEqual([]);
});
