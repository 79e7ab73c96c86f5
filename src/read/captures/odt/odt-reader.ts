import type { Found, LeftOut, Reading } from '../../../model/capture/reading.ts';
import { type Block, linesOf, wordsOf } from '../office/blocks.ts';
import { Tally } from '../office/tally.ts';
import { element, elements, textOf, within, type XmlElement } from '../office/xml-tree.ts';
import type { CaptureReader } from '../reader.ts';
import { isZip } from '../unzip.ts';
import { openOdt } from './odt-parts.ts';
import { OdtStory } from './odt-story.ts';
import { type OdtStyles, readOdtStyles } from './odt-styles.ts';

/** Texts of LibreOffice and OpenOffice: OpenDocument, packed or flat. */
export const odtReader: CaptureReader = {
  id: 'odt',
  version: 3,
  name: 'an OpenDocument text',
  ending: 'odt',
  recognises: (start, ending) => {
    const head = new TextDecoder('latin1').decode(start);
    return isZip(start)
      ? /^(?:odt|ott)$/.test(ending) || head.includes('opendocument.text')
      : /<office:document[\s>]/.test(head) && head.includes('opendocument');
  },
  read: readOdt,
};

/** Reads an OpenDocument text. Throws a `CaptureError`. */
export function readOdt(bytes: Uint8Array): Reading {
  const { text, styles: holders, masters, meta, names } = openOdt(bytes);
  const tally = new Tally();
  const styles = readOdtStyles(holders);
  const isPaged = within(text, 'text:soft-page-break').length > 0;
  const story = new OdtStory(styles, tally, isPaged);
  const body = story.blocks(text);
  const { footnote, endnote } = story.notes;
  const macros = names.filter((name) =>
    /^(?:Basic|Scripts)\/.+\.(?:xml|py|js|bsh)$/.test(name),
  ).length;
  if (macros > 0) tally.count('macro', macros);
  return {
    lines: linesOf([
      ...running(masters, styles, /^style:header/, HEAD),
      ...body,
      ...footnote,
      ...endnote,
      ...running(masters, styles, /^style:footer/, FOOT),
    ]),
    paragraphs: 'stanzas',
    stripped: [],
    found: foundIn(meta),
    told: tally.told(),
    options: {},
  };
}

const HEAD: LeftOut = { rule: 'page-header', why: 'a running head of its pages' };
const FOOT: LeftOut = { rule: 'page-footer', why: 'a running foot of its pages' };

/** What stands at the head or foot of every page, each once. */
function running(
  masters: XmlElement | undefined,
  styles: OdtStyles,
  which: RegExp,
  leftOut: LeftOut,
): Block[] {
  const seen = new Set<string>();
  return elements(masters, 'style:master-page')
    .flatMap((page) => elements(page).filter(({ name }) => which.test(name)))
    .flatMap((part) => new OdtStory(styles, new Tally(), false).blocks(part))
    .flatMap(({ runs, label }) => {
      const block = { runs, ...(label && { label }), leftOut };
      const words = wordsOf(block).trim();
      if (words === '' || seen.has(words)) return [];
      seen.add(words);
      return [block];
    });
}

/** What the document's own properties say. */
function foundIn(meta: XmlElement | undefined): Found[] {
  const of = (field: Found['field'], ...properties: string[]): Found[] => {
    for (const name of properties) {
      const found = element(meta, name);
      const value = found ? textOf(found).trim() : '';
      if (value !== '') return [{ field, value, where: `ODT property ${name}` }];
    }
    return [];
  };
  return [
    ...of('title', 'dc:title'),
    ...of('author', 'meta:initial-creator', 'dc:creator'),
    ...of('date', 'meta:creation-date'),
    ...of('language', 'dc:language'),
  ];
}
