import type { CollectionFormat, ExpectedStep, ExpectedUnit } from './collection.ts';
import { HEADING, type Lines, startLines, tidy } from './lines.ts';
import { blocks, element, elements, parseXml, textOf, within, type XmlElement } from './xml.ts';

/** Akoma Ntoso of any version, an act a file. */
export const akomaNtoso: CollectionFormat = {
  name: 'Akoma Ntoso',
  suits: (path, content) =>
    path.endsWith('.xml') && /<(?:\w+:)?akomaNtoso\b/.test(content.slice(0, 3000)),
  read: (path, content) => {
    const root = parseXml(content);
    const [body] = within(root, ['body']);
    if (!body) return null;
    const out = startLines();
    for (const front of within(root, ['preface', 'preamble'])) outside(front, 'opening words', out);
    for (const child of elements(body)) read(child, [], 0, out);
    for (const annex of within(root, ['doc'])) {
      // Its title is held among its particulars.
      const title = tidy(within(annex, ['FRBRalias'])[0]?.attributes.value ?? '');
      if (!tidy(textOf(annex)).startsWith(title)) out.add(title, null, 'annex');
      outside(annex, 'annex', out);
    }
    for (const end of within(root, ['conclusions'])) outside(end, 'closing words', out);
    const [country] = within(root, ['FRBRcountry']);
    const [language] = within(root, ['FRBRlanguage']);
    const [alias] = within(root, ['FRBRalias']);
    const code = language?.attributes.language ?? 'und';
    return out.text({
      id: path,
      country: (country?.attributes.value ?? '').slice(0, 2).toLowerCase(),
      lang: LANGUAGES[code] ?? code,
      title: tidy(alias?.attributes.value || textOf(within(root, ['docTitle', 'shortTitle'])[0])),
    });
  },
};

/** The short codes that BCP 47 asks for where a language has one. */
const LANGUAGES: Readonly<Record<string, string>> = {
  afr: 'af',
  deu: 'de',
  eng: 'en',
  fra: 'fr',
  nbl: 'nr',
  sot: 'st',
  ssw: 'ss',
  tsn: 'tn',
  tso: 'ts',
  ven: 've',
  xho: 'xh',
  zul: 'zu',
};

const DIVISIONS = [
  'book',
  'tome',
  'part',
  'subpart',
  'title',
  'subtitle',
  'chapter',
  'subchapter',
  'division',
];
const ABSCHNITT = /Abschnitt(?: |$)/;
const UNITS: Readonly<Record<string, ExpectedUnit>> = {
  article: 'article',
  section: 'section',
  subsection: 'subsection',
  paragraph: 'paragraph',
  subparagraph: 'subparagraph',
  clause: 'clause',
  subclause: 'subclause',
  point: 'point',
};
const DEEPER: readonly ExpectedUnit[] = ['item', 'subitem', 'subsubitem', 'subsubsubitem'];
const KINDS: Readonly<Record<string, string>> = {
  table: 'table',
  quotedStructure: 'text quoted by an amendment',
  formula: 'formula or figure',
  img: 'formula or figure',
  ul: 'list without numbers',
  ol: 'list without numbers',
  toc: 'table of contents',
};
const APART = [...Object.keys(KINDS), 'remark', 'authorialNote', 'blockList'];

/** `depth` counts the items around: of all lists between an item and its provision. */
function read(node: XmlElement, place: readonly ExpectedStep[], depth: number, out: Lines): void {
  const num = tidy(words(element(node, 'num')));
  const heading = tidy(words(element(node, 'heading')));
  // LegalDocML.de has `section` for an Abschnitt.
  const isDivision =
    DIVISIONS.includes(node.name) || (node.name === 'section' && ABSCHNITT.test(num));
  if (isDivision) {
    const name = /^\d|^[IVXL]+\b|^[A-Z]\b/.test(num) ? `${node.name} ` : '';
    out.add(`${name.replace(/^./, (first) => first.toUpperCase())}${num} ${heading}`, HEADING);
    for (const child of elements(node))
      if (!['num', 'heading'].includes(child.name)) read(child, place, depth, out);
    return;
  }
  const unit = node.name === 'item' ? DEEPER[depth] : UNITS[node.name];
  if (!unit && node.name !== 'item') {
    const around = { name: '', attributes: {}, children: [node] };
    flow(around, place, depth, '', 'words outside a provision', out);
    return;
  }
  const n = num.replace(/^(?:§|Artikel|Article|Section)\s*/, '').replace(/^\(|[).]+$/g, '');
  const kind = num === '' && heading !== '' ? 'provision without a number' : null;
  const here: readonly ExpectedStep[] =
    num && unit
      ? [...place, { unit: unit === 'article' && num.startsWith('§') ? 'section' : unit, n }]
      : place;
  if (heading) out.add(`${num} ${heading}`, here, kind);
  const inside = node.name === 'item' ? depth + 1 : depth;
  flow(
    node,
    here,
    inside,
    heading ? '' : `${num} `,
    unit ? kind : 'item deeper than four levels',
    out,
  );
}

/** Blocks and provisions within a provision; its number, if it has no heading, stands before its first words. */
function flow(
  node: XmlElement,
  place: readonly ExpectedStep[],
  depth: number,
  opening: string,
  outOfScope: string | null,
  out: Lines,
): void {
  let before = opening;
  let said = false;
  let listed = false;
  const say = (text: string) => {
    if (tidy(text) === '') return;
    const further = listed ? 'closing words after items' : 'further block of a provision';
    out.add(before + text, place, outOfScope ?? (said ? further : null));
    before = '';
    said = true;
  };
  const visit = (child: XmlElement): void => {
    if (child.name === 'num' || child.name === 'heading') return;
    if (child.name === 'remark' || child.name === 'authorialNote') out.skip('editorial notes');
    else if (child.name in KINDS) outside(child, KINDS[child.name] ?? '', out);
    else if (child.name in UNITS || child.name === 'item' || DIVISIONS.includes(child.name)) {
      say(before && !said ? ' ' : '');
      if (before.trim() && !said) {
        out.add(before, place, outOfScope);
        before = '';
      }
      said = true;
      listed = true;
      read(child, place, depth, out);
    } else if (
      [
        'content',
        'intro',
        'wrapUp',
        'list',
        'blockList',
        'listWrapUp',
        'alinea',
        'hcontainer',
        'block',
      ].includes(child.name) &&
      elements(child).length > 0
    )
      elements(child).forEach(visit);
    else {
      const apart = within(child, APART);
      say(words(child));
      apart.forEach(visit);
    }
  };
  elements(node).forEach(visit);
  if (before.trim()) out.add(before, place, outOfScope);
}

function words(node: XmlElement | undefined): string {
  if (!node) return '';
  return node.children
    .map((child) =>
      typeof child !== 'string' && ['eol', 'br'].includes(child.name)
        ? ' '
        : typeof child === 'string'
          ? child
          : APART.includes(child.name)
            ? ''
            : words(child),
    )
    .join('');
}

function outside(node: XmlElement, kind: string, out: Lines): void {
  for (const meta of within(node, ['meta'])) if (meta) out.skip('particulars of a law');
  const found =
    elements(node).length > 0 ? elements(node).filter(({ name }) => name !== 'meta') : [];
  const texts =
    found.length > 0 && node.name === 'doc'
      ? found.flatMap((child) => blocks(child))
      : blocks(node);
  if (texts.length === 0) out.skip(`${kind} without characters`);
  for (const text of texts) out.add(text, null, kind);
}
