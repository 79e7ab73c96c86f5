import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interfaceIn } from '../../words/words.ts';
import { isParagraphAnchor } from '../anchor.ts';
import { nameByAnchor } from '../structure/hints.ts';
import { labelOf } from '../structure/label.ts';
import { stepsOf } from '../structure/place.ts';
import { noteNames, passageNames, readName } from './names.ts';

const SOURCES = [
  {
    id: 'resolution',
    path: 'resolution/',
    title: '关于坚决反对制裁 支持相关产业发展的决议',
    short: 'Resolution of 23 August 2024',
    titleEnglish: 'Resolution on Opposing Sanctions',
  },
  {
    id: 'daily-report',
    path: 'sources/daily-report/',
    parts: ['sources/daily-report/p5/'],
    title: 'Xinjiang backs firms’ growth, counters US sanctions',
    short: 'China Daily, 24 January 2025',
    titleEnglish: null,
  },
  {
    id: 'decret',
    path: 'sources/decret/',
    title: 'Décret n° 5 relatif à la « pêche »',
    short: 'Décret 2020',
    titleEnglish: 'Fishing Decree',
  },
];

/** What an anchor's passage is called where it is made of a number; another is called by itself. */
const NUMBERED =
  /^(?:preamble|(?:c|art|sec|ch|part|p|div)[1-9]\d*[a-z]?(?:bis\d+)?)(?:-(?:[ipn]?\d+|[a-zA-Z]))*$/;
const calledBy = (anchor: string) =>
  stepsOf(NUMBERED.test(anchor) ? (nameByAnchor(anchor) ?? '') : '');

const passage = (anchor: string, addressee?: string, labelOriginal: string | null = null) => ({
  anchor,
  label: labelOf(
    { role: anchor as 'title', called: calledBy(anchor) },
    interfaceIn('en').words.label,
    addressee,
  ),
  labelOriginal,
  place: {
    role: 'text' as const,
    path: [],
    called: calledBy(anchor),
    number: 0,
    heading: null,
    depth: 0,
  },
  formerly: [],
});

/** The source that a query names, and whether one of its names is a name of the passage. */
const leads = (
  query: string,
  to: ReturnType<typeof passage>,
  source: string | null = null,
): boolean => {
  const read = readName(query, SOURCES);
  const names = passageNames(to);
  return read !== null && read.source === source && read.names.some((name) => names.includes(name));
};

const named = (query: string) => readName(query, SOURCES)?.names ?? null;

describe('what the interface calls a passage in another language leads to it', () => {
  const names = passageNames(passage('c3-4', 'enterprises'), ['第三条 · 受制裁企业']);
  const leadsHere = (query: string) => named(query)?.some((name) => names.includes(name)) ?? false;
  test.each([
    '第三条 · 受制裁企业',
    '第三条·受制裁企业',
    '第三条第四款',
    '第3条第4款',
    'cl. 3-4',
    'cl. 3 · enterprises',
  ])('%s', (query) => {
    expect(leadsHere(query)).toBe(true);
  });
  test.each(['第三条', '第三条第三款', '第四条第四款', '第三条 · 人民政府', '第三章第四节'])(
    'not %s',
    (query) => {
      expect(leadsHere(query)).toBe(false);
    },
  );
});

describe('what a lawyer writes leads to the passage', () => {
  test.each([
    ['c3-2', 'c3-2'],
    ['#c3-2', 'c3-2'],
    ['C3-2', 'c3-2'],
    ['c3‑2', 'c3-2'],
    ['c3–2', 'c3-2'],
    ['cl. 3-2', 'c3-2'],
    ['cl 3(2)', 'c3-2'],
    ['cl.3(2)', 'c3-2'],
    ['clause 3-2', 'c3-2'],
    ['Clause 3, para. 2', 'c3-2'],
    ['clause 3', 'c3'],
    ['cls. 3', 'c3'],
    ['“cl. 3”', 'c3'],
    ['(cl. 3)', 'c3'],
    ['cl. 2b', 'c2b'],
    ['3-2', 'c3-2'],
    ['3', 'c3'],
    ['3.', 'c3'],
    ['c1-s2', 'c1'],
    ['cl. 1, sentence 2', 'c1'],
    ['c3-2-s1', 'c3-2'],
    ['c1-en', 'c1'],
    ['ch. 2, cl. 1', 'ch2-c1'],
    ['chapter 2, clause 1', 'c1'],
  ])('%s is clause %s', (query, anchor) => {
    expect(leads(query, passage(anchor))).toBe(true);
  });

  test.each([
    ['art7-2', 'art7-2'],
    ['art. 7(2)', 'art7-2'],
    ['art. 7(2)', 'art7-p2'],
    ['art. 7(2)', 'art7-i2'],
    ['Art 7 (2)', 'art7-p2'],
    ['article 7, para. 2', 'art7-p2'],
    ['article 7, paragraph 2', 'art7-2'],
    ['Article 7(2)', 'art7-2'],
    ['articles 7', 'art7'],
    ['Article VII', 'art7'],
    ['Artikel 7 Absatz 2', 'art7-p2'],
    ['Art. 7 Abs. 2 Nr. 3', 'art7-p2-i3'],
    ['art7-p2-i3', 'art7-p2-i3'],
    ['art. 7 para. 2(3)', 'art7-p2-i3'],
    ['art. 7.2', 'art7-p2'],
    ['7(2)', 'art7-p2'],
    ['art. 7(1)', 'art7-p1'],
    ['article 7, para. 1', 'art7'],
    ['art. 12 bis', 'art12bis1'],
    ['art12bis1', 'art12bis1'],
  ])('%s is article %s', (query, anchor) => {
    expect(leads(query, passage(anchor))).toBe(true);
  });

  test.each([
    ['sec3-a-1-A', 'sec3-a-1-A'],
    ['sec. 3(a)(1)', 'sec3-a-1'],
    ['Sec. 3 (a) (1)', 'sec3-a-1'],
    ['section 3(a)(1)', 'sec3-a-1'],
    ['s. 3(a)(1)', 'sec3-a-1'],
    ['sections 3', 'sec3'],
    ['§ 3(a)(1)', 'sec3-a-1'],
    ['§3(a)(1)(A)(i)', 'sec3-a-1-A-i'],
    ['§§ 3', 'sec3'],
    ['§ 5 Abs. 2', 'sec5-p2'],
    ['§ 5 Abs. 2', 'sec5-2'],
    ['§5 (2)', 'sec5-2'],
    ['§ 5 Abs. 2 Satz 1 Nr. 3', 'sec5-p2-i3'],
    ['§ 5a', 'sec5a'],
    ['§ 5 Abs. 2 lit. a', 'sec5-2-a'],
  ])('%s is section %s', (query, anchor) => {
    expect(leads(query, passage(anchor))).toBe(true);
  });

  test.each([
    ['第七条', 'art7'],
    ['第七条第二款', 'art7-p2'],
    ['第7条第2款', 'art7-p2'],
    ['第７条第２款', 'art7-p2'],
    ['第七條第二款', 'art7-2'],
    ['第七条（二）', 'art7-i2'],
    ['第七条第（二）项', 'art7-i2'],
    ['第七条第（2）项', 'art7-i2'],
    ['第五条第二款第三项', 'art5-p2-i3'],
    ['第五条第二款第三项', 'art5-i3'],
    ['第七条第一款', 'art7'],
    ['第二条第一项第三目', 'art2-i1-n3'],
    ['第三条の二', 'art3bis2'],
    ['第七条之一', 'art7bis1'],
    ['第十二条', 'art12'],
    ['《第七条》', 'art7'],
    ['第二章', 'ch2'],
    ['第二章第七条', 'art7'],
    ['第一编', 'part1'],
    ['第七条第二款第一句', 'art7-p2'],
    ['一', 'c1'],
    ['（一）', 'c1'],
    ['(一)', 'c1'],
    ['三、', 'c3'],
    ['十二', 'art12'],
    ['序', 'preamble'],
  ])('%s is %s of a text in Chinese', (query, anchor) => {
    expect(leads(query, passage(anchor))).toBe(true);
  });

  test.each([
    ['¶ 5', 'p5'],
    ['¶5', 'p5'],
    ['para. 5', 'p5'],
    ['paragraph 5', 'p5'],
    ['p5', 'p5'],
    ['p. 5', 'p5'],
    ['Preamble', 'preamble'],
    ['preamble, para. 2', 'preamble-2'],
    ['Preamble (2)', 'preamble-2'],
    ['title', 'title'],
    ['Adoption', 'adoption'],
    ['Entry into force', 'effect'],
    ['effect', 'effect'],
    ['ch. 2', 'ch2'],
    ['chapter II', 'ch2'],
    ['Chapter Ⅳ', 'ch4'],
    ['pt. 1', 'part1'],
    ['Part XII', 'part12'],
    ['annex 1', 'annex-1'],
    ['schedule', 'schedule'],
  ])('%s is %s', (query, anchor) => {
    expect(leads(query, passage(anchor))).toBe(true);
  });

  test.each([
    'cl. 3 · people’s congresses',
    'cl. 3 people’s congresses',
    "cl. 3 people's congresses",
    'clause 3 People’s Congresses',
    'clause 3, people’s congresses',
    'c3 people’s congresses',
    'c3-1',
    'cl. 3(1)',
    '人民代表大会',
    '“人民代表大会”',
  ])('%s is the clause that speaks to people’s congresses', (query) => {
    expect(leads(query, passage('c3-1', 'people’s congresses', '人民代表大会'))).toBe(true);
    expect(leads(query, passage('c3-2', 'governments', '人民政府'))).toBe(false);
  });
});

describe('names that differ do not meet', () => {
  test.each([
    ['c3-2', 'c32'],
    ['c3-2', 'c3'],
    ['c3', 'c3-2'],
    ['c3', 'art3'],
    ['cl. 3', 'sec3'],
    ['第三条の二', 'art3-2'],
    ['sec3-a-1', 'sec3-a1-1'],
    ['cl. 3 · governments', 'c3'],
    ['art. 7(2)', 'art7'],
    ['p5', 'c5'],
    ['note-c3', 'c3'],
    ['Preamble, para. 2', 'preamble'],
  ])('%s is not %s', (query, anchor) => {
    expect(leads(query, passage(anchor))).toBe(false);
  });

  test('a level that is told comes before one that only has its number', () => {
    expect(named('第七条第二款')?.[0]).toBe(passageNames(passage('art7-p2'))[0]);
    expect(named('第七条第二项')?.[0]).toBe(passageNames(passage('art7-i2'))[0]);
    expect(named('第七条第二款')?.[0]).not.toBe(named('第七条第二项')?.[0]);
  });
});

describe('notes', () => {
  test.each([
    'note-so-called',
    '#note-so-called',
    'note so-called',
    'Note so-called',
    'so-called',
    'note 12',
    'Note 12.',
    'note no. 12',
    'notes 12',
    'note12',
  ])('%s is a note', (query) => {
    expect(
      named(query)?.some((name) => noteNames({ id: 'so-called', number: 12 }).includes(name)),
    ).toBe(true);
  });

  test('a note in a source is found by the source’s name too', () => {
    expect(readName('resolution#note-uflpa', SOURCES)).toEqual({
      source: 'resolution',
      names: ['noteuflpa'],
    });
    expect(readName('resolution#uflpa', SOURCES)?.names).toContain('noteuflpa');
    expect(readName('Resolution of 23 August 2024, note 12', SOURCES)?.names[0]).toBe('nr12');
  });

  test.each([
    ['注12', null],
    ['注释12', null],
    ['Resolution of 23 August 2024，注12', 'resolution'],
  ])('%s is the note', (query, source) => {
    expect(readName(query, SOURCES)).toEqual({ source, names: expect.arrayContaining(['nr12']) });
  });
});

describe('sources', () => {
  test.each([
    ['resolution', 'resolution'],
    ['RESOLUTION', 'resolution'],
    ['Resolution of 23 August 2024', 'resolution'],
    ['“resolution of 23  august 2024”', 'resolution'],
    ['Resolution on opposing sanctions.', 'resolution'],
    ['《关于坚决反对制裁支持相关产业发展的决议》', 'resolution'],
    ['关于坚决反对制裁 支持相关产业发展的决议', 'resolution'],
    ['daily-report', 'daily-report'],
    ['China Daily 24 January 2025', 'daily-report'],
    ['Xinjiang backs firms growth counters US sanctions', 'daily-report'],
    ['decret n° 5 relatif a la "peche"', 'decret'],
    ['Fishing decree', 'decret'],
  ])('%s is the source %s', (query, source) => {
    expect(readName(query, SOURCES)).toEqual({ source, names: [] });
  });

  test.each([
    ['Resolution, cl. 3-2', 'c3-2'],
    ['resolution c3-2', 'c3-2'],
    ['resolution#c3-2', 'c3-2'],
    ['resolution 3-2', 'c3-2'],
    ['Resolution of 23 August 2024, cl. 3(2)', 'c3-2'],
    ['Resolution of 23 August 2024 clause 3-2', 'c3-2'],
    ['cl. 3-2, Resolution of 23 August 2024', 'c3-2'],
    ['cl. 3-2 of the Resolution', 'c3-2'],
    ['“Resolution on Opposing Sanctions”, cl. 3-2', 'c3-2'],
    ['resolution, cl. 3 · governments', 'c3-2'],
    ['《关于坚决反对制裁 支持相关产业发展的决议》第三条第二款', 'art3-p2'],
    ['关于坚决反对制裁支持相关产业发展的决议第三条', 'art3'],
    ['resolution preamble', 'preamble'],
    ['resolution c1-s2', 'c1'],
  ])('%s is %s in the resolution', (query, anchor) => {
    expect(
      leads(query, passage(anchor, anchor === 'c3-2' ? 'governments' : undefined), 'resolution'),
    ).toBe(true);
  });

  test('a word beside a source’s name is searched for, not looked up', () => {
    expect(readName('resolution sanctions', SOURCES)).toBeNull();
    expect(readName('resolutions c3', SOURCES)?.source ?? null).toBeNull();
  });
});

describe('addresses', () => {
  test.each([
    ['https://any.host/base/resolution/#c3-2', 'resolution', 'c3-2'],
    [
      'https://any.host/base/resolution/?view=pairs&hl=%E5%88%B6&note=uflpa#c3-2',
      'resolution',
      'c3-2',
    ],
    ['/resolution/#c1-s3', 'resolution', 'c1'],
    ['resolution/#c1', 'resolution', 'c1'],
    ['../resolution/#c1', 'resolution', 'c1'],
    ['example.org/resolution/#c1', 'resolution', 'c1'],
    ['/sources/daily-report/#p5', 'daily-report', 'p5'],
    ['https://x.org/cite/resolution/#c3-2', 'resolution', 'c3-2'],
    ['https://x/y/resolution/index.html#c1', 'resolution', 'c1'],
    ['file:///home/me/An%20archive/resolution/index.html#c1', 'resolution', 'c1'],
    ['<https://x.org/resolution/#c1>', 'resolution', 'c1'],
    ['“https://x.org/resolution/#c1”.', 'resolution', 'c1'],
    ['https://x.org/resolution/#c1.', 'resolution', 'c1'],
    ['(https://x.org/resolution/#c1)', 'resolution', 'c1'],
    ['https://x.org/resolution/#c1:~:text=a,-b', 'resolution', 'c1'],
    ['https://x.org/resolution/#c3%2D2', 'resolution', 'c3-2'],
    ['https%3A%2F%2Fx.org%2Fresolution%2F%23c1', 'resolution', 'c1'],
    ['HTTPS://X.ORG/resolution/#c1', 'resolution', 'c1'],
    ['https://x.org/resolution/#c1-en', 'resolution', 'c1'],
    [
      'Standing Committee, “Resolution”, cl. 2 (v1.0.0). https://example.org/resolution/#c3 (accessed 1 May 2030)',
      'resolution',
      'c3',
    ],
    ['See https://elsewhere.org/a/#c2 at https://example.org/resolution/#c3.', 'resolution', 'c3'],
    ['参见：https://example.org/resolution/#c3。', 'resolution', 'c3'],
  ])('%s is in %s: %s', (query, source, anchor) => {
    expect(leads(query, passage(anchor), source)).toBe(true);
  });

  test.each([
    ['https://any.host/resolution/', []],
    ['https://any.host/resolution', []],
    ['/resolution/', []],
    ['https://any.host/resolution/#', []],
    ['https://any.host/resolution/#:~:text=a', []],
    ['https://any.host/sources/daily-report/index.html', []],
    ['https://any.host/cite/resolution/#note-uflpa', ['noteuflpa']],
    ['https://any.host/resolution/?note=so-called#preamble', ['preamble', 'notesocalled']],
    ['https://any.host/resolution/?note=uflpa', ['noteuflpa']],
    ['https://any.host/sources/daily-report/p5/', []],
    ['https://any.host/sources/daily-report/p5/index.html#p6', ['p6']],
    ['https://any.host/resolution/#%E0%A4%A', []],
  ])('%s names %j', (query, names) => {
    expect(named(query)).toEqual(names);
  });

  test.each([
    'https://elsewhere.org/c3',
    'https://elsewhere.org/#c3',
    'cl. 3 https://elsewhere.org/#c3',
    'https://x.org/myresolution/#c3',
    'https://x.org/resolution/other/#c3',
    'https://x.org/sources/daily-report/p9/#p3',
    'https://',
    'and/or',
    'sanctions/resolution',
  ])('%s is no address here', (query) => {
    expect(readName(query, SOURCES)).toBeNull();
  });
});

describe('what names nothing', () => {
  test.each([
    '',
    ' ',
    'art',
    'art.',
    'section',
    'chapter',
    'para',
    '§',
    '¶',
    '第',
    '第七届',
    '第十四届全国人民代表大会',
    '3rd',
    '1.8',
    '1.8元',
    '1.8 billion',
    '2024',
    '2024-08-23',
    '2024年8月23日',
    '8月23日',
    '23 August 2024',
    'forced labour',
    'part of the law',
    'section of society',
    'the resolution of disputes',
    'notes on the text',
    '50%',
    '$50',
    '.*[(',
    '(((',
    '\ud800',
    '\u0000',
    '%',
    '%E0%A4%A',
    'x'.repeat(2001),
  ])('%j is no name', (query) => {
    expect(readName(query, SOURCES)).toBeNull();
  });

  test('a word alone may be a label or a note’s id, which the index decides', () => {
    expect(readName('harbour', SOURCES)).toEqual({
      source: null,
      names: ['harbour', 'noteharbour'],
    });
    expect(readName('强迫劳动', SOURCES)).toEqual({ source: null, names: ['强迫劳动'] });
  });
});

describe('any string', () => {
  const unit = fc.constantFrom(
    ...'§¶第条款（）()一二三.,;:·-# /%?&=0123cartpsinote\u0000\ud800\u0301'.split(''),
  );
  const text = fc.oneof(
    fc.string({ unit, maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit, maxLength: 30 }).map((end) => `https://x.org/resolution/${end}`),
  );

  test('never throws, and canonical names are single words', () => {
    fc.assert(
      fc.property(text, (query) => {
        for (const name of readName(query, SOURCES)?.names ?? [])
          expect(name).toMatch(/^[\p{L}\p{N}]+$/u);
        for (const name of passageNames({ ...passage('c1'), label: query, labelOriginal: query }))
          expect(name).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    'a',
    '-',
    ' ',
    '.',
    '(',
    '(a',
    'a-',
    '-1',
    ', ',
    '§',
    '第一',
    '第一条',
    '一',
    '/',
    '#',
    'c1 ',
    '%2f',
    '://',
    'https://',
    'x/ ',
    '"',
    '\u0301',
    ')',
    ' of the',
  ])('%j over and over comes to an end', (piece) => {
    for (const length of [1990, 100_000])
      for (const before of ['', 'c1', 'resolution', 'https://x.org/resolution/#']) {
        const long = (before + piece.repeat(length / piece.length)).slice(0, length);
        readName(long, SOURCES);
        readName(`${long.slice(0, -1)}!`, SOURCES);
      }
    const long = piece.repeat(50_000);
    expect(passageNames({ ...passage('c1'), label: long, labelOriginal: long })).toBeDefined();
  });
});

describe('a passage’s own names lead back to it', () => {
  const number = fc.integer({ min: 1, max: 999 }).map(String);
  const level = fc.oneof(
    number,
    fc.constantFrom('a', 'b', 'i', 'ii', 'x', 'A', 'B', 'AA', 's', 'p', 'c', 'n'),
    fc.tuple(fc.constantFrom('p', 'i', 'n'), number).map((parts) => parts.join('')),
  );
  const numbered = fc
    .tuple(
      fc.constantFrom('c', 'art', 'sec', 'ch', 'part', 'p', 'div', 'annex'),
      number,
      fc.array(level, { maxLength: 4 }),
    )
    .map(([head, n, levels]) => [head + n, ...levels].join('-'));
  const any = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,6}(?:-[a-zA-Z0-9]{1,6}){0,3}$/);
  const own = fc.constantFrom(
    'title',
    'adoption',
    'preamble',
    'preamble-2',
    'effect',
    'art12bis1',
    'sec3a',
    'ch1-div2',
    'ch2-c1',
  );
  // A word for a unit names no passage by itself, nor does an address of a sentence or a summary.
  const isNameless = (anchor: string) =>
    /^(?:[cspinx]|ss|(?:art|cl|no|nr|ch|chap|pt|sec|sect|par|para|part|div|item|abs|lit|point|clause|teil|satz|note)s?)$/i.test(
      anchor,
    );
  const anchor = fc
    .oneof(numbered, own, any)
    .filter((id) => isParagraphAnchor(id) && !isNameless(id) && !/-s\d/i.test(id));
  const addressee = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom('governments', 'people’s congresses', 'États membres', 'item 2'),
  );
  const original = fc.oneof(
    fc.constant(null),
    fc.constantFrom(
      '一',
      '（一）',
      '三、',
      '序',
      '人民政府',
      '第七条',
      '第七条第二款',
      'Eingang',
      'Préambule',
      '§ 5',
      'Art. 7',
      '3',
      '附件一',
      'Преамбула',
      'Вступление в силу',
    ),
  );

  test('anchor, label and label in the original, for each', () => {
    fc.assert(
      fc.property(anchor, addressee, original, (id, word, labelOriginal) => {
        const own = passage(id, word, labelOriginal);
        for (const name of [
          id,
          `#${id}`,
          `/resolution/#${id}`,
          own.label,
          own.label.toUpperCase(),
          labelOriginal ?? id,
        ])
          expect(leads(name, own, name.startsWith('/') ? 'resolution' : null), name).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
