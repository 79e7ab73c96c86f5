import type { CollectionFormat, ExpectedStep, ExpectedUnit } from './collection.ts';
import { HEADING, type Lines, startLines, tidy } from './lines.ts';
import { blocks, element, elements, parseXml, textOf, type XmlElement } from './xml.ts';

/** Canada: the XML of its Department of Justice, an act a file. */
export const canadaXml: CollectionFormat = {
  name: 'Justice Canada XML',
  suits: (path, content) =>
    path.endsWith('.xml') && /<Statute\b[^>]*justice\.gc\.ca\/lims/.test(content.slice(0, 3000)),
  read: (path, content) => {
    const root = parseXml(content);
    const out = startLines();
    for (const child of elements(root)) {
      if (child.name === 'Identification') out.skip('particulars of a law');
      else if (child.name === 'Body')
        for (const each of elements(child)) read(each, [], false, out);
      else outside(child, KINDS[child.name] ?? `other: ${child.name}`, out);
    }
    const names = element(root, 'Identification');
    const title = textOf(element(names, 'ShortTitle') ?? element(names, 'LongTitle'));
    return out.text({
      id: path,
      country: 'ca',
      lang: root.attributes['xml:lang'] ?? 'en',
      title: tidy(title) || path,
    });
  },
};

const UNITS: Readonly<Record<string, ExpectedUnit>> = {
  Section: 'section',
  Subsection: 'subsection',
  Paragraph: 'paragraph',
  Subparagraph: 'subparagraph',
  Clause: 'clause',
  Subclause: 'subclause',
};
const KINDS: Readonly<Record<string, string>> = {
  Introduction: 'opening words',
  Schedule: 'annex',
  RecentAmendments: 'editorial notes',
  SignatureBlock: 'signatures',
  MarginalNote: 'notes in the margin',
  TableGroup: 'table',
  FormulaGroup: 'formula or figure',
  FormGroup: 'form',
  List: 'list without numbers',
  AmendedText: 'text quoted by an amendment',
  ReadAsText: 'text quoted by an amendment',
  Provision: 'words without a number of their own',
  Oath: 'words without a number of their own',
};
const SKIPPED: Readonly<Record<string, string>> = {
  HistoricalNote: 'editorial notes',
  Footnote: 'footnotes',
};

/** `defined` is whether it stands in a definition, which bears no number. */
function read(
  node: XmlElement,
  place: readonly ExpectedStep[],
  defined: boolean,
  out: Lines,
  opening = '',
): void {
  const unit = UNITS[node.name];
  if (node.name in SKIPPED) out.skip(SKIPPED[node.name] ?? '');
  else if (node.name === 'Heading')
    out.add(`${textOf(element(node, 'Label'))} ${textOf(element(node, 'TitleText'))}`, HEADING);
  else if (unit) provision(node, unit, place, defined, opening, out);
  else if (node.name === 'Definition') {
    const [text, ...others] = elements(node).filter(({ name }) => name !== 'MarginalNote');
    out.add(`${opening} ${textOf(text)}`, place, 'definition without a number');
    for (const other of others) read(other, place, true, out);
  } else if (node.name.startsWith('Continued'))
    for (const block of blocks(node)) out.add(block, place, 'closing words after items');
  else if (node.name === 'Text') out.add(textOf(node), place, 'further block of a provision');
  else outside(node, KINDS[node.name] ?? `other: ${node.name}`, out);
}

/**
 * A provision: its note in the margin, its number and first words in one line, then what is in it.
 * A section whose words are all in subsections is printed with the first of them, `2 (1)`.
 */
function provision(
  node: XmlElement,
  unit: ExpectedUnit,
  place: readonly ExpectedStep[],
  defined: boolean,
  opening: string,
  out: Lines,
): void {
  // A star before a number is the mark of a note.
  const num = tidy(textOf(element(node, 'Label'))).replace(/^\*+\s*/, '');
  const n = num.replace(/^\(|[).]+$/g, '');
  const here: readonly ExpectedStep[] = num ? [...place, { unit, n }] : place;
  const kind = defined
    ? 'list in a definition without a number'
    : /\s|[–-].*[–-]|^\[/.test(num)
      ? 'range of provisions'
      : num === ''
        ? 'provision without a number'
        : null;
  const note = element(node, 'MarginalNote');
  if (note && !opening) outside(note, KINDS.MarginalNote ?? '', out);
  let before = `${opening} ${num}`.trim();
  const rest = elements(node).filter(({ name }) => !['Label', 'MarginalNote'].includes(name));
  for (const [k, child] of rest.entries()) {
    if (child.name === 'Text' && k === 0) {
      out.add(`${before} ${textOf(child)}`, here, kind);
      before = '';
    } else if (before && child.name in UNITS && !kind && unit === 'section') {
      const own = element(child, 'MarginalNote');
      if (own) outside(own, KINDS.MarginalNote ?? '', out);
      read(child, here, defined, out, before);
      before = '';
    } else {
      if (before) out.add(before, here, kind);
      before = '';
      read(child, here, defined, out);
    }
  }
  if (before) out.add(before, here, kind);
}

function outside(node: XmlElement, kind: string, out: Lines): void {
  const found = blocks(node, ['row', 'tr']);
  if (found.length === 0) out.skip(`${kind} without characters`);
  for (const block of found) out.add(block, null, kind);
}
