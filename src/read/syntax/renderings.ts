import type { FootnoteDefinition, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { RenderingDraft } from '../draft/draft.ts';
import { citationsIn, linksIn } from './collect.ts';
import { report } from './report.ts';

const MEND = 'Write it so: - “rendering”, who [@key, locator]';

/**
 * Reads the list that a Term note ends with: how others render the term, each with who does and
 * where.
 */
export function readRenderings(
  note: FootnoteDefinition,
  rest: readonly RootContent[],
  file: VFile,
): RenderingDraft[] {
  return rest
    .filter((child): child is List => child.type === 'list')
    .flatMap((list) => list.children)
    .flatMap((item): RenderingDraft[] => {
      const read = readItem(item);
      if (!read) {
        report(
          file,
          item.position,
          `An item of Term note [^${note.label}] is not a rendering in quotation marks and who renders it so`,
          MEND,
        );
        return [];
      }
      const citations = citationsIn(item).map((citation) => citation.item);
      if (citations.length === 0 && linksIn(item).length === 0)
        report(
          file,
          item.position,
          `The rendering “${read.words}” in Term note [^${note.label}] has neither a citation nor a link to a passage`,
          'Cite where it is so rendered, [@key], or link the passage',
        );
      return [{ ...read, citations }];
    });
}

/**
 * Parts `“rendering”, who [@key]`; null when the item is more than one paragraph or does not open
 * so.
 */
function readItem({
  children: [paragraph, more],
}: ListItem): Pick<RenderingDraft, 'words' | 'body'> | null {
  if (paragraph?.type !== 'paragraph' || more) return null;
  const [first, ...rest] = paragraph.children as [PhrasingContent, ...PhrasingContent[]];
  if (first?.type !== 'text') return null;
  const [opening, words] = /^“([^“”]+)”[,，]\s*/.exec(first.value) ?? [];
  const value = first.value.slice(opening?.length);
  if (!opening || !words || (value === '' && rest.length === 0)) return null;
  return { words, body: value === '' ? rest : [{ ...first, value }, ...rest] };
}
