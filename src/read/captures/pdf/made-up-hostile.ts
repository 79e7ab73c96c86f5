import { zlibSync } from 'fflate';
import type { HostileFile } from '../hostile-file.ts';
import { linesAt, type MadeUp, madeUpPdf, streamOf } from './made-up-pdf.ts';

const TEXT = linesAt([72, 700], ['The ropes are kept dry.']);

const bytesOf = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));
const textOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const made = (draws: string, more?: MadeUp) => madeUpPdf([{ draws }], more);
const changed = (from: RegExp, to: string) => bytesOf(textOf(made(TEXT)).replace(from, to));

/** White space, packed twice. */
function bomb(bytes: number): string {
  const packed = zlibSync(zlibSync(new Uint8Array(bytes).fill(0x20), { level: 9 }), { level: 9 });
  return Array.from(packed, (each) => String.fromCharCode(each)).join('');
}

const READ = 'The ropes are kept dry.';

const CASES: readonly [name: string, bytes: (address: string) => Uint8Array, outcome: string][] = [
  [
    'a script that runs for ever',
    () =>
      made(TEXT, {
        catalog: '/OpenAction 100 0 R /Names << /JavaScript << /Names [(a) 100 0 R] >> >>',
        objects: { 100: '<< /S /JavaScript /JS (while \\(true\\) {}) >>' },
      }),
    READ,
  ],
  [
    'a program to start',
    () => made(TEXT, { catalog: '/OpenAction << /S /Launch /F (/bin/sh) >>' }),
    READ,
  ],
  [
    'text that lies elsewhere on the network',
    (address) =>
      made(TEXT, {
        objects: { 11: streamOf('', `/F (${address}/x) /FFilter /FlateDecode`) },
      }),
    'holds no text',
  ],
  [
    'pages that hold themselves',
    () =>
      bytesOf(
        '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R>>',
      ),
    'no',
  ],
  ['a page that is its own parent', () => changed(/\/Parent 2 0 R/, '/Parent 10 0 R'), READ],
  [
    'a drawing that draws itself',
    () =>
      made(`/X Do ${TEXT}`, {
        fonts: '>> /XObject << /X 100 0 R ',
        objects: {
          100: streamOf(
            '/X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 100 0 R >> >>',
          ),
        },
      }),
    READ,
  ],
  [
    'objects that are each the other',
    () =>
      made(TEXT, {
        catalog: '/Metadata 100 0 R /StructTreeRoot 101 0 R',
        objects: { 100: '101 0 R', 101: '100 0 R' },
      }),
    READ,
  ],
  ['100,000 pages that are not there', () => changed(/\/Count 1/, '/Count 100000'), READ],
  ['fewer than no pages', () => changed(/\/Count 1/, '/Count -5'), 'no'],
  [
    'a table of objects that points nowhere',
    () => changed(/startxref\n\d+/, 'startxref\n99'),
    READ,
  ],
  [
    'a table of objects that points astray',
    () => changed(/0000000\d\d\d 00000 n/g, '0000000001 00000 n'),
    READ,
  ],
  ['half a file', () => made(TEXT).subarray(0, 400), 'cannot be read'],
  ['a first line alone', () => bytesOf('%PDF-1.7\n'), 'cannot be read'],
  [
    '100,000 arrays in one another',
    () => made(TEXT, { catalog: `/X ${'['.repeat(1e5)}${']'.repeat(1e5)}` }),
    'cannot be read',
  ],
  ['100,000 arrays in a drawing', () => made(`${'['.repeat(1e5)} ${TEXT}`), 'holds no text'],
  [
    'numbers beyond measure',
    () => made(`${TEXT} 1e38 0 0 1e38 1e38 1e38 cm ${TEXT} 0 0 0 0 0 0 cm ${TEXT}`),
    READ,
  ],
  ['a page without end', () => changed(/0 0 595 842/, '0 0 1e30 1e30'), READ],
  [
    '20,000 filters',
    () => made('', { objects: { 11: streamOf('x', `/Filter [${'/FlateDecode '.repeat(2e4)}]`) } }),
    'holds no text',
  ],
  [
    '60 MB of white space, packed to some hundred bytes',
    () => made('', { objects: { 11: streamOf(bomb(6e7), '/Filter [/FlateDecode /FlateDecode]') } }),
    'holds no text',
  ],
  [
    'a picture of ten thousand million points',
    () =>
      made(`q 9 0 0 9 0 0 cm /X Do Q ${TEXT}`, {
        fonts: '>> /XObject << /X 100 0 R ',
        objects: {
          100: streamOf(
            'abc',
            '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
          ),
        },
      }),
    READ,
  ],
  [
    'metadata that ask for a file and grow',
    () =>
      made(TEXT, {
        catalog: '/Metadata 100 0 R',
        objects: {
          100: streamOf(
            `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "${'&a;'.repeat(1000)}">]><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&a;&b;</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`,
            '/Type /Metadata /Subtype /XML',
          ),
        },
      }),
    READ,
  ],
  [
    'a font whose map of characters is a path out of its folder',
    () =>
      made(`BT /F3 12 Tf 72 600 Td <0041> Tj ET ${TEXT}`, {
        fonts: '/F3 100 0 R',
        objects: {
          100: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /..#2F..#2Fetc#2Fpasswd /DescendantFonts [101 0 R] >>',
          101: '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 0 >> >>',
        },
      }),
    READ,
  ],
];

/** PDFs made to do harm. */
export const HOSTILE_PDFS: readonly HostileFile[] = CASES.map(([name, make, said]) => [
  `PDF: ${name}`,
  'pdf',
  make,
  new RegExp(said),
]);
