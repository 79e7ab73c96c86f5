import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Edition, Note, Source } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import {
  anyText,
  hostileParagraph,
  textOf,
  withFacsimiles,
  withFigures,
  withParagraphs,
} from '../made-up.ts';
import { byId, elementsIn, textBetween, textIn } from '../xml-reading.ts';
import { tei } from './tei.ts';

const SITE = 'https://a.example/b/';
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const made = folder('../../fixtures/edition/');
const editions: Record<string, Edition> = {};
beforeAll(async () => {
  editions.own = await loadEdition({ root: folder('../../../') });
  editions['made-up'] = await loadEdition({ root: made });
});

/** Reads every source of an edition back, as a reader's own tool would. */
function each(name: string, look: (root: Root, source: Source) => void): void {
  const edition = editions[name] as Edition;
  for (const source of edition.sources) look(fromXml(tei(edition, source, SITE)), source);
}

/** The words that a note points at. */
function wordsOf(root: Root, note: Note): string {
  const { target = '', targetEnd = '' } = byId(root, `note-${note.id}`).attributes;
  return textBetween(root, String(target).slice(1), String(targetEnd).slice(1));
}

test.each(['decision', 'report'])('%s is written as it is expected', (id) => {
  const edition = editions['made-up'] as Edition;
  const path = folder(`./fixtures/${id}.xml`);
  const written = tei(edition, edition.sources.find((source) => source.id === id) as Source, SITE);
  if (process.env.UPDATE) writeFileSync(path, written);
  expect(written).toBe(readFileSync(path, 'utf8'));
});

test.each([
  'captions',
  'contents',
  'footnotes',
  'law',
  'letter',
  'list',
  'pages',
  'play',
  'statute',
  'table',
  'transcription',
  'verse',
])('the shape “%s” is written as it is expected, and holds its text to the letter', (name) => {
  const path = (extension: string) => folder(`./fixtures/shapes/${name}.${extension}`);
  const lines = readFileSync(path('txt'), 'utf8').trim().split('\n\n');
  const isLaw = ['captions', 'contents', 'law', 'statute'].includes(name);
  const isHan = /^\p{Script=Han}/u.test(lines[0] ?? '');
  const lang = name === 'captions' ? 'ja' : isHan ? 'zh-Hans' : 'en';
  const kind = isLaw ? 'legislation' : 'document';
  const paragraphs = textOf(lines, { lang, kind });
  const { edition, source } = withParagraphs(editions['made-up'] as Edition, paragraphs);
  const written = tei(edition, source, SITE);
  const body = `${/ {4}<body>.*<\/body>/s.exec(written)?.[0]}\n`;
  if (process.env.UPDATE) writeFileSync(path('xml'), body);
  expect(body).toBe(readFileSync(path('xml'), 'utf8'));
  const root = fromXml(written);
  expect(paragraphs.map(({ anchor }) => textIn(byId(root, anchor)))).toEqual(lines);
});

test('a figure stands after its passage, whose characters it does not touch; one held back has its words alone', () => {
  const lines = [
    'Title',
    'The board met.',
    '- oil',
    '- wicks',
    'Vessel | Fee',
    '--- | ---',
    'Boat | 5',
  ];
  const paragraphs = withFigures(textOf(lines, { lang: 'en', kind: 'document' }));
  const { edition, source } = withParagraphs(editions['made-up'] as Edition, paragraphs);
  const root = fromXml(tei(edition, source, SITE));
  expect(paragraphs.map(({ anchor }) => textIn(byId(root, anchor)))).toEqual(lines);
  const all = elementsIn(root);
  for (const { anchor, figures } of paragraphs)
    for (const figure of figures) {
      const [after, own] = [byId(root, anchor), byId(root, figure.anchor)];
      expect(all.indexOf(own)).toBeGreaterThan(all.indexOf(after));
      expect(textIn(own)).toContain(figure.alt);
      expect(elementsIn(own).filter(({ name }) => name === 'graphic')).toHaveLength(
        figure.picture ? 1 : 0,
      );
    }
});

test('a page break names the image of its page, and a page without one in the text has its own; no character is touched', () => {
  const lines = ['Title', '[p. 2]', 'The board [fol. 3r] met.', 'It rose.', '[p. 4]', 'At ten.'];
  const paragraphs = withFacsimiles(textOf(lines, { lang: 'en', kind: 'document' }));
  const { edition, source } = withParagraphs(editions['made-up'] as Edition, paragraphs);
  const root = fromXml(tei(edition, source, SITE));
  expect(paragraphs.map(({ anchor }) => textIn(byId(root, anchor)))).toEqual(lines);
  const breaks = elementsIn(root).filter(({ name }) => name === 'pb');
  expect(breaks.map(({ attributes: { n, facs } }) => [n, facs])).toEqual([
    ['iv 0', '#facs-title-0-iv-0'],
    ['2', '#facs-p1-0-2'],
    ['3r', '#facs-p2-0-3r'],
    // One of a manifest of others is named by its own address.
    ['iv 3', 'https://b.example/look?at=1&page=2'],
    ['4', '#facs-p4-0-4'],
  ]);
  const graphics = elementsIn(root).filter(({ name }) => name === 'graphic');
  expect(graphics.map(({ attributes: { url, width } }) => [url, width])).toEqual([
    [`${SITE}sources/decision/facsimiles/page-0.jpg`, '30px'],
    ['https://b.example/image/1', '300px'],
    ['https://b.example/service/2/full/full/0/default.jpg', '300px'],
    [`${SITE}sources/decision/facsimiles/page-4.jpg`, '30px'],
  ]);
});

describe.each(['own', 'made-up'])('read back from the %s edition', (name) => {
  test('a full text is the same to the letter, paragraph by paragraph and sentence by sentence', () => {
    let compared = 0;
    each(name, (root, { publishesText, paragraphs }) => {
      for (const { anchor, text, sentences } of publishesText ? paragraphs : []) {
        expect(textIn(byId(root, anchor))).toBe(text);
        for (const { anchor: id, range } of sentences)
          expect(textIn(byId(root, id))).toBe(text?.slice(...range));
        compared += 1 + sentences.length;
      }
    });
    expect(compared).toBeGreaterThan(10);
  });

  test('each note points at its words', () => {
    each(name, (root, { notes, paragraphs }) => {
      for (const note of notes) {
        const span =
          note.on === 'text' &&
          paragraphs.flatMap(({ spans }) => spans).find((each) => each.note === note.id);
        const text = paragraphs.find(({ anchor }) => anchor === note.anchor)?.text;
        expect({ note: note.id, words: wordsOf(root, note) }).toEqual({
          note: note.id,
          words: note.words,
        });
        if (span) expect(note.words).toBe(text?.slice(...span.range));
      }
    });
  });

  test('every sentence is linked with those that render it, of the summary and of each companion', () => {
    each(name, (root, { paragraphs }) => {
      const links = elementsIn(root).filter((element) => element.name === 'link');
      const rendered = paragraphs.flatMap(({ summary, companions }) =>
        [...(summary ? [summary] : []), ...companions].flatMap(({ sentences }) => sentences),
      );
      const read = links
        .map(({ attributes }) => String(attributes.target).split(' '))
        .flatMap(([original, ...ids]) =>
          ids.map((id) => ({ anchor: original?.slice(1), text: textIn(byId(root, id.slice(1))) })),
        );
      const inOrder = (all: typeof read) =>
        all.map(({ anchor, text }) => `${anchor} ${text}`).sort();
      expect(inOrder(read.filter(({ anchor }) => /-s\d+$/.test(anchor ?? '')))).toEqual(
        inOrder(rendered),
      );
    });
  });

  test('no id stands twice, and every pointer within the document has its target', () => {
    each(name, (root) => {
      const ids = elementsIn(root).flatMap(({ attributes }) => attributes['xml:id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const pointers = elementsIn(root).flatMap(({ attributes }) =>
        [
          'target',
          'targetEnd',
          'corresp',
          'resp',
          'wit',
          'from',
          'active',
          'passive',
          'source',
        ].flatMap((key) => String(attributes[key] ?? '').split(' ')),
      );
      const lost = pointers.filter(
        (pointer) => pointer.startsWith('#') && !ids.includes(pointer.slice(1)),
      );
      expect(lost).toEqual([]);
      expect(pointers.filter((pointer) => pointer.startsWith('/'))).toEqual([]);
    });
  });

  test('a text that may not be published has its digests, its lengths and its fingerprints, and a gap for each paragraph', () => {
    const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
    each(name, (root, { publishesText, paragraphs }) => {
      for (const { anchor, words, digest, fingerprint } of publishesText
        ? []
        : paragraphs.filter((each) => each.anchor !== 'title')) {
        const element = byId(root, anchor);
        expect(fold(textIn(element))).toBe(fold(digest?.text ?? ''));
        expect(
          elementsIn(element).find(({ name: tag }) => tag === 'gap')?.attributes,
        ).toMatchObject({
          reason: 'rights',
          quantity: `${words}`,
        });
        const fixity = elementsIn(root).find(
          ({ name: tag, attributes }) => tag === 'item' && attributes.corresp === `#${anchor}`,
        );
        expect(fixity && textIn(fixity)).toBe(
          `${fingerprint.exact} ${fingerprint.normalised} ${words}`,
        );
      }
    });
  });
});

test('a witness that differs has its apparatus: counts in the list of witnesses, and an entry for each such paragraph', () => {
  const edition = editions['made-up'] as Edition;
  const [source] = edition.sources as [Source];
  const [capture] = source.record.captures;
  const collation = {
    identical: 4,
    alike: ['c1'],
    different: ['c2'],
    missing: ['effect'],
    extra: 2,
  };
  const captures = [capture, { ...capture, collation }] as Source['record']['captures'];
  const root = fromXml(tei(edition, { ...source, record: { ...source.record, captures } }, SITE));
  const entries = elementsIn(root).filter((element) => element.name === 'app');
  expect(entries.map(({ attributes }) => attributes)).toEqual([
    { type: 'alike', from: '#c1' },
    { type: 'different', from: '#c2' },
    { type: 'missing', from: '#effect' },
  ]);
  const counts = elementsIn(byId(root, 'witness_2')).filter(
    ({ attributes }) => attributes.unit === 'paragraphs',
  );
  expect(counts.map((count) => textIn(count))).toEqual([
    '4 identical',
    '1 alike',
    '1 different',
    '1 missing',
    '2 extra',
  ]);
});

test('any text comes back to the letter, with its sentences and the words of crossing notes', () => {
  const notes = ['a', 'b', 'c'];
  fc.assert(
    fc.property(hostileParagraph('c1', notes), (paragraph) => {
      const { edition, source } = withParagraphs(editions['made-up'] as Edition, [paragraph]);
      const root = fromXml(tei(edition, source, SITE));
      const { text, sentences, spans } = paragraph;
      expect(textIn(byId(root, 'c1'))).toBe(text);
      for (const { anchor, range } of sentences)
        expect(textIn(byId(root, anchor))).toBe(text?.slice(...range));
      for (const { note, range } of spans) {
        expect(textBetween(root, `note-${note}_from`, `note-${note}_to`)).toBe(
          text?.slice(...range),
        );
      }
    }),
    { numRuns: 1000 },
  );
});

/** A sentence’s text, of which each element that goes on with it has a part. */
function sentenceIn(root: Root, id: string): string {
  const next = elementsIn(root).find(({ attributes }) => attributes.prev === `#${id}`);
  return textIn(byId(root, id)) + (next ? sentenceIn(root, String(next.attributes['xml:id'])) : '');
}

test('a text of any shape comes back to the letter, passage by passage and in order', () => {
  const roles = new Set<string>();
  fc.assert(
    fc.property(anyText, (paragraphs) => {
      const { edition, source } = withParagraphs(editions['made-up'] as Edition, paragraphs);
      const root = fromXml(tei(edition, source, SITE));
      const anchors = paragraphs.map(({ anchor }) => anchor);
      expect(anchors.map((anchor) => textIn(byId(root, anchor)))).toEqual(
        paragraphs.map(({ text }) => text),
      );
      const ids = elementsIn(root).map(({ attributes }) => String(attributes['xml:id']));
      expect(new Set(ids.filter((id) => id !== 'undefined')).size).toBe(
        ids.filter((id) => id !== 'undefined').length,
      );
      expect(ids.filter((id) => anchors.includes(id))).toEqual(anchors);
      for (const { text, place, sentences, spans } of paragraphs) {
        roles.add(place.role);
        for (const { anchor, range } of sentences)
          expect(sentenceIn(root, anchor)).toBe(text?.slice(...range));
        for (const { note, range } of spans)
          expect(textBetween(root, `note-${note}_from`, `note-${note}_to`)).toBe(
            text?.slice(...range),
          );
      }
    }),
    { numRuns: 500 },
  );
  // Each role but those which need a certain text, or a ledger.
  expect(roles.size).toBeGreaterThan(12);
});

test('nothing of a reader’s own copy is in it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'tei-'));
  cpSync(made, root, { recursive: true });
  mkdirSync(join(root, 'sources/report/local'));
  const lines = readFileSync(folder('../../fixtures/captures/report.txt'), 'utf8')
    .trim()
    .split('\n');
  const copy = Object.fromEntries(lines.map((text, i) => [`p${i + 1}`, text]));
  writeFileSync(join(root, 'sources/report/local/paragraphs.json'), JSON.stringify(copy));
  const edition = await loadEdition({ root, local: true });
  rmSync(root, { recursive: true });
  const report = edition.sources.find(({ id }) => id === 'report') as Source;
  expect(report.paragraphs.at(-1)?.text).toBe(lines.at(-1));
  expect(tei(edition, report, SITE)).toBe(readFileSync(folder('./fixtures/report.xml'), 'utf8'));
});
