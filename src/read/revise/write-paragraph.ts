import type { Emphasis } from '../../model/text/emphasis.ts';
import type { Range } from '../../model/text/segment.ts';
import { readSourceFile } from '../remark/plugins.ts';
import { annotateText } from './annotate-text.ts';

/** A paragraph of a full text's page: its characters, and what stands on them. */
export interface WrittenParagraph {
  readonly text: string;
  readonly heading: number | null;
  readonly emphasis: readonly Emphasis[];
  /** Outer ones first. */
  readonly spans: readonly { readonly note: string; readonly range: Range }[];
}

/**
 * Writes a paragraph of a page as Markdown. Emphasis that Markdown would not read back, beside some
 * punctuation, is left out: no asterisk ever stands for it.
 */
export function writeParagraph({ text, heading, emphasis, spans }: WrittenParagraph): string {
  const mark = heading ? `${'#'.repeat(heading)} ` : '';
  const own = emphasis.filter((each) => isRead(text, each));
  return mark + annotateText(text, spans, own);
}

function isRead(text: string, emphasis: Emphasis): boolean {
  const value = annotateText(text, [], [emphasis]);
  const { data, messages } = readSourceFile({
    path: 'paragraph',
    value,
    role: 'text',
    sourceId: 'paragraph',
    lang: 'en',
  });
  const [block, second] = data.textBlocks ?? [];
  return messages.length === 0 && !second && block?.text === text && block.emphasis.length === 1;
}
