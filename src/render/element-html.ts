import type { Note, Paragraph } from '../model/edition.ts';

/**
 * The HTML inside the element of a paragraph: its text, or its digest where the text may not be
 * published; null for neither.
 */
export function paragraphHtml({ html, digest }: Pick<Paragraph, 'html' | 'digest'>): string | null {
  return html ?? digest?.html ?? null;
}

/**
 * The HTML inside the element of a paragraph's summary part, its gist first; null where there is
 * none.
 */
export function summaryHtml({
  anchor,
  summary,
}: Pick<Paragraph, 'anchor' | 'summary'>): string | null {
  if (!summary) return null;
  // The title's part stands in the heading, which can hold no paragraph.
  if (anchor === 'title') return summary.html.replace(/^<p>|<\/p>$/g, '');
  return summary.gist
    ? `<div class="gist">${summary.gist.html}</div>\n${summary.html}`
    : summary.html;
}

/** The HTML inside the element whose words a note stands on. */
export function annotatedHtml(
  paragraph: Pick<Paragraph, 'anchor' | 'html' | 'digest' | 'summary'>,
  on: Note['on'],
): string {
  return (on === 'summary' ? summaryHtml(paragraph) : paragraphHtml(paragraph)) ?? '';
}
