import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import { ENGINES } from '../../../scripts/dev/disk-readers/engines.ts';
import type { DiskReader } from '../../../scripts/dev/disk-readers/reader.ts';
import { testUnless } from '../../fixtures/test-unless.ts';
import { unpackArchive } from '../project.ts';

// A reader's own notes on pages that are opened from a disk, in each engine: 200 highlights at random
// over texts of both scripts, summaries, digests and notes.
const PAGES = ['decision/', 'sources/post-captains/', 'sources/post-report/', 'sources/unsigned/'];
const EACH = 50;
const temporary = mkdtempSync(join(tmpdir(), 'own-notes-'));
let folder = '';
beforeAll(() => {
  folder = unpackArchive(inject('fog'), temporary);
});
afterAll(() => rmSync(temporary, { recursive: true }));
const fileUrl = (page: string) => pathToFileURL(join(folder, page, 'index.html')).href;

/** Opens the reader's list on a page, and waits for it. */
async function openList(): Promise<void> {
  const until = async (is: () => unknown) => {
    while (!is()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  if (!document.getElementById('my-notes')) document.getElementById('own')?.click();
  await until(() => document.querySelector('input[type="file"]'));
}

/** Imports a file, as if it had been chosen, and gives what is said of it. */
async function importFile(content: string): Promise<string> {
  const field = document.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
  const given = new DataTransfer();
  given.items.add(new File([content], 'notes.jsonld', { type: 'application/ld+json' }));
  field.files = given.files;
  field.dispatchEvent(new Event('change'));
  const told = () =>
    [...document.querySelectorAll('#own-box > [role="status"], #my-notes > [role="status"]')]
      .map(({ textContent }) => textContent)
      .find((text) => /\d\D+\d+\D+\d/.test(text ?? ''));
  while (!told()) await new Promise((resolve) => setTimeout(resolve, 20));
  return told() ?? '';
}

/** Presses the first button of export, and gives what would be saved. */
async function exported(): Promise<string> {
  const { createObjectURL } = URL;
  const blob = await new Promise<Blob>((resolve) => {
    URL.createObjectURL = (given) => {
      resolve(given as Blob);
      return '#';
    };
    document.querySelector<HTMLElement>('.own-files button')?.click();
  });
  URL.createObjectURL = createObjectURL;
  return blob.text();
}

/** Annotations of so many stretches of the page's passages, at random but always the same. */
function atRandom({ count, source }: { count: number; source: string }) {
  let state = 2031;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const passages = [
    ...document.querySelectorAll<HTMLElement>('.row .para[id], .row .summary[id]'),
  ].filter(({ textContent, children }) => textContent && !children[0]?.matches('p + p'));
  const made: { id: string; exact: string; anchor: string; start: number }[] = [];
  for (let tries = 0; made.length < count && tries < 9 * count; tries++) {
    const { id: anchor, textContent: text = '' } = passages[next(passages.length)] as HTMLElement;
    const start = next(text.length);
    const exact = text.slice(start, start + 1 + next(next(4) ? 24 : 240));
    if (exact !== exact.trim() || !/[\p{L}\p{N}]/u.test(exact) || exact.includes('\n')) continue;
    made.push({ id: `urn:uuid:${source}-${made.length}`, exact, anchor, start });
  }
  const items = made.map(({ id, exact, anchor, start }) => {
    const text = document.getElementById(anchor)?.textContent ?? '';
    const quote = {
      type: 'TextQuoteSelector',
      exact,
      prefix: [...text.slice(0, start)].slice(-32).join(''),
      suffix: [...text.slice(start + exact.length)].slice(0, 32).join(''),
    };
    const before = [...text.slice(0, start)].length;
    const position = {
      type: 'TextPositionSelector',
      start: before,
      end: before + [...exact].length,
    };
    const selector = { type: 'FragmentSelector', value: anchor, refinedBy: [quote, position] };
    const body = made.length % 3 ? [] : { value: 'x' };
    return { id, type: 'Annotation', body, target: { source: location.href, selector } };
  });
  return { file: JSON.stringify({ items }), places: made.map(placed).sort() };

  function placed({ anchor, start, exact }: (typeof made)[number]): string {
    return `${anchor} ${start} ${exact}`;
  }
}

/** The words that are painted, and where. */
function paintedWords(): string[] {
  return ['own', 'own-note']
    .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[])
    .map((range) => {
      const passage = range.startContainer.parentElement?.closest('.para, .summary') as Element;
      const before = new Range();
      before.setStart(passage, 0);
      before.setEnd(range.startContainer, range.startOffset);
      return `${passage.id} ${String(before).length} ${range}`;
    })
    .sort();
}

describe.each(ENGINES)('in $name', ({ name, missing, open }) => {
  let reader: DiskReader;
  // A browser for each try: WebKit's store of a page that is just left hangs now and then, and goes on
  // hanging in that browser.
  beforeEach(async () => {
    if (!missing) reader = await open();
  });
  afterEach(() => reader?.close());

  testUnless(missing, '200 highlights survive reload, export, removal and import', async () => {
    const wanted = new Map<string, string[]>();
    for (const page of PAGES) {
      await reader.goto(fileUrl(page));
      const source = page.replace(/\W/g, '');
      const made = await reader.evaluate(atRandom, { count: EACH, source });
      wanted.set(page, made.places);
      await reader.evaluate(openList, null);
      expect(await reader.evaluate(importFile, made.file)).toMatch(`${EACH}`);
    }
    expect([...wanted.values()].flat()).toHaveLength(4 * EACH);
    const check = async () => {
      for (const [page, places] of wanted) {
        await reader.goto(fileUrl(page));
        await expect
          .poll(() => reader.evaluate(paintedWords, null), { timeout: 60_000 })
          .toEqual(places);
      }
    };
    await check();
    await reader.goto(fileUrl('my-notes/'));
    await reader.evaluate(openList, null);
    const file = await reader.evaluate(exported, null);
    expect(JSON.parse(file).total).toBe(4 * EACH);
    await reader.evaluate(async () => {
      for (let i = 0; i < 2; i++)
        document.querySelector<HTMLElement>('#my-notes > .own-do:last-child button')?.click();
      while (document.querySelector('#own-list li'))
        await new Promise((resolve) => setTimeout(resolve, 20));
    }, null);
    await reader.goto(fileUrl('my-notes/'));
    await reader.evaluate(openList, null);
    expect(
      await reader.evaluate(() => document.querySelectorAll('#own-list li').length, null),
    ).toBe(0);
    expect(await reader.evaluate(importFile, file)).toMatch(`${4 * EACH}`);
    await check();
    expect([name, reader.told]).toEqual([name, []]);
  });
});
