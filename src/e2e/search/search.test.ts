import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  askSite,
  countBytes,
  injectEngine,
} from '../../../scripts/dev/bench/search/search-in-browser.ts';
import { samplePieces } from '../../../scripts/dev/bench/search/search-pieces.ts';
import type { Answer } from '../../../scripts/dev/bench/search/search-samples.ts';
import {
  sampleSubstrings,
  samplesOf,
  score,
} from '../../../scripts/dev/bench/search/search-samples.ts';
import { noteKinds } from '../../model/note-kind.ts';
import { loadEdition } from '../../read/loader.ts';
import { openBrowser } from '../browser.ts';
import { PROJECT, serve, showAllHits } from '../project.ts';
import { PUBLISHED_AT as AT, either, spoken } from '../spoken.ts';
import queries from './queries.json' with { type: 'json' };

const { words, say, lowered } = spoken();
/** What a note is called, before its number. */
const [NOTE = ''] = words.note.name.split('{');

// Search as it is published, through the site's own search module and its page.
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(PROJECT, {})]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  page = await context.newPage();
  return () => context.close();
});

/** Asks the engine itself, put into a page whose policy would not allow that. */
async function ask(asked: readonly string[]): Promise<Answer[]> {
  const open = await browser.newPage({ bypassCSP: true });
  await open.goto(`${site.url}${AT}/about/`);
  await injectEngine(open);
  const answers = await askSite(open, asked);
  await open.close();
  return answers;
}

/** Waits until the page has answered. */
const answered = (state = 'done') =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>('#results')?.dataset.state === wanted,
    state,
  );
/** Searches by the page's address. */
async function search(query: string, more = ''): Promise<string[]> {
  await page.goto(`${site.url}${AT}/search/?q=${encodeURIComponent(query)}${more}`);
  await answered();
  return page.locator('#results a[data-result]').evaluateAll((links) =>
    links.map((link) =>
      (link.getAttribute('href') ?? '')
        .replace(/^(?:\.\.)?(?:\/zh-Hans)?(?=\/)/, '')
        .replace(/[?&]hl=[^&#]*/g, '')
        .replace(/([^?]*)&/, '$1?'),
    ),
  );
}

test('runs of Han and random pieces of the edition find all that has them, hardly another, and first what has their words in a row', async () => {
  const edition = await loadEdition({ root: PROJECT });
  const source = edition.sources.find(({ id }) => id === edition.record.principal);
  if (!source) throw new Error('no principal source');
  const all = samplesOf(edition);
  const pieces = samplePieces(
    all.samples.flatMap(({ texts }) => texts),
    400,
    20261128,
  );
  for (const queries of [sampleSubstrings(source, 1000), pieces]) {
    const quality = score(await ask(queries), all, edition.sources);
    expect(quality.queries).toBeGreaterThanOrEqual(400);
    expect([quality.recall, quality.faults]).toEqual([1, expect.anything()]);
    expect(quality.precision).toBeGreaterThanOrEqual(0.995);
    expect(quality.first).toBeGreaterThanOrEqual(0.99);
  }
});

describe.each(Object.entries(queries))('%s', (kind, table) => {
  test(`${table.length} queries find their passages`, async () => {
    expect(table.length).toBeGreaterThanOrEqual(25);
    const answers = await ask(table.map(([query]) => query as string));
    const missed = answers.flatMap(({ query, found }, i) =>
      found.includes(table[i]?.[1] as string) ? [] : [[query, table[i]?.[1], found.slice(0, 5)]],
    );
    expect([kind, missed]).toEqual([kind, []]);
  });
});

test('one Han character is found, and punctuation in a query does no harm', async () => {
  expect(await search('勠')).toContain('/resolution/#c2');
  expect(await search('《劳动法》、“强迫劳动”')).toContain('/resolution/#c1');
});

test('a character that is read in two ways is found by the reading that its word has', async () => {
  expect(await search('changbi')).toContain('/resolution/#c1');
  expect(await search('zhangbi')).toEqual([]);
  expect(await search('zhongyao')).toContain('/resolution/#c1');
  expect(await search('chongyao')).toEqual([]);
});

test('text comes before notes, the phrase is marked whole, and the other language stands beneath', async () => {
  await search('受制裁企业');
  const first = page.locator('#results li[data-hit]').first();
  expect(await first.locator('a').textContent()).not.toContain(NOTE);
  expect(await first.locator('mark').first().textContent()).toBe('受制裁企业');
  expect(await first.locator('.other').getAttribute('lang')).toBe('en');
  expect(await first.locator('.other').textContent()).toMatch(/suppression and sanctions/);
  await search('legal aid');
  const labels = await page.locator('#results a[data-result]').allTextContents();
  const judicial = say(words.search.hit, {
    source: 'Resolution of 23 August 2024',
    passage: either('cl. 3 · judicial organs', '第三条 · 司法机关'),
  });
  expect(labels.filter((label) => label === judicial)).toEqual([]);
});

test('filters narrow a search, count, and stay in the address; back takes them off', async () => {
  const count = async () => Number(await page.locator('#results').getAttribute('data-count'));
  await search('强迫劳动');
  const all = await count();
  await expect
    .poll(() => page.locator('#filter-what option[value="note"]').textContent())
    .toMatch(new RegExp(`${words.searchPage.what.note} ?[（(][1-9]\\d*[)）]`));
  await page.locator('#filter-what').selectOption('note');
  await expect.poll(() => new URL(page.url()).searchParams.get('what')).toBe('note');
  await answered();
  const notes = await page.locator('#results a[data-result]').allTextContents();
  expect(await count()).toBeLessThan(all);
  const kinds = noteKinds()
    .map((kind) => lowered(words.noteKind[kind as 'term']))
    .join('|');
  for (const label of notes)
    expect(label).toMatch(
      new RegExp(`${NOTE}\\d+(?: ?[（(][^）)]+[)）])? ?[（(](?:${kinds})[)）]$`),
    );
  await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.get('what')).toBeNull();
  await expect.poll(count).toBe(all);
});

test('is used by keyboard alone: from any page, through the hits, to the words, and off again', async () => {
  await page.goto(`${site.url}${AT}/about/`);
  await page.keyboard.press('/');
  await page.keyboard.type('长臂管辖');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//);
  await answered();
  await page.keyboard.press('Control+k');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.press('ArrowDown');
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(href).toMatch(/#c\d/);
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/resolution\//);
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)));
  await expect.poll(marked).toContain('长臂管辖');
  await page.keyboard.press('Escape');
  expect(await marked()).toEqual([]);
  expect(new URL(page.url()).searchParams.has('hl')).toBe(false);
});

test('a phrase is marked across inline markup, and a note is opened where it was found', async () => {
  await page.goto(
    `${site.url}${AT}/resolution/?hl=${encodeURIComponent('所谓“强迫劳动”的商品')}#preamble`,
  );
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].length))
    .toBe(1);
  await page.goto(
    `${site.url}${AT}/resolution/?note=legal-services&hl=${encodeURIComponent('法律援助')}#c3-3`,
  );
  await expect.poll(() => page.locator('#note-legal-services').isVisible()).toBe(true);
});

test('a word mistyped by a letter is offered as it was perhaps meant', async () => {
  await search('jurisdicton');
  const link = page.locator('#hint a');
  expect(await link.textContent()).toBe('jurisdiction');
  await link.click();
  await answered();
  expect(Number(await page.locator('#results').getAttribute('data-count'))).toBeGreaterThan(0);
});

test.each(
  [
    '',
    ' ',
    '，。！“”',
    '"unbalanced',
    '“',
    '<script>alert(1)</script>',
    '😀',
    '.*+?^$()|[{}\\]',
    'a'.repeat(10_000),
    '强'.repeat(10_000),
    '\u0000\u0007\u001b\u0085',
    'constructor __proto__',
    'sanctions '.repeat(100_000),
    Array.from({ length: 400 }, (_, i) => `word${i}`).join(' '),
  ].map((query) => [query.slice(0, 40), query]),
)('the query %j does no harm', async (_, query) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', () => errors.push('a dialog'));
  await page.goto(`${site.url}${AT}/search/`);
  await page.locator('#q').evaluate((field, typed) => {
    (field as HTMLInputElement).value = typed;
    (field as HTMLInputElement).form?.requestSubmit();
  }, query);
  await page.waitForFunction(() =>
    ['idle', 'done'].includes(document.querySelector<HTMLElement>('#results')?.dataset.state ?? ''),
  );
  if (query.trim()) expect(await page.locator('#status').textContent()).toMatch(/\S/);
  if (query.length > 4000)
    expect(await page.locator('#status').textContent()).toContain(words.search.tooLong);
  await page.evaluate((lone) => {
    const field = document.querySelector<HTMLInputElement>('#q');
    if (field) field.value = lone;
    field?.dispatchEvent(new Event('input'));
  }, '\ud800强');
  await answered();
  expect(errors).toEqual([]);
});

test('without its index says so, and offers the notes', async () => {
  await page.route('**/pagefind/tables.json', (route) =>
    route.fulfill({ body: '{', contentType: 'application/json' }),
  );
  await page.goto(`${site.url}${AT}/search/?q=law`);
  await answered('error');
  expect(await page.locator('#status').textContent()).toContain(words.search.failed);
  expect(await page.locator('#hint a').getAttribute('href')).toBe(`${AT}/notes/`);
  // What failed once may come when it is asked for again.
  await page.unroute('**/pagefind/tables.json');
  await page.locator('#hint button').click();
  await answered();
  expect(Number(await page.locator('#results').getAttribute('data-count'))).toBeGreaterThan(0);
});

test('where a piece of the index does not come, says so, and tries again', async () => {
  await page.goto(`${site.url}${AT}/search/?q=${encodeURIComponent('强迫劳动')}`);
  await answered();
  await showAllHits(page);
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  await page.route('**/pagefind/index/**', (route) => route.abort());
  await page.locator('#q').fill('jurisdiction');
  await answered('error');
  await page.unroute('**/pagefind/fragment/**');
  await page.unroute('**/pagefind/index/**');
  await page.locator('#hint button').click();
  await answered();
  expect(await page.locator('#results a[data-result]').count()).toBeGreaterThan(0);
});

test.each([
  ['c3-2', '/resolution/#c3-2'],
  ['cl. 3-4', '/resolution/#c3-4'],
  ['clause 3', '/resolution/#c3'],
  ['preamble', '/resolution/#preamble'],
  ['note-uflpa', '/resolution/?note=uflpa#preamble'],
  ['https://example.org/some/resolution/?view=gists#c1-s3', '/resolution/#c1'],
  ['https://example.org/cite/china-daily-legislators/#p5', '/sources/china-daily-legislators/#p5'],
  ['china-daily-work-report', '/sources/china-daily-work-report/#title'],
  ['China Daily, 24 January 2025, ¶ 3', null],
])('the name %j answers with its passage first', async (query, first) => {
  const found = await search(query);
  if (first) expect(found[0]).toBe(first);
});

test('in a large edition, a letter or two is a whole word, and the page says so', async () => {
  const saidOf = async (count: number) => {
    await page.route('**/pagefind/tables.json', async (route) => {
      const response = await route.fetch();
      const tables = (await response.json()) as { pieces: string[] };
      // Pieces that nothing begins with, as many as a large index has.
      const pieces = [...tables.pieces, ...Array.from({ length: count }, () => 'ø')];
      await route.fulfill({ response, json: { ...tables, pieces } });
    });
    await search('in t');
    return page.locator('#status').textContent();
  };
  expect(await saidOf(0)).toMatch(either(/^\d+ passages$/, /^共\d+个段落$/));
  expect(await saidOf(200)).toContain(say(words.search.takenAsWhole, { words: 't' }));
});

test('an abbreviation finds the notes on what it stands for, and says by what', async () => {
  const found = await search('UFLPA');
  expect(found).toContain('/resolution/?note=uflpa#preamble');
  expect(await page.locator('#results mark').allTextContents()).toContain('uflpa');
});

test('menus count what the list would have, for every filter', async () => {
  for (const query of ['强迫劳动', 'governments clause 3', '3-2', 'law', 'UFLPA']) {
    await search(query);
    const total = Number(await page.locator('#results').getAttribute('data-count'));
    for (const name of ['source', 'what', 'language', 'kind', 'year']) {
      const options = await page
        .locator(`#filter-${name} option`)
        .evaluateAll((all) =>
          all.map((each) => [(each as HTMLOptionElement).value, each.textContent] as const),
        );
      for (const [value, text] of options.filter(([each]) => each)) {
        const counted = Number(/[（(](\d+)[)）]$/.exec(text ?? '')?.[1]);
        expect(counted).toBeLessThanOrEqual(total);
        if (name === 'source' || name === 'what') {
          await page.locator(`#filter-${name}`).selectOption(value);
          await answered();
          expect([
            query,
            value,
            Number(await page.locator('#results').getAttribute('data-count')),
          ]).toEqual([query, value, counted]);
          await page.locator(`#filter-${name}`).selectOption('');
          await answered();
        }
      }
    }
  }
});

test('menus count nothing once nothing is asked', async () => {
  const menus = () => page.locator('.filters option').allTextContents();
  await page.goto(`${site.url}${AT}/search/`);
  const before = await menus();
  await search('强迫劳动');
  expect(await page.locator('#results [data-hit]').count()).toBeGreaterThan(0);
  expect(await menus()).not.toEqual(before);
  await page.locator('#q').fill('');
  await answered('idle');
  expect(await menus()).toEqual(before);
});

test('what finds nothing is told what was looked for, and which part of it occurs', async () => {
  await search('governments zzyzx');
  expect(await page.locator('#status').textContent()).toBe(words.search.nothing);
  expect(await page.locator('#hint').textContent()).toMatch(
    new RegExp(`“governments”(?: in )?\\d+.+${say(words.search.inNone, { words: 'zzyzx' })}`),
  );
});

test('Escape gives the field up, and back from a hit returns to the same place of the list', async () => {
  await search('enterprises');
  await page.locator('#q').focus();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q');
  await showAllHits(page);
  const count = Number(await page.locator('#results').getAttribute('data-count'));
  const link = page.locator('#results a[data-result]').nth(count - 3);
  await link.scrollIntoViewIfNeeded();
  const before = await link.evaluate((each) => each.getBoundingClientRect().top);
  await link.click();
  await page.waitForURL(/hl=/);
  await page.goBack();
  await answered();
  await expect.poll(() => page.locator('#results a[data-result]').count()).toBe(count);
  await expect
    .poll(async () =>
      Math.abs((await link.evaluate((each) => each.getBoundingClientRect().top)) - before),
    )
    .toBeLessThan(3);
});

test('the first result takes less than 110 KB, a further query 6 KB in 4 or 5 requests, and nothing is loaded before', async () => {
  await page.goto(`${site.url}${AT}/search/`);
  expect(
    await page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/'))
          .length,
    ),
  ).toBe(0);
  const { bytes } = await countBytes(page, async () => {
    await page.locator('#q').fill('强迫劳动');
    await answered();
  });
  expect(bytes).toBeLessThan(110_000);
  // Where a piece of the index ends is chance: what a query takes is told by several.
  const further = [
    'jurisdiction',
    'enterprises',
    '制裁',
    'sanctions',
    '司法',
    'Standing Committee',
    'cotton',
    'report',
  ];
  const costs: Awaited<ReturnType<typeof countBytes>>[] = [];
  for (const query of further)
    costs.push(
      await countBytes(page, async () => {
        await page.locator('#q').fill(query);
        await page.waitForFunction(
          (wanted) => new URL(location.href).searchParams.get('q') === wanted,
          query,
        );
        await answered();
        await page.waitForLoadState('networkidle');
      }),
    );
  const mean = (what: 'bytes' | 'requests') =>
    costs.reduce((sum, cost) => sum + cost[what], 0) / costs.length;
  expect(mean('bytes')).toBeLessThan(6000);
  expect(mean('requests')).toBeLessThanOrEqual(4.5);
});

test('a reference to an earlier version leads to the words that it cites; what did not change, to the passage', async () => {
  const cited = (anchor: string, version = '1.0.0') =>
    `Edition v${version} (21 November 2026), https://a.example/resolution/#${anchor}, SHA-256 0123456789abcdef.`;
  const link = page.locator('#hint a');
  await search(cited('note-uflpa', '9.9.9'));
  expect(await link.count()).toBe(1);
  await search(cited('note-uflpa'));
  await link.click();
  await page.waitForURL(/history\/resolution\/\?version=1\.0\.0#note-uflpa@1\.0\.0$/);
  const stood = page.locator('[id="note-uflpa@1.0.0"]');
  expect(await stood.locator('> .text').innerText()).toContain(
    'Only the opening of the Act was seen',
  );
  expect(await stood.locator('> .said').last().innerText()).toMatch(/SHA-256 [0-9a-f]{64}/);
  await page.goto(`${site.url}${AT}/history/resolution/?version=1.0.0#c1`);
  await page.waitForURL(/\/resolution\/#c1$/);
});
