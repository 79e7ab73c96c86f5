import type { Source } from '../../../src/model/edition.ts';
import { type Part, partsOf } from '../../../src/model/pages/parts.ts';

/** A page of a source, as a check looks for it. */
export interface SourcePage {
  readonly source: Source;
  readonly part: Part;
}

/** The pages of sources by their files: one for each, but several for a long text. */
export function sourcePages(sources: readonly Source[]): Map<string, SourcePage> {
  return new Map(
    sources.flatMap((source) =>
      partsOf(source).map((part) => [`${part.path}index.html`, { source, part }] as const),
    ),
  );
}
