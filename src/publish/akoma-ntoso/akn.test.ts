import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Edition, Paragraph, Source } from '../../model/edition.ts';
import { structureOf } from '../../model/structure/structure.ts';
import { loadEdition } from '../../read/loader.ts';
import { hostileParagraph, lawOf, MADE_UP_LAW, withFigures, withParagraphs } from '../made-up.ts';
import { byId, elementsIn, provisionText, textIn } from '../xml-reading.ts';
import { akn } from './akn.ts';

const SITE = 'https://a.example/b/';
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const lines = (name: string) =>
  readFileSync(folder(`../../fixtures/captures/${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
let own: Edition;
let made: Edition;
beforeAll(async () => {
  own = await loadEdition({ root: folder('../../../') });
  made = await loadEdition({ root: folder('../../fixtures/edition/') });
});

/** The document that paragraphs make in the made-up edition, read back. */
function read(paragraphs: readonly Paragraph[]): Root {
  const { edition, source } = withParagraphs(made, paragraphs, MADE_UP_LAW);
  return fromXml(akn(edition, source, SITE) ?? '');
}

/** A document's provisions, each with what is within it: `cl_3(para_1 para_2)`. */
function outline(root: Root): string {
  const below = (node: Root | ReturnType<typeof elementsIn>[number]): string => {
    const parts = node.children.flatMap((child) => {
      if (child.type !== 'element') return [];
      const inner = below(child);
      const id = child.attributes['xml:id'] && child.attributes.eId;
      return id ? [`${id}${inner && `(${inner})`}`] : inner ? [inner] : [];
    });
    return parts.join(' ');
  };
  return below(root);
}

test('the decision is written as it is expected', () => {
  const path = folder('./fixtures/decision.xml');
  const { edition, source } = withParagraphs(
    made,
    (made.sources[0] as Source).paragraphs,
    MADE_UP_LAW,
  );
  const written = akn(edition, source, SITE) ?? '';
  if (process.env.UPDATE) writeFileSync(path, written);
  expect(written).toBe(readFileSync(path, 'utf8'));
});

test('the resolution is the same to the letter, paragraph by paragraph; a number that is ours is not in it', () => {
  const [resolution] = own.sources as [Source];
  const root = fromXml(akn(own, resolution, SITE) ?? '');
  for (const { anchor, text, sentences } of resolution.paragraphs) {
    expect(provisionText(root, anchor)).toBe(text);
    const number = elementsIn(byId(root, anchor)).find(({ name }) => name === 'num');
    expect(number === undefined).toBe(!/^c\d$/.test(anchor));
    sentences.forEach(({ anchor: id, range }, i) => {
      expect((i === 0 && number ? textIn(number) : '') + textIn(byId(root, id))).toBe(
        text?.slice(...range),
      );
    });
  }
  expect(outline(root)).toBe(
    'cl_1 cl_2 cl_3(cl_3__para_1 cl_3__para_2 cl_3__para_3 cl_3__para_4 cl_3__para_5)',
  );
});

describe('a text of other shape', () => {
  test.each([
    [
      'law',
      'zh-Hans',
      'chp_1(art_1 art_2(art_2__para_1__point_1 art_2__para_1__point_2 art_2__para_2)) chp_2(art_3)',
    ],
    [
      'statute',
      'en',
      'sec_1 sec_2(sec_2__para_1 sec_2__para_2) sec_3(sec_3__subsec_a(sec_3__subsec_a__para_1(sec_3__subsec_a__para_1__subpara_A sec_3__subsec_a__para_1__subpara_B) sec_3__subsec_a__para_2) sec_3__subsec_b)',
    ],
  ])('such as the %s keeps its order and its characters', (name, lang, expected) => {
    const text = lines(name).filter((line) => !/^（2030年/.test(line));
    const law = lawOf(text, lang);
    const root = read(law);
    expect(law.map(({ anchor }) => provisionText(root, anchor))).toEqual(text);
    expect(outline(root)).toBe(expected);
  });
});

test('any text comes back to the letter, whatever number it seems to begin with', () => {
  const anchors = ['title', 'preamble', 'c1', 'c1-1', 'art2', 'sec3-a', 'effect'];
  fc.assert(
    fc.property(fc.tuple(...anchors.map((anchor) => hostileParagraph(anchor, []))), (texts) => {
      const { places } = structureOf(
        texts.map(({ text }, i) => ({ text: text ?? '', role: i === 0 ? 'title' : 'text' })),
        { kind: 'legislation', lang: 'zh-Hans', scheme: 'prc' },
      );
      const paragraphs = texts.map((paragraph, i) => ({
        ...paragraph,
        place: places[i] ?? paragraph.place,
      }));
      const root = read(paragraphs);
      expect(paragraphs.map(({ anchor }) => provisionText(root, anchor))).toEqual(
        paragraphs.map(({ text }) => text),
      );
    }),
    { numRuns: 300 },
  );
});

test('a text without provisions has its lines in the body, which is never empty', () => {
  const law = lawOf(['A title', 'The council met.', 'It was foggy.'], 'en');
  const root = read(law);
  expect(law.map(({ anchor }) => provisionText(root, anchor))).toEqual(law.map(({ text }) => text));
  expect(elementsIn(root).find(({ name }) => name === 'body')?.children.length).toBeGreaterThan(1);
  expect(elementsIn(read(law.slice(0, 1))).some(({ name }) => name === 'level')).toBe(true);
});

test('pictures that may be published stand after their passages, and change no character of them', () => {
  const text = lines('law').filter((line) => !/^（2030年/.test(line));
  const law = withFigures(lawOf(text, 'zh-Hans'));
  const root = read(law);
  expect(law.map(({ anchor }) => provisionText(root, anchor))).toEqual(text);
  const images = elementsIn(root).filter(({ name }) => name === 'img');
  expect(images.map(({ attributes }) => attributes.src)).toEqual(
    law.flatMap(({ figures }) =>
      figures.flatMap(({ file, picture }) =>
        picture ? [`${SITE}sources/decision/figures/${file}`] : [],
      ),
    ),
  );
});

test('there is none of a text that may not be published, of a news report, or of a law whose dates are not stated', () => {
  const [decision] = made.sources as [Source];
  const law: Source = { ...decision, record: { ...decision.record, ...MADE_UP_LAW } };
  expect(akn(made, law, SITE)).not.toBeNull();
  expect(akn(made, { ...law, publishesText: false }, SITE)).toBeNull();
  expect(akn(made, { ...law, record: { ...law.record, kind: 'news' } }, SITE)).toBeNull();
  expect(akn(made, decision, SITE)).toBeNull();
});
