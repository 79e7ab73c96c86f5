import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { Edition, Source } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { withParagraphs } from '../made-up.ts';
import { elementsIn, textIn } from '../xml-reading.ts';
import { cards } from './card.ts';

const SITE = 'https://a.example/b/';
let harbour: Edition;
beforeAll(async () => {
  harbour = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/edition/', import.meta.url)),
  });
});

const read = (edition: Edition, source: Source) =>
  elementsIn(fromXml(cards(edition, source, SITE)))
    .filter(({ name }) => name === 'section')
    .map((section) => {
      const within = elementsIn(section);
      const named = (name: string) => within.filter((each) => each.name === name);
      return {
        id: section.attributes.id ?? '',
        quotes: named('blockquote').map((each) => [
          each.attributes.lang,
          textIn(elementsIn(each).find(({ name }) => name === 'p') as typeof each),
        ]),
        href: named('a')[0]?.attributes.href,
        by: textIn(within.at(-1) as (typeof within)[0]),
      };
    });

test('a card has the words of its passage, what stands beside, and the address and version of them', () => {
  const [decision] = harbour.sources as [Source];
  const all = read(harbour, decision);
  expect(all.map(({ id }) => id)).toEqual(['', ...decision.paragraphs.map(({ anchor }) => anchor)]);
  decision.paragraphs.forEach(({ anchor, text, label, summary }, i) => {
    const card = all[i + 1];
    expect(card?.quotes).toEqual([
      [decision.record.lang, text],
      ...(summary ? [['en', summary.text]] : []),
    ]);
    expect(card?.href).toBe(`${SITE}decision/#${anchor}`);
    expect(card?.by).toContain(label);
  });
  expect(all[0]?.href).toBe(`${SITE}decision/`);
  expect(cards(harbour, decision, SITE)).toContain('version 0.1.0');
});

test('of a text that may not be published it has the digest', () => {
  const report = harbour.sources.find(({ id }) => id === 'report') as Source;
  const all = read(harbour, report);
  const p1 = report.paragraphs.find(({ anchor }) => anchor === 'p1');
  expect(all.find(({ id }) => id === 'p1')?.quotes).toEqual([['en', p1?.digest?.text]]);
});

test('characters that markup would take for its own stay what they are', () => {
  const [decision] = harbour.sources as [Source];
  const text = 'a <b> & ]]> "c" <!-- -->';
  const made = withParagraphs(harbour, [
    { ...(decision.paragraphs[1] as never as object), text } as never,
  ]);
  expect(read(made.edition, made.source).at(-1)?.quotes[0]?.[1]).toBe(text);
});
