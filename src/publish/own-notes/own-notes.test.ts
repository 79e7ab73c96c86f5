import { expect, test } from 'vitest';
import { findAgain } from '../../model/own-notes/find-again.ts';
import {
  makePage,
  markAtRandom,
  noteOn,
  passagesOf,
  random,
} from '../../model/own-notes/made-up.ts';
import { mergeNotes } from '../../model/own-notes/merge-notes.ts';
import { pageOf } from '../../model/own-notes/page-of.ts';
import { readAnnotations } from '../../model/own-notes/read-annotations.ts';
import { ownAnnotations } from './annotations.ts';
import { ownCsv } from './csv.ts';
import { ownMarkdown } from './markdown.ts';

const SITE = 'https://example.org/base/';
const inSite = (address: string) => pageOf(address, SITE, ['en', 'zh-Hans']);

const next = random(7);
const page = makePage(next, 20);
const notes = Array.from({ length: 200 }, (_, i) => ({
  ...noteOn(markAtRandom(next, page).place, i, i % 3 ? `note ${i} “笔记”` : ''),
  tags: i % 5 ? [] : ['待查', 'b'],
  ...(i % 7 === 0 && { by: 'A. Reader' }),
}));

test('200 notes are the same after export and import, and find their words', () => {
  const { notes: read, unread } = readAnnotations(ownAnnotations(notes, SITE, 'My notes'), inSite);
  expect(unread).toBe(0);
  expect(read).toEqual(
    notes.map((note) => ({
      ...note,
      // Known again when they are found.
      places: note.places.map(({ alone: _, again: __, seal: ___, ...place }) => place),
    })),
  );
  const passages = passagesOf(page);
  const places = (list: typeof read) =>
    list.map((note) => findAgain(note.places[0] as never, passages));
  expect(places(read)).toEqual(places(notes));
  expect(places(read)).not.toContain(null);
});

test('an annotation is of the Recommendation’s shape', () => {
  const [note] = notes;
  const [place] = note?.places ?? [];
  const file = JSON.parse(ownAnnotations(note ? [{ ...note, text: 'x' }] : [], SITE, 'My notes'));
  expect(file).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 1,
  });
  expect(file.first.items[0]).toEqual({
    id: note?.id,
    type: 'Annotation',
    motivation: 'commenting',
    creator: { type: 'Person', name: 'A. Reader' },
    created: note?.created,
    modified: note?.modified,
    body: [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'x' },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: '待查' },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: 'b' },
    ],
    target: [
      {
        type: 'SpecificResource',
        source: `${SITE}sources/made-up/`,
        'dcterms:title': 'Made-up page',
        label: place?.label,
        selector: {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
          value: place?.anchor,
          refinedBy: [
            {
              type: 'TextQuoteSelector',
              prefix: place?.prefix,
              exact: place?.exact,
              suffix: place?.suffix,
            },
            { type: 'TextPositionSelector', start: place?.start, end: place?.end },
          ],
        },
      },
    ],
  });
});

/** In the shape that hypothes.is exports, of a page of the made-up one’s text. */
const hypothesis = (target: object, more: object = {}) => ({
  id: 'Ab-_3',
  created: '2031-02-03T04:05:06.789000+00:00',
  updated: '2031-02-04T00:00:00+00:00',
  user: 'acct:someone@hypothes.is',
  uri: 'https://elsewhere.example/zh-Hans/sources/made-up/?x#p2',
  text: 'a *note*',
  tags: ['t'],
  document: { title: ['Made-up page'] },
  user_info: { display_name: null },
  target: [{ source: 'https://elsewhere.example/zh-Hans/sources/made-up/', ...target }],
  ...more,
});

test('what hypothes.is exports is read, and finds its words, with no anchor to go by', () => {
  const passages = passagesOf(page);
  const text = passages.map((each) => each.text).join('\n\nlabel\n\n');
  const exact = passages[4]?.text.slice(20, 60) as string;
  const at = text.indexOf(exact);
  const selector = [
    { type: 'RangeSelector', startContainer: '/main/p', startOffset: 3 },
    { type: 'TextPositionSelector', start: at, end: at + 40 },
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(at - 32, at),
      suffix: text.slice(at + 40, at + 72),
    },
  ];
  const file = {
    export_date: '2031-02-05',
    export_userid: 'acct:someone@hypothes.is',
    client_version: '1.1',
    annotations: [
      hypothesis({ selector }),
      hypothesis({}, { id: 'reply', references: ['Ab-_3'] }),
      {},
    ],
  };
  const { notes: read, unread } = readAnnotations(JSON.stringify(file), inSite);
  expect(unread).toBe(1);
  expect(read).toMatchObject([
    {
      id: 'https://hypothes.is/a/Ab-_3',
      page: 'sources/made-up/',
      title: 'Made-up page',
      text: 'a *note*',
      tags: ['t'],
      by: 'someone',
      created: '2031-02-03T04:05:06.789Z',
      modified: '2031-02-04T00:00:00.000Z',
    },
    { id: 'https://hypothes.is/a/reply', places: [] },
  ]);
  expect(findAgain(read[0]?.places[0] as never, passages)).toMatchObject({
    anchor: 'p5',
    start: 20,
  });
});

test.each([
  ['an annotation alone', { type: 'Annotation', target: 'https://example.org/base/a/', body: 'x' }],
  ['a list', [{ target: { source: 'https://example.org/base/a/' }, body: [{ value: 'x' }] }]],
  ['a page', { items: [{ target: 'https://example.org/base/a/', body: { value: 'x' } }] }],
  ['rows', { total: 1, rows: [{ uri: 'https://example.org/base/a/', text: 'x' }] }],
])('reads %s', (_, file) => {
  const { notes: read } = readAnnotations(JSON.stringify(file), inSite);
  expect(read).toMatchObject([{ page: 'a/', text: 'x', places: [] }]);
});

test.each([
  ['https://example.org/base/sources/x/#p1', 'sources/x/'],
  ['https://example.org/base/zh-Hans/law/art3/', 'law/art3/'],
  ['https://other.example/sources/x/part/index.html', 'sources/x/part/'],
  ['file:///home/a%20b/fog-offline/decision/index.html', 'decision/'],
  ['https://other.example/zh-Hans/law', 'law/'],
])('%s is the page %s', (address, path) => {
  expect(inSite(address)).toBe(path);
});

test('of one and the same note the later stays, from whichever side it comes', () => {
  const [a, b, c] = notes as [(typeof notes)[0], (typeof notes)[0], (typeof notes)[0]];
  const later = { ...b, text: 'later', modified: '2040-01-01T00:00:00.000Z' };
  expect(mergeNotes(new Map([a, b].map((each) => [each.id, each])), [a, later, b, c])).toEqual({
    added: [c],
    newer: [later],
    known: 1,
  });
});

test('Markdown quotes the words, and CSV reckons nothing out', () => {
  const note = noteOn(
    { ...(notes[1]?.places[0] as never as object), exact: '=1+1 [x]\n“y”' } as never,
    3,
    '-2',
  );
  expect(ownMarkdown([note], SITE, 'My notes')).toMatch(
    /^# My notes\n\n## \[Made-up page\]\(https:.*made-up\/\)\n\n> =1\+1 \\\[x\\\]\n> “y”\n\n\[¶ p\d+\]\(.*#p\d+\) · 2031-01-01\n\n-2\n$/,
  );
  expect(ownCsv([note], SITE, ['a', 'b'])).toMatch(
    /^\ufeff"a","b"\r\n"Made-up page","¶ p\d+","'=1\+1 \[x\]\n“y”","'-2","","2031-/,
  );
});
