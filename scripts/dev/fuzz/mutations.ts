import fc from 'fast-check';
import { ODD_PIECES, oddText } from './captures.ts';

/**
 * One change to a file's bytes. Places are shares of its length, 0 to 1, so that a change fits any
 * file.
 */
export type Change =
  | { readonly how: 'delete' | 'duplicate' | 'cut'; readonly at: number; readonly length: number }
  | { readonly how: 'insert'; readonly at: number; readonly content: Uint8Array }
  | { readonly how: 'swap'; readonly at: number; readonly to: number; readonly length: number };

/** Words that mean something in one of the files of an edition. */
const MEANINGFUL: readonly string[] = [
  ...[
    '\n',
    '\n\n',
    '\n## c1\n\n',
    '\n## c9\n',
    '\n[^x]: **Fact.** y\n',
    '[帮助][^help]',
    '[a](#c1-s1)',
    '[a](../report/#p2)',
  ],
  ...[
    '[^help]',
    '**Term.** ',
    '**Disputed.** ',
    '    - **2029, A.** b [@lee-2029].\n',
    '[@harbour-act]',
    '[a](javascript:b)',
  ],
  ...[
    '&a',
    '*a',
    '!!js/function',
    '<<: ',
    '? ',
    '|\n',
    '>-\n',
    ': ',
    '- ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    'null',
    '~',
    'true',
  ],
  ...[
    '__proto__',
    'constructor',
    '"__proto__":{"a":1},',
    'id: ',
    'lang: xx\n',
    'kind: news\n',
    'captures: []\n',
    '1e999',
    '-0',
    '9',
  ],
  ...[
    'status: licensed\n',
    'date: "2030-02-31"\n',
    'pullquote: c1-s9\n',
    'labels: { c1: { en: x } }\n',
    '"state":"retired",',
  ],
];
const content = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MEANINGFUL, ...ODD_PIECES) },
  { weight: 2, arbitrary: oddText },
  // Deep nesting, long runs.
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '> ',
          '- ',
          '[',
          '*a',
          '**',
          '{',
          '(',
          '<b>',
          '`',
          '![',
          '  - ',
          '[a](',
          '\n\n',
          '"',
          '# ',
          '&a',
          '|',
        ),
        fc.nat(1500),
      )
      .map(([piece, times]) => piece.repeat(times)),
  },
);
const bytes = fc.oneof(
  { weight: 9, arbitrary: content.map((text) => new TextEncoder().encode(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 4 }) },
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 }));

/** A few changes to one file. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    fc.record({
      how: fc.constantFrom(
        'delete' as const,
        'delete' as const,
        'duplicate' as const,
        'duplicate' as const,
        'cut' as const,
      ),
      at: share,
      length,
    }),
    fc.record({ how: fc.constant('insert' as const), at: share, content: bytes }),
    fc.record({ how: fc.constant('insert' as const), at: share, content: bytes }),
    fc.record({ how: fc.constant('swap' as const), at: share, to: share, length }),
  ),
  { minLength: 1, maxLength: 4 },
);

/** Makes the changes to a file's bytes, one after the other. */
export function mutate(file: Uint8Array, list: readonly Change[]): Uint8Array {
  return list.reduce<Uint8Array>((before, change) => {
    const at = Math.floor(change.at * before.length);
    const part = (from: number, to?: number) => before.subarray(from, to);
    if (change.how === 'insert') return Buffer.concat([part(0, at), change.content, part(at)]);
    const end = Math.min(before.length, at + change.length);
    if (change.how === 'swap') {
      const [from, to] = [at, Math.floor(change.to * before.length)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const size = Math.min(change.length, to - from, before.length - to);
      return Buffer.concat([
        part(0, from),
        part(to, to + size),
        part(from + size, to),
        part(from, from + size),
        part(to + size),
      ]);
    }
    if (change.how === 'delete') return Buffer.concat([part(0, at), part(end)]);
    return change.how === 'cut' ? part(0, at) : Buffer.concat([part(0, end), part(at)]);
  }, file);
}
