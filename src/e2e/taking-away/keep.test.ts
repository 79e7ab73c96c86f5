import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../../../scripts/dev/disk-readers/engines.ts';
import type { DiskReader } from '../../../scripts/dev/disk-readers/reader.ts';
import type { BuiltSite } from '../../finish/built-site.ts';
import { keep } from '../../finish/keep.ts';
import { testUnless } from '../../fixtures/test-unless.ts';
import { violations } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { makeEdition, PROJECT, runScript } from '../project.ts';
import { INTERFACE, spoken } from '../spoken.ts';
import { staticHost } from '../static-host.ts';

// An edition in two languages, in a folder of its host, kept on a reader's device; then a later
// version of it is published.
const BASE = '/x/y/';
const LANG = INTERFACE === 'en' ? '' : `${INTERFACE}/`;
const ENV = { SITE_URL: 'https://a.example', BASE_PATH: BASE };
const { words, say } = spoken();
const NEXT = { version: '0.2.0', date: '2031-02-03' };

const folder = mkdtempSync(join(tmpdir(), 'keep-'));
/** What the host answered. */
const served: string[] = [];
let fails: (path: string) => boolean;
let altered: string;
let site: Awaited<ReturnType<typeof staticHost>>;

/** Puts a built site in the place of the one that is published. */
function publish(name: string): void {
  for (const [at, to] of [
    [BASE.slice(0, -1), name],
    ['_headers', `${name}/_headers`],
    ['404.html', `${name}/404.html`],
  ] as const) {
    rmSync(join(folder, 'host', at), { force: true });
    symlinkSync(join(folder, to), join(folder, 'host', at));
  }
}

beforeAll(async () => {
  const root = makeEdition('edition', 'en');
  const record = join(root, 'sources/edition.yaml');
  appendFileSync(record, '\ninterface: [en, zh-Hans]\n');
  for (const name of ['first', 'second']) {
    const { status, stderr } = runScript('build.ts', root, [], ENV);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    cpSync(join(root, 'dist'), join(folder, name), { recursive: true });
    const text = readFileSync(record, 'utf8');
    const next = text.replace(/^version:.*/m, `version: ${NEXT.version}`);
    writeFileSync(record, next.replace(/^date:.*/m, `date: ${NEXT.date}`));
  }
  rmSync(root, { recursive: true });
  for (const name of ['broken', 'throwing', 'off', 'by-hand'])
    cpSync(join(folder, 'first'), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'broken/keep.js'), 'addEventListener(');
  const throws = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', () => { throw new Error('broken on purpose'); });`;
  writeFileSync(join(folder, 'throwing/keep.js'), throws);
  // The one that the guide has for where no build can be made.
  const guide = readFileSync(join(PROJECT, 'src/web/routes/guide/deploy.mdx'), 'utf8');
  const [, byHand = ''] = /^```js\n(.*?)^```$/ms.exec(guide) ?? [];
  writeFileSync(join(folder, 'by-hand/keep.js'), byHand);
  const off = { dist: join(folder, 'off'), edition: { record: { keep: false } }, local: false };
  await keep(off as BuiltSite);
  mkdirSync(join(folder, 'host', BASE, '..'), { recursive: true });
  publish('first');
  site = await staticHost(join(folder, 'host'), {
    headers: true,
    alter: (html, path) => (path === altered ? `${html} ` : html),
    fails: (path) => {
      if (fails(path)) return true;
      served.push(path);
      return false;
    },
  });
});
afterAll(() => {
  site?.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  [fails, altered] = [() => false, ''];
  publish('first');
  served.length = 0;
});

/** Where a page in the language of the run is. */
const at = (path: string) => `${site.url}${BASE}${LANG}${path}`;

/** What a browser holds of the site. */
const held = async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  kept: localStorage.length,
  cookies: document.cookie,
});
const NOTHING = { caches: [], workers: 0, kept: 0, cookies: '' };

/** Waits until that is said where the edition is kept. */
async function says({ evaluate }: DiskReader, said: string): Promise<void> {
  const told = () => document.querySelector('#keep [role="status"]')?.textContent ?? '';
  await expect.poll(() => evaluate(told, null), { timeout: 30_000 }).toContain(said);
}

/** Presses a button there, by its words. */
const press = ({ evaluate }: DiskReader, words: string) =>
  evaluate((words) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('#keep button')];
    const shown = buttons.filter(({ hidden }) => !hidden);
    const button = shown.find(({ textContent }) => textContent === words);
    if (!button) throw new Error(`No “${words}” among ${shown.map((each) => each.textContent)}.`);
    button.click();
  }, words);

/** What can be read in the page. */
const textOf = ({ evaluate }: DiskReader) => evaluate(() => document.body.innerText, null);
/** How many hits a search has, when it is done. */
const hits = ({ evaluate }: DiskReader) =>
  evaluate(async () => {
    const results = document.querySelector<HTMLElement>('#results');
    while (!/done|error/.test(results?.dataset.state ?? ''))
      await new Promise((resolve) => setTimeout(resolve, 20));
    return [results?.dataset.state, Number(results?.dataset.count) > 0];
  }, null);
/**
 * Has the browser look for a newer worker, and waits until that is at work; says whether there was
 * one that could be.
 */
const updateWorker = ({ evaluate }: DiskReader) =>
  evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const before = registration?.active;
    try {
      await registration?.update();
    } catch {
      return false;
    }
    const isDone = () =>
      registration?.active !== before && registration?.active?.state !== 'activating';
    // One that lets go is at work no more, and neither is another.
    const isGone = async () => !(await navigator.serviceWorker.getRegistration());
    for (let tries = 0; tries < 400 && !isDone() && !(await isGone()); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return isDone();
  }, null);

/** Of how many versions, in two languages, a page is there. */
async function places(path: string): Promise<number> {
  const [name = ''] = await caches.keys();
  const keys = await (await caches.open(name)).keys();
  return keys.filter(({ url }) => url.includes(`/${path}index.html`)).length;
}

const rest = (message: string) => message.split('{file}')[1] as string;
const kept = (version: string, date: string) => say(words.keep.kept, { version, date });
const FIRST = kept('0.1.0', '2030-01-02');
const SECOND = kept(NEXT.version, NEXT.date);
/** A page that no reader has visited in these tests, and words on it. */
const UNSEEN = 'glossary/';
const NOT_KEPT = words.notKept.title;

/** Opens the page of downloads in a browser that has nothing of the site, and keeps the edition. */
async function keepAnew(reader: DiskReader): Promise<void> {
  await reader.goto(at('downloads/'));
  await reader.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
  }, null);
  await reader.goto(at('downloads/'));
  await press(reader, words.keep.keep);
  await says(reader, FIRST);
}

describe.each(ENGINES)('in $name', ({ name, missing, open }) => {
  let reader: DiskReader;
  beforeAll(async () => {
    if (!missing) reader = await open();
  });
  afterAll(async () => {
    // What a policy refuses is said by the console, but in WebKit.
    expect(reader?.told.filter((each) => /content.security.policy/i.test(each)) ?? []).toEqual([]);
    await reader?.close();
  });

  testUnless(
    missing,
    'nothing is asked for, stored or registered before a reader asks for it',
    async () => {
      for (const path of ['', UNSEEN, 'downloads/']) {
        await reader.goto(at(path));
        expect(await reader.evaluate(held, null)).toEqual(NOTHING);
      }
      expect(served.filter((path) => !/\/$|\/favicon\.\w+$|\/fonts\//.test(path))).toEqual([]);
    },
  );

  testUnless(
    missing,
    'what the network ended is taken up; without it all pages, search and downloads answer, and what is not kept says so',
    async () => {
      await keepAnew(reader);
      await press(reader, words.keep.remove);
      await says(reader, words.keep.removed);
      expect(await reader.evaluate(held, null)).toEqual(NOTHING);
      served.length = 0;
      fails = () => served.length > 40;
      await press(reader, words.keep.keep);
      await says(reader, rest(words.keep.lost));
      fails = () => false;
      const came = served.splice(0).filter((path) => !/\/keep[.\w-]+$|manifest/.test(path));
      await press(reader, words.keep.again);
      await says(reader, FIRST);
      expect(came.filter((path) => served.includes(path))).toEqual([]);
      expect(served.length).toBeGreaterThan(40);
      fails = () => true;
      await reader.goto(at(UNSEEN));
      expect(await textOf(reader)).toContain(words.glossary.title);
      await reader.goto(at(`search/?q=${encodeURIComponent('修船')}`));
      expect(await hits(reader)).toEqual(['done', true]);
      await reader.goto(at('decision').replace(LANG, ''));
      expect(await reader.evaluate(() => location.pathname, null)).toBe(`${BASE}decision/`);
      const files = ['references.json', 'manifest-sha256.txt', 'decision/tei.xml'];
      const sizes = await reader.evaluate(
        (urls) =>
          Promise.all(urls.map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength)),
        files.map((file) => `${BASE}downloads/${file}`),
      );
      expect(sizes).toEqual(
        files.map((file) => readFileSync(join(folder, 'first/downloads', file)).length),
      );
      await reader.goto(at('no/such/page/')).catch(() => {});
      expect(await textOf(reader)).toContain(NOT_KEPT);
      // What hosts say of pages holds for what is kept too.
      const policy = await reader.evaluate(
        async (url) => (await fetch(url)).headers.get('content-security-policy'),
        at(UNSEEN),
      );
      expect(policy).toContain("default-src 'none'");
      fails = () => false;
      await reader.goto(at('no/such/page/'));
      expect(await textOf(reader)).not.toContain(NOT_KEPT);
      await reader.goto(at('downloads/'));
      await says(reader, FIRST);
    },
  );

  testUnless(
    missing,
    'a newer version is offered, fetched whole or not at all, and only where it is other',
    async () => {
      await keepAnew(reader);
      publish('second');
      await reader.goto(at(UNSEEN));
      expect(await textOf(reader)).toContain('0.1.0');
      // That it is newer is known a moment later.
      await reader.goto(at('downloads/'));
      await says(reader, say(words.keep.newer, NEXT));
      await reader.goto(at(UNSEEN));
      expect(await textOf(reader)).toContain(words.keep.noticeLink);
      // A file that came otherwise on its way.
      altered = `${BASE}${LANG}${UNSEEN}`;
      await reader.goto(at('downloads/'));
      await says(reader, say(words.keep.newer, NEXT));
      await press(reader, words.keep.take);
      await says(reader, rest(words.keep.changed));
      altered = '';
      // No more room.
      await reader.evaluate(() => {
        Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
      }, null);
      await press(reader, words.keep.again);
      await says(reader, words.keep.fullBefore);
      fails = () => true;
      await reader.goto(at(UNSEEN));
      expect(await textOf(reader)).toContain('0.1.0');
      fails = () => false;
      served.length = 0;
      await reader.goto(at('downloads/'));
      await says(reader, say(words.keep.newer, NEXT));
      await press(reader, words.keep.take);
      await says(reader, SECOND);
      expect(served).toContain(`${BASE}${LANG}${UNSEEN}`);
      expect(served.filter((path) => /\/fonts\/|third-party/.test(path))).toEqual([]);
      fails = () => true;
      await reader.goto(at(UNSEEN));
      expect(await textOf(reader)).toContain(NEXT.version);
      expect(await textOf(reader)).not.toContain(words.keep.noticeLink);
      // Nothing is left of the version before.
      await expect.poll(() => reader.evaluate(places, UNSEEN)).toEqual(2);
    },
  );

  testUnless(
    missing,
    'a broken worker leaves the pages, a store with holes the network, and the one that lets go nothing',
    async () => {
      await keepAnew(reader);
      publish('broken');
      expect(await updateWorker(reader)).toBe(false);
      fails = () => true;
      await reader.goto(at(UNSEEN));
      expect(await textOf(reader)).toContain(words.glossary.title);
      fails = () => false;
      await reader.evaluate(async (path) => {
        const [name = ''] = await caches.keys();
        const cache = await caches.open(name);
        for (const key of await cache.keys()) if (key.url.includes(path)) await cache.delete(key);
      }, UNSEEN);
      served.length = 0;
      await reader.goto(at(UNSEEN));
      expect(await textOf(reader)).toContain(words.glossary.title);
      expect(served).toContain(`${BASE}${LANG}${UNSEEN}`);
      publish('throwing');
      expect(await updateWorker(reader)).toBe(true);
      served.length = 0;
      await reader.goto(at('about/'));
      expect(await textOf(reader)).toContain(words.pages.about);
      expect(served).toContain(`${BASE}${LANG}about/`);
      publish(name === 'Firefox' ? 'by-hand' : 'off');
      await updateWorker(reader);
      await reader.goto(at('about/'));
      expect(await reader.evaluate(held, null)).toEqual(NOTHING);
      expect(await textOf(reader)).toContain(words.pages.about);
    },
  );
});

describe('in tabs of one browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** A tab, and what was said of errors in it. */
  async function tab(context: BrowserContext, path: string) {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(at(path));
    const box = page.locator('#keep');
    const told = box.getByRole('status');
    return { page, box, told, errors, button: (name: string) => box.getByRole('button', { name }) };
  }

  test('it is stopped and taken up by keys, in one tab at a time, and one that is read is not disturbed', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const one = await tab(context, 'downloads/');
    expect(await violations(one.page)).toEqual([]);
    // The rest does not come before it is let.
    let letThrough = () => {};
    const waiting = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await context.route(`**${BASE}guide/**`, async (route) => {
      await waiting;
      await route.continue().catch(() => {});
    });
    await one.button(words.keep.keep).press('Enter');
    await expect.poll(() => one.told.innerText()).toBe(words.keep.busy);
    const two = await tab(context, '');
    await two.told.getByText(words.keep.elsewhere).waitFor();
    expect(await violations(one.page)).toEqual([]);
    await one.button(words.keep.stop).press('Enter');
    await expect.poll(() => one.told.innerText()).toBe(words.keep.stopped);
    await expect.poll(() => two.told.innerText()).toBe(words.keep.stopped);
    const [done = 0, all = 0] = await one.box
      .locator('progress')
      .evaluate((bar: HTMLProgressElement) => [bar.value, bar.max]);
    expect([done > 10, done < all]).toEqual([true, true]);
    expect(await one.box.innerText()).toContain(say(words.keep.files, { done, all }));
    letThrough();
    await two.button(words.keep.again).press('Enter');
    await expect.poll(() => two.told.innerText()).toBe(FIRST);
    // A tab with a page of the first version stays as it is while another takes the second.
    const reading = await tab(context, 'decision/');
    await reading.page.evaluate(() => Object.assign(globalThis, { isSame: true }));
    publish('second');
    await two.page.reload();
    await two.button(words.keep.take).press('Enter');
    await expect.poll(() => two.told.innerText()).toBe(SECOND);
    await context.setOffline(true);
    fails = () => true;
    expect(await reading.page.evaluate(() => 'isSame' in globalThis)).toBe(true);
    await reading.page.locator('a.cite').first().click();
    await reading.page.locator('#cite:popover-open dd').first().waitFor();
    await reading.page.goto(at('decision/'));
    expect(await reading.page.innerText('footer')).toContain(NEXT.version);
    expect([...one.errors, ...two.errors, ...reading.errors]).toEqual([]);
    await context.close();
  });

  test('a network that is silent is said to be lost, and what has come is taken up', async () => {
    const context = await browser.newContext();
    const { page, told, button } = await tab(context, 'downloads/');
    await page.clock.install();
    const silent: string[] = [];
    await context.route(`**${BASE}guide/**`, (route) => void silent.push(route.request().url()));
    await button(words.keep.keep).click();
    await expect.poll(() => silent.length).toBe(6);
    await page.clock.fastForward(25_000);
    await told.getByText(rest(words.keep.lost)).waitFor();
    await context.unroute(`**${BASE}guide/**`);
    await button(words.keep.again).click();
    await expect.poll(() => told.innerText()).toBe(FIRST);
    await context.close();
  });

  test('where a browser has no room nothing is left, and what was kept is; it can be installed', async () => {
    const context = await browser.newContext();
    const { page, told, button } = await tab(context, 'downloads/');
    const client = await context.newCDPSession(page);
    const room = (quotaSize?: number) =>
      client.send('Storage.overrideQuotaForOrigin', {
        origin: site.url,
        ...(quotaSize && { quotaSize }),
      });
    await room(500_000);
    await button(words.keep.keep).click();
    await told.getByText(words.keep.full).waitFor();
    expect(await page.evaluate(held)).toEqual(NOTHING);
    await room();
    await button(words.keep.keep).click();
    await expect.poll(() => told.innerText()).toBe(FIRST);
    // All that may be said against it is that the window is a private one: a Chromium that can have
    // no windows does not say it.
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    const said = installabilityErrors.map(({ errorId }) => errorId);
    expect(said.filter((each) => each !== 'in-incognito')).toEqual([]);
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    await room(usage + 100_000);
    publish('second');
    await page.reload();
    await button(words.keep.take).click();
    await told.getByText(words.keep.fullBefore).waitFor();
    fails = () => true;
    await page.goto(at(UNSEEN));
    expect(await page.innerText('footer')).toContain('0.1.0');
    expect(await page.evaluate(places, UNSEEN)).toBe(2);
    await context.close();
  });
});
