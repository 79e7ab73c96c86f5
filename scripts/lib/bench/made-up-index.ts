import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexPinyin, indexText, type SearchRecord } from '../../../src/core/search/record.ts';
import { type SearchTables, VARIANTS } from '../../../src/core/search/tables.ts';
import { filesOf } from '../../../src/exports/files-of.ts';
import { closeSearchIndex, writeSearchIndexes } from '../../../src/integrations/search-index.ts';
import { readHan } from '../../../src/integrations/search-tables.ts';
import { madeUpParagraphs } from './made-up.ts';

/** Sources of fourteen paragraphs, as this edition's are. */
const PARAGRAPHS = 14;
export const SEED = 20260821;

/** A search index of made-up paragraphs: its files by their paths in its folder, what it was made of, and how long that took. */
export async function madeUpIndex(count: number) {
  const paragraphs = madeUpParagraphs(count, SEED);
  const tables: SearchTables = { traditional: {}, syllables: {}, variants: VARIANTS };
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'made-up-index-'));
  const files = new Map<string, Buffer>();
  let indexes = 1;
  try {
    indexes = await writeSearchIndexes(recordsOf(paragraphs, tables), folder);
    await closeSearchIndex();
    for (const file of await filesOf(folder)) files.set(file, await readFile(join(folder, file)));
  } finally {
    await rm(folder, { recursive: true });
  }
  const seconds = (performance.now() - started) / 1000;
  files.set('tables.json', Buffer.from(JSON.stringify({ ...tables, indexes })));
  return { files, paragraphs, seconds, queries: queriesOf(paragraphs) };
}

function* recordsOf(paragraphs: ReturnType<typeof madeUpParagraphs>, tables: SearchTables): Generator<SearchRecord[]> {
  for (const [i, { lang, text }] of paragraphs.entries()) {
    const source = `Source ${Math.floor(i / PARAGRAPHS) + 1}`;
    const pinyin = lang === 'en' ? '' : `\n${indexPinyin(text, readHan)}`;
    yield [
      {
        url: `/s/${Math.floor(i / PARAGRAPHS)}/#p${i % PARAGRAPHS}`,
        content: indexText(text, tables) + pinyin,
        meta: { source, label: `¶ ${i % PARAGRAPHS}`, lang, pairs: JSON.stringify([[text, '']]), gist: '', note: '' },
        filters: {
          source: [source],
          language: [lang === 'en' ? 'English' : 'Chinese'],
          kind: ['document'],
          what: ['text'],
          year: ['2030'],
        },
      },
    ];
  }
}

/** A phrase in either language, and the latter in quotation marks. */
function queriesOf(paragraphs: readonly { text: string }[]): string[] {
  const chinese = paragraphs[0]?.text.slice(20, 24) ?? '';
  const english = paragraphs[1]?.text.split(' ').slice(5, 7).join(' ') ?? '';
  return [chinese, english, `“${english}”`];
}
