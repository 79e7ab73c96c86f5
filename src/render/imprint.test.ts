import { expect, test } from 'vitest';
import type { EditionRecord } from '../model/edition.ts';
import { interfaceIn } from '../words/words.ts';
import { answersLine } from './imprint.ts';
import type { View } from './view.ts';
import { el, type XmlNode } from './xml.ts';

const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

/** The line at the head of a page, as it reads, and where it leads. */
function lineOf(given: Partial<EditionRecord>) {
  const record = {
    title: 'Harbour Papers',
    publisher: '',
    version: '2.0.0',
    review: null,
    objections: null,
    lang: 'en',
    interface: 'en',
    langs: {},
    ...given,
  };
  const view = { edition: { record, sources: [] }, ui: interfaceIn('en') } as unknown as View;
  const line = el(
    'p',
    {},
    answersLine(view, (path) => `/site/${path}`),
  );
  return { text: textOf(line), written: JSON.stringify(line) };
}

test('the head of a page says whose edition it is, which version, how far reviewed, where to object', () => {
  const { text, written } = lineOf({
    publisher: 'Harbour Press',
    review: 'not reviewed yet',
    objections: 'about/#objections',
  });
  expect(text).toBe(
    'Harbour Papers: Harbour Press · version 2.0.0 · not reviewed yet · Object to a passage',
  );
  expect(written).toContain('"href":"/site/about/#objections"');
});

test('that nobody is named as publisher is said, and an address of mail stays as it is', () => {
  const { text, written } = lineOf({ objections: 'mailto:desk@harbour.example' });
  expect(text).toBe('Harbour Papers (publisher not named) · version 2.0.0 · Object to a passage');
  expect(written).toContain('"href":"mailto:desk@harbour.example"');
});
