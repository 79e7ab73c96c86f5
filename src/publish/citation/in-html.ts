import { splitHan } from '../../model/text/han.ts';

/** Words as they stand in an element's HTML. */
export const inHtml = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** HTML with its runs of Han characters marked, which hold no markup. */
export function markedHan(html: string): string {
  return splitHan(html)
    .map(({ text, han }) => (han ? `<span lang="zh-Hans">${text}</span>` : text))
    .join('');
}
