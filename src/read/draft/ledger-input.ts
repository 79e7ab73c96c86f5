import type { Anchor } from '../../model/anchor.ts';
import type { Ledger } from '../../model/ledger/model.ts';
import type { Outline } from '../../model/ledger/plan.ts';
import type { Translated } from '../../model/ledger/translations.ts';
import type { Problem } from '../../model/problem.ts';
import { publishesText } from '../../model/rights.ts';
import type { EarlierText } from '../../model/versions/learn-versions.ts';
import { checkText } from '../checks/check-text.ts';
import { readNoteFiles } from '../notes/read-note-files.ts';
import { translatedIn } from '../notes/translate-notes.ts';
import { readSourceFile } from '../remark/plugins.ts';
import { problemsOf } from '../syntax/report.ts';
import { earlierTexts } from '../versions/earlier-texts.ts';
import type { SourceFiles } from './draft.ts';
import { fileStem } from './draft-source.ts';
import { stoodIn } from './ledger-entries.ts';
import { outlineOf } from './outline.ts';
import { readRecordAndLedger } from './read-ledger.ts';

/** A source's ledger, and what its files have. */
export interface LedgerInput {
  readonly ledger: Ledger;
  readonly outline: Outline;
  /** The oldest first. */
  readonly earlier: readonly EarlierText[];
  /** Its notes that are translated. */
  readonly translated: ReadonlyMap<Anchor, Translated>;
}

/**
 * Reads a source's ledger, and its text, summary and notes as its files have them now; where a copy
 * of a text that may not be published is at hand, that too.
 *
 * Pushes what keeps the two from being compared (a ledger that cannot be trusted, mistakes of the
 * files' own), and returns null then.
 */
export function readLedgerInput(files: SourceFiles, problems: Problem[]): LedgerInput | null {
  const { folder } = files;
  const before = problems.length;
  const { record, ledger } = readRecordAndLedger(files, problems);
  if (!record || !ledger) return null;
  const full = publishesText(record.rights.status);
  const path = `${folder}/${fileStem(record.lang)}.mdx`;
  const add = (file: string) =>
    problems.push({
      file,
      line: 1,
      column: 1,
      what: 'There is no such file',
      mend: 'Bring it back, or write it',
    });
  if (files.page === null) add(path);
  if (full && files.text === null) add(path.replace(/\.mdx$/, '.txt'));
  const common = { sourceId: record.id, stood: stoodIn(ledger) };
  const page = readSourceFile({
    ...common,
    path,
    value: files.page ?? '',
    role: full ? 'text' : 'digest',
    lang: record.lang,
  });
  const summary =
    files.summary === null
      ? null
      : readSourceFile({
          ...common,
          path: `${folder}/summary.en.mdx`,
          value: files.summary,
          role: 'summary',
          lang: 'en',
        });
  problems.push(...problemsOf(page), ...(summary ? problemsOf(summary) : []));
  if (full && problems.length === before)
    checkText(
      { pageFile: path, blocks: page.data.textBlocks ?? [], text: files.text, isText: () => false },
      problems,
    );
  const notes = [...(page.data.notes ?? []), ...(summary?.data.notes ?? [])];
  const translated = translatedIn(readNoteFiles(files, record, notes, problems), notes);
  if (problems.length > before) return null;
  const copy = full ? null : files.copy;
  return {
    ledger,
    outline: outlineOf({ folder, record, ledger, text: files.text, page, summary, copy }),
    earlier: full ? earlierTexts(record, ledger, files.earlier) : [],
    translated,
  };
}
