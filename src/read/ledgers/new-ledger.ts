import { apply } from '../../model/ledger/apply.ts';
import type { Ledger, ParagraphEntry } from '../../model/ledger/model.ts';
import { reconcile } from '../../model/ledger/reconcile.ts';
import type { Problem } from '../../model/problem.ts';
import { publishesText } from '../../model/rights.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { parseData } from '../../schemas/parse.ts';
import { sourceSchema } from '../../schemas/source.ts';
import { paragraphsOf } from '../checks/check-text.ts';
import type { SourceFiles } from '../draft/draft.ts';
import { fileStem } from '../draft/draft-source.ts';
import { outlineOf } from '../draft/outline.ts';
import { readSourceFile } from '../remark/plugins.ts';

/**
 * The ledger of a source that has none, made of its files as the importer would make it. Null where
 * they have mistakes, or the words are not at hand, of a text that may not be published.
 */
export function newLedger(files: SourceFiles, version: string): Ledger | null {
  const problems: Problem[] = [];
  const { folder, text, copy } = files;
  const record = parseData(`${folder}/source.yaml`, files.record, sourceSchema, problems);
  if (!record || files.page === null) return null;
  const full = publishesText(record.rights.status);
  if (full ? text === null : copy === null) return null;
  const read = (name: string, value: string, role: 'text' | 'digest' | 'summary') =>
    readSourceFile({
      path: `${folder}/${name}`,
      value,
      role,
      sourceId: record.id,
      lang: role === 'summary' ? 'en' : record.lang,
      stood: new Map(),
    });
  const page = read(`${fileStem(record.lang)}.mdx`, files.page, full ? 'text' : 'digest');
  const summary = files.summary === null ? null : read('summary.en.mdx', files.summary, 'summary');
  if (page.messages.length + (summary?.messages.length ?? 0) > 0) return null;

  const seen = (anchor: string, words: string) =>
    ({ anchor, state: 'current', text: words, exact: sha256(words) }) as ParagraphEntry;
  // What only a ledger tells of a text: that its title is a field of the record, which of its lines
  // says how it was adopted.
  const adopted = record.captures[0]?.taken.find(({ as }) => as === 'adoption');
  const adoption = paragraphsOf(text ?? '').find(
    (words) => [...words].length === adopted?.characters,
  );
  const known = [
    ...(full && !record.titleSupplied ? [] : [seen('title', record.title)]),
    ...(adoption ? [seen('adoption', adoption)] : []),
  ];
  const empty = { source: record.id, paragraphs: [], sentences: [], summary: [], notes: [] };
  const outline = outlineOf({
    folder,
    record,
    ledger: { ...empty, paragraphs: known },
    text,
    page,
    summary,
    copy: full ? null : copy,
  });
  return apply(reconcile(empty, { ...outline, complete: true }, version));
}
