import { join } from 'node:path';
import type { Edition, Source } from '../../src/model/edition.ts';
import type { SaidByPrint } from '../../src/model/releases/kept.ts';
import { printOf, releaseOf, saidOf } from '../../src/model/releases/release.ts';
import { RELEASED_WORDS, RELEASES } from '../../src/read/read-releases.ts';
import { EDITION_ROOT } from './settings.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Keeps what an edition says in its version: fingerprints of all, and the words of each source. What
 * earlier versions said stays, and what did not change since stands once. Returns what was written.
 */
export async function keepRelease(edition: Edition): Promise<string[]> {
  const files = [
    // Words first: of a release that is there, they are there.
    ...edition.sources.map((source) => [
      `sources/${RELEASED_WORDS}/${source.id}.json`,
      formatSaid({ ...source.said, ...saidByPrint(source) }),
    ]),
    [
      `sources/${RELEASES}/${edition.record.version}.json`,
      `${JSON.stringify(releaseOf(edition), null, 1)}\n`,
    ],
  ] as const;
  for (const [file = '', text = ''] of files) {
    const path = join(EDITION_ROOT, file);
    await writeWhole(path, text);
  }
  return files.map(([file = '']) => file);
}

/** Digests are not kept: those of several versions together would give more of a text than one may. */
function saidByPrint(source: Source): SaidByPrint {
  const digests = new Set(
    source.paragraphs.flatMap(({ anchor, text }) => (text === null ? [anchor] : [])),
  );
  return Object.fromEntries(
    [...saidOf(source)].flatMap(([id, said]) =>
      digests.has(id) ? [] : [[printOf(said.words), said]],
    ),
  );
}

/** A line for each fingerprint, in their order, so that git joins what two branches keep. */
function formatSaid(said: SaidByPrint): string {
  const lines = Object.keys(said)
    .sort()
    .map((print) => `"${print}": ${JSON.stringify(said[print])}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
