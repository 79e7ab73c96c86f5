import { SaxesParser } from 'saxes';
import { CaptureError } from '../../../model/capture/decode.ts';

/** An element of XML, its name without prefix. */
export interface XmlElement {
  readonly name: string;
  /** By name with prefix: `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Elements within one another beyond this are no document that somebody wrote. */
const DEEPEST = 500;

/**
 * Reads a well-formed document: its root element. Nothing that it names elsewhere is asked for, and
 * no entity of its own is put in. Throws a {@link CaptureError} with the place of what is wrong.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const document = { name: '', attributes: {}, children: [] as XmlNode[] };
  const open: (XmlElement & { children: XmlNode[] })[] = [document];
  const fail = (what: string, mend: string): never => {
    throw new CaptureError(what, { line: parser.line, column: parser.column + 1 }, mend);
  };
  parser.on('error', ({ message }) => {
    const what = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    if (/undefined entity|entity/i.test(what))
      fail(
        `${what}: entities that a document declares for itself are not put in`,
        'Write the characters in their place (xmllint --noent does it), and import that file',
      );
    fail(`Not well-formed XML: ${what}`, 'Mend it there; xmllint --noout names the place too');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name: name.replace(/^.*:/, ''),
      attributes: attributes as Record<string, string>,
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST)
      fail(
        `More than ${DEEPEST} elements stand within one another`,
        'Import another form of the text',
      );
  });
  parser.on('closetag', () => open.pop());
  const take = (words: string) => open.at(-1)?.children.push(words);
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(text).close();
  return document.children.find((child) => typeof child !== 'string') as XmlElement;
}

/** Elements among the children, of some names. */
export function childrenOf({ children }: XmlElement, ...names: string[]): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}

/** The outermost elements of some names within, in order. */
export function within(node: XmlElement, ...names: string[]): XmlElement[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : names.includes(child.name) ? [child] : within(child, ...names),
  );
}

/** All characters within. */
export function wordsIn(node: XmlNode | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return node.children.map(wordsIn).join('');
}
