import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocument } from '../../../scripts/lib/pdf/print-documents.ts';
import type { Edition } from '../../model/edition.ts';
import { pdfDocuments } from '../../publish/pdf/document.ts';
import { songCharacters } from '../../publish/song/characters.ts';
import { keptCut } from '../../publish/song/kept.ts';
import { loadEdition } from '../../read/loader.ts';
import { openBrowser } from '../browser.ts';
import { PROJECT } from '../project.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}
interface Tag {
  readonly role?: string;
  readonly lang?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}
/** What PDF.js, which shares no code with the browser that printed, reads of a PDF. */
interface Read {
  readonly pdf: Pdf;
  /** What is said to be in a language, by that, in the order of reading; without links. */
  readonly inLang: (lang: string) => string;
  readonly roles: ReadonlySet<string>;
}

async function read(bytes: Uint8Array): Promise<Read> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const said: { lang: string; words: string }[] = [];
  const roles = new Set<string>();
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const words = new Map<string, string>();
    const open: (string | null)[] = [];
    const content = await page.getTextContent({ includeMarkedContent: true });
    for (const item of content.items as readonly {
      type?: string;
      id?: string;
      str?: string;
    }[]) {
      if (item.type?.startsWith('begin')) open.push(item.id ?? null);
      else if (item.type === 'endMarkedContent') open.pop();
      const id = open.at(-1);
      if (item.str === undefined || !id) continue;
      words.set(id, (words.get(id) ?? '') + item.str);
    }
    const walk = ({ role = '', lang, id, children = [] }: Tag, within: string): void => {
      roles.add(role);
      if (role === 'Link') return;
      if (id && words.has(id)) said.push({ lang: within, words: words.get(id) ?? '' });
      for (const child of children) walk(child, lang ?? within);
    };
    walk((await page.getStructTree()) as Tag, '');
  }
  return {
    pdf,
    roles,
    inLang: (lang) => said.flatMap((each) => (each.lang === lang ? [each.words] : [])).join(''),
  };
}

/** Characters without what lines are broken by, or numbers are kept to words by. */
const close = (words: string) => words.replace(/[\s\u2060]/g, '');

async function printing(root: string) {
  const edition = await loadEdition({ root, drafting: true });
  const documents = [...pdfDocuments(edition, 'https://a.example/')];
  const fonts = await keptCut('book', songCharacters(documents.map(({ content }) => content)));
  const readPicture = (path: string) => readFileSync(join(root, path));
  const print = async (browser: Browser, source: string, paper: 'A4' | 'Letter' = 'A4') => {
    const document = documents.find(({ file }) => file === `${source}/${source}.pdf`);
    if (!document) throw new Error(source);
    return printDocument(browser, document, { edition, fonts, paper, read: readPicture });
  };
  return { edition, print };
}
const textOf = (edition: Edition, source: string) =>
  edition.sources
    .find(({ id }) => id === source)
    ?.paragraphs.map(({ text }) => text)
    .join('') ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('the PDF of the resolution', () => {
  let edition: Edition;
  let found: Read;
  beforeAll(async () => {
    const made = await printing(PROJECT);
    edition = made.edition;
    found = await read((await made.print(browser, 'resolution')).bytes);
  });

  test('has every character of the original in order, as words in Chinese', () => {
    const original = close(textOf(edition, 'resolution'));
    expect(close(found.inLang('zh-Hans'))).toContain(original);
  });

  test('has each note at the foot of the page on which its number is', async () => {
    const { pdf } = found;
    const placeOf = async (id: string) => {
      const [page, , , y] = (await pdf.getDestination(`resolution--${id}`)) ?? [];
      return page ? { page: await pdf.getPageIndex(page), y } : null;
    };
    const notes = edition.sources.find(({ id }) => id === 'resolution')?.notes ?? [];
    expect(notes.length).toBeGreaterThan(50);
    const apart: unknown[] = [];
    let line: Awaited<ReturnType<typeof placeOf>> = null;
    for (const { id, number } of notes) {
      const [called, stands] = [await placeOf(`note-${id}_ref`), await placeOf(`note-${id}`)];
      const isApart = !called || !stands || called.page !== stands.page || called.y <= stands.y;
      // Of several that one line calls, the later ones may begin at the foot of the next page.
      const isLater =
        called &&
        called.page === line?.page &&
        called.y === line.y &&
        stands?.page === called.page + 1;
      if (isApart && !isLater) apart.push({ number, called, stands });
      line = called;
    }
    expect(apart).toEqual([]);
  });

  test('is tagged, in a language, with bookmarks, and says whose it is', async () => {
    const info = (await found.pdf.getMetadata()).info as Record<string, string>;
    expect(info.Language).toBe('en');
    expect(info.Title).toContain(edition.record.title);
    expect(info.Author).toBe(edition.record.publisher || edition.record.title);
    expect(info.Subject).toContain(edition.record.version);
    expect(await found.pdf.getMarkInfo()).toMatchObject({ Marked: true });
    for (const role of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Link', 'Table', 'TR', 'TH', 'TD'])
      expect(found.roles).toContain(role);
    const titles = (items: readonly Bookmark[]): string[] =>
      items.flatMap(({ title, items: within }) => [title, ...titles(within)]);
    const outline = titles(await found.pdf.getOutline());
    const { paragraphs = [] } = edition.sources.find(({ id }) => id === 'resolution') ?? {};
    for (const { label, labelOriginal, anchor } of paragraphs)
      if (anchor !== 'title')
        expect(outline).toContain([label, labelOriginal].filter(Boolean).join(' '));
  });
});
