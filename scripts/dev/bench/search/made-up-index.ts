import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edition } from '../../../../src/model/edition.ts';
import { loadEdition } from '../../../../src/read/loader.ts';
import { editionFiles } from '../corpus/as-edition.ts';
import { writeFiles } from '../corpus/write.ts';
import { indexOf } from './search-in-browser.ts';
import { samplePieces } from './search-pieces.ts';
import { samplesOf } from './search-samples.ts';

export const SEED = 20260821;
/** Pieces of texts that are asked for. */
const PIECES = 60;

/**
 * An edition of made-up sources, as the bench of the build has them: half Chinese and half English,
 * of 14 paragraphs and 14 notes.
 */
export async function madeUpEdition(sources: number): Promise<Edition> {
  const root = await mkdtemp(join(tmpdir(), 'made-up-'));
  try {
    await writeFiles(root, 'sources', editionFiles(sources, SEED));
    return await loadEdition({ root });
  } finally {
    await rm(root, { recursive: true });
  }
}

/**
 * The search index of such an edition: its files by their paths in its folder, and how many seconds
 * that took; its passages as records for others to index; queries; and pieces of its texts, as a
 * reader copies them.
 */
export async function madeUpIndex(sources: number) {
  const edition = await madeUpEdition(sources);
  const started = performance.now();
  const files = await indexOf(edition);
  const seconds = (performance.now() - started) / 1000;
  const records = samplesOf(edition).samples.map(({ url, texts }) => ({
    url,
    content: texts.join('\n'),
  }));
  const pieces = samplePieces(
    edition.sources.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text ?? '')),
    PIECES,
    SEED,
  );
  return { files, seconds, records, queries: queriesOf(edition), pieces };
}

/**
 * A run of Chinese and a shorter one, an English phrase, a word in the middle of all by how many
 * passages have it, and the commonest.
 */
function queriesOf({ sources }: Edition): string[] {
  const textsIn = (lang: string) =>
    sources
      .filter(({ record }) => record.lang.startsWith(lang))
      .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text ?? ''));
  const runs = textsIn('zh').flatMap((text) => text.match(/\p{Script=Han}{8,}/gu) ?? []);
  const english = textsIn('en');
  const counts = new Map<string, number>();
  for (const text of english)
    for (const word of new Set(text.toLowerCase().match(/[a-z]{4,}/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const phrase = english
    .map((text) => /\b[a-z]{4,} [a-z]{4,}\b/.exec(text)?.[0])
    .filter((each) => each !== undefined);
  const middle = (list: readonly string[]) => list[list.length >> 1] ?? '';
  return [
    middle(runs).slice(2, 6),
    middle(runs.slice(1)).slice(1, 3),
    middle(phrase),
    middle(words),
    words[0] ?? '',
  ];
}
