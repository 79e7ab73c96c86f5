import type { CollectionFormat, ExpectedStep, ExpectedUnit } from './collection.ts';
import { HEADING, type Lines, startLines, tidy } from './lines.ts';
import { blocks, element, elements, holds, parseXml, textOf, type XmlElement } from './xml.ts';

/** Japan: the XML of e-Gov, one law a file. */
export const egovXml: CollectionFormat = {
  name: 'e-Gov XML',
  suits: (path, content) =>
    path.endsWith('.xml') && /<Law [^>]*\bEra=/.test(content.slice(0, 2000)),
  read: (path, content) => {
    const body = element(parseXml(content), 'LawBody');
    if (!body) return null;
    const out = startLines();
    let supplementary = 0;
    for (const part of elements(body)) {
      if (part.name === 'MainProvision') provisions(part, [], out);
      else if (part.name === 'SupplProvision') {
        supplementary += 1;
        const law = part.attributes.AmendLawNum;
        const label = textOf(element(part, 'SupplProvisionLabel'));
        out.add(`${label}${law ? `\u3000（${law}）` : ''}`, HEADING);
        provisions(part, [{ unit: 'division', n: String(supplementary) }], out);
      } else if (part.name.startsWith('Appdx')) annex(part, out);
      else if (part.name !== 'LawTitle') outside(part, BODY_KINDS[part.name] ?? part.name, out);
    }
    const title = tidy(print(element(body, 'LawTitle'), out));
    return out.text({ id: path, country: 'jp', lang: 'ja', title });
  },
};

const BODY_KINDS: Readonly<Record<string, string>> = {
  TOC: 'table of contents',
  EnactStatement: 'words of enactment',
  Preamble: 'preamble',
};
const DIVISIONS = ['Part', 'Chapter', 'Section', 'Subsection', 'Division'];
const STRUCTURES: Readonly<Record<string, string>> = {
  TableStruct: 'table',
  Table: 'table',
  FigStruct: 'figure',
  StyleStruct: 'form',
  FormatStruct: 'form',
  NoteStruct: 'form',
  List: 'list without numbers',
  AmendProvision: 'text that amends another law',
  Class: 'classes',
};
const DEEPER: readonly ExpectedUnit[] = ['item', 'subitem', 'subsubitem', 'subsubsubitem'];
const RANGE = 'range of provisions';

function provisions(parent: XmlElement, base: readonly ExpectedStep[], out: Lines): void {
  paragraphs(elements(parent, 'Paragraph'), base, '', null, out);
  for (const child of elements(parent)) {
    if (DIVISIONS.includes(child.name)) {
      out.add(print(element(child, `${child.name}Title`), out), HEADING);
      provisions(child, base, out);
    } else if (child.name === 'Article') article(child, base, out);
    else if (/Appdx/.test(child.name)) annex(child, out);
    else if (!/^(?:Paragraph|SupplProvisionLabel|\w+Title)$/.test(child.name))
      outside(child, STRUCTURES[child.name] ?? child.name, out);
  }
}

function article(node: XmlElement, base: readonly ExpectedStep[], out: Lines): void {
  const n = node.attributes.Num ?? '';
  out.add(print(element(node, 'ArticleCaption'), out), HEADING);
  paragraphs(
    elements(node, 'Paragraph'),
    [...base, { unit: 'article', n: n.replaceAll('_', '-') }],
    `${print(element(node, 'ArticleTitle'), out)}\u3000`,
    n.includes(':') ? RANGE : null,
    out,
  );
  for (const child of elements(node))
    if (!/^(?:Paragraph|Article\w+)$/.test(child.name))
      outside(child, STRUCTURES[child.name] ?? child.name, out);
}

/** An article with one unnumbered paragraph has no step for it. */
function paragraphs(
  nodes: readonly XmlElement[],
  base: readonly ExpectedStep[],
  opening: string,
  outOfScope: string | null,
  out: Lines,
): void {
  for (const [index, node] of nodes.entries()) {
    const printed = textOf(element(node, 'ParagraphNum')).trim();
    const n = (node.attributes.Num ?? '').replaceAll('_', '-');
    const place: readonly ExpectedStep[] =
      nodes.length > 1 || printed ? [...base, { unit: 'paragraph', n }] : base;
    out.add(print(element(node, 'ParagraphCaption'), out), HEADING);
    const sentence = element(node, 'ParagraphSentence');
    out.add(
      `${index === 0 ? opening : ''}${printed ? `${printed}\u3000` : ''}${print(sentence, out)}`,
      place,
      outOfScope ?? hindrance(sentence),
    );
    rest(node, place, 0, outOfScope, out);
  }
}

/** What follows the words of a paragraph or an item: numbered items, tables and the like. */
function rest(
  node: XmlElement,
  place: readonly ExpectedStep[],
  depth: number,
  outOfScope: string | null,
  out: Lines,
): void {
  for (const child of elements(node)) {
    if (/^(?:Item|Subitem\d+)$/.test(child.name)) {
      const n = child.attributes.Num ?? '';
      const unit = DEEPER[depth];
      const words = element(child, `${child.name}Sentence`);
      const title = print(element(child, `${child.name}Title`), out).trim();
      const here = unit ? [...place, { unit, n: n.replaceAll('_', '-') }] : place;
      const kind =
        outOfScope ??
        (n.includes(':') || /[・～]/.test(title) ? RANGE : null) ??
        (unit ? null : 'item deeper than four levels') ??
        (title ? null : 'item without a printed number') ??
        hindrance(words);
      out.add(`${title}\u3000${print(words, out)}`, here, kind);
      rest(child, here, depth + 1, outOfScope, out);
    } else if (child.name in STRUCTURES) outside(child, STRUCTURES[child.name] ?? child.name, out);
    else if (!/(?:Num|Caption|Title|Sentence)$/.test(child.name)) outside(child, child.name, out);
  }
}

/** Columns stand apart by an ideographic space; readings over characters are left out, and counted. */
function print(node: XmlElement | undefined, out: Lines): string {
  if (!node) return '';
  if (holds(node, ['Rt'])) out.skip('readings over characters (ruby)');
  const columns = elements(node, 'Column');
  return columns.length > 0
    ? columns.map((column) => tidy(textOf(column, ['Rt']))).join('\u3000')
    : textOf(node, ['Rt']).replace(/\s*\n\s*/g, '');
}

function hindrance(node: XmlElement | undefined): string | null {
  if (node && holds(node, ['ArithFormula', 'Fig', 'QuoteStruct'])) return 'formula or figure';
  return node && holds(node, ['Table']) ? 'table' : null;
}

function annex(node: XmlElement, out: Lines): void {
  const title = elements(node).find(({ name }) => name.endsWith('Title'));
  const related = textOf(element(node, 'RelatedArticleNum'));
  out.add(`${textOf(title)}${related}`, [{ unit: 'annex', n: node.attributes.Num ?? '' }]);
  for (const child of elements(node))
    if (child !== title && child.name !== 'RelatedArticleNum') outside(child, 'annex', out);
}

function outside(node: XmlElement, kind: string, out: Lines): void {
  const found = blocks(node, ['TableRow', 'TableHeaderRow']);
  if (found.length === 0) out.skip(`${kind} without characters`);
  for (const block of found) out.add(block, null, kind);
}
