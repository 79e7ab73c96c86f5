import {
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
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STYLES } from '../../publish/citation/styles/styles.ts';
import { filesOf } from '../../publish/files-of.ts';
import { en } from '../../words/en.ts';
import { openBrowser } from '../browser.ts';
import { makeEdition, openPage, PROJECT, runScript, serve, showAllHits } from '../project.ts';

// A language of the interface is a file beside the English one and a line in words.ts: so the
// engine is given two here, in a copy of its own. They are English in other letters, and whatever is
// still in ours was not said by them. One is written from right to left.
const LETTERS = {
  qaa: 'абцдефгхијклмнопярстуввхуз',
  ar: 'ابجدهوزحطيكلمنسعفصقرشتثخذض',
};
/** Locales of their dates and lists: no Latin letter in them either. */
const LOCALES = { qaa: 'ru', ar: 'ar-EG' };
const TAGS = ['qaa', 'ar'] as const;
const EDITIONS = ['edition', 'letters'] as const;
let engine: string;
const roots: Record<string, string> = {};
let browser: Browser;

/** A message in other letters, its values left as they are. */
function other(message: string, letters: string): string {
  return message
    .split(/(\{\w+\})/)
    .map((part, i) =>
      i % 2
        ? part
        : part.replace(/[a-z]/gi, (letter) => {
            const made = letters[letter.toLowerCase().charCodeAt(0) - 97] ?? letter;
            return letter === letter.toLowerCase() ? made : made.toUpperCase();
          }),
    )
    .join('');
}

function translated(messages: unknown, letters: string): unknown {
  if (typeof messages === 'string') return other(messages, letters);
  return Object.fromEntries(
    Object.entries(messages as object).map(([key, value]) => [key, translated(value, letters)]),
  );
}

beforeAll(async () => {
  engine = mkdtempSync(join(tmpdir(), 'engine-'));
  for (const part of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(PROJECT, part), join(engine, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(engine, 'node_modules'));
  mkdirSync(join(engine, 'sources'));
  for (const tag of TAGS) {
    const words = { ...(translated(en, LETTERS[tag]) as object), locale: LOCALES[tag] };
    writeFileSync(
      join(engine, `src/words/${tag}.ts`),
      `export const ${tag} = ${JSON.stringify(words)};\n`,
    );
    const table = join(engine, 'src/words/words.ts');
    writeFileSync(
      table,
      readFileSync(table, 'utf8')
        .replace("import { en } from './en.ts';", `$&\nimport { ${tag} } from './${tag}.ts';`)
        .replace(/(const LANGUAGES\b[^=]*= \{)/, `$1 ${tag},`),
    );
  }
  for (const fixture of EDITIONS) {
    const root = makeEdition(fixture, 'en');
    roots[fixture] = root;
    const record = join(root, 'sources/edition.yaml');
    writeFileSync(
      record,
      `${readFileSync(record, 'utf8')}\ninterface: [${fixture === 'edition' ? TAGS.join() : TAGS[0]}]\n`,
    );
    const { status, stderr } = runScript('build.ts', root, [], {}, engine);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const folder of [engine, ...Object.values(roots)])
    rmSync(folder, { recursive: true, force: true });
});

/** Words that are nobody's: names of formats and commands, of keys and of the engine's files. */
const NAMES = new Set(
  `SHA SHA256SUMS sha256sum shasum sum SUMS EPUB EPUBs TEI CSL JSON CSV BibTeX RIS XML LD author date
  Noto Serif SC SIL Open Font License printf echo FILE txt html bib json ris xml jsonld csv capture citation tei akn
  annotations alignment references downloads manifest offline zip epub index xhtml resolution UTF NFKC http localhost Unicode
  Zotero Pandoc citeproc LaTeX EndNote W3C P5 Akoma Ntoso feed llms md urn uuid Control Escape n.d ${STYLES.map(({ name }) => name).join(' ')}`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
);

/** The Latin words of an edition's own files. */
async function ownWords(root: string): Promise<Set<string>> {
  const files = await filesOf(join(root, 'sources'));
  const texts = files.map((file) => `${file} ${readFileSync(join(root, 'sources', file), 'utf8')}`);
  return new Set(latin(texts.join(' ')));
}

const latin = (text: string) =>
  [...text.matchAll(/(?<![\p{L}\p{M}\p{N}{-])[A-Za-z]{3,}(?![\p{L}\p{M}\p{N}}-])/gu)].map(
    ([word]) => word.toLowerCase(),
  );

/** A reference on the page of references. */
const REFERENCE = /<dd\b[\s\S]*?(?=<dt|<\/dl)/g;

/** What a page shows or tells assistive technology and machines in words. */
function said(html: string): string[] {
  const found: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (['script', 'style', 'code', 'pre'].includes(name)) silent++;
      for (const each of [
        'aria-label',
        'title',
        'placeholder',
        'alt',
        'data-none',
        'data-some',
        'data-cite-note',
      ])
        if (attributes[each]) found.push(attributes[each]);
      if (
        name === 'meta' &&
        /^(?:description|og:description|og:title)$/.test(
          attributes.name ?? attributes.property ?? '',
        )
      )
        found.push(attributes.content ?? '');
    },
    ontext(text) {
      if (silent === 0 && text.trim()) found.push(text.trim());
    },
    onclosetag(name) {
      if (['script', 'style', 'code', 'pre'].includes(name)) silent--;
    },
  });
  parser.end(html);
  return found;
}

test.each(EDITIONS)(
  'no page of the %s fixture, and no chapter of its book, says a word in English that the edition does not',
  async (fixture) => {
    const root = roots[fixture] as string;
    const own = await ownWords(root);
    const pages: [string, string][] = [];
    for (const path of await filesOf(join(root, 'dist'))) {
      const bytes = readFileSync(join(root, 'dist', path));
      // The guide is a text of the engine's, in English, and marked as such.
      if (path.endsWith('.html') && !path.startsWith('guide/')) {
        const html = bytes.toString();
        // A page that only leads on says nothing; a written reference is in its style's language.
        const read = /^(?:ar\/)?cite\//.test(path) ? html.replaceAll(REFERENCE, '') : html;
        if (!html.includes('http-equiv="refresh"')) pages.push([path, read]);
      }
      if (path.endsWith('.epub'))
        for (const [name, content] of Object.entries(unzipSync(bytes)))
          if (name.endsWith('.xhtml')) pages.push([name, Buffer.from(content).toString()]);
    }
    expect(pages.length).toBeGreaterThan(20);
    const leaks = pages.flatMap(([path, html]) =>
      said(html).flatMap((text) =>
        latin(text).some((word) => !own.has(word) && !NAMES.has(word))
          ? [`${path}: ${text.slice(0, 90)}`]
          : [],
      ),
    );
    expect([...new Set(leaks)]).toEqual([]);
    // No value was left out.
    expect(
      pages
        .filter(([, html]) =>
          said(html).some((text) => /\{\w+\}/.test(text.replace('{shown}', ''))),
        )
        .map(([path]) => path),
    ).toEqual([]);
  },
);

test('what scripts say is in the interface’s language', async () => {
  const root = roots.edition as string;
  const own = await ownWords(root);
  const site = await serve(root);
  try {
    const foreign = (texts: readonly string[]) =>
      texts.filter((text) => latin(text).some((word) => !own.has(word) && !NAMES.has(word)));
    const page = await openPage(browser, `${site.url}/search/?q=harbour`, 1200);
    await page.waitForSelector('#results[data-state=done]');
    await showAllHits(page);
    const texts = async (selector: string) => page.locator(selector).allTextContents();
    expect(await page.locator('#results a').count()).toBeGreaterThan(2);
    expect(
      foreign([
        ...(await texts('#status')),
        ...(await texts('#results a')),
        ...(await texts('option')),
      ]),
    ).toEqual([]);
    await page.fill('#q', 'zzzqx harbour');
    await page.waitForFunction(() => document.querySelector('#hint')?.textContent);
    expect(foreign((await texts('#hint')).map((text) => text.replace('zzzqx', '')))).toEqual([]);
    expect((await texts('#hint')).join()).toMatch(/[а-я]/);
    await page.goto(`${site.url}/notes/?kind=term`);
    await page.waitForFunction(() => document.querySelector('#filter[data-ready]'));
    expect((await texts('#count')).join()).toMatch(/^\d+ [а-я]+ \d+ [а-я]+$/);
    await page.goto(`${site.url}/search/?q=harbour`);
    await page.locator('#results a').first().click();
    await page.waitForSelector('#found p:not(:empty)');
    expect((await texts('#found p')).join()).toMatch(/^\d+ [а-я]+ \d+$/);
    await page.locator('a.cite').first().click();
    await page.waitForSelector('#cite:popover-open dt button');
    expect(foreign([...(await texts('#cite dt button')), ...(await texts('#cite-of'))])).toEqual(
      [],
    );
    expect(await page.locator('aside.note a.cite').first().getAttribute('aria-label')).toMatch(
      /^[А-Яа-я ]+ \d+$/,
    );
  } finally {
    site.stop();
  }
});

test('a page in a language that is written from right to left is laid out so, and no wider than its window, at 1440 and 390 px', async () => {
  const site = await serve(roots.edition as string);
  try {
    for (const path of [
      '',
      'decision/',
      'sources/report/',
      'search/?q=harbour',
      'notes/',
      'map/',
      'timeline/',
      'downloads/',
    ]) {
      const page = await openPage(browser, `${site.url}/ar/${path}`, 1440);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const laid = await page.evaluate(() => {
          const { dir, lang, scrollWidth } = document.documentElement;
          const left = (selector: string) =>
            (document.querySelector(selector) as HTMLElement).getBoundingClientRect().left;
          return {
            dir,
            lang,
            over: scrollWidth - innerWidth,
            mirrored: left('.brand') > left('.find'),
          };
        });
        const right = { dir: 'rtl', lang: 'ar', over: 0, mirrored: true };
        expect([path, width, laid]).toEqual([path, width, right]);
      }
      await page.context().close();
    }
  } finally {
    site.stop();
  }
});
