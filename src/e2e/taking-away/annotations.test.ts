import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { builtPages, enterInLedgers, makeEdition, runScript, serve } from '../project.ts';

/** What the test reads of an annotation; a unit test holds its whole shape. */
interface Annotation {
  readonly id: string;
  readonly target: {
    readonly source: string;
    readonly selector: {
      readonly value: string;
      readonly refinedBy: [
        { prefix: string; exact: string; suffix: string },
        { start: number; end: number },
      ];
    };
  };
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The annotations of every file of a built site. */
function published(root: string): Annotation[] {
  const files = globSync('dist/downloads/*/annotations.jsonld', { cwd: root });
  expect(files.length).toBeGreaterThan(1);
  return files.flatMap(
    (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).first.items as Annotation[],
  );
}

/**
 * Resolves annotations as a stranger's tool would, on the pages that a browser shows: the element
 * by its fragment, its plain `textContent`, the words by their position. Yields each one's id with
 * what the two selectors and the page's marks say.
 */
async function resolveAll(annotations: readonly Annotation[], from: string, to: string) {
  const page = await browser.newPage();
  const found = [];
  for (const source of new Set(annotations.map(({ target }) => target.source))) {
    await page.goto(source.replace(from, to));
    const own = annotations.filter(({ target }) => target.source === source);
    found.push(
      ...(await page.evaluate((all) => {
        const words = (element: Element) => element.textContent ?? '';
        return all.map(({ id, target: { selector } }) => {
          const [quote, { start, end }] = selector.refinedBy;
          const element = document.getElementById(selector.value);
          const note = new URL(id).hash.replace('#note-', '');
          const text = [...(element ? words(element) : '')];
          return {
            id,
            note: document.getElementById(`note-${note}`) !== null,
            byPosition: text.slice(start, end).join(''),
            marked: [...(element?.querySelectorAll(`mark[data-note="${note}"]`) ?? [])]
              .map(words)
              .join(''),
            before:
              text.slice(0, start).join('').endsWith(quote.prefix) &&
              [...quote.prefix].length === Math.min(32, start),
            after:
              text.slice(end).join('').startsWith(quote.suffix) &&
              [...quote.suffix].length === Math.min(32, text.length - end),
          };
        });
      }, own)),
    );
  }
  await page.close();
  return found;
}

const expected = ({ id, target }: Annotation) => {
  const { exact } = target.selector.refinedBy[0];
  return { id, note: true, byPosition: exact, marked: exact, before: true, after: true };
};

test('every annotation of the published edition leads to its words on its page', async () => {
  const pages = builtPages(inject('fog')).filter(
    (path) => path === '/decision/' || /^\/sources\/./.test(path),
  );
  const annotations = published(inject('fog'));
  const from = new URL(annotations[0]?.id ?? '').origin;
  expect(new Set(annotations.map(({ target }) => new URL(target.source).pathname)).size).toBe(
    pages.length,
  );
  expect(await resolveAll(annotations, from, inject('fogSite'))).toEqual(annotations.map(expected));
});

describe('of an edition with other shapes, at an address of its own', () => {
  const SITE = 'https://papers.example.org';
  const env = { SITE_URL: SITE, BASE_PATH: '/harbour/' };
  let root: string;
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  let annotations: Annotation[];
  beforeAll(async () => {
    root = makeEdition();
    folder = mkdtempSync(join(tmpdir(), 'capture-'));
    const file = join(folder, 'astral.txt');
    writeFileSync(
      file,
      '𠮷野家的船\n\n老板说：“👩‍🚀 en cafe\u0301 & <旧> 𠮷𠮷！”船主同意。船来了。\n',
    );
    const options = [
      '--id',
      'astral',
      '--lang',
      'zh-Hans',
      '--kind',
      'document',
      '--rights',
      'licensed',
      '--evidence',
      'Made up',
    ];
    expect(runScript('import.ts', root, [file, ...options])).toMatchObject({
      status: 0,
      stderr: '',
    });
    const edit = (path: string, ...changes: [from: string, to: string][]) => {
      const before = readFileSync(join(root, path), 'utf8');
      const after = changes.reduce((text, [from, to]) => {
        expect(text).toContain(from);
        return text.replace(from, () => to);
      }, before);
      writeFileSync(join(root, path), after);
    };
    edit(
      'sources/astral/zh.mdx',
      ['𠮷野家', '[𠮷野][^shop]家'],
      ['𠮷𠮷', '[𠮷[𠮷！”船主][^across]同意][^outer]'],
      ['！”船主同意', ''],
    );
    writeFileSync(
      join(root, 'sources/astral/zh.mdx'),
      `${readFileSync(join(root, 'sources/astral/zh.mdx'), 'utf8')}\n[^shop]: **Text.** A rare form.\n\n[^across]: **Text.** Over the end of a sentence.\n\n[^outer]: **Text.** Around another note.\n`,
    );
    edit(
      'sources/decision/summary.en.mdx',
      ['Decision of the Harbour Board', 'Decision of the [Harbour Board][^board]'],
      ['Support and help.', '[Support][^gist] and help.'],
    );
    edit('sources/decision/summary.en.mdx', [
      '[^boats]: **Context.**',
      '[^board]: **Text.** Ours.\n\n[^gist]: **Text.** In the gist.\n\n[^boats]: **Context.**',
    ]);
    enterInLedgers(root);
    const { status, stderr } = runScript('build.ts', root, [], env);
    // What is said is a notice: no font of the site has the rare character.
    expect({ status, said: stderr.replace(/^note: .*\n/gm, '') }).toEqual({ status: 0, said: '' });
    annotations = published(root);
    site = await serve(root, env);
  });
  afterAll(() => {
    site?.stop();
    for (const each of [root, folder]) if (each) rmSync(each, { recursive: true, force: true });
  });

  test('every annotation leads to its words: rare characters, sentences, headings, gists and digests alike', async () => {
    expect(annotations.map(({ id }) => id)).toEqual(
      expect.arrayContaining(
        [
          'decision/#note-board',
          'decision/#note-gist',
          'sources/astral/#note-shop',
          'sources/astral/#note-across',
          'sources/report/#note-port',
        ].map((path) => `${SITE}/harbour/${path}`),
      ),
    );
    expect(await resolveAll(annotations, SITE, site.url)).toEqual(annotations.map(expected));
  });

  test('an annotation that is moved by one character leads elsewhere', async () => {
    const [first] = annotations as [Annotation];
    const [quote, { start, end }] = first.target.selector.refinedBy;
    const moved: Annotation = structuredClone(first);
    moved.target.selector.refinedBy[1] = { start: start + 1, end: end + 1 };
    expect((await resolveAll([moved], SITE, site.url))[0]?.byPosition).not.toBe(quote.exact);
  });
});
