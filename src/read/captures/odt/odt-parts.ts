import { CaptureError } from '../../../model/capture/decode.ts';
import { element, elements, parseXml, type XmlElement } from '../office/xml-tree.ts';
import { isZip, openZip } from '../unzip.ts';

const BASE = 'urn:oasis:names:tc:opendocument:xmlns:';
const PREFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['office', 'text', 'style', 'table', 'meta', 'manifest'].map((name) => [
      `${BASE}${name}:1.0`,
      name,
    ]),
  ),
  [`${BASE}drawing:1.0`]: 'draw',
  [`${BASE}xsl-fo-compatible:1.0`]: 'fo',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1998/Math/MathML': 'math',
};

/** The files of an OpenDocument text, or the parts of a flat one. */
export interface OdtParts {
  /** The body, which holds the text. */
  readonly text: XmlElement;
  /** Elements that hold styles: those of the document, then those made by its program. */
  readonly styles: readonly XmlElement[];
  readonly masters: XmlElement | undefined;
  readonly meta: XmlElement | undefined;
  readonly names: readonly string[];
}

/** Opens an OpenDocument text. Throws a {@link CaptureError}. */
export function openOdt(bytes: Uint8Array): OdtParts {
  const prefixOf = (space: string) => PREFIXES[space];
  const archive = isZip(bytes) ? openZip(bytes) : null;
  const xml = (name: string) => {
    const file = archive ? archive.read(name) : bytes;
    return file ? parseXml(file, name, prefixOf) : undefined;
  };
  if (archive && isEncrypted(archive.read('META-INF/manifest.xml')))
    throw new CaptureError(
      'It is encrypted: a password protects it',
      { line: 1, column: 1 },
      'Open it in LibreOffice with the password, save it without one, and import that',
    );
  const content = xml('content.xml');
  const others = archive ? xml('styles.xml') : content;
  const text = element(element(content, 'office:body'), 'office:text');
  if (!content || !text)
    throw new CaptureError(
      'It holds no text document',
      { line: 1, column: 1 },
      'Open it in LibreOffice, save it as an OpenDocument text (.odt), and import that',
    );
  return {
    text,
    styles: [
      ...elements(others, 'office:styles'),
      ...elements(others, 'office:automatic-styles'),
      ...(archive ? elements(content, 'office:automatic-styles') : []),
    ],
    masters: element(others, 'office:master-styles'),
    meta: element(archive ? xml('meta.xml') : content, 'office:meta'),
    names: archive?.names ?? [],
  };
}

/** The manifest may be encrypted itself as a whole; its own words then say so. */
function isEncrypted(manifest: Uint8Array | null): boolean {
  return manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data');
}
