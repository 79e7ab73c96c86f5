import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fingerprint } from '../../model/text/fingerprint.ts';
import { loadEdition } from '../../read/loader.ts';
import { annotationsJsonLd } from './collection.ts';

const SITE = 'https://example.org/base/';
const load = (folder: string) =>
  loadEdition({ root: fileURLToPath(new URL(folder, import.meta.url)) });
const madeUp = await load('../../fixtures/edition/');
const published = await load('../../../');

// The shapes that https://www.w3.org/TR/annotation-model/ demands, as far as they occur here, and
// no key that its context does not know.
const iri = z.url();
const time = z.iso.datetime();
const creator = z.strictObject({
  id: iri,
  type: z.literal('Organization').optional(),
  name: z.string().min(1),
});
const fragmentOf = {
  type: z.literal('FragmentSelector'),
  conformsTo: z.literal('http://tools.ietf.org/rfc/rfc3236'),
  value: z.string().min(1),
};
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const quote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  prefix: z.string(),
  exact: z.string().min(1),
  suffix: z.string(),
});
const position = z
  .strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .refine(({ start, end }) => start < end);
const motivation = z.enum(['describing', 'commenting', 'linking']);
const body = z.union([
  z.strictObject({
    type: z.literal('TextualBody'),
    purpose: motivation,
    format: z.literal('text/html'),
    language: z.enum(['en', 'zh-Hans']),
    // Of a translation: the version of the note that it renders.
    'schema:version': z.string().optional(),
    value: z.string().min(1),
  }),
  z.strictObject({
    type: z.literal('TextualBody'),
    purpose: z.literal('tagging'),
    value: z.string().min(1),
  }),
  z.strictObject({
    type: z.literal('SpecificResource'),
    purpose: z.literal('linking'),
    source: iri,
    'dcterms:bibliographicCitation': z.string().min(1),
  }),
  z.strictObject({
    type: z.literal('SpecificResource'),
    purpose: z.literal('linking'),
    source: iri,
    selector: z.strictObject(fragmentOf),
    label: z.string().min(1),
  }),
]);
const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation,
  creator,
  created: time,
  modified: time,
  rights: iri,
  body: z.array(body).min(3),
  target: z.strictObject({
    type: z.literal('SpecificResource'),
    source: iri,
    state: z.strictObject({
      type: z.literal('TimeState'),
      sourceDate: time,
      'schema:version': z.string(),
      'schema:sha256': hash,
    }),
    selector: z.strictObject({ ...fragmentOf, refinedBy: z.tuple([quote, position]) }),
    'dcterms:source': z
      .strictObject({ 'schema:identifier': z.string(), 'schema:sha256': hash })
      .optional(),
  }),
});
const collection = z
  .strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    creator,
    created: time,
    modified: time,
    rights: iri,
    'schema:version': z.string(),
    'dcterms:source': z.strictObject({ id: iri }),
    total: z.int().nonnegative(),
    first: z.strictObject({
      id: iri,
      type: z.literal('AnnotationPage'),
      startIndex: z.literal(0),
      items: z.array(annotation),
    }),
    last: iri,
  })
  .refine(({ total, first, last }) => total === first.items.length && last === first.id);

const sources = [madeUp, published].flatMap((edition) =>
  edition.sources.map((source) => ({ name: source.id, edition, source })),
);
const read = ({ edition, source }: Pick<(typeof sources)[number], 'edition' | 'source'>) =>
  collection.parse(JSON.parse(annotationsJsonLd(edition, source, SITE)));
const [decision, report] = sources as [(typeof sources)[number], (typeof sources)[number]];
const noteOf = (from: (typeof sources)[number], id: string) => {
  const found = read(from).first.items.find((item) => item.id.endsWith(`#note-${id}`));
  if (!found) throw new Error(`no annotation of note ${id}`);
  return found;
};

test.each(sources)(
  '$name: every note is an annotation of the Recommendation’s shape, in the order of the numbers',
  (each) => {
    const { first, total } = read(each);
    const inOrder = [...each.source.notes].sort((a, b) => a.number - b.number);
    expect(first.items.map(({ id }) => id)).toEqual(
      inOrder.map(({ id }) => `${SITE}${each.source.path}#note-${id}`),
    );
    expect(total).toBeGreaterThan(0);
  },
);

test.each(sources)(
  '$name: every link of a body is absolute, and positions and renderings stand in it',
  (each) => {
    const { items } = read(each).first;
    for (const note of each.source.notes) {
      const [{ value } = { value: '' }] = (items[note.number - 1]?.body ?? []) as {
        value: string;
      }[];
      expect(value).not.toBe('');
      for (const [, href] of value.matchAll(/href="([^"]*)"/g))
        expect(href).toMatch(/^https?:\/\//);
      for (const { dateIso } of note.positions)
        expect(value).toContain(`<time datetime="${dateIso}">`);
      for (const { words } of note.term?.others ?? []) expect(value).toContain(`“${words}”`);
    }
  },
);

test('the motivation goes by the kind; kind and certainty are tags', () => {
  const tags = (id: string) =>
    noteOf(decision, id).body.flatMap((each) =>
      'value' in each && each.purpose === 'tagging' ? [each.value] : [],
    );
  expect(
    ['form', 'plan', 'support', 'help', 'boats'].map((id) => [
      noteOf(decision, id).motivation,
      ...tags(id),
    ]),
  ).toEqual([
    ['describing', 'text', 'verified'],
    ['describing', 'term', 'verified'],
    ['commenting', 'disputed', 'verified'],
    ['commenting', 'fact', 'inferred'],
    ['commenting', 'context', 'verified'],
  ]);
  expect(noteOf(report, 'quote').motivation).toBe('linking');
});

test('works cited and passages pointed at are bodies of their own', () => {
  expect(noteOf(report, 'quote').body.slice(3)).toEqual([
    {
      type: 'SpecificResource',
      purpose: 'linking',
      source: `${SITE}references/#ref-lee-2029`,
      'dcterms:bibliographicCitation': 'Lee 2029',
    },
    {
      type: 'SpecificResource',
      purpose: 'linking',
      source: `${SITE}decision/`,
      selector: {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
        value: 'c1',
      },
      label: 'paraphrases',
    },
  ]);
});

test('a note on a full text targets its words, in the state that the paragraph’s fingerprint tells', () => {
  const { text } = decision.source.paragraphs.find(({ anchor }) => anchor === 'c1') ?? {};
  expect(noteOf(decision, 'support').target).toEqual({
    type: 'SpecificResource',
    source: `${SITE}decision/`,
    state: {
      type: 'TimeState',
      sourceDate: `${madeUp.record.date}T00:00:00Z`,
      'schema:version': madeUp.record.version,
      'schema:sha256': fingerprint(text ?? '').exact,
    },
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: 'c1',
      refinedBy: [
        {
          type: 'TextQuoteSelector',
          prefix: '一、港务局',
          exact: '支持“修船计划”',
          suffix: '。各船主应当配合。',
        },
        { type: 'TextPositionSelector', start: 5, end: 13 },
      ],
    },
  });
});

test('a note on the summary counts from the start of its part, gist included', () => {
  expect(noteOf(decision, 'boats').target).toMatchObject({
    selector: {
      value: 'preamble-en',
      refinedBy: [
        { exact: 'repair boats', suffix: '.' },
        { start: 'Gives the purpose.\nThe preamble states the purpose: to '.length },
      ],
    },
    'dcterms:source': { 'schema:identifier': 'preamble' },
  });
});

test('a note on a digest tells the fingerprint of the paragraph besides that of the digest', () => {
  const { fingerprint: own, digest } =
    report.source.paragraphs.find(({ anchor }) => anchor === 'p1') ?? {};
  const { target } = noteOf(report, 'quote');
  expect(target['dcterms:source']).toEqual({
    'schema:identifier': 'p1',
    'schema:sha256': own?.exact,
  });
  expect(target.state['schema:sha256']).toBe(fingerprint(digest?.text ?? '').exact);
});

test('the creator is the publisher where one is named', () => {
  const edition = { ...madeUp, record: { ...madeUp.record, publisher: 'A press' } };
  expect(read({ edition, source: report.source }).creator).toEqual({
    id: SITE,
    type: 'Organization',
    name: 'A press',
  });
});
