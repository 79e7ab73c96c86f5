import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  crossReferencesOf,
  inOrder,
  referenceOf,
  referencesIn,
  sourceOf,
} from '../../../../src/model/lookup.ts';
import { noteKinds } from '../../../../src/model/note-kind.ts';
import { loadEdition } from '../../../../src/read/loader.ts';
import { editionFiles, idOf } from './as-edition.ts';
import { markdownOf } from './as-markdown.ts';
import { madeUpWorks, PARAGRAPHS } from './works.ts';
import { writeFiles } from './write.ts';

const COUNT = 8;
const root = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(root, { recursive: true }));
await writeFiles(root, 'sources', editionFiles(COUNT, 7));
const edition = await loadEdition({ root });

describe('a made-up corpus', () => {
  it('is an edition without a mistake, its ledgers in step, half Chinese and half English, with a summary of the principal source', () => {
    expect(edition.notices).toEqual([]);
    expect(
      edition.sources.map(({ record }) => record.lang).filter((lang) => lang === 'en'),
    ).toHaveLength(COUNT / 2);
    expect(edition.sources.every(({ paragraphs }) => paragraphs.length === PARAGRAPHS + 1)).toBe(
      true,
    );
    expect(edition.sources[0]?.paragraphs.every(({ summary }) => summary)).toBe(true);
  });

  it('has notes of every kind, with cross-references to other sources and citations', () => {
    const notes = edition.sources.flatMap((source) => source.notes);
    expect(new Set(notes.map(({ kind }) => kind))).toEqual(new Set(noteKinds()));
    expect(edition.crossReferences.some(({ from, to }) => from.source !== to.source)).toBe(true);
    expect(notes.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    expect([...editionFiles(3, 7)]).toEqual([...editionFiles(3, 7)]);
    expect([...editionFiles(3, 7)]).not.toEqual([...editionFiles(3, 8)]);
  });

  it('has the same words as plain Markdown, each note a footnote', () => {
    for (const work of madeUpWorks(2, 7)) {
      const text = markdownOf(work, (id) => `/works/${id}`);
      expect(text.match(/^\[\^w\d+-n\d+\]: /gm)).toHaveLength(PARAGRAPHS);
      expect(text.replace(/\[\^[^\]]+\]/g, '')).toContain(
        work.paragraphs[0]?.sentences.join(work.lang === 'en' ? ' ' : ''),
      );
    }
  });
});

describe('what is looked up by a table', () => {
  it('is what a search through the lists finds, in their order', () => {
    for (const source of edition.sources) {
      expect(sourceOf(edition, source.id)).toBe(source);
      expect(crossReferencesOf(edition, source.id)).toEqual(
        edition.crossReferences.filter(
          ({ from, to }) => from.source === source.id || to.source === source.id,
        ),
      );
      expect(referencesIn(edition, source.id)).toEqual(
        edition.references.filter(({ citedBy }) =>
          citedBy.some((from) => from.source === source.id),
        ),
      );
    }
    for (const reference of edition.references)
      expect(referenceOf(edition, reference.key)).toBe(reference);
    expect(sourceOf(edition, 'nobody')).toBeUndefined();
    expect(inOrder(edition, [...edition.sources].reverse())).toEqual(edition.sources);
  });

  it('goes through a list once, however often it is asked', () => {
    let steps = 0;
    const sources = new Proxy([...edition.sources], {
      get(list, name, all) {
        if (typeof name === 'string' && /^\d+$/.test(name)) steps += 1;
        return Reflect.get(list, name, all);
      },
    });
    for (let i = 0; i < 100; i++) sourceOf({ sources }, idOf(i % COUNT));
    expect(steps).toBe(COUNT);
  });
});
