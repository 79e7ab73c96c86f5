import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeEdition } from '../../e2e/project.ts';
import { refusalsOf } from '../../fixtures/refusals-of.ts';
import type { FacsimileRecord } from '../../model/edition.ts';
import { facsimilesOf, MOST_FACSIMILE_BYTES } from '../../model/facsimile.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParagraphDraft } from '../draft/draft.ts';
import { loadEdition } from '../loader.ts';
import { draftFacsimiles } from './draft-facsimiles.ts';

// A letter of two leaves: [fol. 1r] is its passage p1, [fol. 1v] its p4.
const PNG = fileURLToPath(
  new URL('../../fixtures/structured/sources/law/figures/lighthouse.png', import.meta.url),
);
let root: string;
let source: string;
/** Line of source.yaml in which the first image's page stands. */
let first: number;
beforeEach(() => {
  root = makeEdition('letters');
  source = join(root, 'sources/lettre-3');
  mkdirSync(join(source, 'facsimiles'));
  copyFileSync(PNG, join(source, 'facsimiles/recto.png'));
  first = readFileSync(join(source, 'source.yaml'), 'utf8').split('\n').length + 1;
});
afterEach(() => rmSync(root, { recursive: true }));

const IMAGE = {
  page: '1r',
  file: 'recto.png',
  alt: 'A leaf',
  source: 'Archive, 4 J 12',
  rights: { status: 'licensed', evidence: 'Made up' },
};
const { file: _, ...ELSEWHERE } = IMAGE;
/** Gives the letter its images, a line for each field. */
function give(...images: object[]): void {
  const written = images.map((image) =>
    Object.entries(image)
      .filter(([, value]) => value !== undefined)
      .map(([key, value], i) => `${i === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}\n`)
      .join(''),
  );
  appendFileSync(join(source, 'source.yaml'), `facsimiles:\n${written.join('')}`);
}
const load = async () => {
  const edition = await loadEdition({ root });
  const letter = edition.sources.find(({ id }) => id === 'lettre-3');
  return { edition, facsimiles: letter ? facsimilesOf(letter) : [] };
};
const refusals = () => refusalsOf(load);

test('an image stands at the page break of its name, or with the passage that its page begins with', async () => {
  const service = 'https://iiif.example/leaf';
  give(
    { ...ELSEWHERE, page: '1v', service, width: 3000, height: 4000 },
    { ...IMAGE, page: 2, at: 'p6' },
    IMAGE,
  );
  const { facsimiles } = await load();
  expect(facsimiles.map(({ page, anchor, at, range }) => [page, anchor, at, range])).toEqual([
    ['1r', 'facs-1r', 'p1', [0, '[fol. 1r]'.length]],
    ['1v', 'facs-1v', 'p4', [0, '[fol. 1v]'.length]],
    ['2', 'facs-p6-2', 'p6', null],
  ]);
  const [recto, verso] = facsimiles;
  expect(recto?.picture).toEqual({ type: 'image/png', width: 480, height: 300 });
  expect(verso).toMatchObject({ picture: null, width: 3000, height: 4000, sha256: null });
});

test('an image that may not be published is none of the edition’s, whether it is there or not', async () => {
  const rights = { status: 'unknown', evidence: 'Nobody answered' };
  give({ ...IMAGE, rights }, { ...IMAGE, page: '1v', file: 'gone.png', rights });
  const { facsimiles } = await load();
  expect(facsimiles.map(({ picture, sha256 }) => [picture, typeof sha256])).toEqual([
    [null, 'string'],
    [null, 'object'],
  ]);
});

test('a file that no image names stops nothing, and is told of', async () => {
  expect((await load()).edition.notices).toContainEqual(
    'sources/lettre-3/facsimiles/recto.png: no image of a page in source.yaml names it',
  );
});

describe('each mistake is told with its place and its mend', () => {
  test.each<[string, Record<string, unknown>, number, RegExp]>([
    [
      'a page that no page break names',
      { page: 9 },
      0,
      /No page break of this text is called 9\. Write one of 1r, 1v, or say in at with which/,
    ],
    ['no name of a page', { page: '“1”' }, 0, /is no name of a page\. Write letters and digits/],
    ['an unknown passage', { at: 'p99' }, 5, /“p99” is no passage of this text\. Name one/],
    ['no rights', { rights: undefined }, 0, /“facsimiles\.0\.rights”: it is missing\. Add rights/],
    ['no credit', { source: undefined }, 0, /“facsimiles\.0\.source”: it is missing/],
    ['no words', { alt: undefined }, 0, /The image of page 1r has no words .*Say in alt/],
    [
      'a missing file',
      { file: 'verso.png' },
      1,
      /There is no sources\/lettre-3\/facsimiles\/verso\.png\. Put/,
    ],
    ['no image', { file: 'text.png' }, 1, /text\.png is not what its ending says: .*none of PNG/],
    ['another folder', { file: '../figures/x.png' }, 1, /leads to another folder\. .*facsimiles/],
    [
      'too large a file',
      { file: 'large.png' },
      1,
      new RegExp(`has ${MOST_FACSIMILE_BYTES + 1} bytes, more than ${MOST_FACSIMILE_BYTES}`),
    ],
    [
      'neither file nor address',
      { file: undefined },
      0,
      /the page 1r has no image\. Give one of file, image, service, manifest/,
    ],
    [
      'both',
      { image: 'https://a.example/1r.jpg', width: 2, height: 3 },
      5,
      /“facsimiles\.0\.image”: the page 1r has file already\. Keep one/,
    ],
    [
      'an address without encryption',
      { file: undefined, image: 'http://a.example/1r.jpg', width: 2, height: 3 },
      4,
      /is not an address that begins with https:\/\//,
    ],
    [
      'an image elsewhere without its size',
      { file: undefined, service: 'https://a.example/1r', width: 20 },
      4,
      /its height is missing, .*Add height, in pixels, as its info\.json says/,
    ],
    ['the size of a file', { width: 20 }, 5, /width is not said of file\. Take width out/],
    [
      'a manifest that nobody can look at',
      { file: undefined, manifest: 'https://a.example/manifest.json' },
      4,
      /a manifest is for programs\. Give in viewer where/,
    ],
  ])('%s', async (_, changed, line, told) => {
    writeFileSync(join(source, 'facsimiles/text.png'), '<svg onload="alert(1)"/>');
    copyFileSync(PNG, join(source, 'facsimiles/large.png'));
    truncateSync(join(source, 'facsimiles/large.png'), MOST_FACSIMILE_BYTES + 1);
    give({ ...IMAGE, ...changed });
    const [only, ...others] = await refusals();
    expect(others).toEqual([]);
    expect(only).toMatch(told);
    expect(only).toMatch(new RegExp(`^sources/lettre-3/source\\.yaml:${first + line}:\\d+: `));
  });

  test('two images of a page', async () => {
    give(IMAGE, { ...IMAGE, at: 'p1' });
    expect((await refusals()).join()).toMatch(
      new RegExp(`:${first + 5}:\\d+: Two images of page 1r: .*Keep one`),
    );
  });

  test('a page whose name several page breaks have, until its passage is said', () => {
    const paragraphs = ['It ends [p. 2] here.', 'A second volume, [p. 2] of it.'].map(
      (text, i) => ({
        entry: { anchor: `p${i + 1}` },
        text,
        place: { role: 'text' },
      }),
    ) as unknown as ParagraphDraft[];
    const draft = (at: string | null) => {
      const problems: Problem[] = [];
      const image = { ...IMAGE, page: '2', file: null, at } as unknown as FacsimileRecord;
      const { facsimiles } = draftFacsimiles(
        { folder: 'sources/x', record: 'facsimiles:\n  - page: 2\n', facsimiles: {} },
        { facsimiles: [image] },
        { paragraphs, retired: [] },
        problems,
      );
      return { facsimiles, told: problems.map(({ what, mend }) => `${what}. ${mend}`) };
    };
    expect(draft(null).told).toEqual([
      'Several page breaks of this text are called 2: in p1, p2. Say in at which passage the page begins in',
    ]);
    const { facsimiles, told } = draft('p2');
    expect(told).toEqual([]);
    expect(facsimiles).toMatchObject([{ at: 'p2', anchor: 'facs-p2-2', range: [17, 23] }]);
  });
});
