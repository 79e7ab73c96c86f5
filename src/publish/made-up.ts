import fc from 'fast-check';
import { facsimileAnchor } from '../model/anchor.ts';
import type { Edition, Facsimile, Paragraph, Source, SourceRecord } from '../model/edition.ts';
import { PLACES, pageBreaksIn } from '../model/facsimile.ts';
import { structureOf } from '../model/structure/structure.ts';
import { fingerprint } from '../model/text/fingerprint.ts';
import { segment } from '../model/text/segment.ts';

// For tests: texts that an export might spoil.

/**
 * Text with markup, quotation marks, controls, lone surrogates, combining and bidirectional
 * characters, and all sorts of space.
 */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '&',
        '<',
        '>',
        ']]>',
        '<!--',
        '-->',
        '<?x?>',
        '&amp;',
        '&#13;',
        '"',
        "'",
        '\r',
        '\r\n',
        '\n',
        '\t',
        '  ',
      ),
      fc.constantFrom(
        '\u00a0',
        '\u3000',
        '\u200b',
        '\u0085',
        '\u2028',
        '\ufeff',
        '\u202e',
        '\u2066',
        '\u2069',
      ),
      fc.constantFrom(
        '\u0000',
        '\u000b',
        '\u001f',
        '\u007f',
        '\ufffe',
        '\uffff',
        '\ud800',
        '\udfff',
      ),
      fc.constantFrom(
        '𠮷',
        '👩‍👩‍👧',
        'e\u0301',
        'ئۇيغۇر',
        '港口',
        '一、',
        '第二条　',
        '(a)(1)',
        'SEC. 3. ',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));

/** What has the words that it had when it was first published. */
export const UNCHANGED = { since: '0.1.0', reworded: [] } as const;

/** A paragraph with nothing but its text. */
function plain(anchor: string, text: string): Paragraph {
  return {
    ...UNCHANGED,
    anchor,
    label: anchor,
    labelOriginal: null,
    place: { role: 'text', path: [], called: [], number: 0, heading: null, depth: 0 },
    formerly: [],
    heading: null,
    text,
    sentences: [],
    spans: [],
    emphasis: [],
    fingerprint: fingerprint(text),
    words: 1,
    digest: null,
    summary: null,
    companions: [],
    notes: [],
    backlinks: [],
    retired: [],
    figures: [],
    facsimiles: [],
  };
}

/**
 * A paragraph of hostile text, cut into sentences anywhere and with the spans of notes anywhere,
 * nested or crossing.
 */
export function hostileParagraph(
  anchor: string,
  notes: readonly string[],
): fc.Arbitrary<Paragraph> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .record({
      text: hostileText,
      cuts: fc.array(share, { maxLength: 4 }),
      spans: fc.array(fc.tuple(share, share)),
      emphasis: fc.array(fc.tuple(share, share, fc.constantFrom('em', 'strong')), { maxLength: 3 }),
    })
    .map(({ text, cuts, spans, emphasis }): Paragraph => {
      const ends = [...new Set(cuts.map((cut) => Math.round(cut * text.length)))]
        .filter((end) => end > 0)
        .sort((a, b) => a - b);
      return {
        ...plain(anchor, text),
        sentences: ends.map((end, i) => ({
          ...UNCHANGED,
          anchor: `${anchor}-s${i + 1}`,
          range: [ends[i - 1] ?? 0, end] as const,
        })),
        emphasis: emphasis.flatMap(([one, other, as]) => {
          const [from = 0, to = 0] = [one, other]
            .map((place) => Math.round(place * text.length))
            .sort((a, b) => a - b);
          return from < to ? [{ as, range: [from, to] as const }] : [];
        }),
        spans: notes.flatMap((note, i) => {
          const [one = 0, other = 0] = (spans[i] ?? []).map((place) =>
            Math.round(place * text.length),
          );
          return one === other
            ? []
            : [{ note, range: [Math.min(one, other), Math.max(one, other)] as const }];
        }),
      };
    });
}

/** The same paragraphs with a picture after each, every second of which may not be published. */
export function withFigures(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph, i) => ({
    ...paragraph,
    figures: [
      {
        file: `picture-${i}.png`,
        after: paragraph.anchor,
        alt: 'A picture & “more”',
        caption: i % 3 === 0 ? 'Its caption' : null,
        source: 'Drawn',
        rights: { status: i % 2 === 0 ? 'licensed' : 'unknown', evidence: 'Made up' },
        lang: null,
        anchor: `fig-picture-${i}`,
        number: i + 1,
        picture: i % 2 === 0 ? { type: 'image/png', width: 40, height: 30 } : null,
        sha256: null,
      },
    ],
  }));
}

/**
 * The same paragraphs with an image of a page at each page break, and with each third one: files,
 * images on other hosts, one of a manifest, and some that may not be published.
 */
export function withFacsimiles(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph, i) => {
    const marks = pageBreaksIn(paragraph);
    const begins = i % 3 === 0 ? [{ page: `iv ${i}`, range: null }] : [];
    return {
      ...paragraph,
      facsimiles: [...begins, ...marks].map(({ page, range }, n): Facsimile => {
        const kind = PLACES[(i + n) % 4] ?? 'file';
        const isHeldBack = kind === 'file' && i % 8 === 0 && i > 0;
        return {
          page,
          at: paragraph.anchor,
          range,
          anchor: facsimileAnchor(page, `${paragraph.anchor}-${n}`),
          file: null,
          image: null,
          service: null,
          manifest: null,
          ...{ [kind]: kind === 'file' ? `page-${i}.jpg` : `https://b.example/${kind}/${i}` },
          imageApi: i % 2 === 0 ? 2 : 3,
          canvas: null,
          viewer: kind === 'manifest' ? 'https://b.example/look?at=1&page=2' : null,
          width: kind === 'file' ? null : 300,
          height: kind === 'file' ? null : 400,
          alt: 'A leaf & “more”',
          source: 'An archive',
          licence:
            i % 2 === 0
              ? { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.en' }
              : null,
          rights: { status: isHeldBack ? 'unknown' : 'licensed', evidence: 'Made up' },
          lang: null,
          picture:
            kind === 'file' && !isHeldBack ? { type: 'image/jpeg', width: 30, height: 40 } : null,
          size: 5,
          sha256: null,
        };
      }),
    };
  });
}

/** An edition of its first source alone, with other paragraphs and without notes. */
export function withParagraphs(
  edition: Edition,
  paragraphs: readonly Paragraph[],
  record: Partial<SourceRecord> = {},
): { edition: Edition; source: Source } {
  const [first] = edition.sources;
  if (!first) throw new Error('The edition has no source.');
  const source: Source = {
    ...first,
    record: { ...first.record, ...record },
    paragraphs,
    notes: [],
  };
  return { edition: { ...edition, sources: [source], crossReferences: [] }, source };
}

/** What identifies the made-up decision as a law, with the events that give its dates. */
export const MADE_UP_LAW: Pick<SourceRecord, 'legislation' | 'events'> = {
  legislation: {
    document: 'act',
    form: 'decision',
    jurisdiction: 'xx-hb',
    organ: { id: 'board', name: 'Harbour Board' },
    adopted: 'adoption',
    published: 'publication',
    inForce: 'effect',
  },
  events: ['adoption', 'publication', 'effect'].map((id, i) => ({
    id,
    date: `2030-01-0${i + 2}`,
    until: null,
    short: id,
    what: `The day of ${id}.`,
    uncertain: null,
    otherwise: [],
    citations: [],
    see: [],
  })),
};

/**
 * A text in paragraphs, anchored by its own numbers and cut into sentences as the importer does it;
 * the first is its title.
 */
export function textOf(
  lines: readonly string[],
  { lang, kind, scheme }: { lang: string; kind: string; scheme?: string },
): Paragraph[] {
  const { hints, places } = structureOf(
    lines.map((text, i) => ({ text, role: i === 0 ? 'title' : 'text' })),
    { kind, lang, scheme },
  );
  return lines.map((text, i): Paragraph => {
    const anchor = hints[i] ?? '';
    const place = places[i] as Paragraph['place'];
    const sentences =
      place.heading !== null
        ? []
        : segment(text, lang).map((range, k) => ({
            ...UNCHANGED,
            anchor: `${anchor}-s${k + 1}`,
            range,
          }));
    return { ...plain(anchor, text), place, heading: place.heading, sentences };
  });
}

/** A law in paragraphs of text. */
export function lawOf(lines: readonly string[], lang: string): Paragraph[] {
  return textOf(lines, { lang, kind: 'legislation' });
}

/** What passages begin with: numbers and words of all roles that structure is read by. */
const BEGINNINGS = [
  ...[
    '第一编 ',
    '第一章　',
    '第二章　',
    '第一节　',
    '第一条　',
    '第二条　',
    '附件1 ',
    '附　则',
    '目　录',
  ],
  ...['（一）', '（二）', '1.', '2.', '一、', '二、', '（目的）', '本法自公布之日起施行。'],
  ...['TITLE I—', 'PART 2 ', 'SCHEDULE 1', 'SEC. 1. ', 'SEC. 2. BOATS', 'Article 1 ', 'Article 2'],
  ...['(a) ', '(b)(1) ', '(2) ', '(i) ', '1. ', '2. ', 'a) ', '- ', '— ', '• ', 'Whereas ', '§ 1 '],
  ...[
    '| a | b |',
    '|---|---|',
    '| 1 | 2. Three |',
    'a\t1',
    'b\t2\t',
    'CHAIR: ',
    'MASTER: ',
    '李：',
  ],
  ...['Dear Sir,', '尊敬的局长：', 'Yours faithfully,', '此致', 'A. B. Boatman', '3 May 2030'],
  ...['[1] ', 'winter.[1] They', '② ', '木板②', '[p. 12]', '— 7 —', 'left […] over', '港□□□务'],
  ...['“第三条 ', '”', 'One line,\nanother. And\n', 'It is so.', 'as follows:', ''],
];

/**
 * Texts of any shape, read by some scheme or none: passages that begin as those of each role do,
 * with hostile text in some, their sentences, and the words of a note.
 */
export const anyText: fc.Arbitrary<Paragraph[]> = fc
  .record({
    scheme: fc.constantFrom('plain', 'plain', 'prc', 'usc', 'acts', 'eu', 'france', 'resolutions'),
    lines: fc.array(
      fc.tuple(
        fc.constantFrom(...BEGINNINGS),
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom('', 'a boat', 'Mend it.', '船。') },
          hostileText,
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      { minLength: 1, maxLength: 25 },
    ),
  })
  .map(({ scheme, lines }) => {
    const texts = ['Boats', ...lines.map(([beginning, rest]) => beginning + rest)];
    return textOf(texts, { lang: 'en', kind: 'legislation', scheme }).map((paragraph, i) => {
      const length = (paragraph.text ?? '').length;
      const start = Math.floor((lines[i - 1]?.[2] ?? 0) * length);
      const end = Math.min(start + 3, length);
      return start < end
        ? { ...paragraph, spans: [{ note: `n${i}`, range: [start, end] as const }] }
        : paragraph;
    });
  });
