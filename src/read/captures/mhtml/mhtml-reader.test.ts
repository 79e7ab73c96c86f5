import { expect, test } from 'vitest';
import { encodedIn } from '../../../fixtures/encoded-in.ts';
import { readWith } from '../readers.ts';

const PROSE =
  'The lamp is lit at dusk by the keeper of the harbour, and is put out when the sun has risen over the eastern mole.';
const quoted = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/.{1,70}(?<!=.?)/g, '$&=\r\n');

/** An archive as Chromium writes it. */
const ARCHIVE = `From: <Saved by Blink>\r
Snapshot-Content-Location: https://harbour.example/lamp\r
Subject: =?utf-8?Q?The=20lamp?=\r
Date: Wed, 2 Apr 2031 08:00:00 -0000\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="--b1"\r
\r
\r
----b1\r
Content-Type: text/html\r
Content-ID: <frame-2@example>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://harbour.example/frame\r
\r
<p>A frame.</p>\r
----b1\r
Content-Type: text/html\r
Content-ID: <frame-1@example>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://harbour.example/lamp\r
\r
${quoted(`<!doctype html><title>The lamp</title><link rel=stylesheet href="cid:css-1@example"><h1>The lamp</h1>${`<p>${PROSE} – größer.</p>`.repeat(4)}<p class="k">Off.</p>`)}\r
----b1\r
Content-Type: text/css\r
Content-Transfer-Encoding: base64\r
Content-Location: cid:css-1@example\r
\r
${Buffer.from('.k { display: none }').toString('base64')}\r
----b1--\r
`;
const read = (bytes: Uint8Array, options = {}) => readWith('mhtml', bytes, options, 'en');

test('a page saved as one file is read with its styles, and tells whence and when', async () => {
  const { lines, found, told, options } = await read(Buffer.from(ARCHIVE));
  expect(lines.filter(({ text }) => text !== '')).toEqual([
    { text: 'The lamp', isTitle: true },
    ...Array(4).fill({ text: `${PROSE} – größer.` }),
    { text: 'Off.', leftOut: { rule: 'hidden', why: 'not shown on the page' } },
  ]);
  expect(found.slice(0, 2)).toEqual([
    {
      field: 'url',
      value: 'https://harbour.example/lamp',
      where: 'header Snapshot-Content-Location',
    },
    { field: 'archive', value: 'saved on 2031-04-02T08:00:00.000Z', where: 'header Date' },
  ]);
  expect(told[0]).toContain('--part with one of https://harbour.example/frame');
  expect(options).toEqual({ encoding: 'utf-8' });
});

test('a frame in it is read by its address', async () => {
  const { lines } = await read(Buffer.from(ARCHIVE), { part: 'https://harbour.example/frame' });
  expect(lines.map(({ text }) => text)).toEqual(['A frame.']);
  await expect(read(Buffer.from(ARCHIVE), { part: 'none' })).rejects.toMatchObject({
    mend: 'Name one of https://harbour.example/frame, https://harbour.example/lamp with --part',
  });
});

test('a part is read in the encoding that its header says', async () => {
  const head =
    'Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=shift_jis\r\n\r\n';
  const { lines } = await read(
    Buffer.concat([
      Buffer.from(head),
      encodedIn('shift_jis', '<p>灯台</p>'),
      Buffer.from('\r\n--x--'),
    ]),
  );
  expect(lines).toEqual([{ text: '灯台' }]);
});

test('an archive without a page is refused, and one whose parts are nested deep', async () => {
  await expect(read(Buffer.from('Content-Type: text/plain\r\n\r\nNo.'))).rejects.toThrow(
    'It holds no web page',
  );
  let nested = 'Content-Type: text/html\r\n\r\n<p>a';
  for (let i = 0; i < 20; i++)
    nested = `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n${nested}\r\n--b${i}--`;
  await expect(read(Buffer.from(nested))).rejects.toThrow('nested too deep');
});
