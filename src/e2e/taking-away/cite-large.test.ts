import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longLaw } from '../../../scripts/dev/long-law/long-law.ts';
import { openBrowser } from '../browser.ts';
import { enterInLedgers, inInterface, runScript, serve, unpackArchive } from '../project.ts';
import { either, spoken } from '../spoken.ts';

const PERMALINK = spoken().words.cite.permalink;

// The references of a law of very many paragraphs, some of which were reworded, split or taken out
// since they were first published.
const PARAGRAPHS = 1861;
/** Most bytes of a page of references, and of a file that one citation needs. */
const MOST = 100_000;

let root: string;
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let folder: string;
const file = (name: string) => join(root, 'sources/law', name);

beforeAll(async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'law-'));
  root = join(temporary, 'edition');
  expect(runScript('dev/long-law.ts', root, [root, String(PARAGRAPHS)])).toMatchObject({
    status: 0,
    stderr: '',
  });
  inInterface(root);
  note('第七条', 'kept', '港务局');
  note('第二十二条', 'gone', '第二十二条');
  enterInLedgers(root);
  const edition = join(root, 'sources/edition.yaml');
  writeFileSync(edition, readFileSync(edition, 'utf8').replace('0.1.0', '0.2.0'));
  // Reworded; two merged; a sentence, a paragraph and its note taken out.
  edit(line('第十条　'), (text) => text.replace(/。/, '，并予以公布。'));
  edit(`${line('第八条　')}\n${line('第八条　', 1)}`, (text) => text.replace('\n', ''));
  edit(line('第十一条　'), (text) => text.replace(/。[^。]+。(?=.)/, '。'));
  edit(line('第二十二条　'), () => '');
  enterInLedgers(root);
  expect(runScript('build.ts', root)).toMatchObject({ status: 0, stderr: '' });
  site = await serve(root);
  browser = await openBrowser();
  folder = unpackArchive(root, join(temporary, 'disk'));
});
afterAll(async () => {
  site?.stop();
  await browser?.close();
  rmSync(join(root, '..'), { recursive: true, force: true });
});

/** The line of the law that begins with some words, or one after it. */
function line(words: string, after = 0): string {
  const all = longLaw(PARAGRAPHS);
  return all[all.findIndex((each) => each.startsWith(words)) + after] ?? '';
}

/** Puts a note on words of the page, in the paragraph that begins with some. */
function note(paragraph: string, id: string, words: string): void {
  const text = line(`${paragraph}　`);
  const on = text.includes(words) ? words : text.slice(0, paragraph.length);
  const page = readFileSync(file('zh.mdx'), 'utf8').replace(
    text,
    text.replace(on, `[${on}][^${id}]`),
  );
  writeFileSync(file('zh.mdx'), `${page}\n[^${id}]: **Context.** Made up.\n`);
}

/** Changes a paragraph wherever it stands, as an editor does; of nothing its note goes too. */
function edit(text: string, change: (text: string) => string): void {
  const [from, to] = [text, change(text)];
  for (const [name, between] of [
    ['capture.txt', '\n'],
    ['zh.txt', '\n\n'],
    ['zh.mdx', '\n\n'],
  ] as const) {
    const before = readFileSync(file(name), 'utf8').replace('[第二十二条][^gone]', '第二十二条');
    const after = before
      .replace(from.replaceAll('\n', between) + (to ? '' : between), to)
      .replace(to ? '' : /\n\[\^gone\].*\n/, '');
    expect([name, after === before]).toEqual([name, false]);
    writeFileSync(file(name), after);
  }
  const capture = readFileSync(file('capture.txt'));
  const hash = createHash('sha256').update(capture).digest('hex');
  writeFileSync(
    file('source.yaml'),
    readFileSync(file('source.yaml'), 'utf8')
      .replace(/bytes: \d+/, `bytes: ${capture.length}`)
      .replace(/sha256: \w+/, `sha256: ${hash}`),
  );
}

/** What stands at an anchor of the page of references once it is shown. */
async function asked(page: Page, anchor: string): Promise<string> {
  await page.locator(`[id="${anchor}"].asked`).waitFor();
  const found = page.locator(`[id="${anchor}"]`);
  expect(await found.count()).toBe(1);
  expect(await found.isVisible()).toBe(true);
  return (await found.innerText()).replace(/\s+/g, ' ');
}

test('no page of references, and no file that one citation needs, is above 100 KB', () => {
  const files = globSync('*', { cwd: join(root, 'dist/cite/law') });
  expect(files.length).toBeGreaterThan(5);
  for (const name of files)
    expect([name, statSync(join(root, 'dist/cite/law', name)).size < MOST]).toEqual([name, true]);
});

describe.each(['online', 'from a disk'])('%s', (where) => {
  const address = (path: string) =>
    where === 'online' ? `${site.url}/${path}` : `${pathToFileURL(join(folder, path))}index.html`;
  const at = (path: string, anchor: string) => `${address(path)}#${anchor}`;

  test.each([
    [
      'art300',
      'Permalink',
      either(
        /art\. 300.*Art\. 300 para\. 1, in Long Law \(Version 0\.2\.0/,
        /第三百条第一款, in Long Law \(Version 0\.2\.0/,
      ),
    ],
    [
      'art302-s2',
      'Permalink',
      either(/Art\. 302, sentence 2, in Long Law/, /第三百零二条第2句, in Long Law/),
    ],
    [
      'note-kept',
      'Permalink',
      either(/Note 1 \(kept\) on art\. 7, in Long Law/, /第七条注1（kept）, in Long Law/),
    ],
    [
      'art10',
      'Reworded',
      either(
        /Reworded in version 0\.2\.0 of this edition; first published in version 0\.1\.0\./,
        /文字在第0\.2\.0版中有改动；首见于第0\.1\.0版。/,
      ),
    ],
    [
      'art22',
      'taken out',
      either(
        /Art\. 22 \(#art22\) was taken out in version 0\.2\.0/,
        /第22条（#art22）在本版第0\.2\.0版中删去/,
      ),
    ],
    [
      'art11-s2',
      'taken out',
      either(
        /Art\. 11, sentence 2 \(#art11-s2\) was \S+ .*in version 0\.2\.0/,
        /第11条第2句（#art11-s2）在本版第0\.2\.0版中/,
      ),
    ],
    [
      'note-gone',
      'taken out',
      either(
        /A note on 第二十二条 \(#note-gone\) was taken out in version 0\.2\.0/,
        /关于第二十二条的注释（#note-gone）在本版第0\.2\.0版中删去/,
      ),
    ],
  ])('the page of references says at #%s: %s', async (anchor, _, words) => {
    const page = await browser.newPage();
    await page.goto(at('cite/law/', anchor));
    expect(await asked(page, anchor)).toMatch(words);
    expect(await page.evaluate(() => scrollY > 0)).toBe(true);
    await page.close();
  });

  test('an anchor that was merged leads to the references of its successor', async () => {
    const page = await browser.newPage();
    await page.goto(at('cite/law/', 'art8-p2'));
    expect(await asked(page, 'art8-p2')).toMatch(
      either(/was merged into art\. 8 in version 0\.2\.0/, /在本版第0\.2\.0版中并入第八条/),
    );
    await page.locator('.asked .retired a').first().click();
    expect(await asked(page, 'art8')).toMatch(new RegExp(`${PERMALINK} .*SHA-256`));
    await page.close();
  });

  test('the box has the references of a passage, says that it was reworded, and takes one file', async () => {
    const page = await browser.newPage();
    await page.goto(at('sources/law/', 'art10'));
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.locator('[data-row="art10"] .side .cite').click();
    await page.locator('#cite:popover-open').waitFor();
    expect(await page.locator('#cite').innerText()).toMatch(
      either(
        /Reworded in version 0\.2\.0.*Art\. 10 para\. 1, in Long Law.*Permalink/s,
        /文字在第0\.2\.0版中有改动.*第十条第一款, in Long Law.*固定链接/s,
      ),
    );
    expect(loaded.filter((url) => /\/cite\/law\//.test(url))).toHaveLength(1);
    expect(await page.locator('[data-row="art10"] .past').innerText()).toMatch(
      either(/^Reworded in version 0\.2\.0/, /^文字在第0\.2\.0版中有改动/),
    );
    await page.close();
  });

  test('without script the page has the source, its divisions and every form to be filled in', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at('cite/law/', 'ch2'));
    expect(await page.locator('#ref-whole').innerText()).toMatch(
      new RegExp(`${PERMALINK}.*APA.*SHA-256`, 's'),
    );
    expect(await page.locator('#ch2').innerText()).toMatch(
      new RegExp(`${either('ch\\. 2', '第二章')}.*${PERMALINK}.*SHA-256`, 's'),
    );
    expect(await page.locator('#art22').innerText()).toMatch(
      either(/was taken out in version 0\.2\.0/, /在本版第0\.2\.0版中删去/),
    );
    await page.locator('#ref-passages summary').first().click();
    expect(await page.locator('#ref-passages').innerText()).toMatch(
      either(
        /lists \d+ of 3,\d+ passages.*Place, in Long Law.*permalink/s,
        /列出3,\d+个段落中的\d+个.*位置, in Long Law.*固定链接/s,
      ),
    );
    await context.close();
  });
});
