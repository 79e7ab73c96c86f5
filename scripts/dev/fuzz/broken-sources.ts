import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatLedger } from '../../../src/model/ledger/format.ts';
import { EditionError } from '../../../src/model/problem.ts';
import { formatsOf } from '../../../src/publish/formats.ts';
import { loadEdition } from '../../../src/read/loader.ts';
import { changes, mutate } from './mutations.ts';
import { misplaced } from './problem-places.ts';

/**
 * Longest time that one edition may take of the processor, in milliseconds; the made-up one takes
 * some 20.
 */
const LONGEST = 10_000;

/** Files of the made-up edition, each as often as it is worth changing. */
const FILES = [
  'edition.yaml',
  'references.json',
  'names.yaml',
  'decision/source.yaml',
  'decision/source.yaml',
  'decision/zh.mdx',
  'decision/zh.mdx',
  'decision/zh.mdx',
  'decision/zh.txt',
  'decision/summary.en.mdx',
  'decision/summary.en.mdx',
  'decision/anchors.json',
  'report/source.yaml',
  'report/en.mdx',
  'report/en.mdx',
  'report/anchors.json',
];

/** How many of the changed editions were loaded and how many refused. */
export interface Loads {
  loaded: number;
  refused: number;
  /** Longest time of one, in milliseconds. */
  longest: number;
}

/**
 * An edition with changed bytes is loaded, and can be exported, or refused with places; `root` is a
 * copy of the made-up one.
 */
export function brokenSources(root: string, seen: Loads, beat: () => void) {
  const path = (file: string) => join(root, 'sources', file);
  const whole = new Map([...new Set(FILES)].map((file) => [file, readFileSync(path(file))]));
  let changedBefore: string | null = null;
  return fc.asyncProperty(
    fc.constantFrom(...FILES),
    changes,
    fc.boolean(),
    async (file, list, sealed) => {
      beat();
      if (changedBefore) writeFileSync(path(changedBefore), whole.get(changedBefore) as Buffer);
      changedBefore = file;
      const changed = mutate(whole.get(file) as Buffer, list);
      writeFileSync(
        path(file),
        file.endsWith('anchors.json') && sealed ? resealed(changed) : changed,
      );
      const started = process.cpuUsage();
      try {
        const edition = await loadEdition({ root });
        seen.loaded += 1;
        for (const source of edition.sources)
          for (const { write } of formatsOf(source)) write(edition, source, 'https://a.example/');
      } catch (error) {
        if (!(error instanceof EditionError)) throw error;
        seen.refused += 1;
        const wrong = misplaced(root, error.problems);
        if (error.problems.length === 0 || wrong.length > 0)
          throw new Error(`Not placed: ${JSON.stringify(wrong, null, 1)}`);
      }
      const { user, system } = process.cpuUsage(started);
      const took = (user + system) / 1000;
      seen.longest = Math.max(seen.longest, took);
      if (took > LONGEST) throw new Error(`It took ${Math.round(took)} ms.`);
    },
  );
}

/** A changed ledger with the seals of what it says now, so that more than the seals is tried. */
function resealed(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    const withoutNull = (_: string, value: unknown) =>
      Array.isArray(value) ? value.filter((entry) => entry !== null) : value;
    return formatLedger(JSON.parse(text, withoutNull));
  } catch {
    return text;
  }
}
