import { Parser } from 'htmlparser2';
import type { XmlElement, XmlNode } from '../../render/xml.ts';

/**
 * Reads HTML of a built page as elements and text; attributes have the names that they have
 * there, `data-note`.
 *
 * For HTML that was written out from a tree, every element closed: of that this quick parser makes
 * what a browser does.
 */
export function htmlNodes(html: string): XmlNode[] {
  const nodes: XmlNode[] = [];
  const open: XmlNode[][] = [nodes];
  const parser = new Parser({
    onopentag(name, attributes) {
      const children: XmlNode[] = [];
      open.at(-1)?.push({ name, attributes, children } satisfies XmlElement);
      open.push(children);
    },
    ontext(text) {
      const siblings = open.at(-1) as XmlNode[];
      const last = siblings.at(-1);
      if (typeof last === 'string') siblings[siblings.length - 1] = last + text;
      else siblings.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  // A browser reads every line end as a line feed (HTML, 13.2.3.5).
  parser.end(html.replace(/\r\n?/g, '\n'));
  return nodes;
}
