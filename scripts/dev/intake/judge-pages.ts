import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { readPackage } from '../../../src/read/captures/epub/package.ts';
import { readerFor, readWith } from '../../../src/read/captures/readers.ts';
import { openZip } from '../../../src/read/captures/unzip.ts';
import { chromiumPath } from '../../lib/browser.ts';
import { compareWords } from './compare-words.ts';
import { without } from './without.ts';
import { wordsOf } from './words-of.ts';

// node scripts/dev/intake/judge-pages.ts FOLDER [LANG]: each web page, MHTML and EPUB under a folder
// is read, and its lines held against what Chromium shows of it without scripts and network: all of
// its visible lines, kept or left out, and then those kept.

const [folder = '.', lang = 'en'] = process.argv.slice(2);
const files = (await readdir(folder, { recursive: true }))
  .filter((file) => /\.(?:x?html?|mht|mhtml|epub)$/i.test(file))
  .sort();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox'],
});
const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
const page = await context.newPage();
const scratch = await mkdtemp(join(tmpdir(), 'pages-'));
const rows: string[] = [];
for (const file of files) {
  try {
    rows.push(await judge(join(folder, file), file));
  } catch (error) {
    rows.push(`| ${file} | ${error instanceof Error ? error.message.split('\n')[0] : error} |`);
  }
  console.log(rows.at(-1));
}
await browser.close();
await rm(scratch, { recursive: true });

async function judge(path: string, file: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(path));
  const reader = readerFor(bytes, file);
  const start = performance.now();
  const { lines, options } = await readWith(reader.id, bytes, {}, lang);
  const milliseconds = performance.now() - start;
  const seen = wordsOf((await shownIn(path, bytes)).replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, ' $& '));
  const words = (test: (rule: string | undefined) => boolean) =>
    wordsOf(
      lines
        .filter(({ leftOut }) => test(leftOut?.rule))
        .map(({ text }) => text)
        .join('\n')
        .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, ' $& '),
    );
  const visible = compareWords(
    words((rule) => rule !== 'hidden'),
    seen,
  );
  const kept = words((rule) => rule === undefined);
  const unseen = without(kept, seen);
  const percent = (part: number) => (100 * part).toFixed(2);
  return `| ${file} | ${reader.id} ${options.encoding ?? ''} | ${Math.ceil(bytes.length / 1024)} KB | ${kept.length} kept of ${seen.length} seen | ${percent(visible.words)} % of all | ${percent(1 - unseen.length / Math.max(1, kept.length))} % of kept | ${milliseconds.toFixed(0)} ms | ${unseen.slice(0, 6).join(' ')} / ${visible.only.map((side) => side.slice(0, 5).join(' ')).join(' / ')} |`;
}

async function shownIn(path: string, bytes: Uint8Array): Promise<string> {
  if (extname(path).toLowerCase() !== '.epub') return shownBy(page, path);
  const archive = openZip(bytes);
  const book = await mkdtemp(join(scratch, 'book-'));
  for (const name of archive.names) {
    await mkdir(dirname(join(book, name)), { recursive: true });
    await writeFile(join(book, name), archive.read(name) as Uint8Array);
  }
  let shown = '';
  for (const { name } of readPackage(archive).chapters)
    shown += `${await shownBy(page, join(book, name.replace(/\.html?$/, '$&')))}\n`;
  return shown;
}

/**
 * What the browser shows of a file, with the marks of its lists, which only the tree that it makes
 * for aids has; what is never text is taken out. The browser’s own text parts the signs of a formula
 * as if each were a paragraph, and words where a picture that floats was put into them: of a formula
 * the signs are joined, and such pictures are taken out, as they are out of the line.
 */
async function shownBy(page: Page, path: string): Promise<string> {
  await page.goto(`file://${encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F')}`, {
    waitUntil: 'domcontentloaded',
  });
  const text = await page.evaluate(() => {
    for (const each of document.querySelectorAll('rt, rp, del, noscript')) each.remove();
    for (const each of document.querySelectorAll('details')) each.setAttribute('open', '');
    for (const each of [...document.images])
      if (getComputedStyle(each).float !== 'none') each.remove();
    document.body?.normalize();
    for (const each of document.querySelectorAll('math')) {
      for (const note of each.querySelectorAll('annotation, annotation-xml')) note.remove();
      const signs = [...each.querySelectorAll('mi, mn, mo, ms, mtext')];
      each.replaceWith(
        signs
          .map(({ textContent }) => textContent?.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$/g, ''))
          .join(''),
      );
    }
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen is asked for.
    return (document.body ?? document.documentElement).innerText ?? '';
  });
  return `${text}\n${(await listMarks(page)).join('\n')}`;
}

async function listMarks(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ role }) => role?.value === 'ListMarker')
    .map(({ name }) => String(name?.value ?? ''));
}
