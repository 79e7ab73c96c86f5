import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readerFor, readWith } from '../readers.ts';
import { Sandbox } from '../sandbox.ts';

const XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"';
const page = (body: string) =>
  `<?xml version="1.0"?><html ${XHTML}><head><title/></head><body>${body}</body></html>`;
const BOOK = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
  'OPS/book.opf': `<package xmlns:dc="d"><metadata><dc:title>The Lamp</dc:title><dc:creator>Ida Quay</dc:creator>
<dc:language>en</dc:language><dc:date>2031</dc:date></metadata>
<manifest><item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="t" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="o" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="s" href="style.css" media-type="text/css"/></manifest>
<spine><itemref idref="c"/><itemref idref="n"/><itemref idref="o"/><itemref idref="t"/></spine>
<guide><reference type="cover" href="cover.xhtml"/></guide></package>`,
  'OPS/style.css': '.verse { display: block } .x { display: none } .it { font-style: italic }',
  'OPS/cover.xhtml': page('<p>The Lamp</p>'),
  'OPS/nav.xhtml': page('<nav><ol><li><a href="text/one.xhtml">One</a></li></ol></nav>'),
  'OPS/text/one.xhtml': page(
    '<h1>One</h1><p>The <span class="it">lamp</span> is lit<a epub:type="noteref" href="two%20b.xhtml#n1">1</a>.</p><span epub:type="pagebreak" title="7"/><p><span class="verse">At dusk</span><span class="verse">it burns.</span></p><p class="x">Off.</p>',
  ),
  'OPS/text/two b.xhtml': page('<h2>Two</h2><aside id="n1"><p>1. By whom?</p></aside>'),
};
const book = (files: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ ...BOOK, ...files }).map(([name, text]) => [name, strToU8(text)]),
    ),
    { level: 0 },
  );
const read = (bytes: Uint8Array, options = {}) => readWith('epub', bytes, options, 'en');

test('a book is its files in the order of reading, what it sets apart left out', async () => {
  const { lines, found } = await read(book());
  expect(lines.filter(({ text }) => text !== '')).toEqual([
    { text: 'The Lamp', at: 'cover.xhtml', leftOut: { rule: 'cover', why: 'the book’s cover' } },
    {
      text: '1. One',
      at: 'nav.xhtml',
      leftOut: { rule: 'navigation', why: 'the site’s navigation' },
    },
    { text: 'One', at: 'one.xhtml', heading: 2 },
    {
      text: 'The lamp is lit¹.',
      at: 'one.xhtml',
      emphasis: [{ as: 'em', range: [4, 8] }],
    },
    { text: 'At dusk', at: 'one.xhtml, page 7' },
    { text: 'it burns.', at: 'one.xhtml, page 7' },
    {
      text: 'Off.',
      at: 'one.xhtml, page 7',
      leftOut: { rule: 'hidden', why: 'not shown on the page' },
    },
    { text: 'Two', at: 'two b.xhtml', heading: 2 },
    { text: '1. By whom?', at: 'two b.xhtml' },
  ]);
  expect(found.map(({ field, value }) => [field, value])).toEqual([
    ['title', 'The Lamp'],
    ['author', 'Ida Quay'],
    ['language', 'en'],
    ['date', '2031'],
  ]);
});

test('a book is known by its first bytes, and one of its files is read alone', async () => {
  expect(readerFor(book(), 'lamp').id).toBe('epub');
  const { lines } = await read(book(), { part: 'two b.xhtml' });
  expect(lines.map(({ text }) => text)).toEqual(['Two', '', '1. By whom?']);
  await expect(read(book(), { part: 'none' })).rejects.toThrow('The book has no file “none”');
});

test.each([
  ['no book', { 'META-INF/container.xml': '<a/>' }, 'no e-book'],
  [
    'locked',
    {
      'META-INF/encryption.xml':
        '<e><EncryptedData><CipherData><CipherReference URI="OPS/text/one.xhtml"/></CipherData></EncryptedData></e>',
    },
    'locked (DRM)',
  ],
  ['of names that climb', { '../out.xhtml': 'x' }, 'leads out of it'],
  [
    'of pictures',
    Object.fromEntries(
      Object.keys(BOOK)
        .filter((name) => /xhtml$/.test(name))
        .map((name) => [name, page('<img src="1.png"/>')]),
    ),
    'its pages are pictures',
  ],
])('an archive that is %s is refused in words', async (_, files, message) => {
  await expect(read(book(files))).rejects.toThrow(message);
});

test('a book may lock its fonts', async () => {
  const fonts = {
    'META-INF/encryption.xml': '<e><CipherReference URI="OPS/font.otf"/></e>',
  };
  expect((await read(book(fonts))).lines.length).toBeGreaterThan(5);
});

test('a book is read in the sandbox as it is here', async () => {
  const sandbox = new Sandbox();
  try {
    expect(await sandbox.read({ reader: 'epub', bytes: book(), options: {}, lang: 'en' })).toEqual(
      await read(book()),
    );
  } finally {
    sandbox.close();
  }
});
