import { expect, test } from 'vitest';
import type { Paragraph } from '../edition.ts';
import { type Block, blocksOf, rowsOf } from './blocks.ts';
import { structureOf } from './structure.ts';

/** Paragraphs of a text; `#` before one for each level of its heading. */
function read(text: string, kind = 'document', lang = 'en'): Paragraph[] {
  const lines = text.split('\n').map((line) => {
    const [, mark = '', words = ''] = /^(#*) ?(.*)$/.exec(line) ?? [];
    return { heading: mark.length || null, text: words };
  });
  const { places } = structureOf(
    lines.map((line) => ({ text: line.text, role: 'text' as const })),
    { kind, lang },
  );
  return lines.map((line, i) => ({ ...line, place: places[i] }) as Paragraph);
}

/** Blocks in short: a heading with its level, a list in brackets, its items parted by bars. */
function short(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.is === 'list')
        return `${block.isNumbered ? 'ol' : 'ul'}[${block.items.map(short).join(' | ')}]`;
      if (block.is === 'table') return `table(${block.rows.length})`;
      return `${block.level ?? ''}${block.paragraph.text?.slice(0, 6)}`;
    })
    .join(', ');
}

test.each([
  [
    'a list, and a list in it',
    'To do:\n- oil\n- paint\n(a) sea\n(b) land\n- send',
    'To do:, ul[- oil | - pain, ol[(a) se | (b) la] | - send]',
  ],
  [
    'a list right after another',
    '1. oil\n2. salt\n1. rope\n2. tar',
    'ol[1. oil | 2. sal], ol[1. rop | 2. tar]',
  ],
  ['a table between paragraphs', 'Dues\nBoat | 2\nBarge | 9\nEnd', 'Dues, table(2), End'],
  ['headings of which a level is left out', '# One\n### Two\n## Three', '2One, 3Two, 2Three'],
])('%s', (_, text, expected) => {
  expect(short(blocksOf(read(text)))).toBe(expected);
});

test('items of an article stand in it as deep as they are, and a further paragraph does not', () => {
  const law =
    '第一条 港务处：\n（一）点灯；\n（二）备油：\n1.冬季；\n2.夏季。\n灯火另定。\n第二条 施行。';
  expect(short(blocksOf(read(law, 'legislation', 'zh-Hans')))).toBe(
    '第一条 港务, ol[（一）点灯； | （二）备油：, ol[1.冬季； | 2.夏季。]], 灯火另定。, 第二条 施行',
  );
});

test('two numbers that open one passage are two lists', () => {
  const law =
    'Section 1. All\n(a)(1) Oil is free.\n(2) Rope is not.\n(b) Salt is free.\nSection 2. End';
  expect(short(blocksOf(read(law, 'legislation')))).toContain('ol[ol[(a)(1) | (2) Ro] | (b) Sa]');
});

test('a page has a row for each paragraph, and one for a table', () => {
  const rows = rowsOf(blocksOf(read('To do:\n- oil\n- paint\nBoat | 2\nBarge | 9')));
  expect(rows.map(({ length }) => length)).toEqual([1, 1, 1, 2]);
});
