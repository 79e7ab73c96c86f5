import type { VFile } from 'vfile';
import { COMPANION_KIND, readCompanionName } from '../../model/companion.ts';
import type { SourceRecord } from '../../model/edition.ts';
import type { Problem } from '../../model/problem.ts';
import { publishesText } from '../../model/rights.ts';
import { directionOf } from '../../model/text/direction.ts';
import { placeIn } from '../../schemas/parse.ts';
import { isLanguageTag } from '../../schemas/words.ts';
import { checkCompanion } from '../checks/check-companion.ts';
import type { CompanionDraft, LedgerEntry, SourceFiles } from '../draft/draft.ts';
import { readSourceFile } from '../remark/plugins.ts';
import { problemsOf } from '../syntax/report.ts';

/**
 * Reads the companions of a source, in the order of its record; pushes every problem found.
 * `notices` tell of passages that a companion lacks.
 */
export function draftCompanions(
  {
    folder,
    record: yaml,
    companions: files,
  }: Pick<SourceFiles, 'folder' | 'record' | 'companions'>,
  { id: source, companions }: Pick<SourceRecord, 'id' | 'companions'>,
  entries: readonly LedgerEntry[],
  problems: Problem[],
): { companions: CompanionDraft[]; notices: string[] } {
  const notices: string[] = [];
  const named = Object.keys(files).flatMap((file) => {
    const name = readCompanionName(file);
    const add = (what: string, mend: string) =>
      problems.push({ file: `${folder}/${file}`, line: 1, column: 1, what, mend });
    if (!name || !isLanguageTag(name.lang)) {
      add(
        name ? `“${name.lang}” is no language tag` : 'It is not named as a companion is',
        'Name it by its kind and its language, as translation.ja.mdx; translation.en.waley.mdx where there are several',
      );
      return [];
    }
    if (!companions.some(({ id }) => id === name.id))
      add(
        `source.yaml has no entry for this ${COMPANION_KIND[name.kind].name}`,
        `Add one under companions, with by, rights and review: - id: ${name.id}`,
      );
    return [{ file, ...name }];
  });
  const drafts = companions.flatMap((record, i): CompanionDraft[] => {
    const found = named.find(({ id }) => id === record.id);
    const mayPublish = publishesText(record.rights.status);
    if (!found) {
      const isThere = Object.keys(files).some((file) => readCompanionName(file)?.id === record.id);
      if (mayPublish && !isThere)
        problems.push({
          file: `${folder}/source.yaml`,
          ...placeIn(yaml, ['companions', i, 'id']),
          what: `There is no file of the companion “${record.id}” in ${folder}`,
          mend: `Write it, ${record.id.replace('-', '.')}.mdx, or take its entry out`,
        });
      return [];
    }
    const path = `${folder}/${found.file}`;
    if (!mayPublish) {
      problems.push({
        file: path,
        line: 1,
        column: 1,
        what: `The rights of this ${COMPANION_KIND[found.kind].name} (${record.rights.status}) do not let it be published`,
        mend: `Move it to ${folder}/local/, which is never published, or state its licence in source.yaml`,
      });
      return [];
    }
    const { kind, lang, name } = found;
    const page = readSourceFile({
      path,
      value: files[found.file] ?? '',
      role: 'companion',
      sourceId: source,
      lang,
    });
    problems.push(...problemsOf(page));
    const parts = page.data.parts ?? [];
    if (page.messages.length === 0) checkCompanion({ file: path, kind, parts, entries }, problems);
    notices.push(...lacking(page, kind, entries));
    const companion = { ...record, kind, lang, name, dir: directionOf(lang) };
    return [
      { companion, file: path, parts: new Map(parts.map((part) => [part.anchor, part] as const)) },
    ];
  });
  return { companions: drafts, notices };
}

/** What is told of passages that a companion has no part for. */
function lacking(
  page: VFile,
  kind: keyof typeof COMPANION_KIND,
  entries: readonly LedgerEntry[],
): string[] {
  const parts = new Set((page.data.parts ?? []).map(({ anchor }) => anchor));
  const passages = entries.filter(({ anchor }) => anchor !== 'title');
  const without = passages.filter(({ anchor }) => !parts.has(anchor));
  const [first] = without;
  return first && parts.size > 0
    ? [
        `${page.path}: the ${COMPANION_KIND[kind].name} lacks ${without.length} of ${passages.length} passages, the first ${first.anchor}`,
      ]
    : [];
}
