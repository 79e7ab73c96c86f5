import { CaptureError } from '../../../model/capture/decode.ts';
import { elements, parseXml, type XmlElement } from '../office/xml-tree.ts';
import { type Archive, openZip } from '../unzip.ts';

/** Namespaces of WordprocessingML, as of ECMA-376 (transitional) and ISO/IEC 29500 (strict). */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  // Word has text boxes of the strict form in this one.
  'http://schemas.microsoft.com/office/word/2006/wordml': 'wne',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'ep',
};

/** The parts of a package (Open Packaging Conventions), found by their relationships. */
export interface Parts {
  readonly names: readonly string[];
  /** Name of the part that holds the document. */
  readonly main: string;
  /** The root element of a part; undefined where there is none of that name. */
  readonly xml: (name: string | undefined) => XmlElement | undefined;
  /** Name of a part to which the document refers by an id. */
  readonly byId: (id: string) => string | undefined;
  /** Name of the part to which the document is related in a way: `styles`, `numbering`. */
  readonly related: (kind: string) => string | undefined;
  /** Name of a part to which the package itself is related: `core-properties`. */
  readonly ofPackage: (kind: string) => string | undefined;
}

/**
 * Opens a package. Relationships to what is outside it are never followed. Throws a
 * {@link CaptureError}.
 */
export function openParts(bytes: Uint8Array): Parts {
  const archive = openZip(bytes);
  const xml = (name: string | undefined) => {
    const found = name === undefined ? null : read(archive, name);
    return found ? parseXml(found, name as string, (space) => PREFIXES[space]) : undefined;
  };
  const top = relations(xml('_rels/.rels'), '');
  const main = top.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const folder = main.replace(/[^/]*$/, '');
  const own = relations(xml(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  return {
    names: archive.names,
    main,
    xml,
    byId: (id) => own.find((each) => each.id === id)?.target,
    related: (kind) => own.find((each) => each.kind === kind)?.target,
    ofPackage: (kind) => top.find((each) => each.kind === kind)?.target,
  };
}

/** A file by its name, whatever the case of its letters: some programs mix them. */
function read(archive: Archive, name: string): Uint8Array | null {
  const exact = archive.read(name);
  if (exact) return exact;
  const other = archive.names.find((each) => each.toLowerCase() === name.toLowerCase());
  return other === undefined ? null : archive.read(other);
}

function relations(root: XmlElement | undefined, folder: string) {
  return elements(root, 'rel:Relationship').flatMap(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode === 'External') return [];
    const path = target.startsWith('/') ? target.slice(1) : resolved(folder, target);
    return [{ id, kind: type.replace(/^.*\//, ''), target: path }];
  });
}

/** A path within the package; `..` never leads out of it. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** What is told where a file that should be there is not. */
export function damaged(what: string): CaptureError {
  return new CaptureError(
    what,
    { line: 1, column: 1 },
    'The file may be damaged; open it in Word or LibreOffice, save it again, and import that',
  );
}
