import { Parser } from 'htmlparser2';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { CaptureError } from '../../../model/capture/decode.ts';

/** A run of characters of a page. */
export interface PageText {
  readonly text: string;
  readonly parent: PageElement;
}

/** An element of a page. Comments, and what templates hold, are left out. */
export interface PageElement {
  /** In lower case, without a prefix. */
  readonly name: string;
  /** By their names in lower case. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: PageNode[];
  readonly parent: PageElement | null;
}
export type PageNode = PageElement | PageText;

/** Levels at which no page that people wrote is nested. */
const MOST_LEVELS = 1500;
/** Attributes of one element; a style or a picture within one may be as long as it likes. */
const MOST_ATTRIBUTES = 1000;

export const isElement = (node: PageNode): node is PageElement => 'name' in node;

/** Reads a page as the HTML standard has browsers do it (13.2). */
export function parseHtml(html: string): PageElement {
  refuseManyAttributes(html);
  let depth = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > MOST_LEVELS) throw nestedTooDeep();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  const root = emptyRoot();
  const copy = (
    from: DefaultTreeAdapterMap['parentNode'],
    into: PageElement,
    level: number,
  ): void => {
    if (level > 2 * MOST_LEVELS) throw nestedTooDeep();
    for (const node of from.childNodes) {
      if ('value' in node) into.children.push({ text: node.value, parent: into });
      else if ('tagName' in node) {
        const element: PageElement = {
          name: node.tagName.toLowerCase(),
          attributes: Object.fromEntries(
            node.attrs.map(({ prefix, name, value }) => [
              (prefix ? `${prefix}:${name}` : name).toLowerCase(),
              value,
            ]),
          ),
          children: [],
          parent: into,
        };
        into.children.push(element);
        copy(node, element, level + 1);
      }
    }
  };
  copy(parse(html, { treeAdapter }), root, 0);
  return root;
}

/**
 * Reads XHTML, or the XML of an e-book, leniently. No document type is read: what it defines is not
 * known, and nothing that it names is fetched.
 */
export function parseXml(xml: string): PageElement {
  const root = emptyRoot();
  let open = root;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MOST_LEVELS) throw nestedTooDeep();
        const element = {
          name: name.replace(/^.*:/, ''),
          attributes,
          children: [],
          parent: open,
        };
        open.children.push(element);
        open = element;
      },
      onclosetag: () => {
        depth -= 1;
        open = open.parent ?? root;
      },
      ontext: (text) => {
        open.children.push({ text, parent: open });
      },
    },
    // XML but for the named characters of HTML, which XHTML’s document types define.
    { recognizeSelfClosing: true, recognizeCDATA: true },
  );
  const doctype = /<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i;
  parser.end(xml.slice(0, 100_000).replace(doctype, '') + xml.slice(100_000));
  return root;
}

/** Elements under one, itself not, in the order of the page. */
export function* elementsIn(root: PageElement): Generator<PageElement> {
  for (const child of root.children)
    if (isElement(child)) {
      yield child;
      yield* elementsIn(child);
    }
}

/** The first element of a name under another. */
export function firstOf(root: PageElement, name: string): PageElement | null {
  for (const element of elementsIn(root)) if (element.name === name) return element;
  return null;
}

/** All characters under a node. */
export function textOf(node: PageNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node.text;
}

/** An element and those that it stands in, the nearest first. */
export function* upFrom(element: PageElement): Generator<PageElement> {
  for (let each: PageElement | null = element; each; each = each.parent) yield each;
}

function emptyRoot(): PageElement {
  return { name: '', attributes: {}, children: [], parent: null };
}

/** Shorter ones cannot have too many attributes. */
const LONG_TAG = 2 * MOST_ATTRIBUTES;

/** Parsers compare each attribute of an element with all before it. */
function refuseManyAttributes(html: string): void {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const end = html.indexOf('>', at);
    if (end >= 0 && end - at < LONG_TAG) continue;
    const tag = html.slice(at, end < 0 ? undefined : end);
    at += tag.length;
    if (!/^<[a-z]/i.test(tag)) continue;
    const names = tag.replace(/"[^"]*"|'[^']*'/g, '').match(/[\s/]+/g)?.length ?? 0;
    if (names > MOST_ATTRIBUTES)
      throw beyond(`An element has some ${names} attributes; at most ${MOST_ATTRIBUTES} are read`);
  }
}

function nestedTooDeep(): CaptureError {
  return beyond(`Its elements are nested more than ${MOST_LEVELS} deep`);
}

function beyond(what: string): CaptureError {
  return new CaptureError(
    what,
    { line: 1, column: 1 },
    'No page that people wrote is like this; save its text as plain text, and import that',
  );
}
