import type { Edition, Note, Source } from '../../../src/model/edition.ts';
import { renderingWords } from '../../../src/model/note-words.ts';
import { QUOTATION_LIMITS } from '../../../src/model/rights.ts';
import { countWords, units } from '../../../src/model/text/fingerprint.ts';
import { findQuotation, quotations } from '../../../src/model/text/quote.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import type { Check } from './context.ts';

/**
 * Quotation from texts that may not be published stays within its limits, over everything that is
 * published.
 *
 * Where a copy of the text is at hand, quotations are also looked up in it, and no run of words is
 * in common with it outside quotation marks; without one the digests' quotations are counted.
 */
export const quotationLimits: Check = {
  name: 'quotation stays within its limits',
  begin({ edition, copies }) {
    const problems: string[] = [];
    const forbidden: { readonly id: string; readonly runs: ReadonlySet<string> }[] = [];
    for (const source of edition.sources.filter(({ publishesText }) => !publishesText)) {
      const copy = copies.get(source.id);
      const quoted = copy
        ? coveredWords(edition, source, copy)
        : source.paragraphs.reduce((sum, { digest }) => sum + quotedWords(digest?.text ?? ''), 0);
      const most = Math.floor(source.words * QUOTATION_LIMITS.shareOfWork);
      if (quoted > most)
        problems.push(
          `${fileOf(source)}:1:1: ${quoted} of ${source.words} words are quoted; at most ${most} may be. Quote less, and say it in your own words.`,
        );
      if (!copy) continue;
      for (const { anchor, digest } of source.paragraphs) {
        for (const { words } of quotations(digest?.text ?? '')) {
          if (findQuotation(copy[anchor] ?? '', words).length === 0)
            problems.push(
              `${fileOf(source)}: ${anchor}: “${words}” is not in that paragraph of the copy at hand. Quote its very words.`,
            );
        }
      }
      const runs = runsOf(Object.values(copy), QUOTATION_LIMITS.copiedRun);
      // Words that stand in the title of a work cited are not taken from this one.
      for (const run of runsOf(
        edition.references.map(({ csl }) => String(csl.title)),
        QUOTATION_LIMITS.copiedRun,
      ))
        runs.delete(run);
      forbidden.push({ id: source.id, runs });
    }
    return {
      file(file) {
        const text = forbidden.length > 0 ? file.words : null;
        if (text === null) return;
        for (const { id, runs } of forbidden) {
          const copied = copiedRun(text, runs);
          if (copied)
            problems.push(
              `dist/${file.path}:1:1: “${copied}” are ${QUOTATION_LIMITS.copiedRun} words of ${id} outside quotation marks. Say it in your own words, or quote it.`,
            );
        }
      },
      problems: () => problems,
    };
  },
};

/** A source's page as its editor knows it. */
function fileOf({ id, record }: Source): string {
  return `sources/${id}/${fileStem(record.lang)}.mdx`;
}

function quotedWords(text: string): number {
  return quotations(text).reduce((sum, { words }) => sum + countWords(words), 0);
}

/**
 * How many of a work's words stand in quotations: its own page's, and those of notes elsewhere that
 * refer to it.
 */
function coveredWords(
  edition: Edition,
  source: Source,
  copy: Readonly<Record<string, string>>,
): number {
  const own = source.paragraphs.map(({ digest }) => digest?.text ?? '');
  const referring = edition.sources.flatMap((each) =>
    each.notes.filter((note) => each === source || linksTo(note, source)),
  );
  const words = [
    ...own,
    ...referring.flatMap((note) => [note.text, ...renderingWords(note)]),
  ].flatMap((text) => quotations(text).map((quotation) => quotation.words));
  let covered = 0;
  for (const text of Object.values(copy)) {
    const places = words.flatMap((quotation) => findQuotation(text, quotation));
    covered += units(text).filter(({ start, end }) =>
      places.some(([from, to]) => from <= start && end <= to + 1),
    ).length;
  }
  return covered;
}

/** Whether a note's body or its renderings link to a passage of a source. */
function linksTo(note: Note, { id }: Source): boolean {
  return [note, ...(note.term?.others ?? [])].some(({ marks }) =>
    marks.some(
      (mark) => mark.type === 'link' && typeof mark.to !== 'string' && mark.to.source === id,
    ),
  );
}

/** The words of a text as they are compared: letters and digits, in lower case. */
function comparable(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []
  );
}

function runsOf(texts: readonly string[], length: number): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = comparable(text);
    for (let i = 0; i + length <= words.length; i++) runs.add(words.slice(i, i + length).join(' '));
  }
  return runs;
}

/** The first run of words outside quotation marks that is among the runs, or null. */
function copiedRun(text: string, runs: ReadonlySet<string>): string | null {
  const length = QUOTATION_LIMITS.copiedRun;
  for (const piece of text.replace(/“[^“”]*”/g, '\n').split('\n')) {
    const words = comparable(piece);
    for (let i = 0; i + length <= words.length; i++) {
      const run = words.slice(i, i + length).join(' ');
      if (runs.has(run)) return run;
    }
  }
  return null;
}
