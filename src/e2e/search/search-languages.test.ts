import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askSite, injectEngine } from '../../../scripts/dev/bench/search/search-in-browser.ts';
import { ENGINES } from '../../../scripts/dev/disk-readers/engines.ts';
import { askQueries } from '../../../scripts/dev/fuzz/queries.ts';
import { testUnless } from '../../fixtures/test-unless.ts';
import { loadEdition } from '../../read/loader.ts';
import { openBrowser } from '../browser.ts';
import { makeEdition, PROJECT, runScript, serve, unpackArchive } from '../project.ts';

// A made-up edition in seventeen languages, published under a path and in its archive, and what is
// typed there by src/fixtures/search/queries.tsv.
const ENV = { SITE_URL: 'https://a.example', BASE_PATH: '/x/y/' };
/** Every so many queries are typed into the page itself, online and from the disk. */
const TYPED = 3;
/** Queries typed in one go: a script has ten seconds in WebKit (webkit.ts). */
const AT_ONCE = 6;

interface Row {
  readonly source: string;
  readonly anchor: string;
  readonly query: string;
  readonly expect: string;
  readonly kind: string;
}
const rows: Row[] = readFileSync(join(PROJECT, 'src/fixtures/search/queries.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => {
    const [source = '', anchor = '', query = '', expected = '', kind = ''] = line.split('\t');
    return { source, anchor, query, expect: expected, kind };
  });
const typed = rows.filter((_, i) => i % TYPED === 0).map(({ query }) => query);

let root = '';
let site: Awaited<ReturnType<typeof serve>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let folder = '';
const online: string[][] = [];
beforeAll(async () => {
  root = makeEdition('languages');
  const { status, stderr } = runScript('build.ts', root, [], ENV);
  expect({ status, stderr: stderr.replace(/^note: .*\n/gm, '') }).toEqual({
    status: 0,
    stderr: '',
  });
  folder = unpackArchive(root, join(root, '离线 #1'));
  [browser, site] = await Promise.all([openBrowser(), serve(root, ENV)]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site?.stop();
  if (root.startsWith(tmpdir())) rmSync(root, { recursive: true });
});

/**
 * Types queries into the search page, one after another, and gives what each has found: addresses
 * from the site's root.
 */
async function type({ queries, home }: { queries: string[]; home: string }): Promise<string[][]> {
  const [input, results, more] = ['#q', '#results', '#more'].map((each) =>
    document.querySelector(each),
  ) as [HTMLInputElement, HTMLElement, HTMLButtonElement];
  const until = async (ready: () => boolean) => {
    while (!ready()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const found: string[][] = [];
  for (const query of queries) {
    input.value = query;
    input.form?.requestSubmit();
    await until(() => ['done', 'error'].includes(results.dataset.state ?? ''));
    if (results.dataset.state === 'error')
      throw new Error(`${query}: ${document.querySelector('#status')?.textContent}`);
    const links = () => [...results.querySelectorAll<HTMLAnchorElement>('a[data-result]')];
    await until(() => {
      if (more.hidden) scrollTo(0, document.body.scrollHeight);
      else more.click();
      return links().length === Number(results.dataset.count);
    });
    const from = new URL(home, location.href).href.length;
    found.push(
      links().map(({ href }) =>
        href
          .slice(from)
          .replace('index.html', '')
          .replace(/[?&]hl=[^&#]*/g, ''),
      ),
    );
  }
  return found;
}

/** All typed queries, some at a time. */
async function typeAll(
  evaluate: (given: Parameters<typeof type>[0]) => Promise<string[][]>,
  home: string,
): Promise<string[][]> {
  const found: string[][] = [];
  for (let from = 0; from < typed.length; from += AT_ONCE)
    found.push(...(await evaluate({ queries: typed.slice(from, from + AT_ONCE), home })));
  return found;
}

test('there are seventeen languages, and queries of every kind', async () => {
  const { sources } = await loadEdition({ root });
  expect(new Set(sources.map(({ record }) => record.lang)).size).toBeGreaterThanOrEqual(17);
  expect(rows.length).toBeGreaterThan(900);
  expect(typed.length).toBeGreaterThan(100);
});

test('under a path, every query finds its passage, and none that it must not', async () => {
  const { sources } = await loadEdition({ root });
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(`${site.url}${ENV.BASE_PATH}about/`);
  await injectEngine(page);
  const answers = await askSite(
    page,
    rows.map(({ query }) => query),
    `${ENV.BASE_PATH}pagefind/`,
  );
  const wrong = rows.filter(({ source, anchor, expect: expected }, i) => {
    const path = sources.find(({ id }) => id === source)?.path;
    return answers[i]?.found.includes(`${ENV.BASE_PATH}${path}#${anchor}`) !== (expected === '+');
  });
  expect(wrong).toEqual([]);
  await page.close();
});

test('the page finds what the engine finds', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}${ENV.BASE_PATH}search/`);
  online.push(...(await typeAll((given) => page.evaluate(type, given), ENV.BASE_PATH)));
  expect(online.filter((found) => found.length > 0).length).toBeGreaterThan(typed.length / 2);
  await page.close();
});

test('queries of all sorts are answered', async () => {
  const seen = { found: 0, nothing: 0, longest: 0 };
  await askQueries(600, Date.now() % 2 ** 31, seen);
  expect(seen.found).toBeGreaterThan(50);
});

describe.each(ENGINES)('in $name', ({ missing, open }) => {
  let opened: ReturnType<typeof open> | undefined;
  const openOnce = () => {
    opened ??= open();
    return opened;
  };
  afterAll(async () => (await opened)?.close());

  testUnless(
    missing,
    'the same queries find the same from the disk',
    async () => {
      const reader = await openOnce();
      await reader.goto(pathToFileURL(join(folder, 'search/index.html')).href);
      const found = await typeAll((given) => reader.evaluate(type, given), '../');
      expect(found).toEqual(online);
    },
    180_000,
  );

  testUnless(
    missing,
    'and from the host, where texts come compressed',
    async () => {
      const reader = await openOnce();
      // By its number: whatever has a name goes to the proxy, which lets nothing out.
      await reader.goto(`${site.url.replace('localhost', '127.0.0.1')}${ENV.BASE_PATH}search/`);
      const found = await reader.evaluate(type, {
        queries: typed.slice(0, AT_ONCE),
        home: ENV.BASE_PATH,
      });
      expect(found).toEqual(online.slice(0, AT_ONCE));
    },
    60_000,
  );
});
