import type { CollectionFormat, ExpectedStep, ExpectedUnit } from './collection.ts';
import { HEADING, type Lines, startLines, tidy } from './lines.ts';
import {
  blocks,
  element,
  elements,
  parseXml,
  textOf,
  within,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** United States: USLM, a title of the Code, a public law, a bill or a resolution a file. */
export const uslmXml: CollectionFormat = {
  name: 'USLM',
  suits: (path, content) =>
    /\.xml$/i.test(path) &&
    /<(?:uscDoc|pLaw|bill|resolution)\b[^>]*uslm/.test(content.slice(0, 3000)),
  read: (path, content) => {
    const root = parseXml(content);
    const main = element(root, 'main');
    if (!main) return null;
    const out = startLines();
    for (const child of elements(main)) read(child, [], out);
    const title = tidy(textOf(within(root, ['title'])[0]) || path);
    return out.text({ id: path, country: 'us', lang: 'en-US', title });
  },
};

const DIVISIONS = [
  'title',
  'subtitle',
  'division',
  'subdivision',
  'part',
  'subpart',
  'chapter',
  'subchapter',
  'article',
  'subarticle',
];
const UNITS: Readonly<Record<string, ExpectedUnit>> = {
  section: 'section',
  subsection: 'subsection',
  paragraph: 'paragraph',
  subparagraph: 'subparagraph',
  clause: 'clause',
  subclause: 'subclause',
  item: 'item',
  subitem: 'subitem',
  subsubitem: 'subsubitem',
};
const SKIPPED: Readonly<Record<string, string>> = {
  note: 'editorial notes',
  notes: 'editorial notes',
  footnote: 'footnotes',
  page: 'page breaks',
};
const KINDS: Readonly<Record<string, string>> = {
  sourceCredit: 'source credit',
  toc: 'table of contents',
  quotedContent: 'text quoted by an amendment',
  table: 'table',
  appendix: 'appendix to a title',
  courtRules: 'court rules',
  reorganizationPlans: 'reorganization plans',
  compiledAct: 'act printed under a title',
  longTitle: 'opening words',
  preamble: 'opening words',
  resolvingClause: 'opening words',
  sidenote: 'notes in the margin',
  appropriations: 'appropriations without numbers',
  level: 'words without a number of their own',
  collection: 'words without a number of their own',
  enactingFormula: 'opening words',
  signatures: 'signatures',
};
const WORDS = ['content', 'chapeau', 'text'];
const OWN = ['num', 'heading', ...WORDS];

function read(node: XmlElement, place: readonly ExpectedStep[], out: Lines): void {
  const unit = UNITS[node.name];
  const num = tidy(printed(element(node, 'num')));
  const heading = tidy(printed(element(node, 'heading')));
  if (DIVISIONS.includes(node.name)) {
    out.add(num.endsWith('—') ? `${num}${heading}` : `${num} ${heading}`, HEADING);
    for (const child of elements(node)) if (!OWN.includes(child.name)) read(child, [], out);
  } else if (unit) provision(node, unit, num, heading, place, out);
  else if (node.name in SKIPPED) out.skip(SKIPPED[node.name] ?? '');
  else if (node.name === 'continuation')
    for (const block of blocks(node)) out.add(block, place, 'closing words after items');
  else outside(node, KINDS[node.name] ?? `other: ${node.name}`, out);
}

/** A section has a line of its own for its heading; what is below it runs on after number and heading. */
function provision(
  node: XmlElement,
  unit: ExpectedUnit,
  num: string,
  heading: string,
  place: readonly ExpectedStep[],
  out: Lines,
): void {
  const value = element(node, 'num')?.attributes.value;
  const n = (value ?? num).replace(/^(?:§|sec(?:tion|\.)) ?/i, '').replace(/^\(|[).]+$/g, '');
  const here: readonly ExpectedStep[] = num ? [...place, { unit, n }] : place;
  const kind = num.startsWith('[')
    ? 'provision in brackets'
    : /…|\.\.\.|\d[–-]\d|^§§/.test(`${num} ${value ?? ''}`) && unit === 'section'
      ? 'range of provisions'
      : num === ''
        ? 'provision without a number'
        : null;
  const [first, ...others] = elements(node)
    .filter(({ name }) => WORDS.includes(name))
    .flatMap((words) => paragraphs(words));
  if (unit === 'section' && heading) {
    out.add(`${num} ${heading}`, here, kind);
    out.add(first ?? '', here, kind);
  } else {
    const joined = heading && first && !/[.—]$/.test(heading) ? `${heading}.—` : `${heading} `;
    out.add(`${num} ${heading ? joined : ''}${first ?? ''}`, here, kind);
  }
  for (const other of others) out.add(other, here, kind ?? 'further block of a provision');
  for (const child of elements(node)) {
    if (WORDS.includes(child.name)) inner(child, here, out);
    else if (!OWN.includes(child.name)) read(child, here, out);
  }
}

/** Words within an element, a line for each of its blocks; what stands apart is left for `inner`. */
function paragraphs(node: XmlElement): string[] {
  const found: string[] = [''];
  for (const child of node.children)
    if (typeof child !== 'string' && child.name === 'p') found.push(printed(child), '');
    else found.push(`${found.pop()}${printed(child)}`);
  return found.filter((text) => tidy(text) !== '');
}

/** What stands in the words of a provision but is read apart. */
const APART = ['quotedContent', 'table', 'layout', 'toc', ...Object.keys(SKIPPED)];

function inner(node: XmlElement, place: readonly ExpectedStep[], out: Lines): void {
  for (const found of within(node, [...APART, ...Object.keys(UNITS)])) read(found, place, out);
}

function printed(node: XmlNode | undefined): string {
  return textOf(node, [...APART, ...Object.keys(UNITS)]);
}

function outside(node: XmlElement, kind: string, out: Lines): void {
  const found = blocks(node);
  if (found.length === 0) out.skip(`${kind} without characters`);
  for (const block of found) out.add(block, null, kind);
}
