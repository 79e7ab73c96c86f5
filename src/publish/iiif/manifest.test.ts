import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Edition } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { textOf, withFacsimiles, withParagraphs } from '../made-up.ts';
import { hasManifest, manifest } from './manifest.ts';

// A manifest as the Presentation API 3.0 has it, as far as ours goes.
const HTTP = z.url({ protocol: /^https?$/ });
const WORDS = z.record(z.string(), z.array(z.string()).min(1));
const PIXELS = z.int().positive();
const PAGE = z.strictObject({
  id: HTTP,
  type: z.literal('Text'),
  label: WORDS,
  format: z.literal('text/html'),
});
const IMAGE = z.strictObject({
  id: HTTP,
  type: z.literal('Image'),
  format: z
    .string()
    .regex(/^image\//)
    .optional(),
  width: PIXELS,
  height: PIXELS,
  service: z
    .tuple([
      z.union([
        z.strictObject({ id: HTTP, type: z.literal('ImageService3'), profile: z.string() }),
        z.strictObject({ '@id': HTTP, '@type': z.literal('ImageService2'), profile: z.string() }),
      ]),
    ])
    .optional(),
});
const ANNOTATION = z.strictObject({
  id: HTTP,
  type: z.literal('Annotation'),
  motivation: z.literal('painting'),
  body: IMAGE,
  target: HTTP,
});
const CANVAS = z.strictObject({
  // A canvas has no fragment in its id (3.2).
  id: HTTP.regex(/^[^#]+$/),
  type: z.literal('Canvas'),
  label: WORDS,
  summary: WORDS,
  requiredStatement: z.strictObject({ label: WORDS, value: WORDS }),
  rights: z
    .string()
    .regex(
      /^http:\/\/(?:creativecommons\.org\/(?:licenses|publicdomain)|rightsstatements\.org\/vocab)\/.*\/$/,
    )
    .optional(),
  homepage: z.tuple([PAGE]),
  width: PIXELS,
  height: PIXELS,
  items: z.tuple([
    z.strictObject({
      id: HTTP,
      type: z.literal('AnnotationPage'),
      items: z.tuple([ANNOTATION]),
    }),
  ]),
});
const MANIFEST = z.strictObject({
  '@context': z.literal('http://iiif.io/api/presentation/3/context.json'),
  id: HTTP,
  type: z.literal('Manifest'),
  label: WORDS,
  homepage: z.tuple([PAGE]),
  items: z.array(CANVAS).min(1),
});

const SITE = 'https://a.example/b/';
const AT = { site: SITE, path: 'downloads/decision/manifest.json' };
let edition: Edition;
beforeAll(async () => {
  edition = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/edition/', import.meta.url)),
  });
});

test('has a canvas for each page whose image may be shown, in their order, each with its passage', () => {
  const lines = ['Title', '[p. 2]', 'The board [fol. 3r] met.', 'It rose.', '[p. 4]', 'At ten.'];
  const made = withParagraphs(
    edition,
    withFacsimiles(textOf(lines, { lang: 'en', kind: 'document' })),
  );
  const { items } = MANIFEST.parse(JSON.parse(manifest(made.edition, made.source, AT) ?? 'null'));
  expect(
    items.map(({ label, homepage: [page], items: [{ items: annotations }], id }) => {
      const [{ body, target }] = annotations;
      expect(target).toBe(id);
      return [label.none, page.id, body.id, body.width];
    }),
  ).toEqual([
    [['iv 0'], `${SITE}decision/#title`, `${SITE}sources/decision/facsimiles/page-0.jpg`, 30],
    [['2'], `${SITE}decision/#p1`, 'https://b.example/image/1', 300],
    [['3r'], `${SITE}decision/#p2`, 'https://b.example/service/2/full/full/0/default.jpg', 300],
    // That of a manifest of others, p3, stands in that one.
    [['4'], `${SITE}decision/#p4`, `${SITE}sources/decision/facsimiles/page-4.jpg`, 30],
  ]);
  expect(items.map(({ rights }) => rights)).toContain(
    'http://creativecommons.org/licenses/by/4.0/',
  );
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('there is none of a source without images, or whose images are all held back', () => {
  const [source] = edition.sources;
  expect(source && hasManifest(source)).toBe(false);
  const paragraphs = withFacsimiles(textOf(['Title'], { lang: 'en', kind: 'document' }));
  const heldBack = paragraphs.map((each) => ({
    ...each,
    facsimiles: each.facsimiles.map((facsimile) => ({ ...facsimile, picture: null })),
  }));
  expect(hasManifest(withParagraphs(edition, heldBack).source)).toBe(false);
});
