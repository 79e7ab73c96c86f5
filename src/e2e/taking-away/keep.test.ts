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
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ENGINES } from '../../../scripts/dev/disk-readers/engines.ts';
import type { DiskReader } from '../../../scripts/dev/disk-readers/reader.ts';
import type { BuiltSite } from '../../finish/built-site.ts';
import { keep } from '../../finish/keep.ts';
import { testUnless } from '../../fixtures/test-unless.ts';
import { violations } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { makeEdition, runScript } from '../project.ts';
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
  const at = join(folder, 'host', BASE.slice(0, -1));
  rmSync(at, { force: true });
  symlinkSync(join(folder, name), at);
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
  for (const name of ['broken', 'throwing', 'off'])
    cpSync(join(folder, 'first'), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'broken/keep.js'), 'addEventListener(');
  const throws = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', () => { throw new Error('broken on purpose'); });`;
  writeFileSync(join(folder, 'throwing/keep.js'), throws);
  const off = { dist: join(folder, 'off'), edition: { record: { keep: false } }, local: false };
  await keep(off as BuiltSite);
  mkdirSync(join(folder, 'host', BASE, '..'), { recursive: true });
  for (const name of ['_headers', '404.html'])
    symlinkSync(join(folder, 'first', name), join(folder, 'host', name));
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
async function says(reader: Pick<DiskReader, 'evaluate'>, said: string): Promise<void> {
  await reader.evaluate(async (said) => {
    const told = () => document.querySelector('#keep [role="status"]')?.textContent ?? '';
    for (let tries = 0; tries < 400 && !told().includes(said); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    if (!told().includes(said)) throw new Error(`It says “${told()}”, not “${said}”.`);
  }, said);
}

/** Presses a button there, by its words. */
const press = ({ evaluate }: Pick<DiskReader, 'evaluate'>, words: string) =>
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
    for (let tries = 0; tries < 400 && !isDone(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return isDone();
  }, null);

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

describe.each(ENGINES)('in $name', ({ missing, open }) => {
  let reader: DiskReader;
  beforeAll(async () => {
    if (!missing) reader = await open();
  });
  afterAll(() => reader?.close());

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
      expect(policy).toContain("frame-ancestors 'none'");
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
      const places = await reader.evaluate(async () => {
        const [name = ''] = await caches.keys();
        return (await (await caches.open(name)).keys()).map(({ url }) => url);
      }, null);
      // Nothing is left of the version before.
      expect(places.filter((url) => url.includes(`/${UNSEEN}index.html`)).length).toBe(2);
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
      publish('off');
      await updateWorker(reader);
      await reader.goto(at('about/'));
      expect(await reader.evaluate(held, null)).toEqual(NOTHING);
      expect(await textOf(reader)).toContain(words.pages.about);
    },
  );
});
