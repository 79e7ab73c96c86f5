import type { CollectionFormat, ExpectedStep } from './collection.ts';
import { HEADING, type Lines, startLines, tidy } from './lines.ts';
import { blocks, element, elements, parseXml, textOf, type XmlElement } from './xml.ts';

/**
 * District of Columbia: the XML of its Council, a law or a section of the Code a file. It nests numbered
 * steps below a section without naming them, so they are levels.
 */
export const dcXml: CollectionFormat = {
  name: 'D.C. law XML',
  suits: (path, content) =>
    path.endsWith('.xml') && content.slice(0, 600).includes('code.dccouncil.us/schemas/dc-library'),
  read: (path, content) => {
    const root = parseXml(content);
    if (root.name !== 'document' && root.name !== 'section') return null;
    const out = startLines();
    const code = root.name === 'section';
    if (code) section(root, '§ ', out);
    else for (const child of elements(root)) read(child, out);
    const title = tidy(`${code ? '§ ' : ''}${textOf(element(root, 'heading')) || path}`);
    return out.lines.length > 0
      ? out.text({ id: path, country: 'us', lang: 'en-US', title })
      : null;
  },
};

const SKIPPED: Readonly<Record<string, string>> = {
  meta: 'particulars of a law',
  annotations: 'editorial notes',
  annotation: 'editorial notes',
  'find-replace': 'instructions to the codifier',
};

function read(node: XmlElement, out: Lines): void {
  if (node.name in SKIPPED) out.skip(SKIPPED[node.name] ?? '');
  // `47-4666` is a section of the Code, which the law puts there.
  else if (node.name === 'section' && /^\d+\w*[-:]\d/.test(tidy(textOf(element(node, 'num')))))
    outside(node, 'text quoted by an amendment', out);
  else if (node.name === 'section') section(node, 'Sec. ', out);
  else if (node.name === 'container') {
    const prefix = textOf(element(node, 'prefix'));
    out.add(
      `${prefix} ${textOf(element(node, 'num'))}. ${textOf(element(node, 'heading'))}`,
      HEADING,
    );
    for (const child of elements(node))
      if (!['prefix', 'num', 'heading'].includes(child.name)) read(child, out);
  } else outside(node, KINDS[node.name] ?? `other: ${node.name}`, out);
}

function section(node: XmlElement, sign: string, out: Lines): void {
  const n = tidy(textOf(element(node, 'num')));
  const place: readonly ExpectedStep[] = [{ unit: 'section', n }];
  const kind =
    hindrance(n) ??
    (/^\d[^(]*(?:\(\p{L}{4,}\))?$/u.test(n) ? null : 'section whose number is none');
  out.add(`${sign}${n}. ${textOf(element(node, 'heading'))}`, place, kind);
  rest(node, place, '', kind, out);
}

function hindrance(num: string): string | null {
  if (num === '') return 'provision without a number';
  return num.startsWith('[') ? 'provision in brackets' : null;
}

function rest(
  node: XmlElement,
  place: readonly ExpectedStep[],
  opening: string,
  outOfScope: string | null,
  out: Lines,
): void {
  let words = opening;
  let first = true;
  const flush = () => {
    out.add(words, place, outOfScope);
    words = '';
  };
  for (const child of elements(node)) {
    if (child.name === 'num' || (first && child.name === 'heading')) continue;
    if (child.name === 'text') {
      words += textOf(child);
      out.add(words, place, outOfScope ?? (first ? null : 'further block of a provision'));
      words = '';
      first = false;
      continue;
    }
    flush();
    first = false;
    if (child.name === 'para') {
      const num = tidy(textOf(element(child, 'num')));
      const heading = tidy(textOf(element(child, 'heading')));
      const n = num.replace(/^\(|[).]+$/g, '');
      rest(
        child,
        num ? [...place, { unit: 'level', n }] : place,
        `${num} ${heading ? `${heading} ` : ''}`,
        outOfScope ?? hindrance(num),
        out,
      );
    } else if (child.name === 'aftertext')
      out.add(textOf(child), place, 'closing words after items');
    else if (child.name in SKIPPED) out.skip(SKIPPED[child.name] ?? '');
    else outside(child, KINDS[child.name] ?? `other: ${child.name}`, out);
  }
  flush();
}

const KINDS: Readonly<Record<string, string>> = {
  num: 'numbers and titles of the law',
  heading: 'numbers and titles of the law',
  text: 'opening words',
  reason: 'reason why a section is empty',
  insert: 'text quoted by an amendment',
  replace: 'text quoted by an amendment',
  include: 'text quoted by an amendment',
  section: 'text quoted by an amendment',
  subsection: 'text quoted by an amendment',
  container: 'text quoted by an amendment',
  table: 'table',
  toc: 'table of contents',
};

function outside(node: XmlElement, kind: string, out: Lines): void {
  const found = blocks(node);
  if (found.length === 0) out.skip(`${kind} without characters`);
  for (const block of found) out.add(block, null, kind);
}
