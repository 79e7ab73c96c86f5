import type { CollectionFormat, ExpectedStep, ExpectedUnit } from './collection.ts';
import { HEADING, type Lines, startLines, tidy } from './lines.ts';
import { blocks, element, elements, parseXml, textOf, type XmlElement } from './xml.ts';

/** Germany: the XML of gesetze-im-internet.de, one law a file. */
export const giiXml: CollectionFormat = {
  name: 'gesetze-im-internet XML',
  suits: (path, content) => path.endsWith('.xml') && content.slice(0, 2000).includes('<dokumente'),
  read: (path, content) => {
    const norms = elements(parseXml(content), 'norm');
    const law = element(norms[0], 'metadaten');
    if (!law) return null;
    const out = startLines();
    const note = element(element(norms[0], 'textdaten'), 'text');
    if (note) outside(note, 'note to the title', out);
    const open: Open = { key: '', article: null };
    for (const norm of norms.slice(1)) readNorm(norm, open, out);
    const title = tidy(textOf(element(law, 'langue')) || textOf(element(law, 'jurabk')));
    return out.text({ id: path, country: 'de', lang: 'de', title });
  },
};

const DEEPER: readonly ExpectedUnit[] = ['item', 'subitem', 'subsubitem', 'subsubsubitem'];
const LEFT_OUT = ['FnR', 'FnArea', 'Footnotes', 'noindex'];
const DESIGNATIONS: readonly (readonly [RegExp, string])[] = [
  [/^\(XXXX\)|^XXXX/, 'placeholder of a provision that is gone'],
  [/^(?:§§|Art(?:ikel)?\.? .* (?:bis|und) )/, 'range of provisions'],
  [/^(?:Eingangsformel|Schlussformel|Schlußformel|Präambel)/i, 'opening or closing words'],
  [/^Inhalts/, 'table of contents'],
];

/** The division that was read last, and the article that it is in. */
interface Open {
  key: string;
  article: { readonly key: string; readonly step: ExpectedStep } | null;
}

function readNorm(norm: XmlElement, open: Open, out: Lines): void {
  const data = element(norm, 'metadaten');
  const body = element(element(norm, 'textdaten'), 'text');
  const content = element(body, 'Content');
  if (element(element(norm, 'textdaten'), 'fussnoten')) out.skip('editorial notes');
  const named = tidy(textOf(element(data, 'enbez')));
  const division = element(data, 'gliederungseinheit');
  const key = tidy(textOf(element(division, 'gliederungskennzahl')));
  const article = readDivision(division, key, named === '', open, out);
  const line = `${named} ${plain(element(data, 'titel'))}`;
  const own = named === '' ? article && [article] : placeOf(named);
  // § 1 of article 224 is numbered in it.
  const place =
    own && own[0]?.unit === 'section' && open.article ? [open.article.step, ...own] : own;
  const annex = /^(?:Anlage|Anhang)\b ?(.*)$/.exec(named);
  const kind =
    named === ''
      ? 'text of a division'
      : (DESIGNATIONS.find(([pattern]) => pattern.test(named))?.[1] ??
        (annex ? 'annex' : 'provision with another designation'));
  if (place) out.add(named === '' ? '' : line, place);
  else if (annex) out.add(line, [{ unit: 'annex', n: annex[1] ?? '' }]);
  else out.add(line, null, kind);
  for (const other of body ? elements(body) : [])
    if (other.name !== 'Content' && !LEFT_OUT.includes(other.name))
      outside(other, BLOCK_KINDS[other.name] ?? 'other block', out);
  if (content && place) readContent(content, place, out);
  else if (content) outside(content, kind, out);
}

/**
 * Prints a division's heading, once: provisions in it name it again. Gives the article that a division
 * is, with its own words where it is not only a heading.
 */
function readDivision(
  division: XmlElement | undefined,
  key: string,
  isAlone: boolean,
  open: Open,
  out: Lines,
): ExpectedStep | null {
  if (!division || (key === open.key && !isAlone)) return null;
  const named = tidy(textOf(element(division, 'gliederungsbez')));
  const [step] = placeOf(named) ?? [];
  const article = step?.unit === 'article' ? step : null;
  const kind = key === open.key ? 'heading of an article that stands twice' : null;
  open.key = key;
  if (article) open.article = { key, step: article };
  else if (!key.startsWith(open.article?.key ?? '-')) open.article = null;
  const line = `${named} ${plain(element(division, 'gliederungstitel'))}`;
  out.add(line, article ? [article] : HEADING, article && kind);
  return article;
}

function placeOf(named: string): readonly ExpectedStep[] | null {
  const section = /^§ (\d+(?:\.\d+)*[a-z]*)$/.exec(named)?.[1];
  if (section) return [{ unit: 'section', n: section }];
  const [, article, within] =
    /^Art(?:ikel)?\.? ?(\d+[a-z]*|[IVXL]+)(?: § (\d+[a-z]*))?$/.exec(named) ?? [];
  if (!article) return null;
  const step: ExpectedStep = { unit: 'article', n: article };
  return within ? [step, { unit: 'section', n: within }] : [step];
}

function readContent(content: XmlElement, place: readonly ExpectedStep[], out: Lines): void {
  let first = true;
  for (const block of elements(content)) {
    if (block.name !== 'P') {
      if (LEFT_OUT.includes(block.name)) out.skip('footnotes');
      else if (block.name === 'DL') items(block, place, 0, null, out);
      else outside(block, BLOCK_KINDS[block.name] ?? 'other block', out);
      continue;
    }
    const number = /^\s*\((\d+[a-z]*)\)/.exec(textOf(block, ['FnR']))?.[1];
    const here: readonly ExpectedStep[] = number
      ? [...place, { unit: 'paragraph', n: number }]
      : place;
    const kind = number || first ? null : 'paragraph without a number';
    mixed(block, here, 0, kind, '', out);
    first = false;
  }
}

const BLOCK_KINDS: Readonly<Record<string, string>> = {
  table: 'table',
  TOC: 'table of contents',
  Title: 'title within a provision',
  Subtitle: 'title within a provision',
  pre: 'preformatted text',
  IMG: 'figure',
  FILE: 'figure',
};

/**
 * Words with lists among them. The first words take the number of their item before them; words after
 * a list or a break belong to the same place, but nothing printed says so.
 */
function mixed(
  node: XmlElement,
  place: readonly ExpectedStep[],
  depth: number,
  outOfScope: string | null,
  opening: string,
  out: Lines,
): void {
  let words = opening;
  let kind = outOfScope;
  const end = (next: string) => {
    if (tidy(words) === '') return;
    out.add(words, place, kind);
    words = '';
    kind = outOfScope ?? next;
  };
  for (const child of node.children) {
    if (typeof child === 'string') words += child;
    else if (child.name === 'DL') {
      end('closing words after items');
      kind = outOfScope ?? 'closing words after items';
      items(child, place, depth, outOfScope, out);
    } else if (child.name === 'BR') end('line broken within a paragraph');
    else if (child.name in BLOCK_KINDS) {
      end('words after a table or figure');
      outside(child, BLOCK_KINDS[child.name] ?? child.name, out);
    } else if (LEFT_OUT.includes(child.name)) out.skip('footnotes');
    else if (child.name === 'P' || child.name === 'LA' || holdsBlock(child)) {
      mixed(child, place, depth, kind, words, out);
      words = '';
      kind = outOfScope ?? 'further block of a provision';
    } else words += textOf(child, LEFT_OUT);
  }
  end('');
}

function holdsBlock(node: XmlElement): boolean {
  return elements(node).some(({ name }) => name === 'DL' || name === 'BR' || name in BLOCK_KINDS);
}

function items(
  list: XmlElement,
  place: readonly ExpectedStep[],
  depth: number,
  outOfScope: string | null,
  out: Lines,
): void {
  let number = '';
  for (const child of elements(list)) {
    if (child.name === 'DT') number = tidy(textOf(child, LEFT_OUT));
    else if (child.name === 'DD') {
      const n = number.replace(/^\(|[.)]+$/g, '');
      const unit = DEEPER[depth];
      const numbered = /^(?:\d+[a-z]*|[a-z]{1,3}|[A-Z]{1,2}|[IVXLivxl]+)$/.test(n);
      const kind = numbered
        ? unit
          ? null
          : 'item deeper than four levels'
        : 'list without numbers';
      const here: readonly ExpectedStep[] = unit ? [...place, { unit, n }] : place;
      mixed(child, here, depth + 1, outOfScope ?? kind, `${number} `, out);
    }
  }
}

/** The words of a title: breaks are spaces, signs of footnotes are left out. */
function plain(node: XmlElement | undefined): string {
  if (!node) return '';
  return node.children
    .map((child) =>
      typeof child !== 'string' && child.name === 'BR' ? ' ' : textOf(child, LEFT_OUT),
    )
    .join('');
}

function outside(node: XmlElement, kind: string, out: Lines): void {
  const found = blocks(node);
  if (found.length === 0) out.skip(`${kind} without characters`);
  for (const block of found) out.add(block, null, kind);
}
