import { strToU8, zipSync } from 'fflate';
import type { HostileFile } from '../hostile-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const words = '<p>Ropes are kept dry.</p>';
const ENTITIES = `<?xml version="1.0"?><!DOCTYPE html [${many(20, (i) => `<!ENTITY e${i} "${`&e${i - 1};`.repeat(10)}">`)}]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>&e19;</p>${words}</body></html>`;
const epub = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'META-INF/container.xml': '<c><rootfile full-path="a.opf"/></c>',
        ...files,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const package_ = (items: string) =>
  `<package><manifest>${items}</manifest><spine>${many(items.split('<item ').length - 1, (i) => `<itemref idref="i${i}"/>`)}</spine></package>`;

/** Pages and books made to do harm. */
export const HOSTILE_PAGES: readonly HostileFile[] = [
  ['100,000 nested elements', 'html', () => bytes(`${'<div>'.repeat(100_000)}${words}`), /nested/],
  ['100,000 nested fonts', 'html', () => bytes(`${'<font>'.repeat(100_000)}${words}`), /nested/],
  [
    'fonts that are never closed',
    'html',
    () => bytes(many(3_000, (i) => `<p><b><i><font size=${i}>a`)),
    /nested|^a/,
  ],
  [
    '100,000 nested elements of XHTML',
    'html',
    () => bytes(`<?xml version="1.0"?><html xmlns="x">${'<div>'.repeat(100_000)}`),
    /nested/,
  ],
  ['100,000 nested tables', 'html', () => bytes('<table><tr><td>'.repeat(100_000)), /nested/],
  [
    '5 MB of attributes',
    'html',
    () => bytes(`<p ${many(500_000, (i) => `a${i}=1 `)}>a`),
    /attributes/,
  ],
  [
    'an attribute of 5 MB',
    'html',
    () => bytes(`<p title="${'a b '.repeat(1_300_000)}">a</p>`),
    /^a$/,
  ],
  [
    'a data: address of 20 MB',
    'html',
    () => bytes(`<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">${words}`),
    /^Ropes/,
  ],
  ['60,000 paragraphs', 'html', () => bytes(words.repeat(60_000)), /^Ropes/],
  [
    '20,000 rules of style',
    'html',
    () =>
      bytes(
        `<style>${many(20_000, (i) => `.a .b${i} .c > .d { display: none }`)}</style>${'<i class="a"><b class="d c">'.repeat(20)}${words}`,
      ),
    /^Ropes/,
  ],
  [
    'a style that never ends',
    'html',
    () => bytes(`<p>Ropes.</p><style>${'a{'.repeat(1_000_000)}`),
    /^Ropes/,
  ],
  ['entities that grow', 'html', () => bytes(ENTITIES), /^&e19;/],
  [
    'a document type from elsewhere',
    'html',
    (address) =>
      bytes(
        `<?xml version="1.0"?><!DOCTYPE html SYSTEM "${address}/a.dtd"><html xmlns="x"><body>${words}</body></html>`,
      ),
    /^Ropes/,
  ],
  [
    'a file as an entity',
    'html',
    () =>
      bytes(
        `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]><html xmlns="x"><body><p>&f;</p></body></html>`,
      ),
    /^&f;$/,
  ],
  [
    'scripts, frames and a refresh',
    'html',
    (address) =>
      bytes(
        `<script>fetch('${address}')</script><meta http-equiv=refresh content="0;url=${address}"><iframe src="${address}"></iframe><link rel=stylesheet href="${address}/a.css"><base href="${address}">${words}`,
      ),
    /^Ropes/,
  ],
  [
    'bytes of chance',
    'html',
    () => Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256),
    /./,
  ],
  ['a mark that is a lie', 'html', () => Uint8Array.from([0xff, 0xfe, ...bytes(words)]), /./],
  ['comments that never end', 'html', () => bytes(`${words}${'<!--'.repeat(500_000)}`), /^Ropes/],
  [
    'what is no JSON of the page',
    'html',
    () => bytes(`<script type="application/ld+json">${'['.repeat(500_000)}</script>${words}`),
    /^Ropes/,
  ],
  [
    'links to themselves as notes',
    'html',
    () =>
      bytes(
        many(
          5_000,
          (i) => `<p id="n${i}"><sup><a href="#n${(i + 1) % 5_000}">${i}</a></sup> a</p>`,
        ),
      ),
    /a$/,
  ],
  [
    'MHTML of 100,000 parts',
    'mhtml',
    () =>
      bytes(
        `Content-Type: multipart/related; boundary=x\r\n\r\n${'--x\r\n\r\na\r\n'.repeat(100_000)}`,
      ),
    /more than 5000 parts/,
  ],
  [
    'an EPUB bomb',
    'epub',
    () =>
      epub({
        'a.opf': package_('<item id="i0" href="a.xhtml"/>'),
        'a.xhtml': `<p>${'0'.repeat(25_000_000)}</p>`,
      }),
    /characters|memory/,
  ],
  [
    'an EPUB that names a file without end',
    'epub',
    () =>
      epub({
        'a.opf': package_(many(5_000, (i) => `<item id="i${i}" href="a.xhtml"/>`)),
        'a.xhtml': words,
      }),
    /^Ropes/,
  ],
  [
    'an EPUB whose files are outside',
    'epub',
    () => epub({ 'a.opf': package_('<item id="i0" href="../../../etc/passwd"/>') }),
    /no text/,
  ],
];
