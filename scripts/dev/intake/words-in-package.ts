import { unzipSync } from 'fflate';
import { wordsOf } from './office-words.ts';

/** The words that the XML of an office file itself holds, read without any of the reader’s code. */
export interface PackageWords {
  readonly shown: readonly string[];
  /** Runs that the file says are not shown. */
  readonly hidden: readonly string[];
}

/**
 * Reads the text of a DOCX or ODT file by cutting its XML with patterns: notes and text boxes as
 * well, and neither what is deleted nor comments. Numbers of lists are not in it; fields stand as saved.
 */
export function wordsInPackage(bytes: Uint8Array): PackageWords {
  if (bytes[0] !== 0x50) {
    const flat = new TextDecoder().decode(bytes);
    return ofOpenDocument(flat, flat);
  }
  const files = Object.entries(
    unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') }),
  ).map(([name, each]) => [name, new TextDecoder().decode(each)] as const);
  const content = files.find(([name]) => name === 'content.xml');
  const styles = files
    .filter(([name]) => /^(?:word\/)?(?:styles|content)\.xml$/.test(name))
    .map(([, xml]) => xml)
    .join('');
  if (content) return ofOpenDocument(content[1], styles);
  const parts = files
    .map(([, xml]) => xml)
    .filter((xml) => /<w:(?:body|footnotes|endnotes)[\s>]/.test(xml));
  return ofWord(parts.join('\n'), styles);
}

function ofWord(xml: string, styles: string): PackageWords {
  const hidden: string[] = [];
  const hide = (run: string) => {
    hidden.push(...wordsOf(ofRuns(run)));
    return '';
  };
  const ids = named(
    styles,
    /<w:style\s[^>]*w:styleId="([^"]*)"(?:(?!<\/w:style>).)*<w:vanish\s*\/>/gs,
  );
  const plain =
    /<w:style w:type="paragraph" w:default="1" w:styleId="([^"]*)"/.exec(styles)?.[1] ?? '';
  const text = xml
    .replace(/<(mc:Fallback|w:rt)[\s>].*?<\/\1>/gs, '')
    // A row that was deleted, whatever was put into it before.
    .replace(
      /<w:tr(?:\s[^>]*)?>(?:(?!<\/w:trPr>|<w:tc[\s>]).)*<w:del\s(?:(?!<\/w:tr>).)*<\/w:tr>/gs,
      '',
    )
    // A great first letter, and a paragraph whose end was deleted, go on in the next one.
    .replace(
      /(<w:p(?:\s[^>]*)?>(?:(?!<\/w:p>).)*?(?:w:dropCap="(?:drop|margin)"|<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr>(?:(?!<\/w:pPr>).)*<w:del\s)(?:(?!<\/w:p>).)*)<\/w:p>\s*<w:p(?:\s[^>]*)?>/gs,
      '$1',
    )
    // Lines that the program draws between text and notes.
    .replace(/<w:(footnote|endnote) [^>]*w:type="(?!normal).*?<\/w:\1>/gs, '')
    .replace(/<w:(del|moveFrom)(?:\s[^>]*)?(?<!\/)>.*?<\/w:\1>/gs, '')
    .replace(/<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>).)*?<w:vanish\s*\/>.*?<\/w:r>/gs, hide)
    .replace(/<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>).)*?<\/w:r>/gs, (run) =>
      ids.has(/<w:rStyle w:val="([^"]*)"/.exec(run)?.[1] ?? '') ? hide(run) : run,
    )
    .replace(/<w:p(?:\s[^>]*)?>(?:(?!<\/w:p>).)*?<\/w:p>/gs, (whole) =>
      ids.has(/<w:pStyle w:val="([^"]*)"/.exec(whole)?.[1] ?? plain)
        ? whole.replace(/<w:r(?:\s[^>]*)?>(?:(?!<w:vanish w:val="0").)*?<\/w:r>/gs, hide)
        : whole,
    );
  return { shown: wordsOf(ofRuns(text)), hidden };
}

/** Names of styles that a pattern finds. */
function named(styles: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...styles.matchAll(pattern)].map(([, name = '']) => name));
}

/** The characters of runs; those between the begin of a field and what it shows are its code. */
function ofRuns(xml: string): string {
  const fields: boolean[] = [];
  let all = '';
  for (const [whole, field, text] of xml.matchAll(
    /<w:fldChar\s[^>]*w:fldCharType="(\w+)"|<(?:w|m):t(?:\s[^>]*)?>([^<]*)<|<w:(?:tab|br|cr|footnoteReference|endnoteReference)[\s/>]|<w:noBreakHyphen|<\/?w:(?:p|txbxContent)[\s>]/g,
  )) {
    if (field === 'begin') fields.push(true);
    else if (field === 'separate' && fields.length > 0) fields[fields.length - 1] = false;
    else if (field === 'end') fields.pop();
    if (field || fields.includes(true)) continue;
    all += text === undefined ? (whole.startsWith('<w:noB') ? '-' : '\n') : decoded(text);
  }
  return all;
}

function ofOpenDocument(xml: string, styles: string): PackageWords {
  const body = /<office:body>.*<\/office:body>/s.exec(xml)?.[0] ?? '';
  const hidden: string[] = [];
  const ids = named(
    styles,
    /<style:style [^>]*style:name="([^"]*)"(?:(?!<\/style:style>).)*text:display="none"/gs,
  );
  const hide = (passage: string) => {
    hidden.push(...wordsOf(ofTags(passage)));
    return '\n';
  };
  const text = body
    .replace(/<(text:tracked-changes|office:annotation)(?:\s[^>]*)?>.*?<\/\1>/gs, '')
    .replace(
      /<(text:[\w-]+-source|svg:title|svg:desc|text:ruby-text|text:script|office:binary-data)[\s>].*?<\/\1>/gs,
      '',
    )
    .replace(
      /<(text:section)[^>]*text:display="none".*?<\/\1>|<(text:hidden-text)\s.*?<\/\2>/gs,
      hide,
    )
    .replace(/<text:(?:span|p|h) text:style-name="([^"]*)"[^>]*>[^<]*/g, (whole, id) =>
      ids.has(id) ? hide(whole) : whole,
    );
  return { shown: wordsOf(ofTags(text)), hidden };
}

function ofTags(xml: string): string {
  return decoded(
    xml
      .replace(/\s+/g, ' ')
      .replace(
        /<text:(?:tab|line-break|s|note-body)[\s/>][^>]*>|<\/?(?:text:(?:p|h|note-citation)|draw:(?:text-box|custom-shape))(?:\s[^>]*)?>/g,
        '\n',
      )
      .replace(/<[^>]*>/g, ''),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, figures, name) =>
    name ? (NAMED[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : +figures),
  );
}
