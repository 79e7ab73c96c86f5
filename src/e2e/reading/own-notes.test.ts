import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsInBoth } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { spoken } from '../spoken.ts';
import { staticHost } from '../static-host.ts';

const { words, say } = spoken();
const { said } = words.ownNotes;

// A reader's own notes: made by mouse, keyboard and touch, kept, found again, taken along. 200 of
// them in three browsers from a disk: own-notes-from-disk.test.ts.
let browser: Browser;
const site = { url: inject('fogSite') };
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function open(
  path = '/decision/',
  options: Parameters<Browser['newContext']>[0] = {},
  before?: () => void,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(site.url + path);
  return { page, context };
}

/** Selects words of a passage, as a reader does who drags over them. */
const select = (page: Page, id: string, words: string) =>
  page.evaluate(
    ([passage, wanted]) => {
      const element = document.getElementById(passage) as HTMLElement;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const start = nodes
        .map(({ data }) => data)
        .join('')
        .indexOf(wanted);
      if (start < 0) throw new Error(`${wanted} is not in ${element.textContent}`);
      const at = (place: number): [Text, number] => {
        let before = 0;
        for (const node of nodes) {
          if (place <= before + node.length) return [node, place - before];
          before += node.length;
        }
        throw new Error('out of the passage');
      };
      const [first, from] = at(start + 1);
      getSelection()?.setBaseAndExtent(first, from - 1, ...at(start + wanted.length));
    },
    [id, words] as const,
  );
/** Presses a button of the bar that comes with a selection; the bar before has some of them, too. */
async function press(page: Page, name: string): Promise<void> {
  const button = (each: string) =>
    page.locator('#own-bar').getByRole('button', { name: each, exact: true });
  await button(said.highlight).waitFor();
  await button(name).click();
}
async function highlight(page: Page, id: string, words: string): Promise<void> {
  await select(page, id, words);
  await press(page, said.highlight);
  await page.locator('#own-bar', { hasText: said.highlighted }).waitFor();
}
const painted = (page: Page, name: string) =>
  page.evaluate((paint) => [...(CSS.highlights.get(paint) ?? [])].map(String), name);
async function openPanel(page: Page): Promise<void> {
  await page.locator('#own').evaluate((link) => (link as HTMLElement).click());
  await page.locator('#own-box:popover-open').waitFor();
}

/** What was saved as a file. */
async function saved(download: Download): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'own-notes-'));
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** What a browser keeps. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    bases: (await indexedDB.databases()).map(({ name }) => name),
    flag: localStorage.getItem('own-notes'),
  }));

test('nothing is loaded while one reads, and nothing is kept before something is marked', async () => {
  const { page, context } = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('#c1 .n').first().click();
  await page.keyboard.press('Escape');
  await page.mouse.wheel(0, 900);
  expect(asked.filter((url) => /own|notes/.test(url))).toEqual([]);
  await openPanel(page);
  await page.goto(`${site.url}/my-notes/`);
  await page.locator('#my-notes [role="status"]', { hasText: said.none }).waitFor();
  expect(await kept(page)).toEqual({ bases: [], flag: null });
  await context.close();
});

describe('words that are marked', () => {
  test('are painted over the edition’s own, stay after a reload, and leave the text as it is', async () => {
    const { page, context } = await open();
    const text = await page.locator('#c1').textContent();
    await highlight(page, 'c1', '打着航行安全的幌子限制邻港');
    await highlight(page, 'c1', '限制邻港渔业，图谋');
    await select(page, 'c1-en', ((await page.locator('#c1-en').textContent()) ?? '').slice(3, 30));
    await press(page, said.write);
    await page.locator('#own-box textarea').fill('A note of mine.\n<b>两行</b>');
    await page.keyboard.press('Control+Enter');
    await page.locator('.own-notes', { hasText: 'A note of mine.' }).waitFor();
    // Who goes on by keys does so from the note.
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('.own-notes > *')?.textContent),
      )
      .toContain('A note of mine.');
    expect(await violationsInBoth(page)).toEqual([]);
    await expect
      .poll(() => painted(page, 'own'))
      .toEqual(['打着航行安全的幌子限制邻港', '限制邻港渔业，图谋']);
    const before = [await painted(page, 'own'), await painted(page, 'own-note')];
    await page.reload();
    await page.locator('.own-notes .own-text', { hasText: '<b>两行</b>' }).waitFor();
    expect([await painted(page, 'own'), await painted(page, 'own-note')]).toEqual(before);
    expect(await page.locator('#c1').textContent()).toBe(text);
    // The edition's note opens from its words; other words open the reader's.
    await page
      .locator('#c1 mark')
      .first()
      .evaluate((mark) => (mark as HTMLElement).click());
    await page.locator('.note:popover-open').waitFor();
    await page.keyboard.press('Escape');
    const place = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('own') as Highlight)][1] as Range;
      range.endContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = [...range.getClientRects()].at(-1) as DOMRect;
      return { x: box.right - 6, y: box.top + box.height / 2 };
    });
    await page.mouse.click(place.x, place.y);
    await page.locator('#own-box blockquote', { hasText: '限制邻港渔业，图谋' }).waitFor();
    expect(await violationsInBoth(page)).toEqual([]);
    await page
      .getByRole('button', { name: say(said.deleteOf, { words: '限制邻港渔业，图谋' }) })
      .click();
    await page.locator('#own-box [role="status"] button').click();
    await expect.poll(() => painted(page, 'own')).toEqual(before[0]);
    await context.close();
  });

  test('are never those of the bar before: it goes as soon as others are selected', async () => {
    const { page, context } = await open();
    await highlight(page, 'c1', '打着航行安全的幌子限制邻港');
    const isShown = () => document.querySelector('#own-bar')?.matches(':popover-open');
    expect(await page.evaluate(isShown)).toBe(true);
    // Looked at when what the bar does then is done, before any time has passed.
    await page.evaluate(() => {
      document.addEventListener(
        'selectionchange',
        () => {
          document.body.dataset.bar = String(
            document.querySelector('#own-bar')?.matches(':popover-open'),
          );
        },
        { once: true },
      );
    });
    await select(page, 'c1', '渔船实施无端收费');
    await page.locator('body[data-bar]').waitFor();
    expect(await page.locator('body').getAttribute('data-bar')).toBe('false');
    await press(page, said.write);
    expect(await page.locator('#own-box blockquote').innerText()).toBe('渔船实施无端收费');
    // So it does when nothing is selected any more.
    await page.keyboard.press('Escape');
    await select(page, 'c1', '限制邻港渔业');
    await page.locator('#own-bar').getByRole('button', { name: said.highlight }).waitFor();
    const isLeft = await page.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener(
            'selectionchange',
            () => done(document.querySelector('#own-bar')?.matches(':popover-open')),
            { once: true },
          );
          getSelection()?.removeAllRanges();
        }),
    );
    expect(isLeft).toBe(false);
    await context.close();
  });

  test('by the keyboard alone, from the list to the note and back', async () => {
    const { page, context } = await open();
    await openPanel(page);
    await page.getByRole('button', { name: said.keys }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#own-bar', { hasText: said.keysHow }).waitFor();
    const first = await page.evaluate(() => String(getSelection()));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const chosen = await page.evaluate(() => String(getSelection()).trim());
    expect(chosen).not.toBe('');
    expect(chosen).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#own-box textarea:focus').waitFor();
    await page.keyboard.type('typed');
    // Left by Escape, nothing that was written is lost.
    await page.keyboard.press('Escape');
    await page.locator('.own-notes', { hasText: 'typed' }).waitFor();
    expect(await painted(page, 'own-note')).toEqual([chosen]);
    await context.close();
  });

  test('by touch at 390 px, with nothing out of the window or too small', async () => {
    const { page, context } = await open('/decision/', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await select(page, 'c1', '渔船实施无端收费');
    const write = page.locator('#own-bar button').nth(1);
    await write.waitFor();
    const bar = await page.locator('#own-bar').boundingBox();
    expect(bar && bar.y > 700 && bar.y + bar.height <= 844).toBe(true);
    expect((await write.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await write.tap();
    await page.locator('#own-box textarea').fill('手机上写的');
    expect(await violationsInBoth(page)).toEqual([]);
    // The words stay in sight above the sheet.
    const [above, sheet] = await page.evaluate(() => [
      [...(CSS.highlights.get('own-now') as Highlight)].map(
        (each) => (each as Range).getBoundingClientRect().bottom,
      )[0],
      document.querySelector('#own-box')?.getBoundingClientRect().top,
    ]);
    expect(above).toBeLessThanOrEqual(sheet as number);
    await page.getByRole('button', { name: said.save }).tap();
    await page.locator('.own-notes', { hasText: '手机上写的' }).waitFor();
    await page.goto(`${site.url}/my-notes/`);
    await page.locator('#own-list li').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await context.close();
  });

  test('are painted by boxes where the browser has no highlights', async () => {
    const { page, context } = await open('/decision/', {}, () => {
      Object.defineProperty(CSS, 'highlights', { value: undefined });
    });
    await highlight(page, 'c1', '无端收费');
    const [box, words] = await page.evaluate(() => [
      document.querySelector('#own-layer i')?.getBoundingClientRect().toJSON(),
      document.querySelector('#c1 mark')?.getClientRects()[0]?.toJSON(),
    ]);
    expect(Math.abs(box.left - words.left)).toBeLessThan(2);
    expect(Math.abs(box.top - words.top)).toBeLessThan(6);
    await context.close();
  });

  test('are printed when that is asked for', async () => {
    const { page, context } = await open();
    await select(page, 'c1', '渔船实施无端收费');
    await press(page, said.write);
    await page.locator('#own-box textarea').fill('On paper?');
    await page.getByRole('button', { name: said.save }).click();
    await page.locator('.own-notes').waitFor();
    await openPanel(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.own-notes').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel(said.print).check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.own-notes').isVisible()).toBe(true);
    expect(await page.locator('#own-box').isVisible()).toBe(false);
    await context.close();
  });
});

test('words of a text that was revised are found again, or listed as they were', async () => {
  const host = await staticHost(join(inject('fog'), 'dist'), { headers: true, alter: revised });
  let isRevised = false;
  function revised(html: string): string {
    return isRevised
      ? html
          .replaceAll('这些产业对增加渔民收入', '此类产业对渔民增收')
          .replaceAll('一、石港', '一、今石港')
      : html;
  }
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.url}/decision/`);
  await highlight(page, 'c1', '渔船实施无端收费');
  await highlight(page, 'c1', '这些产业对增加渔民收入');
  isRevised = true;
  await page.reload();
  await expect.poll(() => painted(page, 'own')).toEqual(['渔船实施无端收费']);
  await openPanel(page);
  const lost = page.locator('#own-box h3 ~ ul li');
  expect(await lost.locator('blockquote').innerText()).toBe('这些产业对增加渔民收入');
  await page.goto(`${host.url}/my-notes/`);
  await page.locator('#own-list li', { hasText: said.lost }).waitFor();
  // Where the words come back, so do they.
  isRevised = false;
  await page.goto(`${host.url}/decision/`);
  await expect.poll(() => painted(page, 'own')).toHaveLength(2);
  await context.close();
  host.stop();
});

test.each([
  [
    'full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    },
  ],
  [
    'refused',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      };
    },
  ],
] as const)(
  'a browser whose storage is %s says so, keeps what is on the page, and exports it',
  async (fault, before) => {
    const { page, context } = await open('/decision/', { acceptDownloads: true }, before);
    await select(page, 'c1', '渔船实施无端收费');
    await press(page, said.highlight);
    await page.locator('#own-box [role="alert"]', { hasText: said[fault] }).waitFor();
    expect(await painted(page, 'own')).toEqual(['渔船实施无端收费']);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: said.jsonld }).click(),
    ]);
    const file = JSON.parse((await saved(download)).toString());
    expect(file.first.items[0].target[0].selector.value).toBe('c1');
    await context.close();
  },
);

test('the page of all notes finds, orders, exports, imports and removes them', async () => {
  const { page, context } = await open('/decision/', { acceptDownloads: true });
  await highlight(page, 'c1', '渔船实施无端收费');
  await page.goto(`${site.url}/my-notes/`);
  const items = page.locator('#own-list li');
  await items.first().waitFor();
  const hypothesis = {
    annotations: [
      {
        id: 'abc',
        created: '2021-02-03T04:05:06.789000+00:00',
        updated: '2021-02-03T04:05:06.789000+00:00',
        user: 'acct:colleague@hypothes.is',
        uri: 'https://elsewhere.example/decision/',
        text: 'from a colleague',
        tags: ['harbour'],
        document: { title: ['Decision'] },
        target: [
          {
            source: 'https://elsewhere.example/decision/',
            selector: [
              {
                type: 'TextQuoteSelector',
                prefix: '空船靠岸”对蓝湾',
                exact: '渔船实施无端收费',
                suffix: '，实质是打着航行安全的幌子',
              },
            ],
          },
        ],
      },
      { text: 'nothing to stand on' },
    ],
  };
  await page.locator('input[type="file"]').setInputFiles({
    name: 'hypothesis.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(hypothesis)),
  });
  await page.getByText(say(said.imported, { added: 1, newer: 0, known: 0 })).waitFor();
  await page.getByText(say(said.unread, { n: 1 })).waitFor();
  expect(await items.count()).toBe(2);
  expect(await violationsInBoth(page)).toEqual([]);
  await page.getByLabel(said.search).fill('HARBOUR colleague');
  expect(await items.allInnerTexts()).toEqual([expect.stringContaining('from a colleague')]);
  await page.getByLabel(said.search).fill('');
  await page.locator('.own-choice select').first().selectOption('highlights');
  expect(await items.count()).toBe(1);
  await page.locator('.own-choice select').first().selectOption('all');
  await page.locator('.own-choice select').last().selectOption('oldest');
  expect(await items.first().innerText()).toContain('from a colleague');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said.jsonld }).click(),
  ]);
  const exported = await saved(download);
  await page.getByRole('button', { name: said.removeAll }).click();
  await page.getByRole('button', { name: said.removeAll }).click();
  await page.getByText(said.removed).waitFor();
  expect(await kept(page)).toEqual({ bases: [], flag: null });
  const again = { name: 'my-notes.jsonld', mimeType: 'application/ld+json', buffer: exported };
  await page.locator('input[type="file"]').setInputFiles(again);
  await page.getByText(say(said.imported, { added: 2, newer: 0, known: 0 })).waitFor();
  await page.locator('input[type="file"]').setInputFiles(again);
  await page.getByText(say(said.imported, { added: 0, newer: 0, known: 2 })).waitFor();
  await page.locator('input[type="file"]').setInputFiles({ ...again, buffer: Buffer.from('no') });
  await page.getByText(say(said.noFile, { file: again.name })).waitFor();
  // The link leads to the passage, where both are painted.
  await items.last().getByRole('link').nth(1).click();
  await page.waitForURL(`${site.url}/decision/#c1`);
  await page.locator('.own-notes', { hasText: 'from a colleague' }).waitFor();
  expect(await painted(page, 'own')).toEqual(['渔船实施无端收费']);
  expect(await painted(page, 'own-note')).toEqual(['渔船实施无端收费']);
  await context.close();
});
