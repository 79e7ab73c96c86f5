import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { hostileText } from '../publish/made-up.ts';
import { textIn } from '../publish/xml-reading.ts';
import { el, xmlDocument } from './xml.ts';

describe('an XML document', () => {
  test('gives any characters of a text back, also those that XML cannot hold', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (before, after) => {
        const root = fromXml(xmlDocument(el('p', {}, before, el('s', {}, after), before)));
        expect(textIn(root)).toBe(before + after + before);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives any characters of an attribute back; those that XML cannot hold are named', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const [root] = fromXml(xmlDocument(el('a', { value }))).children.filter(
          (node) => node.type === 'element',
        );
        const named = value.replace(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
          (char) => {
            return `[U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
          },
        );
        expect(root?.attributes.value).toBe(named);
      }),
      { numRuns: 1000 },
    );
  });

  test('breaks lines between elements only where there is no text', () => {
    expect(
      xmlDocument(
        el(
          'a',
          {},
          el('b', { n: 1, m: null }),
          el('p', {}, el('s', {}, el('b'), el('b')), el('s', {}, 'y')),
        ),
      ),
    ).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b n="1"/>\n  <p><s><b/><b/></s><s>y</s></p>\n</a>\n',
    );
  });
});
