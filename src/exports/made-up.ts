import fc from 'fast-check';
import type { Edition, Paragraph, Source } from '../core/edition.ts';
import { fingerprint } from '../core/fingerprint.ts';

// For tests: texts that an export might spoil.

/** Text with markup, quotation marks, controls, lone surrogates, combining and bidirectional characters, and all sorts of space. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('&', '<', '>', ']]>', '<!--', '-->', '<?x?>', '&amp;', '&#13;', '"', "'", '\r', '\r\n', '\n', '\t', '  '),
      fc.constantFrom('\u00a0', '\u3000', '\u200b', '\u0085', '\u2028', '\ufeff', '\u202e', '\u2066', '\u2069'),
      fc.constantFrom('\u0000', '\u000b', '\u001f', '\u007f', '\ufffe', '\uffff', '\ud800', '\udfff'),
      fc.constantFrom('𠮷', '👩‍👩‍👧', 'e\u0301', 'ئۇيغۇر', '新疆', '一、', '第二条　', '(a)(1)', 'SEC. 3. '),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));

/** A paragraph of hostile text, cut into sentences anywhere and with the spans of notes anywhere, nested or crossing. */
export function hostileParagraph(anchor: string, notes: readonly string[]): fc.Arbitrary<Paragraph> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.record({ text: hostileText, cuts: fc.array(share, { maxLength: 4 }), spans: fc.array(fc.tuple(share, share)) }).map(
    ({ text, cuts, spans }): Paragraph => {
      const ends = [...new Set(cuts.map((cut) => Math.round(cut * text.length)))].filter((end) => end > 0).sort((a, b) => a - b);
      return {
        anchor,
        label: anchor,
        labelOriginal: null,
        heading: null,
        text,
        html: '',
        sentences: ends.map((end, i) => ({ anchor: `${anchor}-s${i + 1}`, range: [ends[i - 1] ?? 0, end] as const })),
        spans: notes.flatMap((note, i) => {
          const [one = 0, other = 0] = (spans[i] ?? []).map((place) => Math.round(place * text.length));
          return one === other ? [] : [{ note, range: [Math.min(one, other), Math.max(one, other)] as const }];
        }),
        fingerprint: fingerprint(text),
        words: 1,
        digest: null,
        summary: null,
        notes: [],
        backlinks: [],
      };
    },
  );
}

/** An edition's first source with other paragraphs, and its notes only as far as they have a span there. */
export function withParagraphs(edition: Edition, paragraphs: readonly Paragraph[]): { edition: Edition; source: Source } {
  const [first] = edition.sources;
  if (!first) throw new Error('The edition has no source.');
  const source: Source = { ...first, paragraphs, notes: [] };
  return { edition: { ...edition, sources: [source], crossReferences: [] }, source };
}
