import { decodeXml } from '../xml/decode-xml.ts';
import { childrenOf, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { languageOf } from './languages.ts';
import type { Row, Rows } from './rows.ts';

/** Elements in a segment that hold codes of the program’s, none of the text (TMX 1.4b, content markup). */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

/** Reads a translation memory (TMX 1.4b): each unit is a row, each language a side. */
export function readTmx(bytes: Uint8Array): Rows {
  const root = parseXml(decodeXml(bytes));
  const sides: string[] = [];
  let codes = 0;
  const textOf = (node: XmlElement): string =>
    node.children
      .map((child) => {
        if (typeof child === 'string') return child;
        if (!CODES.has(child.name)) return textOf(child);
        codes++;
        return '';
      })
      .join('');
  const named = (parent: XmlElement | undefined, name: string) =>
    parent ? childrenOf(parent, name) : [];
  const source = named(root, 'header')[0]?.attributes.srclang ?? '*all*';
  if (source !== '*all*') sides.push(source);
  const units = named(named(root, 'body')[0], 'tu').map((unit, i) => {
    const cells = new Map<string, string>();
    for (const variant of named(unit, 'tuv')) {
      const given = variant.attributes['xml:lang'] ?? variant.attributes.lang ?? '?';
      const name = sides.find((side) => side.toLowerCase() === given.toLowerCase()) ?? given;
      if (!sides.includes(name)) sides.push(name);
      const [segment] = named(variant, 'seg');
      if (segment) cells.set(name, textOf(segment));
    }
    return { at: unit.attributes.tuid ?? `unit ${i + 1}`, cells };
  });
  return {
    sides: sides.map((name) => ({ name, language: languageOf(name) })),
    rows: units.map(
      ({ at, cells }): Row => ({
        at,
        group: null,
        cells: sides.map((side) => cells.get(side) ?? ''),
      }),
    ),
    told:
      codes > 0 ? [`${codes} codes of the program’s stand in its segments, and are left out.`] : [],
  };
}

/** Whether a file begins as a translation memory does. */
export function isTmx(start: string): boolean {
  return /<tmx[\s>]/.test(start);
}
