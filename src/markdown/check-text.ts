import { sha256 } from '../core/fingerprint.ts';
import type { Problem } from '../core/problem.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import type { TextBlock } from './draft.ts';

/** Parts a text file into its paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n\n');
}

/**
 * Checks that an annotated page has the very characters of the text, paragraph by paragraph, and that the text is the
 * one that the ledger's fingerprints were taken of. Returns the blocks.
 */
export function checkText(
  input: { pageFile: string; blocks: readonly TextBlock[]; text: string | null; entries: readonly LedgerEntry[]; stem: string },
  problems: Problem[],
): readonly TextBlock[] {
  const { pageFile, blocks, text, entries, stem } = input;
  const expected = text === null ? [] : paragraphsOf(text);
  const add = (block: TextBlock | undefined, what: string, mend: string) => {
    const { line = 1, column = 1 } = block?.place?.start ?? {};
    problems.push({ file: pageFile, line, column, what, mend });
  };
  const textFile = pageFile.replace(/[^/]+$/, `${stem}.txt`);
  for (let i = 0; i < Math.max(blocks.length, expected.length); i++) {
    const block = blocks[i];
    const want = expected[i];
    if (want === undefined) {
      add(
        block,
        `A paragraph that ${stem}.txt does not have: “${block?.text.slice(0, 30)}”`,
        'Take it out; only spans and notes may be added to the text',
      );
    } else if (block === undefined) {
      add(blocks.at(-1), `A paragraph of ${stem}.txt is missing: “${want.slice(0, 30)}”`, `Copy it from ${stem}.txt`);
    } else if (block.text !== want) {
      const at = [...want].findIndex((char, k) => char !== [...block.text][k]);
      const from = at < 0 ? [...want].length : at;
      const show = (words: string) => [...words].slice(Math.max(0, from - 5), from + 10).join('');
      add(
        block,
        `The text differs from ${stem}.txt at character ${from + 1} of the paragraph: expected “${show(want)}”, found “${show(block.text)}”`,
        `Put back the characters of ${stem}.txt; only [words][^note] may be added`,
      );
      return blocks;
    }
    for (const [k, span] of (block?.spans ?? []).entries()) {
      const crossed = block?.spans.slice(0, k).find((other) => other.range[1] < span.range[1] && other.range[1] > span.range[0]);
      if (crossed) add(block, `Spans [^${crossed.note}] and [^${span.note}] cross`, 'Close the inner one before the outer one');
    }
  }
  for (const [i, want] of expected.entries()) {
    const entry = entries[i];
    if (entry?.exact !== sha256(want)) {
      problems.push({
        file: textFile,
        line: 2 * i + 1,
        column: 1,
        what: entry
          ? `This paragraph is not the one that the ledger has as “${entry.anchor}”`
          : 'The ledger has no anchor for this paragraph',
        mend: 'Bring the file back as it was; a new text of the source is entered by the importer, never by hand',
      });
      return blocks;
    }
  }
  const lost = text === null ? undefined : entries[expected.length];
  if (lost)
    problems.push({
      file: textFile,
      line: 1,
      column: 1,
      what: `The paragraph of anchor “${lost.anchor}” is gone`,
      mend: 'Bring it back; an anchor once published stays',
    });
  return blocks;
}
