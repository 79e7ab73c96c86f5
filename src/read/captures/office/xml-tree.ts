import { Parser } from 'htmlparser2';
import { CaptureError } from '../../../model/capture/decode.ts';

/** An element of XML. Its name and its attributes' bear the prefixes of this project's own table. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Characters or an element; comments and instructions are left out. */
export type XmlNode = XmlElement | string;

/** Nesting beyond which no honest document goes, and at which our own walks are still safe. */
const MOST_DEPTH = 400;
const MOST_NODES = 6_000_000;

/**
 * Reads a file of XML. Names come under the prefixes that `prefixOf` gives for their namespaces,
 * whatever the file itself calls them; what it does not know is called `other:…`.
 *
 * A document type is refused: it could name entities, and no kept format has one. Throws a
 * {@link CaptureError}.
 */
export function parseXml(
  bytes: Uint8Array,
  file: string,
  prefixOf: (namespace: string) => string | undefined,
): XmlElement {
  const content = decode(bytes, file);
  const root: Open = {
    name: '',
    attributes: {},
    children: [],
    scope: new Scope(new Map(), prefixOf),
  };
  const open = [root];
  let nodes = 0;
  const parser: Parser = new Parser(
    {
      onprocessinginstruction: (name, data) => {
        if (name.toLowerCase() !== '!doctype' || !/[[]|entity/i.test(data)) return;
        throw damaged(
          `“${file}” declares entities, which may be made to swell without end`,
          'Open the file in the program that made it and save it again',
        );
      },
      onopentag: (name, given) => {
        const parent = open.at(-1) as Open;
        if (open.length > MOST_DEPTH || ++nodes > MOST_NODES)
          throw damaged(
            open.length > MOST_DEPTH
              ? `“${file}” nests elements more than ${MOST_DEPTH} deep`
              : `“${file}” has more than ${MOST_NODES} elements`,
            'It may be made to do harm. Save its text as plain text, and import that',
          );
        const scope = scopeOf(parent.scope, given, prefixOf);
        const attributes: Record<string, string> = {};
        // Word marks each run with the session that wrote it: nothing asks for that.
        for (const key in given)
          if (!key.startsWith('xmlns') && !key.startsWith('w:rsid'))
            attributes[key.includes(':') ? scope.named(key) : key] = given[key] as string;
        const element: Open = { name: scope.named(name), attributes, children: [], scope };
        parent.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const { children } = open.at(-1) as Open;
        const last = children.length - 1;
        if (typeof children[last] === 'string') children[last] += text;
        else children.push(text);
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(content);
  const element = root.children.find((child) => typeof child !== 'string');
  if (element) return element as XmlElement;
  throw damaged(`“${file}” holds no XML`, 'Open the file in its program and save it again');
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  scope: Scope;
}

/** The namespaces of a place in a file, by the prefixes that stand for them there. */
class Scope {
  readonly spaces: ReadonlyMap<string, string>;
  readonly #prefixOf: (namespace: string) => string | undefined;
  readonly #names = new Map<string, string>();

  constructor(
    spaces: ReadonlyMap<string, string>,
    prefixOf: (namespace: string) => string | undefined,
  ) {
    this.spaces = spaces;
    this.#prefixOf = prefixOf;
  }

  /** A name under the prefix of our own table. */
  named(given: string): string {
    const done = this.#names.get(given);
    if (done !== undefined) return done;
    const at = given.indexOf(':');
    const prefix = at < 0 ? '' : given.slice(0, at);
    const space = this.spaces.get(prefix);
    const own = space === undefined ? prefix : (this.#prefixOf(space) ?? 'other');
    const name = own === '' ? given : `${own}:${given.slice(at + 1)}`;
    this.#names.set(given, name);
    return name;
  }
}

/** The scope of an element: its parent's, with the namespaces that it declares. */
function scopeOf(
  scope: Scope,
  given: Record<string, string>,
  prefixOf: (namespace: string) => string | undefined,
): Scope {
  const declared = Object.keys(given).filter((key) => key.startsWith('xmlns'));
  if (declared.length === 0) return scope;
  const spaces = new Map(scope.spaces);
  for (const key of declared) spaces.set(key.slice(6), given[key] as string);
  return new Scope(spaces, prefixOf);
}

function decode(bytes: Uint8Array, file: string): string {
  const [a, b] = bytes;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  const label =
    a === 0xff && b === 0xfe
      ? 'utf-16le'
      : a === 0xfe && b === 0xff
        ? 'utf-16be'
        : (/^[^<]*<\?xml[^>]*encoding=["']([\w.-]+)/.exec(start)?.[1] ?? 'utf-8');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(
      `“${file}” is not in the encoding that it names (${label})`,
      'Open the file in the program that made it and save it again',
    );
  }
}

function damaged(message: string, mend: string): CaptureError {
  return new CaptureError(message, { line: 1, column: 1 }, mend);
}

/** Elements among the children, all or those of some names. */
export function elements(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first child of a name. */
export function element(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** All characters within. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Every element of some names within, in order; what is in such an element is not looked at. */
export function within(node: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elements(node).flatMap((child) =>
    names.includes(child.name) ? [child] : within(child, ...names),
  );
}
