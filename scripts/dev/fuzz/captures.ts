import fc from 'fast-check';

/** Pieces that Markdown, MDX, YAML, HTML or the importer's own rules might take for something. */
export const ODD_PIECES: readonly string[] = [
  ...'{}<>[]()*_#^~$|`\\&!+-=.:;@"\'%,/?0123456789，。：；“”‘’（）一二三十第条章 \t',
  ...[
    'import ',
    'export ',
    'http://a.b',
    'a@b.cn',
    'www.a.com',
    '&amp;',
    '&#33;',
    '&#x0;',
    '&nbsp',
    '[^1]',
    '[^1]:',
    '](',
    '[@a]',
  ],
  ...[
    '1. ',
    '1) ',
    '(a)',
    '# ',
    '## c1',
    '- ',
    '* ',
    '> ',
    '---',
    '===',
    '```',
    '~~~',
    '<!--',
    '-->',
    '<script>',
    '</p>',
    '{x}',
    '\u0024{x}',
  ],
  ...[
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2028',
    '\u2029',
    '\u2066',
    '\u2069',
    '\u3000',
    '\ufeff',
  ],
  ...[
    '\u0085',
    '\u009f',
    '\ufffd',
    '\uffff',
    '\u{10ffff}',
    '\u{1f469}\u200d\u{1f680}',
    'e\u0301',
    '\u0301',
    'ئۇيغۇر',
    '\u{20000}',
  ],
  ...[
    'SEC. 3. (a)(1)',
    '2030年1月2日通过',
    'By ANN LEE',
    'Home / News',
    'Share',
    'Copyright 2030',
    'INFO END',
    'English',
    'Top',
    '第一条 ',
  ],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD_PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'The board met on Tuesday, the chair said.',
      '港务局支持修船计划。',
      'a',
    ),
  },
);

/** Arbitrary text of some pieces, often such as a reader would take for markup. */
export const oddText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/**
 * An arbitrary capture as it may come: any characters, any line ends, with or without a byte order
 * mark.
 */
export const capture = fc
  .record({
    mark: fc.constantFrom('', '', '', '\ufeff'),
    lines: fc.array(fc.tuple(oddText, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\n \n')), {
      minLength: 1,
      maxLength: 9,
    }),
  })
  .map(({ mark, lines }) => `${mark}${lines.map((each) => each.join('')).join('')}`);
