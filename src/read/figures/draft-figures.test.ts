import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeEdition } from '../../e2e/project.ts';
import { refusalsOf } from '../../fixtures/refusals-of.ts';
import { MOST_BYTES } from '../../model/figure.ts';
import { loadEdition } from '../loader.ts';

const PNG = readFileSync(
  fileURLToPath(
    new URL('../../fixtures/structured/sources/law/figures/lighthouse.png', import.meta.url),
  ),
);
let root: string;
let folder: string;
/** Line of source.yaml in which the first figure's file stands. */
let first: number;
beforeEach(() => {
  root = makeEdition();
  folder = join(root, 'sources/decision/figures');
  mkdirSync(folder);
  writeFileSync(join(folder, 'map.png'), PNG);
  first = readFileSync(join(root, 'sources/decision/source.yaml'), 'utf8').split('\n').length + 1;
});
afterEach(() => rmSync(root, { recursive: true }));

const FIGURE = {
  file: 'map.png',
  after: 'c1',
  alt: 'A map',
  source: 'Drawn',
  rights: { status: 'licensed', evidence: 'Made up' },
};
/** Gives the decision its figures, a line for each field. */
function give(...figures: object[]): void {
  const written = figures.map((figure) =>
    Object.entries(figure)
      .map(([key, value], i) => `${i === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}\n`)
      .join(''),
  );
  appendFileSync(join(root, 'sources/decision/source.yaml'), `figures:\n${written.join('')}`);
}
const load = () => loadEdition({ root });
const refusals = () => refusalsOf(load);

test('figures stand after their passages, numbered in the order of the text, with their sizes', async () => {
  cpSync(join(folder, 'map.png'), join(folder, 'plan.png'));
  give({ ...FIGURE, file: 'plan.png', after: 'c2' }, { ...FIGURE, caption: 'The map' });
  const [decision] = (await load()).sources;
  expect(
    decision?.paragraphs.flatMap(({ anchor, figures }) =>
      figures.map((figure) => [anchor, figure.anchor, figure.number, figure.caption]),
    ),
  ).toEqual([
    ['c1', 'fig-map', 1, 'The map'],
    ['c2', 'fig-plan', 2, null],
  ]);
  const [figure] = decision?.paragraphs.flatMap(({ figures }) => figures) ?? [];
  expect(figure?.picture).toEqual({ type: 'image/png', width: 480, height: 300 });
});

test('a picture that may not be published is none of the edition’s, whether it is there or not', async () => {
  const rights = { status: 'unknown', evidence: 'Nobody answered' };
  give({ ...FIGURE, rights }, { ...FIGURE, file: 'gone.png', rights });
  const figures = (await load()).sources[0]?.paragraphs.flatMap((each) => each.figures) ?? [];
  expect(figures.map(({ picture, sha256 }) => [picture, typeof sha256])).toEqual([
    [null, 'string'],
    [null, 'object'],
  ]);
});

test('a file that no figure names stops nothing, and is told of', async () => {
  expect((await load()).notices).toContainEqual(
    'sources/decision/figures/map.png: no figure in source.yaml names it',
  );
});

describe('each mistake is told with its place and its mend', () => {
  test.each([
    [
      'an unknown passage',
      { after: 'c99' },
      1,
      /“c99” is no passage of this text\. Name one that anchors\.json gives/,
    ],
    ['no language', { lang: 'a b' }, 5, /“figures\.0\.lang”: is not a language tag/],
    [
      'a missing file',
      { file: 'plan.png' },
      0,
      /There is no sources\/decision\/figures\/plan\.png\. Put/,
    ],
    ['empty words', { alt: ' ' }, 2, /The picture map\.png has no words .*Say in alt/],
    [
      'an SVG',
      { file: 'map.svg' },
      0,
      /is an SVG, which can hold scripts\. Save the picture as a PNG/,
    ],
    ['a packed SVG', { file: 'map.svgz' }, 0, /is an SVG/],
    [
      'another folder',
      { file: '../capture.png' },
      0,
      /“\.\.\/capture\.png” leads to another folder/,
    ],
    ['another root', { file: '/etc/map.png' }, 0, /leads to another folder/],
    ['a folder of Windows', { file: '..\\map.png' }, 0, /leads to another folder/],
    ['another ending', { file: 'map.tiff' }, 0, /“map\.tiff” is no name of a picture\. .*or \.gif/],
    ['a name that addresses would change', { file: 'A map.png' }, 0, /is no name of a picture/],
    [
      'another picture than it says',
      { file: 'map.jpg' },
      0,
      /map\.jpg is not what its ending says: by its first bytes it is an image\/png/,
    ],
    ['no picture', { file: 'text.png' }, 0, /text\.png is not what its ending says: .*none of PNG/],
    [
      'too large a file',
      { file: 'large.png' },
      0,
      new RegExp(`has ${MOST_BYTES + 1} bytes, more than ${MOST_BYTES}`),
    ],
    [
      'a broken picture',
      { file: 'broken.png' },
      0,
      /broken\.png is broken: how large it is cannot be read/,
    ],
    ['too many pixels', { file: 'wide.png' }, 0, /has 65536 × 300 pixels, more than 10000/],
  ])('%s', async (_, changed, line, told) => {
    writeFileSync(join(folder, 'map.jpg'), PNG);
    writeFileSync(join(folder, 'text.png'), '<svg onload="alert(1)"/>');
    writeFileSync(
      join(folder, 'large.png'),
      Buffer.concat([PNG, Buffer.alloc(MOST_BYTES + 1 - PNG.length)]),
    );
    writeFileSync(join(folder, 'broken.png'), PNG.subarray(0, 12));
    const wide = Buffer.from(PNG);
    wide.writeUInt32BE(65536, 16);
    writeFileSync(join(folder, 'wide.png'), wide);
    give({ ...FIGURE, ...changed });
    const [only, ...others] = await refusals();
    expect(others).toEqual([]);
    expect(only).toMatch(told);
    expect(only).toMatch(new RegExp(`^sources/decision/source\\.yaml:${first + line}:\\d+: `));
  });

  test('two pictures of one name', async () => {
    writeFileSync(join(folder, 'map.gif'), Buffer.from('GIF89a\x01\0\x01\0', 'latin1'));
    give(FIGURE, { ...FIGURE, file: 'map.gif' });
    expect((await refusals()).join()).toMatch(
      new RegExp(`:${first + 5}:\\d+: Two equal names: .*map\\.gif`),
    );
  });

  test('no words at all, and a field that there is not', async () => {
    const { alt: _, ...silent } = FIGURE;
    give({ ...silent });
    expect((await refusals()).join()).toMatch(/has no words for whoever does not see it/);
    appendFileSync(join(root, 'sources/decision/source.yaml'), '    size: large\n');
    expect((await refusals()).join()).toMatch(/“size” is no field of “figures\.0”\. Take it out/);
  });
});

test('a picture that is a link to another place is refused', async () => {
  symlinkSync('/etc/hostname', join(folder, 'host.png'));
  give({ ...FIGURE, file: 'host.png' });
  expect(await refusals()).toEqual([
    expect.stringMatching(
      /^sources\/decision\/figures\/host\.png:1:1: It is a link to another place/,
    ),
  ]);
});
