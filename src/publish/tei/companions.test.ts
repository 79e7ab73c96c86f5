import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Source } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { byId, elementsIn, textIn } from '../xml-reading.ts';
import { tei } from './tei.ts';

const named = (node: Nodes, name: string) =>
  elementsIn(node).filter((element) => element.name === name);
let law: Root;
beforeAll(async () => {
  const edition = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/companions/', import.meta.url)),
  });
  const source = edition.sources.find(({ id }) => id === 'pond-law') as Source;
  law = fromXml(tei(edition, source, 'https://a.example/'));
});

test('a companion is a division in its language, with who made it', () => {
  const division = byId(law, 'companion_translation-en');
  const { type, 'xml:lang': lang, resp = '' } = division.attributes;
  expect([type, lang]).toEqual(['translation', 'en']);
  const makers = String(resp)
    .split(' ')
    .map((id) => textIn(byId(law, id.slice(1))));
  expect(makers).toEqual(['Edith Moor', 'Lotus Harbour Society (蓮港學會)']);
  expect(named(division, 'docAuthor').map(textIn)).toEqual(makers);
});

test('each of its sentences names the one that it renders, and the alignment joins the two', () => {
  const sentences = named(byId(law, 'art4_translation-en'), 's');
  expect(sentences.map(({ attributes: { corresp } }) => corresp)).toEqual([
    '#art4-s1',
    '#art4-s2',
    '#art4-s2',
  ]);
  const targets = (companion: string) =>
    named(law, 'linkGrp')
      .filter(({ attributes: { corresp } }) => corresp === `#companion_${companion}`)
      .flatMap((group) => named(group, 'link'))
      .map(({ attributes: { target } }) => target);
  expect(targets('translation-en')).toContain(
    '#art4-s2 #art4_translation-en_2 #art4_translation-en_3',
  );
  // A part that is tied to no sentence as a whole.
  expect(targets('translation-ja')).toContain('#art4 #art4_translation-ja');
});

test('one that may not be published is not in it', () => {
  expect(JSON.stringify(law)).not.toContain('translation-fr');
});
