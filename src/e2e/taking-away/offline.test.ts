import {
  chmodSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ENGINES } from '../../../scripts/dev/disk-readers/engines.ts';
import type { DiskReader } from '../../../scripts/dev/disk-readers/reader.ts';
import { webKitConsole } from '../../../scripts/dev/disk-readers/webkit.ts';
import { readSite } from '../../../scripts/lib/site.ts';
import type { VerifyContext } from '../../../scripts/lib/verify/context.ts';
import { internalLinks } from '../../../scripts/lib/verify/internal-links.ts';
import { runChecks } from '../../../scripts/lib/verify/run-checks.ts';
import { testUnless } from '../../fixtures/test-unless.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { parseSums } from '../../publish/fixity/sums.ts';
import { isOfKeeping } from '../../publish/keep/kept.ts';
import { openBrowser } from '../browser.ts';
import { unpackArchive } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words } = spoken();

// The offline archive of a site, unpacked where nothing can be written and opened
// from there.
const QUERIES = [
  '长竿管辖',
  '無端收費',
  'changgan guanxia',
  '受影响船只',
  '勠',
  'jurisdiction',
  '“legal aid”',
  'Aarvik',
  'harbor',
  'zzzz',
];
const temporary = mkdtempSync(join(tmpdir(), 'offline-'));
const path = join(temporary, '离线 copy #1 %41');
let folder = '';
const fileUrl = (page: string) => pathToFileURL(join(folder, page)).href;
let pages: string[] = [];
const online: Answers[] = [];

interface Answers {
  readonly count: string | undefined;
  readonly state: string | undefined;
  readonly hrefs: string[];
}

/** Runs in the search page: its answer to a query, with addresses from the site's root. */
async function answers({ query, root }: { query: string; root: string }): Promise<Answers> {
  const results = document.querySelector<HTMLElement>('#results');
  if (!results || new URL(location.href).searchParams.get('q') !== query)
    throw new Error(`The page is ${location.href}, and ${document.readyState}.`);
  // The counts come last; Firefox tells of files that do not come any more because the page is
  // left.
  const counted = () =>
    /\d[)）]$/.test(document.querySelector('#filter-source')?.lastElementChild?.textContent ?? '');
  while (results.dataset.state !== 'error' && !(results.dataset.state === 'done' && counted()))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const links = () => [...document.querySelectorAll<HTMLAnchorElement>('#results a[data-result]')];
  const more = document.querySelector<HTMLElement>('#more');
  while (results.dataset.state === 'done' && links().length < Number(results.dataset.count)) {
    if (more?.hidden === false) more.click();
    else scrollTo(0, document.body.scrollHeight);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const hrefs = links().map(({ href }) => {
    return href.slice(new URL(root, location.href).href.length).replace('/index.html', '/');
  });
  return { count: results.dataset.count, state: results.dataset.state, hrefs };
}

beforeAll(async () => {
  folder = unpackArchive(inject('fog'), path);
  pages = globSync('**/*.html', { cwd: folder });
  for (const each of globSync('**', { cwd: temporary }))
    chmodSync(join(temporary, each), statSync(join(temporary, each)).mode & 0o555);
  const browser = await openBrowser();
  const page = await browser.newPage();
  for (const query of QUERIES) {
    await page.goto(`${inject('fogSite')}/search/?q=${encodeURIComponent(query)}`);
    online.push(await page.evaluate(answers, { query, root: '/' }));
  }
  await browser.close();
});
afterAll(() => {
  for (const each of globSync('**', { cwd: temporary })) chmodSync(join(temporary, each), 0o755);
  rmSync(temporary, { recursive: true });
});

test('is at most 1.5 MB, one folder, and everything in it as its own checksums say', () => {
  expect(
    statSync(join(inject('fog'), 'dist/downloads/fog-papers-offline.zip')).size,
  ).toBeLessThanOrEqual(1_500_000);
  expect(globSync('*', { cwd: path })).toEqual(['fog-papers-offline']);
  const sums = parseSums(readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8')) ?? [];
  // Hidden ones too, which a glob leaves out.
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  expect(sums).toHaveLength(files.length - 1);
  for (const { file, sha256: sum } of sums)
    expect([file, sha256(readFileSync(join(folder, file)))]).toEqual([file, sum]);
});

test('has every file of the site but itself and its list, which it has of its own; of the search its data', () => {
  const built = globSync('**', { cwd: join(inject('fog'), 'dist'), withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(join(inject('fog'), 'dist/').length))
    .filter((file) => !file.startsWith('pagefind/'));
  // Nor has it what the edition is kept by on a device.
  const missing = built.filter((file) => !existsSync(join(folder, file)) && !isOfKeeping(file));
  expect(missing.sort()).toEqual([
    'downloads/fog-papers-offline.zip',
    'downloads/manifest-sha256.txt',
  ]);
  const all = globSync('**/*', { cwd: folder }).filter((file) => isOfKeeping(file));
  const offering = pages.filter((each) =>
    /<[^>]* data-(?:keep|online)\b/.test(readFileSync(join(folder, each), 'utf8')),
  );
  expect([...all, ...offering]).toEqual([]);
});

test('every link of every page leads to a file by name, and to an id that is there', async () => {
  const site = await readSite(folder, '/');
  for await (const [, problems] of runChecks([internalLinks], { site } as VerifyContext))
    expect(problems).toEqual([]);
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    const links = [...html.matchAll(/<[a-z][^>]*? (?:href|src|action)="([^"#?:]*)[^"]*"/g)].map(
      ([, address = '']) => address,
    );
    expect([page, links.filter((address) => /^\/|\/$|^\.+$/.test(address))]).toEqual([page, []]);
  }
});

describe.each(ENGINES)('in $name', ({ name, missing, open }) => {
  let reader: DiskReader;
  beforeAll(async () => {
    if (!missing) reader = await open();
  });
  afterAll(() => reader?.close());
  const eventually = <T>(look: () => T) =>
    expect.poll(() => reader.evaluate(look, null), { timeout: 15_000 });
  /** Does what leads to another page, and waits until that one is there as a whole. */
  const follow = async (run: () => void) => {
    const before = await reader.evaluate(() => performance.timeOrigin, null);
    await reader.evaluate(run, null);
    // A page that has come is not read yet; one that is left may not answer any more; between the
    // two Firefox may show an empty one.
    const come = (last: number) =>
      performance.timeOrigin !== last &&
      location.href !== 'about:blank' &&
      document.readyState === 'complete';
    await expect.poll(() => reader.evaluate(come, before), { timeout: 15_000 }).toBe(true);
  };
  // A test that is tried again leaves its page half come, of which Firefox tells.
  const checked = (title: string, run: () => Promise<void>) =>
    testUnless(missing, title, () =>
      run().catch((error) => {
        reader.told.length = 0;
        throw error;
      }),
    );

  checked('ten searches in both languages find what they find online', async () => {
    for (const [i, query] of QUERIES.entries()) {
      await reader.goto(`${fileUrl('search/index.html')}?q=${encodeURIComponent(query)}`);
      expect([query, await reader.evaluate(answers, { query, root: '../' })]).toEqual([
        query,
        online[i],
      ]);
    }
    expect(online.filter(({ count }) => count !== '0').length).toBeGreaterThanOrEqual(9);
  });

  checked('a search begun on any page leads to its words', async () => {
    await reader.goto(fileUrl('map/index.html'));
    await follow(() => {
      const field = document.querySelector<HTMLInputElement>('.find input');
      if (field) field.value = '长竿管辖';
      field?.form?.requestSubmit();
    });
    expect(await reader.evaluate(() => location.pathname + location.search, null)).toContain(
      '/search/index.html?q=%',
    );
    expect((await reader.evaluate(answers, { query: QUERIES[0] ?? '', root: '../' })).count).toBe(
      online[0]?.count,
    );
    await follow(() => document.querySelector<HTMLElement>('#results a[data-result]')?.click());
    await eventually(() => [...(CSS.highlights.get('found') ?? [])].map(String)).toContain(
      '长竿管辖',
    );
    const inSight = () => {
      const [range] = [...(CSS.highlights.get('found-now') ?? [])] as Range[];
      const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
      return (
        top >= (document.querySelector('.strip')?.getBoundingClientRect().bottom ?? 0) &&
        bottom <= innerHeight
      );
    };
    await eventually(inSight).toBe(true);
    // Folded by the edition's own table, which is read off the disk too.
    await reader.goto(`${fileUrl('decision/index.html')}?hl=${encodeURIComponent('無端收費')}#c2`);
    await eventually(() => [...(CSS.highlights.get('found') ?? [])].map(String)).toContain(
      '无端收费',
    );
    await eventually(inSight).toBe(true);
  });

  checked('a passage is read with its notes, view, face and reference', async () => {
    await reader.goto(fileUrl('index.html'));
    await follow(() => document.querySelector<HTMLElement>('.principal h2 a')?.click());
    expect(
      await reader.evaluate(() => document.querySelectorAll('.para').length, null),
    ).toBeGreaterThan(5);
    const viewed = await reader.evaluate(async () => {
      document.querySelector<HTMLInputElement>('#view-gists')?.click();
      const { search } = location;
      document.querySelector<HTMLInputElement>('#view-both')?.click();
      const faces = await document.fonts.load('20px "Edition Song"', '雾');
      return { search, faces: faces.length > 0, margin: getComputedStyle(document.body).margin };
    }, null);
    expect(viewed).toEqual({ search: '?view=gists', faces: true, margin: '0px' });
    await reader.evaluate(
      () => document.querySelector<HTMLElement>('.n[popovertarget]')?.click(),
      null,
    );
    await eventually(() => document.querySelector('.note:popover-open')?.id).toMatch(/^note-/);
    const shut = await reader.evaluate(async () => {
      document.querySelector<HTMLInputElement>('#view-gists')?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const open = document.querySelectorAll('.note:popover-open').length;
      document.querySelector<HTMLInputElement>('#view-both')?.click();
      return open;
    }, null);
    expect(shut).toBe(0);
    await reader.evaluate(() => document.querySelector<HTMLElement>('a.cite')?.click(), null);
    await eventually(() => document.querySelector('#cite:popover-open')?.textContent ?? '').toMatch(
      new RegExp(`${words.cite.permalink}.*SHA-256`, 's'),
    );
  });

  checked('the list of notes narrows, and the address keeps it', async () => {
    await reader.goto(`${fileUrl('notes/index.html')}?kind=fact`);
    await eventually(() => document.querySelector('#count')?.textContent).toMatch(
      either(/^\d+ of \d+ notes$/, /^\d+条（共\d+条注释）$/),
    );
  });

  checked('no page says an error, and nothing was asked of the network', async () => {
    if (name === 'WebKit') {
      const last = join(temporary, 'last.html');
      writeFileSync(
        last,
        '<!doctype html><script>setTimeout(() => console.error("the last"), 3000)</script>',
      );
      const urls = [
        ...pages.map(fileUrl),
        `${fileUrl('search/index.html')}?q=law`,
        pathToFileURL(last).href,
      ];
      expect(await webKitConsole(urls, 'the last')).toEqual([expect.stringContaining('the last')]);
    } else {
      // What the last test left under way, or a page that leads on, may yet take the next one away.
      const go = (page: string): Promise<unknown> => reader.goto(fileUrl(page));
      for (const page of pages)
        await go(page)
          .catch(() => wait(500).then(() => go(page)))
          .catch(() => wait(2000).then(() => go(page)));
    }
    // As one text: a list is cut short in the report.
    expect(reader.told.join('\n')).toBe('');
  });
});
