import { brotliCompressSync, gzipSync } from 'node:zlib';
import { archiveOf, docxOf, odtOf } from '../../fixtures/office-files.ts';
import type { HostileFile } from './hostile-file.ts';
import { HOSTILE_PAGES } from './html/made-up-hostile.ts';
import { HOSTILE_OFFICE } from './office/made-up-hostile.ts';
import { HOSTILE_PDFS } from './pdf/made-up-hostile.ts';

const MILLION = 1_000_000;
const bytes = (text: string) => new TextEncoder().encode(text);
const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const signs = (text: string, count = MILLION) => text.repeat(count);

const tei = (body: string, type = '') =>
  bytes(
    `<?xml version="1.0"?>${type}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`,
  );
const uslm = (section: string) =>
  bytes(
    `<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main><section>${section}</section></main></bill>`,
  );
const akn = (body: string) =>
  bytes(
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>${body}</body></act></akomaNtoso>`,
  );

/** One record of a web archive, by what a server answered. */
function record(body: string | Uint8Array, head = '', more = ''): Buffer {
  const answer = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${head}\r\n`),
    Buffer.from(body as Uint8Array),
  ]);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: response\r\n${more}WARC-Target-URI: https://harbour.example/\r\nContent-Length: ${answer.length}\r\n\r\n`,
    ),
    answer,
    Buffer.from('\r\n\r\n'),
  ]);
}

const mhtml = (head: string, body: string) =>
  bytes(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n${head}\r\n${body}`);

/** An archive whose directory says something else of its first file’s size than is true. */
function lying(archive: Uint8Array, size: number): Uint8Array {
  const lie = Uint8Array.from(archive);
  const view = new DataView(lie.buffer);
  for (let at = lie.length - 4; at > 0; at--)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return lie;
}

const book = (chapters: number, chapter: string) =>
  archiveOf({
    'META-INF/container.xml': '<c><rootfile full-path="a.opf"/></c>',
    'a.opf': `<package><manifest>${many(chapters, (i) => `<item id="i${i}" href="${i}.xhtml"/>`)}</manifest><spine>${many(chapters, (i) => `<itemref idref="i${i}"/>`)}</spine></package>`,
    ...Object.fromEntries(Array.from({ length: chapters }, (_, i) => [`${i}.xhtml`, chapter])),
  });

const ARCHIVES: readonly HostileFile[] = [
  [
    'EPUB of 300 files that unpack to 2 MB each',
    'epub',
    () => book(300, ' '.repeat(2 * MILLION)),
    /unpacks to more than/,
  ],
  [
    'EPUB of 150 files of 2 MB of paragraphs',
    'epub',
    () => book(150, '<p>Ropes are kept dry.</p>'.repeat(80_000)),
    /lines|memory|characters/,
  ],
  [
    'DOCX of 30,000 files',
    'docx',
    () =>
      docxOf('', {}, Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`${i}`, '']))),
    /files/,
  ],
  [
    'DOCX that holds archives within archives',
    'docx',
    () => {
      let inner = signs(' ', 50 * MILLION);
      for (let depth = 0; depth < 5; depth++)
        inner = Buffer.from(archiveOf({ 'a.zip': inner })).toString('latin1');
      return docxOf('<w:p><w:r><w:t>Ropes.</w:t></w:r></w:p>', {}, { 'word/a.zip': inner });
    },
    /^Ropes\.$/,
  ],
  [
    'ODT whose directory says that it is smaller',
    'odt',
    () => lying(odtOf(`<text:p>${signs('a', 30 * MILLION)}</text:p>`), 10),
    /damaged/,
  ],
  [
    'ODT whose directory says that it is larger',
    'odt',
    () => lying(odtOf('<text:p>Ropes.</text:p>'), 0x7fffffff),
    /unpacks to more than/,
  ],
  [
    'EPUB with a name that climbs',
    'epub',
    () => archiveOf({ '../../hostile-was-here': 'x' }),
    /leads out of it/,
  ],
  [
    'EPUB with a name from the root',
    'epub',
    () => archiveOf({ '/hostile-was-here': 'x' }),
    /leads/,
  ],
];

const XML: readonly HostileFile[] = [
  [
    'TEI that swells by entities',
    'tei',
    () =>
      tei(
        '<p>&e9;</p>',
        `<!DOCTYPE TEI [<!ENTITY e0 "ha">${many(9, (i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)}]>`,
      ),
    /entities/,
  ],
  [
    'TEI with an entity from outside',
    'tei',
    (address) => tei('<p>&e;</p>', `<!DOCTYPE TEI [<!ENTITY e SYSTEM "${address}/e">]>`),
    /entities/,
  ],
  [
    'TEI whose type, style and parts lie elsewhere',
    'tei',
    (address) =>
      tei(
        `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${address}/part.xml"/><p>Ropes.</p>`,
        `<?xml-stylesheet href="${address}/a.xsl" type="text/xsl"?><!DOCTYPE TEI SYSTEM "${address}/tei.dtd">`,
      ),
    /./,
  ],
  ['TEI of 100,000 nested elements', 'tei', () => tei(signs('<div>', 1e5)), /within one another/],
  [
    'TEI of 500,000 attributes',
    'tei',
    () => tei(`<p ${many(500_000, (i) => `a${i}="1" `)}>Ropes.</p>`),
    null,
  ],
  ['TEI of 300,000 paragraphs', 'tei', () => tei(signs('<p>a</p>', 300_000)), /lines|memory/],
  ['TEI of a million spaces', 'tei', () => tei(`<p>a${signs(' ')}b</p>`), /^a b$/],
  ['TEI with a comment that never ends', 'tei', () => tei(`<p>a</p><!--${signs('-')}`), /XML/],
  ['TEI of 100,000 empty names', 'tei', () => tei(signs('<', 1e5)), /XML/],
  [
    'Akoma Ntoso of 100,000 sections',
    'akoma-ntoso',
    () => akn(signs('<section><num>1</num><content><p>a</p></content></section>', 1e5)),
    null,
  ],
  [
    'USLM of a million spaces',
    'uslm',
    () => uslm(`<num>${signs(' ')}1</num><content>a</content>`),
    null,
  ],
];

const WEB_ARCHIVES: readonly HostileFile[] = [
  [
    'WARC with 500 MB of noughts in gzip',
    'warc',
    () => gzipSync(Buffer.alloc(500 * MILLION), { level: 1 }),
    /damaged/,
  ],
  [
    'WARC whose page is 450 MB in Brotli',
    'warc',
    () =>
      record(
        brotliCompressSync(Buffer.alloc(450 * MILLION, 32), { params: { 1: 1 } }),
        'Content-Encoding: br\r\n',
      ),
    /damaged/,
  ],
  [
    'WARC in gzip whose page is in gzip, 300 MB',
    'warc',
    () =>
      gzipSync(
        record(
          gzipSync(Buffer.alloc(300 * MILLION, 32), { level: 1 }),
          'Content-Encoding: gzip\r\n',
        ),
      ),
    /at most 100 MB/,
  ],
  [
    'WARC of 100,000 records',
    'warc',
    () => Buffer.concat(Array(1e5).fill(record('<p>a</p>'))),
    /^a$/,
  ],
  [
    'WARC with a million spaces in a field',
    'warc',
    () => record('<p>Ropes.</p>', '', `WARC-Date:${signs(' ')}x\r\n`),
    /^Ropes/,
  ],
  [
    'WARC with a chunk beyond its end',
    'warc',
    () => record('fffffff\r\n<p>Ropes.</p>', 'Transfer-Encoding: chunked\r\n'),
    /^Ropes/,
  ],
  [
    'WARC longer than it is',
    'warc',
    () => bytes('WARC/1.1\r\nContent-Length: 9007199254740991\r\n\r\na'),
    /cut off/,
  ],
  [
    'WACZ of 200 archives of 1 MB',
    'wacz',
    () =>
      archiveOf(
        Object.fromEntries(
          Array.from({ length: 200 }, (_, i) => [
            `${i}.warc`,
            record(`<p>${'a'.repeat(MILLION)}`).toString('latin1'),
          ]),
        ),
      ),
    /^a/,
  ],
  [
    'MHTML with parts in parts',
    'mhtml',
    () =>
      mhtml(
        '',
        many(
          50_000,
          (i) => `--x\r\nContent-Type: multipart/related; boundary=y${i}\r\n\r\n--y${i}\r\n`,
        ),
      ),
    /parts/,
  ],
  [
    'MHTML with a million spaces in a field',
    'mhtml',
    () =>
      mhtml(
        `Subject: a${signs(' ')}b\r\n`,
        `--x\r\nContent-Type: text/html;${signs(' ')}x\r\n\r\n<p>Ropes.</p>\r\n--x--`,
      ),
    /Ropes|head/,
  ],
];

const MARKDOWN: readonly HostileFile[] = [
  ...(
    [
      ['asterisks', '*'],
      ['asterisks and letters', '*a '],
      ['underscores', '_'],
      ['opening brackets', '['],
      ['brackets', '[]'],
      ['pictures', '!['],
      ['half links', '[a]('],
      ['links to definitions', '[a]: b\n'],
      ['half tags', '<a '],
      ['half comments', '<!--'],
      ['backticks', '`a'],
      ['backslashes', '\\'],
      ['quotes', '>'],
      ['bullets', '- '],
      ['bars', '|'],
      ['addresses', 'www.a.'],
      ['mailboxes', 'a@b.'],
      ['notes', '[^a]'],
      ['ampersands', '&a'],
      ['tildes', '~~a'],
    ] as const
  ).map(
    ([name, sign]): HostileFile => [
      `Markdown of a million signs: ${name}`,
      'markdown',
      () => bytes(signs(sign, Math.floor(MILLION / sign.length))),
      null,
    ],
  ),
  ['Markdown of a million spaces', 'markdown', () => bytes(`a${signs(' ')}b`), null],
  [
    'Markdown with a million spaces in its data',
    'markdown',
    () => bytes(`---\ntitle: a${signs(' ')}b\n---\nRopes.\n`),
    /Ropes/,
  ],
  [
    'Markdown with data that never end',
    'markdown',
    () => bytes(signs('---\na', MILLION / 100)),
    null,
  ],
  [
    'Markdown whose table has 50,000 columns',
    'markdown',
    () => bytes(`|${signs('a|', 50_000)}\n|${signs('-|', 50_000)}\n|${signs('b|', 50_000)}\n`),
    null,
  ],
];

const TEXTS: readonly HostileFile[] = [
  ['a line of 50 million characters', 'text', () => bytes(signs('a', 50 * MILLION)), /characters/],
  ['a line of 19 million characters', 'text', () => bytes(signs('a', 19 * MILLION)), /^a/],
  ['40 million lines', 'text', () => bytes(signs('\n', 40 * MILLION)), /lines|memory/],
  ['400,000 lines of two letters', 'text', () => bytes(signs('ab\n', 400_000)), /^ab/],
  ...(
    [
      ['spaces', ' '],
      ['opening brackets', '['],
      ['brackets', '()'],
      ['asterisks', '*'],
      ['digits', '1'],
      ['numbers', '1.'],
      ['section signs', '§ '],
      ['articles', '第一'],
      ['full stops', '.'],
      ['dashes', '- '],
      ['no-break spaces', '\u00a0'],
      ['commas', '，'],
    ] as const
  ).map(
    ([name, sign]): HostileFile => [
      `text of a million ${name}`,
      'text',
      () => bytes(`Of ropes\n\na${signs(sign, MILLION / sign.length)}b\n`),
      /^Of ropes/,
    ],
  ),
  [
    'GB18030 of 40 MB',
    'text',
    () => Buffer.alloc(40 * MILLION, Buffer.from([0xb5, 0xc6])),
    /Not UTF-8|characters|memory/,
  ],
  [
    'UTF-16 that is cut within a character',
    'text',
    () => Uint8Array.from([0xff, 0xfe, 0x52, 0, 0x3d, 0xd8, 0x0a]),
    /UTF-16|encoding/i,
  ],
  ['UTF-16 of halves alone', 'text', () => Uint8Array.from([0xff, 0xfe, 0, 0xd8, 0, 0xd8]), /./],
  ['UTF-7 that writes a tag', 'text', () => bytes('+ADw-script+AD4-alert(1)'), /^\+ADw/],
  [
    'ISO-2022-JP with a million escapes',
    'text',
    () => bytes(`\x1b$B${signs('\x1b$B', 300_000)}\x1b(B\xe9`),
    /./,
  ],
  [
    'bytes of chance as text',
    'text',
    () => Uint8Array.from({ length: MILLION }, (_, i) => (i * 7919 + (i >> 3)) % 256),
    /./,
  ],
];

const PAGES: readonly HostileFile[] = (
  [
    ['spaces', ' '],
    ['no-break spaces', '&nbsp;'],
    ['brackets', '['],
    ['footnote marks', '[1]'],
    ['asterisks', '*'],
    ['digits', '1'],
    ['bullets', '• '],
    ['line breaks', '<br>'],
  ] as const
).map(
  ([name, sign]): HostileFile => [
    `a page of a million signs: ${name}`,
    'html',
    () => {
      const run = signs(sign, Math.floor(MILLION / sign.length));
      return bytes(
        `<title>Of ropes${run}x</title><meta name="description" content="a${run}b"><meta name="author" content="${run.replaceAll('<br>', ' ')}x"><h1>Of ropes</h1><p>Ropes are kept dry.</p><p>a${run}b</p><ul><li>${run}c</ul>`,
      );
    },
    /ropes|Ropes/,
  ],
);

/** Files of every kind that are made to do harm. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...HOSTILE_PAGES,
  ...PAGES,
  ...HOSTILE_PDFS,
  ...HOSTILE_OFFICE,
  ...ARCHIVES,
  ...XML,
  ...WEB_ARCHIVES,
  ...MARKDOWN,
  ...TEXTS,
];
