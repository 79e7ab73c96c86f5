import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { noteOfAnchor } from '../../model/anchor.ts';
import type { RetiredAnchor, Source } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import type { View } from '../../render/view.ts';
import { interfaceIn } from '../../words/words.ts';
import { sectionHtml } from './cited-html.ts';
import { type Groups, groupOf } from './groups.ts';
import { listHtml } from './list-html.ts';
import { unpackGroups } from './packed-groups.ts';
import { partOf, readPart } from './parts.ts';
import { partScripts, sourceCitations } from './source-citations.ts';

const PAGE = 'https://a.example/decision/';
let view: View;
let decision: Source;
beforeAll(async () => {
  const edition = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/edition/', import.meta.url)),
  });
  view = { edition, source: null, site: '/', root: '/', ui: interfaceIn('en') };
  decision = edition.sources[0] as Source;
});

/** A paragraph of one sentence. */
const lone = () => decision.paragraphs.find(({ sentences }) => sentences.length === 1)?.anchor;

const gone = (): RetiredAnchor[] =>
  [
    // The part stands before its paragraph, as a ledger may have it.
    { anchor: 'c8-s1', kind: 'sentence', why: 'merged', successors: ['c1-s1'] },
    { anchor: 'c8', kind: 'paragraph', why: 'merged', successors: ['c1'] },
    { anchor: 'c8-en', kind: 'summary', why: 'deleted', successors: [] },
    { anchor: 'c1-s9', kind: 'sentence', why: 'merged', successors: [`${lone()}-s1`] },
    { anchor: 'note-old', kind: 'note', why: 'deleted', successors: [] },
  ].map((each) => ({ ...each, version: '0.2.0', quote: null, label: null }) as RetiredAnchor);

/** The decision with anchors that have gone, and words that have changed. */
function edited(): Source {
  const reworded = ['0.2.0', '0.3.0'];
  return {
    ...decision,
    paragraphs: decision.paragraphs.map((each) => ({
      ...each,
      ...(each.anchor === 'c1' && { retired: gone(), reworded }),
    })),
    notes: decision.notes.map((note, i) => (i === 0 ? { ...note, reworded } : note)),
  };
}

describe('what the references of a source are shown from', () => {
  test('answers for every anchor that has gone, a paragraph before its parts, with links to what is cited', () => {
    const { groups, shown } = sourceCitations(edited(), view, PAGE);
    const entry = (anchor: string) =>
      groups[groupOf(anchor)]?.find((each) => each.anchor === anchor);
    for (const { anchor } of gone())
      expect(entry(anchor)?.told).toMatch(/in version 0\.2\.0 of this edition/);
    expect(groups.c8?.map(({ anchor }) => anchor)).toEqual(['c8', 'c8-s1', 'c8-en']);
    expect(entry('c8-s1')?.told).toContain('href="#c1-s1"');
    // The only sentence of its paragraph is not cited by itself.
    expect(entry('c1-s9')?.told).toContain(`href="#${lone()}"`);
    expect(sectionHtml('c8', groups.c8 ?? [], shown)).toMatch(
      /^<section id="c8"><p class="retired" data-why="merged">/,
    );
  });

  test('says of a passage and of a note in which versions their words changed', () => {
    const source = edited();
    const { groups } = sourceCitations(source, view, PAGE);
    expect(groups.c1?.[0]?.told).toBe(
      '<p class="past">Reworded in version 0.2.0 and version 0.3.0 of this edition; first published in version 0.1.0.</p>',
    );
    expect(groups[`note-${source.notes[0]?.id}`]?.[0]?.told).toMatch(/^<p class="past">The words/);
    expect(groups.c2?.[0]?.told).toBeUndefined();
  });

  test('is cut into scripts, each of which has the groups that belong to it', () => {
    const made = sourceCitations(decision, view, PAGE);
    const parts = 5;
    const scripts = partScripts(decision, view, made, parts);
    const read = scripts.map((script) => unpackGroups(readPart(script).groups));
    for (const [key, group] of Object.entries(made.groups))
      expect([key, read[partOf(key, parts)]?.get(key)]).toEqual([key, group]);
    // A note is in its paragraph's, too.
    const isNote = (key: string) => noteOfAnchor(key) !== null;
    read.forEach((part, i) => {
      const others = [...part.keys()].filter((key) => partOf(key, parts) !== i);
      expect(others.filter((key) => !isNote(key))).toEqual([]);
    });
  });
});

test.each([
  ['c1', 'c1'],
  ['c1-s1', 'c1'],
  ['c1-s100', 'c1'],
  ['c1-s101', 'c1-s101'],
  ['c1-s200', 'c1-s101'],
  ['c1-s2001', 'c1-s2001'],
  ['c1-en', 'c1'],
  ['note-c1-s3', 'note-c1-s3'],
])('%s is shown in the group of %s', (anchor, group) => {
  expect(groupOf(anchor)).toBe(group);
});

describe('the list for readers without scripts', () => {
  /** A group for each of many articles, in chapters. */
  const many = (count: number): Groups =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => {
        const anchor = i % 50 === 0 ? `ch${i / 50 + 1}` : `art${i}`;
        return [anchor, [{ anchor, name: `art. ${i}`, sha256: 'a'.repeat(64) }]];
      }),
    );
  const source = (groups: Groups): Source => ({
    ...decision,
    paragraphs: Object.keys(groups).map((anchor) => ({
      ...(decision.paragraphs[1] as Source['paragraphs'][number]),
      anchor,
      heading: anchor.startsWith('ch') ? 2 : null,
    })),
  });
  const listed = (groups: Groups, most: number) =>
    listHtml(
      source(groups),
      groups,
      sourceCitations(decision, view, PAGE).shown,
      { place: 'Place', parts: 'Parts' },
      most,
    );

  test.each([
    [10, 70_000, 10, true],
    [20, 70_000, 20, false],
    [150, 70_000, 150, false],
    // More than its divisions, and less than all of them.
    [2_000, 70_000, 243, false],
    [20_000, 70_000, 242, false],
  ])('has of %i passages in %i bytes %i', (count, most, shown, inWords) => {
    const list = listed(many(count), most);
    expect(Buffer.byteLength(list.html)).toBeLessThanOrEqual(most);
    expect(list.of).toBe(count);
    expect(list.shown).toBe(shown);
    expect(list.html.split('<section').length - 1).toBe(shown);
    expect(list.html.includes('<dt>APA')).toBe(inWords);
  });
});
