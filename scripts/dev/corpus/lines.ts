import type { CorpusLine, CorpusText, ExpectedStep } from './collection.ts';

/** A place of a title, which is no provision. */
export const HEADING: readonly ExpectedStep[] = [{ unit: 'heading', n: '' }];

/** The lines of a text as they are found, and what was passed over. */
export interface Lines {
  readonly lines: CorpusLine[];
  readonly skipped: Record<string, number>;
  /** Adds a line, unless it is empty; an empty place says nothing. */
  readonly add: (
    text: string,
    expected: readonly ExpectedStep[] | null,
    outOfScope?: string | null,
  ) => void;
  /** Counts something that is no line. */
  readonly skip: (kind: string) => void;
  /** The whole text. */
  readonly text: (what: Omit<CorpusText, 'lines' | 'skipped'>) => CorpusText;
}

/** Starts the lines of a text. */
export function startLines(): Lines {
  const lines: CorpusLine[] = [];
  const skipped: Record<string, number> = {};
  return {
    lines,
    skipped,
    add: (text, expected, outOfScope = null) => {
      const tidied = tidy(text);
      if (tidied !== '')
        lines.push({ text: tidied, expected: expected?.length ? expected : null, outOfScope });
    },
    skip: (kind) => {
      skipped[kind] = (skipped[kind] ?? 0) + 1;
    },
    text: (what) => ({ ...what, lines, skipped }),
  };
}

/** Makes one line of characters: breaks and runs of ASCII spaces become one space, none at the edges. */
export function tidy(text: string): string {
  return text.replace(/[\t\n\r ]+/g, ' ').trim();
}
