import type { Found, LeftOut, Reading } from '../../../model/capture/reading.ts';
import { type Block, linesOf, wordsOf } from '../office/blocks.ts';
import { formatNumber } from '../office/number-formats.ts';
import { raised } from '../office/raised.ts';
import { Tally } from '../office/tally.ts';
import { element, elements, textOf, within, type XmlElement } from '../office/xml-tree.ts';
import type { CaptureReader } from '../reader.ts';
import { isZip } from '../unzip.ts';
import { Numbering } from './numbering.ts';
import { isCompound, refuseCompound } from './old-office.ts';
import { damaged, openParts, type Parts } from './parts.ts';
import { type Shared, Story } from './story.ts';
import { readStyles, settingOf } from './styles.ts';

/** Documents of Word since 2007. Older ones are recognised too, and refused with what to do. */
export const docxReader: CaptureReader = {
  id: 'docx',
  version: 3,
  name: 'a Word document',
  ending: 'docx',
  recognises: (start, ending) =>
    isCompound(start) ||
    (isZip(start) &&
      (/^(?:docx|docm|dotx|dotm)$/.test(ending) ||
        new TextDecoder('latin1').decode(start).includes('word/document.xml'))),
  read: readDocx,
};

/** Reads a Word document. Throws a {@link CaptureError}. */
export function readDocx(bytes: Uint8Array): Reading {
  if (isCompound(bytes)) refuseCompound(bytes);
  const parts = openParts(bytes);
  const document = parts.xml(parts.main);
  const body = element(document, 'w:body');
  if (!document || !body)
    throw damaged(
      parts.names.some((name) => name.startsWith('xl/'))
        ? 'This is a workbook, not a document'
        : 'The archive holds no Word document',
    );
  const tally = new Tally();
  const styles = readStyles(parts.xml(parts.related('styles')));
  const notes = new Notes(parts, body, tally);
  const shared: Shared = {
    styles,
    tally,
    numbering: new Numbering(parts.xml(parts.related('numbering')), (style) => {
      const properties = styles.of(style)?.paragraph[0];
      return settingOf(element(properties, 'w:numPr'), 'w:numId');
    }),
    noteMark: (kind, id, isCustom) => notes.mark(kind, id, isCustom),
    isPaged: within(body, 'w:lastRenderedPageBreak').length > 0,
  };
  const story = new Story(shared);
  const text = elements(document, 'w:body').flatMap((each) => story.blocks(each));
  const running = runningHeads(parts, body, { ...shared, tally: new Tally(), isPaged: false });
  const ends = notes.blocks({ ...shared, isPaged: false });
  tellOthers(parts, tally);
  return {
    lines: linesOf([...running.heads, ...text, ...ends, ...running.feet]),
    paragraphs: 'stanzas',
    stripped: [],
    found: foundIn(parts),
    told: tally.told(),
    options: {},
  };
}

/** The notes of a document, numbered as they come up in its text. */
class Notes {
  readonly #tally: Tally;
  readonly #all = new Map<string, XmlElement>();
  readonly #formats: Readonly<Record<'footnote' | 'endnote', string>>;
  readonly #starts: Record<'footnote' | 'endnote', number>;
  readonly #used: { kind: 'footnote' | 'endnote'; id: string; mark: string | null }[] = [];

  constructor(parts: Parts, body: XmlElement, tally: Tally) {
    this.#tally = tally;
    const settings = parts.xml(parts.related('settings'));
    const section = within(body, 'w:sectPr').at(-1);
    const said = (kind: string, name: string) =>
      settingOf(element(section, `w:${kind}Pr`), name) ??
      settingOf(element(settings, `w:${kind}Pr`), name);
    this.#formats = {
      footnote: said('footnote', 'w:numFmt') ?? 'decimal',
      endnote: said('endnote', 'w:numFmt') ?? 'lowerRoman',
    };
    this.#starts = {
      footnote: Number(said('footnote', 'w:numStart') ?? 1),
      endnote: Number(said('endnote', 'w:numStart') ?? 1),
    };
    if (/^each/.test(said('footnote', 'w:numRestart') ?? ''))
      tally.tell(
        'Its footnotes begin anew on each page or section; here they are counted through.',
      );
    for (const kind of ['footnote', 'endnote'] as const)
      for (const note of elements(parts.xml(parts.related(`${kind}s`)), `w:${kind}`))
        if (!/separator|notice/i.test(note.attributes['w:type'] ?? ''))
          this.#all.set(`${kind} ${note.attributes['w:id']}`, note);
  }

  mark(kind: 'footnote' | 'endnote', id: string, isCustom: boolean): string | null {
    if (!this.#all.has(`${kind} ${id}`)) return null;
    this.#tally.count('note');
    const mark = isCustom ? null : this.#numbered(kind);
    this.#used.push({ kind, id, mark });
    return mark;
  }

  #numbered(kind: 'footnote' | 'endnote'): string {
    const number = this.#starts[kind]++;
    return formatNumber(number, this.#formats[kind]) ?? String(number);
  }

  /** The words of every note that the text refers to: those at the foot, then those at the end. */
  blocks(shared: Shared): Block[] {
    return (['footnote', 'endnote'] as const).flatMap((which) =>
      this.#used
        .filter(({ kind }) => kind === which)
        .flatMap(({ kind, id, mark }) => {
          const note = this.#all.get(`${kind} ${id}`) as XmlElement;
          const blocks = new Story(shared)
            .blocks(note)
            .filter((block) => wordsOf(block).trim() !== '');
          const at = mark === null ? kind : `${kind} ${mark}`;
          const [first, ...rest] = blocks.map(({ outline: _, isTitle: __, ...block }) => ({
            ...block,
            at,
          }));
          return first
            ? [
                { ...first, label: `${raised(mark ?? '')}${mark ? ' ' : ''}${first.label ?? ''}` },
                ...rest,
              ]
            : [];
        }),
    );
  }
}

const HEAD: LeftOut = { rule: 'page-header', why: 'a running head of its pages' };
const FOOT: LeftOut = { rule: 'page-footer', why: 'a running foot of its pages' };

/** What stands at the head and foot of every page, each once. */
function runningHeads(parts: Parts, body: XmlElement, shared: Shared) {
  const seen = new Set<string>();
  const read = (name: string, leftOut: LeftOut) =>
    within(body, 'w:sectPr').flatMap((section) =>
      elements(section, name).flatMap((reference) => {
        const part = parts.xml(parts.byId(reference.attributes['r:id'] ?? ''));
        if (!part) return [];
        return new Story(shared).blocks(part).flatMap((block): Block[] => {
          const words = wordsOf(block).trim();
          if (words === '' || seen.has(words)) return [];
          seen.add(words);
          return [{ runs: block.runs, ...(block.label && { label: block.label }), leftOut }];
        });
      }),
    );
  return { heads: read('w:headerReference', HEAD), feet: read('w:footerReference', FOOT) };
}

/** Tells what else is in the package. None of it is opened. */
function tellOthers({ names, xml, related }: Parts, tally: Tally): void {
  const comments = elements(xml(related('comments')), 'w:comment').length;
  if (comments > 0) tally.count('comment', comments);
  const macros = names.filter((name) => /vbaProject\.bin$/i.test(name)).length;
  if (macros > 0) tally.count('macro', macros);
  const objects = names.filter((name) => /\/(?:embeddings|activeX)\//i.test(name)).length;
  if (objects > 0) tally.tell(`It holds ${objects} embedded files; none was opened.`);
}

/** What the document's own properties say. */
function foundIn(parts: Parts): Found[] {
  const core = parts.xml(parts.ofPackage('core-properties'));
  const more = parts.xml(parts.ofPackage('extended-properties'));
  const of = (field: Found['field'], root: XmlElement | undefined, name: string): Found[] => {
    const found = element(root, name);
    const value = found ? textOf(found).trim() : '';
    return value === '' ? [] : [{ field, value, where: `DOCX property ${name}` }];
  };
  return [
    ...of('title', core, 'dc:title'),
    ...of('author', core, 'dc:creator'),
    ...of('publisher', more, 'ep:Company'),
    ...of('date', core, 'dcterms:created'),
    ...of('language', core, 'dc:language'),
  ];
}
