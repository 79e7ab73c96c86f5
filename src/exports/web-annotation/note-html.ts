import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Note } from '../../core/edition.ts';

/**
 * Renders the whole of a note as HTML: its body, the renderings that a Term note lists, the positions of a Disputed one.
 * Links are absolute, read from `page`, the address of the note's page.
 */
export function noteHtml({ html, term, positions }: Pick<Note, 'html' | 'term' | 'positions'>, page: string): string {
  const root: Root = { type: 'root', children: parse(html) };
  if (term && term.others.length > 0)
    root.children.push(
      h(
        'ul',
        term.others.map(({ html: who, words }) => h('li', [text(`“${words}”, `), ...parse(who)])),
      ),
    );
  if (positions.length > 0)
    root.children.push(
      h(
        'ol',
        positions.map(({ date, dateIso, party, html: position }) =>
          h('li', [h('p', [h('time', [text(date)], { dateTime: dateIso }), text(` ${party}`)]), ...parse(position)]),
        ),
      ),
    );
  visit(root, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && typeof properties.href === 'string') properties.href = new URL(properties.href, page).href;
  });
  return toHtml(root);
}

const parse = (html: string) => fromHtml(html, { fragment: true }).children as ElementContent[];
const text = (value: string): ElementContent => ({ type: 'text', value });
const h = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
