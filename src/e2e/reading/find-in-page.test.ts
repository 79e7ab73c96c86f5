import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ENGINES } from '../../../scripts/dev/disk-readers/engines.ts';
import type { DiskReader } from '../../../scripts/dev/disk-readers/reader.ts';
import { testUnless } from '../../fixtures/test-unless.ts';
import { openBrowser } from '../browser.ts';

// The numbers of notes are no text: the browser's own means of finding and copying see the words
// alone.
const PAGE = pathToFileURL(join(inject('fog'), 'dist/decision/index.html')).href;
const site = { url: inject('fogSite') };

/**
 * Words around each number from a place down the page on, in CSS pixels; whole words where these
 * are parted by spaces.
 */
function wordsAcross(below: number): string[] {
  return [...document.querySelectorAll('.n')].flatMap((number) => {
    const element = number.closest('.s, .pair, .para, .gist');
    if (!element || number.getBoundingClientRect().top < below) return [];
    const before = new Range();
    before.setStart(element, 0);
    before.setEndBefore(number);
    const text = element.textContent ?? '';
    const at = before.toString().length;
    const head =
      /(?:\S+\s+)?\S{1,12}$/
        .exec(text.slice(Math.max(0, at - 40), at))?.[0]
        .replace(/^\S*?(?=[“‘(《])/, '') ?? '';
    const tail = /^\S*\s*\S{1,12}(?!\S)|^\S{1,8}/.exec(text.slice(at))?.[0] ?? '';
    // An address names whole words: Han ones are known by the signs around them.
    const whole = [
      /\p{Script=Han}+$/u.exec(text.slice(0, at))?.[0] ?? '',
      /^\p{Script=Han}+/u.exec(text.slice(at))?.[0] ?? '',
    ];
    if (/\p{Script=Han}/u.test(head))
      return below === 0
        ? [text.slice(Math.max(0, at - 6), at + 6)]
        : whole.every(Boolean)
          ? [whole.join('')]
          : [];
    return head && tail ? [head + tail] : [];
  });
}

/** What the browser finds of words, and selects: with its spaces as one. */
function find(all: string[]): [string, string][] {
  const wrong: [string, string][] = [];
  for (const words of all) {
    getSelection()?.removeAllRanges();
    const found = (window as unknown as { find: (...given: unknown[]) => boolean }).find(
      words,
      true,
      false,
      true,
    );
    const selected = String(getSelection()).replace(/\s+/g, ' ');
    if (!found || selected !== words.replace(/\s+/g, ' '))
      wrong.push([words, found ? selected : 'not found']);
  }
  return wrong;
}

describe.each(ENGINES)('in $name', ({ name, missing, open }) => {
  let reader: DiskReader;
  beforeAll(async () => {
    if (!missing) reader = await open();
  });
  afterAll(() => reader?.close());

  testUnless(
    missing,
    'words are found across the numbers of notes',
    async () => {
      await reader.goto(PAGE);
      // WebKit's `window.find` stops at every button; what its reader can do is follow an address
      // that names words.
      if (name !== 'WebKit') {
        const all = await reader.evaluate(wordsAcross, 0);
        expect(all.length).toBeGreaterThan(30);
        expect(await reader.evaluate(find, all)).toEqual([]);
      } else {
        const all = await reader.evaluate(wordsAcross, 500);
        expect(all.length).toBeGreaterThanOrEqual(10);
        for (const words of all) {
          await reader.goto('about:blank');
          await reader.goto(`${PAGE}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`);
          const look = () => scrollY;
          await expect
            .poll(async () => [words, (await reader.evaluate(look, null)) > 0])
            .toEqual([words, true]);
        }
      }
    },
    120_000,
  );

  testUnless(missing, 'a number is drawn', async () => {
    await reader.goto(PAGE);
    const drawn = await reader.evaluate(
      () =>
        [...document.querySelectorAll('.n')].map((number) => {
          const { content, display } = getComputedStyle(number, '::before');
          return [
            number.textContent,
            content.includes(number.ariaLabel ?? '') || content.includes('attr'),
            display,
          ];
        }),
      null,
    );
    expect(drawn.length).toBeGreaterThan(30);
    expect(new Set(drawn.map(String))).toEqual(new Set([',true,inline-block']));
  });
});

test('what is copied is the words alone', async () => {
  // One with a clipboard of its own.
  const browser = await openBrowser({});
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${site.url}/decision/`);
  for (const selector of ['#c1', '#c1-en .pair', '#c3-3']) {
    const words = await page
      .locator(selector)
      .first()
      .evaluate((element) => {
        getSelection()?.selectAllChildren(element);
        return element.textContent;
      });
    expect(await page.evaluate(() => String(getSelection()))).toBe(words);
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
  }
  await browser.close();
});
