import { appendFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES } from '../../../scripts/dev/disk-readers/engines.ts';
import { testUnless } from '../../fixtures/test-unless.ts';
import { violations, violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { EPUBCHECK, epubProblems } from '../epubcheck.ts';
import { FONT_SETS } from '../fonts.ts';
import { makeEdition, openPage, runScript, serve, unpackArchive } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const { words, say } = spoken();
const { figure: figureWords, facsimile: pageWords } = words;
const SECOND = either('art. 2', '第二条');
const FIRST_CHAPTER = say(words.source.fromTo, {
  from: either('art. 1', '第一条'),
  to: either('art. 3', '第三条'),
});

declare global {
  /** Keys that have come to what acts on them. */
  var keysCome: number;
}

// Texts with nothing beside them: minutes with a list and a table, a letter, a play, a poem, a law.
let root: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  root = makeEdition('structured');
  // The picture that may not be published is there, as it may be with an editor.
  mkdirSync(join(root, 'sources/minutes/figures'));
  writeFileSync(
    join(root, 'sources/minutes/figures/plan.png'),
    Buffer.concat([picture(), Buffer.from('held back')]),
  );
  givePages();
  const { status, stderr } = runScript('build.ts', root);
  if (status !== 0) throw new Error(stderr);
  [browser, site] = await Promise.all([openBrowser(), serve(root)]);
});
afterAll(async () => {
  await browser?.close();
  site?.stop();
  rmSync(root, { recursive: true, force: true });
});
const picture = () => readFileSync(join(root, 'sources/law/figures/lighthouse.png'));
/** Bytes after the picture's own, which no browser draws. */
const page = (n: number, more = 1) => Buffer.concat([picture(), Buffer.alloc(more, n)]);
/** Gives the letter images of its pages, and the play some that are too large for the archive. */
function givePages(): void {
  const rights = (status: string) =>
    `    source: Archive of the harbour, 4 J 12\n    rights: { status: ${status}, evidence: Made up }\n`;
  const licence =
    '    licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }\n';
  const give = (id: string, pages: readonly string[]) =>
    appendFileSync(join(root, `sources/${id}/source.yaml`), `facsimiles:\n${pages.join('')}`);
  const put = (id: string, name: string, bytes: Uint8Array) => {
    mkdirSync(join(root, `sources/${id}/facsimiles`), { recursive: true });
    writeFileSync(join(root, `sources/${id}/facsimiles/${name}`), bytes);
  };
  give('letter', [
    `  - page: 1\n    at: title\n    file: one.png\n    alt: La première page.\n    lang: fr\n${rights('licensed')}`,
    `  - page: 2\n    file: two.png\n    alt: The second page, stained.\n${licence}${rights('licensed')}`,
    `  - page: 3\n    at: p8\n    service: https://iiif.example/4j12\n    width: 30\n    height: 40\n    alt: The third page.\n${rights('all-rights-reserved')}`,
    `  - page: 4\n    at: p9\n    file: four.png\n    alt: The fourth page, blank.\n${rights('unknown')}`,
  ]);
  for (const [i, name] of ['one', 'two', '', 'four'].entries())
    if (name) put('letter', `${name}.png`, page(i));
  const large = [1, 2, 3].map((n) => {
    put('play', `${n}.png`, page(n, 7_000_000));
    return `  - page: ${n}\n    at: p${n}\n    file: ${n}.png\n    alt: A page.\n${rights('licensed')}`;
  });
  give('play', large);
}
const SOURCES = ['minutes', 'letter', 'play', 'poem', 'law', 'notice'];
const open = (id: string, width = 1440, opened = browser) =>
  openPage(opened, `${site.url}/sources/${id}/`, width);

/** The tree of a page’s text as a screen reader has it. */
const treeOf = (page: Page) => page.locator('.reading').ariaSnapshot();

describe('in a screen reader’s tree', () => {
  test('a list is one, and a list in an item stands in it', async () => {
    const page = await open('minutes');
    expect(await treeOf(page)).toMatch(
      / {2}- listitem:\n {4}- paragraph: "- to paint the mole:"\n[\s\S]*? {4}- list:\n {6}- listitem:\n {8}- paragraph:\n? ?.*\(a\)/,
    );
    expect(await page.getByRole('list').locator('> li').count()).toBeGreaterThan(4);
    await page.close();
  });

  test('a table has the heads of its columns, and a row for each passage', async () => {
    const page = await open('minutes');
    const table = page.locator('.reading').getByRole('table');
    const heads = await table.getByRole('columnheader').allTextContents();
    expect(heads.map((words) => words.replace('|', '').trim())).toEqual([
      'Vessel',
      'Per night',
      'Per month',
    ]);
    expect(await table.getByRole('row').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'p16',
      'p17',
      'p18',
      'p19',
    ]);
    await page.close();
  });

  test('divisions of a law are headings of their levels, items of its articles are lists in lists', async () => {
    const page = await open('law');
    const tree = await treeOf(page);
    const headings = await page
      .locator('.reading')
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ tagName, textContent }) => `${tagName} ${textContent}`));
    expect(headings).toEqual([
      'H2 第一章 总则',
      'H2 第二章 守灯人',
      'H3 第一节 任用',
      'H3 第二节 职责',
      'H2 第三章 附则',
    ]);
    expect(tree).toMatch(
      /- listitem:\n {4}- paragraph: （二） ?备油，其中：\n[\s\S]*? {4}- list:\n {6}- listitem:/,
    );
    await page.close();
  });
});

test('rows keep the characters, the anchors and the language of their passages', async () => {
  const page = await open('minutes');
  const row = page.locator('tr#p18.para[data-anchor="p18"][lang="en"]');
  expect(await row.textContent()).toBe('Fishing boat | 5 | 80');
  await page.close();
});

test('what is copied is the text, without names, references and numbers of notes', async () => {
  const page = await open('minutes');
  const copied = await page.locator('.reading').evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  expect(copied).not.toMatch(/cite|¶/);
  const lines = copied.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  for (const line of [
    'The board met at nine.',
    '- to buy forty barrels of oil',
    '(a) the seaward side first',
  ])
    expect(lines).toContain(line);
  expect(copied.replace(/\s+/g, ' ')).toContain('Fishing boat | 5 | 80');
  await page.close();
});

for (const { name, missing, make } of FONT_SETS)
  testUnless(
    missing,
    `with ${name} a paragraph of one line is as high as its line and a small gap`,
    async () => {
      const set = await make();
      const opened = await openBrowser(set.env);
      const page = await open('minutes', 390, opened);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await page.evaluate(() =>
          [1, 2, 3, 4, 5, 6].map((n) => {
            const text = document.getElementById(`p${n}`) as HTMLElement;
            const row = text.closest('.row') as HTMLElement;
            const side = row.querySelector('.label') as HTMLElement;
            return {
              gap: row.offsetHeight - text.offsetHeight,
              isBeside:
                side.getBoundingClientRect().top >= row.getBoundingClientRect().top &&
                side.getBoundingClientRect().bottom <= row.getBoundingClientRect().bottom,
            };
          }),
        );
        for (const { gap, isBeside } of found) {
          expect(gap).toBeLessThanOrEqual(14);
          expect(isBeside).toBe(true);
        }
      }
      await opened.close();
      set.remove();
    },
  );

test('fifteen short minutes fit in one window', async () => {
  const page = await open('minutes');
  const height = await page.evaluate(() => {
    const place = (id: string) => document.getElementById(id)?.getBoundingClientRect();
    return (place('p15')?.bottom ?? 0) - (place('p1')?.top ?? 0);
  });
  expect(height).toBeLessThan(700);
  await page.close();
});

test('the way to a reference is seen where one points, and with the keyboard', async () => {
  const page = await open('minutes');
  const cite = page.locator('[data-row="p5"] .cite');
  const seen = () => cite.evaluate((element) => getComputedStyle(element).opacity);
  expect(await seen()).toBe('0');
  await page.locator('#p5').hover();
  expect(await seen()).toBe('1');
  await page.locator('#p1').hover();
  await cite.focus();
  expect(await seen()).toBe('1');
  await page.close();
});

test('a footnote is reached from its mark, and its mark from it', async () => {
  const page = await open('minutes');
  await page.locator('#p20 [role="doc-noteref"]').click();
  expect(new URL(page.url()).hash).toBe('#p21');
  await page.locator('#p21 [role="doc-backlink"]').click();
  expect(new URL(page.url()).hash).toBe('#p20');
  await page.close();
});

test('verse keeps its lines', async () => {
  const page = await open('poem');
  expect((await page.locator('#p1').innerText()).split('\n')).toHaveLength(4);
  await page.close();
});

describe('the keys [ and ]', () => {
  const press = async (page: Page, keys: string) => {
    // A key comes again, by script, when what acts on it is there (requests.ts).
    await page.evaluate(() => {
      globalThis.keysCome ??= 0;
      addEventListener('keydown', ({ isTrusted }) => {
        if (!isTrusted) globalThis.keysCome++;
      });
    });
    const found: string[] = [];
    for (const key of keys) {
      const before = await page.evaluate(() => globalThis.keysCome);
      await page.keyboard.press(key);
      await page.waitForFunction((last) => globalThis.keysCome > last, before);
      found.push(await page.evaluate(() => location.hash));
    }
    return found;
  };

  test('go from article to article, and stop at the ends', async () => {
    const page = await open('law');
    expect(await press(page, ']]]')).toEqual(['#art1', '#art2', '#art3']);
    expect(await press(page, '[[[')).toEqual(['#art2', '#art1', '#art1']);
    expect(await press(page, ']]]]]]')).toEqual([
      '#art2',
      '#art3',
      '#art4',
      '#art5',
      '#art6',
      '#art6',
    ]);
    await page.close();
  });

  test('go from paragraph to paragraph in a text without articles, and not while one types', async () => {
    const page = await open('play');
    expect(await press(page, ']]')).toEqual(['#p1', '#p2']);
    await page.locator('.find input').focus();
    expect(await press(page, ']')).toEqual(['#p2']);
    expect(await page.locator('.find input').inputValue()).toBe(']');
    await page.close();
  });
});

describe('the contents of a law', () => {
  const contentsOf = (page: Page) => page.getByRole('navigation', { name: words.source.contents });
  const read = (page: Page, anchor: string) =>
    page.locator(`#${anchor}`).evaluate((element) => element.scrollIntoView());

  test.each([390, 1000])('at %i px open, fold, say where one is, and lead there', async (width) => {
    const page = await open('law', width);
    const contents = contentsOf(page);
    await page.locator('[popovertarget="passages"]').click();
    await contents.getByText(FIRST_CHAPTER).click();
    expect(await contents.getByRole('link', { name: SECOND }).isVisible()).toBe(false);
    await contents.getByRole('link', { name: '第二节 职责' }).click();
    expect(await contents.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#div2');
    await read(page, 'art2');
    await expect.poll(() => page.locator('button .here').innerText()).toContain(SECOND);
    // Not by Playwright, which first scrolls to where the strip stands in the page.
    await page
      .locator('[popovertarget="passages"]')
      .evaluate((button: HTMLElement) => button.click());
    await expect
      .poll(() => contents.locator('[aria-current="location"]').innerText())
      .toContain(either('art. 2 第二条', '第二条'));
    expect(await contents.locator('[aria-current="location"]').isVisible()).toBe(true);
    await page.close();
  });

  test.each([1100, 1200, 1440])(
    'at %i px stand beside the text and its notes, and say where one is',
    async (width) => {
      const page = await open('law', width);
      const contents = contentsOf(page);
      expect(await page.locator('[popovertarget="passages"]').isVisible()).toBe(false);
      await contents.getByRole('link', { name: '第二节 职责' }).click();
      expect(new URL(page.url()).hash).toBe('#div2');
      expect(await contents.isVisible()).toBe(true);
      await read(page, 'art2');
      await expect
        .poll(() => contents.locator('[aria-current]').allInnerTexts())
        .toEqual([either('art. 2 第二条', '第二条')]);
      const [text, list] = await page.evaluate(() =>
        ['.para[id="art2"]', '#passages'].map((selector) => {
          const { left, right, top } = document
            .querySelector(selector)
            ?.getBoundingClientRect() ?? {
            left: 0,
            right: 0,
            top: 0,
          };
          return { left, right, top };
        }),
      );
      expect(list?.right).toBeLessThan(text?.left ?? 0);
      expect((text?.right ?? 0) - (text?.left ?? 0)).toBeGreaterThan(500);
      // It stays in sight, under the strip.
      expect(list?.top).toBeGreaterThan(30);
      await page.close();
    },
  );

  test('mark the division of a passage that is folded away, and the page stays where it is', async () => {
    const page = await open('law');
    const contents = contentsOf(page);
    await read(page, 'art2');
    await expect.poll(() => contents.locator('[aria-current]').count()).toBe(1);
    const before = await page.evaluate(() => scrollY);
    await contents.getByText(FIRST_CHAPTER).click();
    await expect
      .poll(() => contents.locator('[aria-current="true"]').allInnerTexts())
      .toEqual(['第一章 总则']);
    await contents.getByText(FIRST_CHAPTER).click();
    await expect
      .poll(() => contents.locator('[aria-current]').allInnerTexts())
      .toEqual([either('art. 2 第二条', '第二条')]);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.close();
  });

  test('fold whole for the visit, and what one reads stays in its place', async () => {
    const page = await open('law', 1200);
    const contents = contentsOf(page);
    const fold = contents.getByRole('button', { name: words.source.contents });
    await read(page, 'art5');
    const top = () =>
      page.locator('#art5').evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    // Not by Playwright, which first scrolls to where the list stands in the page.
    await fold.evaluate((button: HTMLElement) => button.click());
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    expect(await contents.getByRole('link').first().isVisible()).toBe(false);
    // A page is scrolled by whole pixels.
    expect(Math.abs((await top()) - before)).toBeLessThan(1);
    await page.reload();
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    expect(await contents.getByRole('link').first().isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    // A list that opens is not folded with it.
    await page.setViewportSize({ width: 390, height: 900 });
    await page.locator('[popovertarget="passages"]').click();
    expect(await contents.getByRole('link').first().isVisible()).toBe(true);
    await page.close();
  });

  test('are a plain list without script, and none stand beside a text without divisions', async () => {
    const page = await openPage(browser, `${site.url}/sources/law/`, 1440, {
      javaScriptEnabled: false,
    });
    const contents = contentsOf(page);
    expect(await contents.getByRole('button').count()).toBe(0);
    await contents.getByRole('link', { name: '第三章 附则' }).click();
    expect(new URL(page.url()).hash).toBe('#ch3');
    for (const id of SOURCES.filter((each) => each !== 'law')) {
      const html = readFileSync(join(root, 'dist/sources', id, 'index.html'), 'utf8');
      expect([id, /beside-contents|class="fold"/.test(html)]).toEqual([id, false]);
    }
    await page.close();
  });
});

describe('a figure', () => {
  test('stands after its passage, with its words, and moves nothing when it comes', async () => {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    let send = () => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/lighthouse.png', async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto(`${site.url}/sources/law/#art2`, { waitUntil: 'domcontentloaded' });
    const figure = page.locator('#fig-lighthouse');
    const place = () => page.locator('#art3').evaluate((each) => each.getBoundingClientRect().top);
    await expect.poll(() => page.locator('.here').first().innerText()).toContain(SECOND);
    const before = await place();
    send();
    const image = figure.getByRole('img', { name: /^A drawing of a lighthouse/ });
    await expect
      .poll(() => image.evaluate((each) => (each as HTMLImageElement).naturalWidth))
      .toBe(480);
    expect(await place()).toBe(before);
    expect((await figure.innerText()).split('\n').filter(Boolean)).toEqual([
      say(figureWords.named, {
        name: say(figureWords.name, { number: 1 }),
        caption: 'The lighthouse of 雾港 from the sea',
      }),
      say(figureWords.source, { source: 'Drawn for this edition' }),
      say(figureWords.rights, { rights: words.rights.licensed, evidence: 'Made up' }),
    ]);
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('.para, .figure')].map(({ id }) => id),
    );
    expect(order.indexOf('fig-lighthouse')).toBe(order.indexOf('art2') + 1);
    await page.close();
  });

  test('that may not be published is told in words, and its file is nowhere', async () => {
    const page = await open('minutes');
    const figure = page.locator('#fig-plan');
    expect((await figure.innerText()).split('\n').filter(Boolean)).toEqual([
      figureWords.withheld,
      'A plan of the mole, with the place of each lamp.',
      say(figureWords.name, { number: 1 }),
      say(figureWords.source, { source: 'Archive of the harbour, plan 12' }),
      say(figureWords.rights, {
        rights: words.rights['all-rights-reserved'],
        evidence: 'Stated on the plan',
      }),
    ]);
    expect(await figure.locator('img').count()).toBe(0);
    expect(globSync('**/*plan*', { cwd: join(root, 'dist') })).toEqual([]);
    await page.close();
  });

  test('is in the archive and in the book', async () => {
    const disk = unpackArchive(root, join(root, 'disk'));
    const page = await openPage(
      browser,
      pathToFileURL(join(disk, 'sources/law/index.html')).href,
      1440,
    );
    await page.locator('#fig-lighthouse').scrollIntoViewIfNeeded();
    const image = page.locator('#fig-lighthouse img');
    await expect
      .poll(() => image.evaluate((each) => (each as HTMLImageElement).naturalWidth))
      .toBe(480);
    const book = unzipSync(readFileSync(join(root, 'dist/downloads/fog-structures.epub')));
    expect(Buffer.from(book['EPUB/sources/law/figures/lighthouse.png'] ?? [])).toEqual(picture());
    expect(Buffer.from(book['EPUB/law.xhtml'] ?? []).toString()).toContain(
      '<img src="sources/law/figures/lighthouse.png" alt="A drawing',
    );
    expect(Object.keys(book).filter((name) => name.includes('plan'))).toEqual([]);
    await page.close();
  });
});

describe('an image of a page', () => {
  let disk: string;
  beforeAll(() => {
    disk = unpackArchive(root, join(root, 'pages'));
  });
  const imageOf = (n: number) => say(pageWords.image, { page: `${n}` });
  const wayTo = (opened: Page, n: number) =>
    opened.getByRole('link', { name: imageOf(n) }).and(opened.locator('.facs'));
  const widthOf = (opened: Page) =>
    opened
      .locator('.facsimile:popover-open img')
      .evaluate((each) => (each as HTMLImageElement).naturalWidth);

  test('opens beside the text by keyboard, with its credit and rights; nothing is asked for before', async () => {
    const page = await open('letter');
    const asked = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .flatMap(({ name }) => (name.includes('/facsimiles/') ? [name] : [])),
      );
    const way = wayTo(page, 2);
    expect(await page.locator('#p7').textContent()).toBe('[p. 2]');
    await page.locator('#record').scrollIntoViewIfNeeded();
    await way.focus();
    expect(await asked()).toEqual([]);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: imageOf(2) });
    await expect.poll(() => widthOf(page)).toBe(480);
    expect(await asked()).toEqual([`${site.url}/sources/letter/facsimiles/two.png`]);
    expect(await way.getAttribute('aria-expanded')).toBe('true');
    expect(await panel.locator('.meta').innerText()).toBe(
      [
        say(figureWords.source, { source: 'Archive of the harbour, 4 J 12' }),
        say(figureWords.rights, { rights: words.rights.licensed, evidence: 'Made up' }),
        'CC BY 4.0',
      ].join(' · '),
    );
    const text = await page.locator('#p2').boundingBox();
    const beside = await panel.boundingBox();
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 1440));
    expect(await violationsInBoth(page)).toEqual([]);
    // It stays while one goes on in the text; another takes its place.
    await page.locator('#p2').click();
    expect(await panel.isVisible()).toBe(true);
    await wayTo(page, 1).click();
    expect(await page.locator('.facsimile:popover-open').evaluateAll((all) => all.length)).toBe(1);
    await way.press('Enter');
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await way.evaluate((each) => each === document.activeElement)).toBe(true);
    await way.press('Enter');
    await page.emulateMedia({ media: 'print' });
    expect(await panel.isVisible()).toBe(false);
    await page.close();
  });

  test('opens under the text by touch where there is no room beside it', async () => {
    const page = await openPage(browser, `${site.url}/sources/letter/`, 390, { hasTouch: true });
    const way = wayTo(page, 2);
    await way.tap();
    const panel = page.getByRole('dialog', { name: imageOf(2) });
    await expect.poll(() => widthOf(page)).toBe(480);
    const [mark, sheet] = [await way.boundingBox(), await panel.boundingBox()];
    expect((mark?.y ?? 900) + (mark?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
    expect(sheet).toMatchObject({ x: 0, width: 390 });
    expect(await violationsInBoth(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await panel.getByRole('button', { name: pageWords.close }).tap();
    expect(await panel.isVisible()).toBe(false);
    await page.close();
  });

  test('is a link to its file without script; on another host it is a link alone', async () => {
    const page = await openPage(browser, `${site.url}/sources/letter/`, 800, {
      javaScriptEnabled: false,
    });
    expect(await page.locator('img[src^="http"]').count()).toBe(0);
    const there = wayTo(page, 3);
    expect(await there.innerText()).toContain('iiif.example');
    expect(await there.getAttribute('href')).toBe(
      'https://iiif.example/4j12/full/max/0/default.jpg',
    );
    await wayTo(page, 2).click();
    expect(page.url()).toBe(`${site.url}/sources/letter/facsimiles/two.png`);
    await page.close();
  });

  test('is published to the byte and named to programs; one held back is told in words alone', async () => {
    const dist = (path: string) => join(root, 'dist', path);
    expect(readFileSync(dist('sources/letter/facsimiles/two.png'))).toEqual(page(1));
    expect(globSync('**/*four*', { cwd: join(root, 'dist') })).toEqual([]);
    const record = await open('letter');
    const held = say(pageWords.withheld, { page: '4', alt: 'The fourth page, blank.' });
    expect(await record.locator('.record').innerText()).toContain(held);
    await record.close();
    const { linkset } = JSON.parse(readFileSync(dist('sources/letter/linkset.json'), 'utf8'));
    const hrefs = linkset[0].item.map(({ href }: { href: string }) => new URL(href).pathname);
    expect(hrefs).toContain('/downloads/letter/manifest.json');
    const { items } = JSON.parse(readFileSync(dist('downloads/letter/manifest.json'), 'utf8'));
    expect(items).toHaveLength(3);
    expect(readFileSync(dist('_headers'), 'utf8')).toContain(
      '/downloads/:id/manifest.json\n  Access-Control-Allow-Origin: *\n',
    );
  });

  test('is in the archive; where all are too large for it, its link leads to the one on the web', async () => {
    const opened = await openPage(
      browser,
      pathToFileURL(join(disk, 'sources/letter/index.html')).href,
      1440,
    );
    await wayTo(opened, 2).click();
    await expect.poll(() => widthOf(opened)).toBe(480);
    await opened.goto(pathToFileURL(join(disk, 'sources/play/index.html')).href);
    expect(await opened.locator('.record').innerText()).toContain(pageWords.notInArchive);
    const way = wayTo(opened, 1);
    expect(await way.getAttribute('href')).toMatch(/^http.*\/sources\/play\/facsimiles\/1\.png$/);
    expect(await way.getAttribute('aria-haspopup')).toBe(null);
    expect(globSync('sources/play/facsimiles/*', { cwd: disk })).toEqual([]);
    await opened.close();
  });

  for (const { name, missing, open: start } of ENGINES)
    testUnless(missing, `opens, gives way to another and shuts in ${name}`, async () => {
      const reader = await start();
      for (const home of [site.url, pathToFileURL(disk).href]) {
        await reader.goto(`${home}/sources/letter/index.html`);
        expect([home, await reader.evaluate(openEach, null)]).toEqual([home, EACH_OPENED]);
      }
      const told = reader.told.filter((each) => !each.startsWith(`asked for ${site.url}/`));
      expect(told).toEqual([]);
      await reader.close();
    });
});

const EACH_OPENED = ['one.png', 'two.png', 'shut'].map((name) =>
  name === 'shut' ? [name, null, true] : [name, 480, 'in sight', 'true'],
);

/** Runs in a page: opens image after image of its pages, and shuts the last; what there is to see. */
async function openEach(): Promise<unknown[]> {
  const seen: unknown[] = [];
  const open = () => [...document.querySelectorAll<HTMLElement>('.facsimile:popover-open')];
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const all = [...document.querySelectorAll<HTMLAnchorElement>('.facs[aria-haspopup]')];
  // One that goes on in the next sentence has several pieces.
  const ways = [...new Map(all.toReversed().map((way) => [way.href, way])).values()].toReversed();
  for (const way of ways) {
    way.scrollIntoView({ block: 'center' });
    way.focus();
    way.click();
    const [panel, more] = open();
    const image = panel?.querySelector('img');
    if (!panel || !image || more) return [...seen, `open: ${open().length}`];
    while (!image.naturalWidth) await frame();
    await frame();
    const [mark, box] = [way.getBoundingClientRect(), panel.getBoundingClientRect()];
    const apart = mark.right <= box.left || mark.bottom <= box.top;
    const inside = box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1 && box.height > 100;
    const where =
      apart && inside ? 'in sight' : JSON.stringify([mark, box, innerWidth, innerHeight]);
    seen.push([image.src.split('/').pop(), image.naturalWidth, where, way.ariaExpanded]);
  }
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await frame();
  return [...seen, ['shut', open()[0] ?? null, document.activeElement === ways.at(-1)]];
}

test('at 390 and 1440 px axe finds nothing, light and dark, and nothing scrolls sideways', async () => {
  for (const id of SOURCES) {
    const page = await open(id);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect([id, width, await violationsInBoth(page)]).toEqual([id, width, []]);
      const contents = page.locator('[popovertarget="passages"]');
      if (await contents.isVisible()) {
        await contents.click();
        expect(await page.locator('#passages').isVisible()).toBe(true);
        // A list that opens changes nothing but itself and the strip.
        const changed = '.strip, #passages';
        expect([id, await violationsInBoth(page, changed)]).toEqual([id, []]);
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      await page.keyboard.press('Escape');
    }
    await page.close();
  }
});

testUnless(EPUBCHECK ? null : 'EPUBCheck is not installed', 'the book is valid', () => {
  expect(epubProblems(join(root, 'dist/downloads/fog-structures.epub'))).toEqual([]);
});
