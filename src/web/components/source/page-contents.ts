import type { Source } from '../../../model/edition.ts';
import type { Part } from '../../../model/pages/parts.ts';
import { isDivision, type OutlineEntry, outlineOf } from '../../../model/structure/outline.ts';
import { isStructured } from '../../../render/views/structured.ts';

/** The contents of a page of a source. */
export interface PageContents {
  /** Its divisions and articles; none of a text with something beside it. */
  readonly entries: readonly OutlineEntry[];
  /** Whether they stand beside the text where there is room: of a divided text, or a part of a long one. */
  readonly stands: boolean;
}

/** Gathers the contents of a page of a source. */
export function pageContents(
  source: Source,
  { paragraphs, number }: Pick<Part, 'paragraphs' | 'number'>,
): PageContents {
  if (!isStructured(source)) return { entries: [], stands: false };
  const entries = outlineOf(paragraphs.filter(({ anchor }) => anchor !== 'title'));
  const isDivided = entries.some(({ paragraph }) => isDivision(paragraph));
  return { entries, stands: isDivided || (number > 0 && entries.length > 0) };
}
