import { Parser } from 'htmlparser2';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { WellFormed } from './well-formed.ts';

/**
 * An element of a page, or, without a name, what holds its elements. Comments and what templates
 * hold are left out.
 */
export interface MarkupElement {
  readonly tagName: string;
  /** By their names in lower case, as they are written: `aria-labelledby`, `xlink:href`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts. */
  readonly children: readonly MarkupNode[];
  /**
   * Where its start tag begins, in UTF-16 code units; null where that was not asked for, or no tag
   * is written.
   */
  readonly start: number | null;
}
export type MarkupNode = MarkupElement | string;

/**
 * Reads a page as the HTML standard has browsers do it (13.2). Places, `start`, take half as long
 * again.
 */
export function readHtml(html: string, { places = false } = {}): MarkupElement {
  return fromParse5(parse(html, { sourceCodeLocationInfo: places, scriptingEnabled: false }));
}

/** Reads a piece of a page by the standard (13.4). */
export function readFragment(html: string): MarkupElement {
  return fromParse5(parseFragment(html, { scriptingEnabled: false }));
}

/**
 * Reads a well-formed page in a third of the time, with places; null for one that the standard
 * might read in another way.
 *
 * What is read is what {@link readHtml} reads, but for white space outside of what holds text, and
 * a line break that opens a `<pre>`.
 */
export function readFast(html: string): MarkupElement | null {
  const watch = new WellFormed();
  const root = readTags(html, watch);
  // Only the standard's parser knows that this begins no CDATA section in HTML (13.2.5.42).
  return watch.holds() && !html.includes('<![CDATA[') ? root : null;
}

/** Reads XML. */
export function readXml(xml: string): MarkupElement {
  return readTags(xml);
}

/** Reads what is written as it is written: HTML with a watch, XML without. */
function readTags(text: string, watch?: WellFormed): MarkupElement {
  const root = { tagName: '', attributes: {}, children: [] as MarkupNode[], start: null };
  const open: (MarkupElement & { children: MarkupNode[] })[] = [root];
  const within = () => open.at(-1) ?? root;
  const parser = new Parser(
    {
      onopentag(tagName, attributes) {
        watch?.opens(tagName, open);
        const element = { tagName, attributes, children: [], start: parser.startIndex };
        within().children.push(element);
        open.push(element);
      },
      ontext(piece) {
        const { tagName, children } = within();
        watch?.says(piece, tagName);
        add(children, piece);
      },
      onclosetag(tagName, implied) {
        // What follows them is still in the body (13.2.6.4.19).
        if (watch && (tagName === 'body' || tagName === 'html')) return;
        open.pop();
        if (implied) watch?.isLeftOpen(tagName, within().tagName);
      },
    },
    { xmlMode: !watch },
  );
  parser.end(text);
  return root;
}

/** Adds a piece of text, to the one before it where there is one. */
function add(children: MarkupNode[], piece: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + piece;
  else children.push(piece);
}

function fromParse5(node: DefaultTreeAdapterTypes.ParentNode): MarkupElement {
  const attributes: Record<string, string> = {};
  if ('attrs' in node)
    for (const { prefix, name, value } of node.attrs)
      attributes[prefix ? `${prefix}:${name}` : name] = value;
  const children: MarkupNode[] = [];
  for (const child of node.childNodes) {
    if ('value' in child) add(children, child.value);
    else if ('childNodes' in child) children.push(fromParse5(child));
  }
  const start = node.sourceCodeLocation?.startOffset ?? null;
  return { tagName: 'tagName' in node ? node.tagName : '', attributes, children, start };
}
