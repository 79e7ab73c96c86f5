import { ownStyles } from '../../../model/own-style.ts';
import { EditionError } from '../../../model/problem.ts';
import { formatInStyle } from '../references.ts';
import type { CslItem } from '../work-item.ts';
import { type CitationStyle, citationStyles } from './styles.ts';

/** A work by which a style is tried. */
const TRIED: CslItem = {
  id: 'tried',
  type: 'book',
  title: 'Notes of a Port',
  author: [{ family: 'Marin', given: 'Anne' }],
  issued: { 'date-parts': [[1931, 5, 3]] },
};

/**
 * Sets a work in each style of an edition's own. Throws an {@link EditionError} with all that cannot
 * be set, or leave the work without a word.
 */
export function proveStyles(): void {
  const problems = ownStyles.take().flatMap(({ id }) => {
    const style = citationStyles().find((each) => each.id === id) as CitationStyle;
    let fault = 'It sets a work without a word';
    try {
      if (/[\p{L}\p{N}]/u.test(formatInStyle(TRIED, style).replace(/<[^>]*>/g, ''))) return [];
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      fault = `The CSL processor cannot use it: ${said.split('\n')[0]?.replace(/\.$/, '')}`;
    }
    const mend = 'Mend the style, or take another from zotero.org/styles';
    return [{ file: `overrides/styles/${id}.csl`, line: 1, column: 1, what: fault, mend }];
  });
  if (problems.length > 0) throw new EditionError(problems);
}
