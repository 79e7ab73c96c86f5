import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { testUnless } from '../../fixtures/test-unless.ts';
import { roleOf } from '../../model/creator.ts';
import type { Source } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { openBrowser } from '../browser.ts';
import { translated, ZOTERO } from '../zotero.ts';

const missing = ZOTERO ? null : 'ZOTERO names no folder with Zotero’s own repositories';

/** A work's date as it is known for certain, and its writers as the page's tags have them. */
const known = ({ record: { work } }: Source) => ({
  date: work.dated === 'inferred' ? null : work.date,
  writers: work.authors
    .filter((author) => roleOf(author) === 'author')
    .map(({ family, literal, original }) => original ?? literal ?? family),
});

testUnless(
  missing,
  'Zotero’s translators find in each page and in each file of a source its title, date, authors, address and the edition’s version',
  async () => {
    const { sources, record: edition } = await loadEdition({ root: inject('fog') });
    const browser = await openBrowser();
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    for (const source of sources) {
      await page.goto(`${inject('fogSite')}/${source.path}`);
      const address = await page.locator('link[rel="canonical"]').getAttribute('href');
      const { date, writers } = known(source);
      const { by, items } = await translated(page);
      expect([by, items.length]).toEqual(['Embedded Metadata', 1]);
      expect(items[0]).toMatchObject({
        itemType: source.record.work.container ? 'newspaperArticle' : 'document',
        title: source.record.title,
        url: address,
        date: date?.replaceAll('-', '/') ?? 'n.d.',
        extra: `Version: ${edition.version}\n${edition.title}, ${edition.date}`,
      });
      expect(items[0]?.creators.map(({ lastName }) => lastName)).toEqual(writers);
      expect(items[0]?.publicationTitle ?? null).toBe(source.record.work.container);

      for (const [ending, name] of [
        ['json', 'CSL JSON'],
        ['bib', 'BibTeX'],
        ['ris', 'RIS'],
      ] as const) {
        const path = join(inject('fog'), `dist/downloads/${source.id}/citation.${ending}`);
        const read = await translated(page, readFileSync(path, 'utf8'));
        expect([ending, read.by, read.items.length]).toEqual([ending, name, 1]);
        const item = read.items[0] as (typeof read.items)[number];
        expect(item.title ?? item.nameOfAct).toContain(source.record.title);
        expect(item.url).toBe(address);
        expect(item.creators.length).toBe(writers.length);
        const year = source.record.work.date?.slice(0, 4);
        if (year) expect(String(item.date ?? item.dateEnacted)).toContain(year);
        expect(JSON.stringify([item.extra, item.notes])).toContain(edition.version);
      }
    }
    await context.close();
  },
  300_000,
);
