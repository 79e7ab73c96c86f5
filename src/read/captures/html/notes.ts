import { superscript } from '../superscript.ts';
import { elementsIn, type PageElement, textOf, upFrom } from './page-tree.ts';

/** Notes of a page, by the elements that refer to them and that hold them. */
export interface Notes {
  /** Links to notes, with what stands for each: `¹²`. */
  readonly references: ReadonlyMap<PageElement, string>;
  /** What holds a note, with its mark. */
  readonly marks: ReadonlyMap<PageElement, string>;
  /** Links from notes to where they are referred to, and numbers that a note begins with. */
  readonly dropped: ReadonlySet<PageElement>;
}

const NUMBER = /^[[(]?\s*(\d{1,4})\s*[\])]?$/;
const BACK = /^(?:[\s↑↩↵⏎^←⇑⬆]|\ufe0e|\ufe0f)+$|^\s*(?:back|return|top|zurück|retour)\s*$/iu;
/** What shows a link to be a reference and not the page’s contents. */
const NOTE = /\b(?:foot|end)?note|noteref|fnref|fnanchor|\breference\b|cite_ref|\bfn\b/i;
const HOLDERS = new Set(['li', 'p', 'div', 'dd', 'dt', 'aside', 'td', 'section', 'blockquote']);

/**
 * Finds a page’s notes: raised or so named links with a number to an element that is no heading.
 * In a book they may be in another file, of whose address only what follows `#` is looked at.
 */
export function notesOf(root: PageElement): Notes {
  const byId = new Map<string, PageElement>();
  for (const element of elementsIn(root)) {
    const { id, name } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.name === 'a' && name !== undefined && !byId.has(name)) byId.set(name, element);
  }
  const references = new Map<PageElement, string>();
  const marks = new Map<PageElement, string>();
  const dropped = new Set<PageElement>();
  const at = new Set<PageElement>();
  const links = [...elementsIn(root)].filter(
    ({ name, attributes }) => name === 'a' && attributes.href?.includes('#'),
  );
  for (const link of links) {
    const number = NUMBER.exec(textOf(link).trim())?.[1];
    if (!number || !isReference(link)) continue;
    const target = targetOf(link, byId);
    const holder = target && [...upFrom(target)].find(({ name }) => HOLDERS.has(name));
    if (target && (!holder || holder === holderOf(link) || isLong(holder))) continue;
    references.set(link, superscript(Number(number)));
    for (const up of upFrom(link)) {
      at.add(up);
      if (HOLDERS.has(up.name)) break;
    }
    if (holder) marks.set(holder, `${superscript(Number(number))} `);
  }
  const held = [...marks.keys()];
  for (const link of links) {
    if (references.has(link)) continue;
    const holder = [...upFrom(link)].find((up) => marks.has(up));
    const target = targetOf(link, byId);
    const words = textOf(link);
    const leadsBack = target !== null && (at.has(target) || holdsOne(target, references));
    if (holder && (BACK.test(words) || (leadsBack && words.trim().length <= 5))) {
      dropped.add(link);
    }
  }
  for (const holder of held) {
    const first = firstWordsOf(holder);
    if (first && superscriptOf(textOf(first)) === marks.get(holder)?.trim()) dropped.add(first);
  }
  return { references, marks, dropped };
}

function superscriptOf(text: string): string | null {
  const number = /^[[(]?\s*(\d{1,4})\s*[\]).:]{0,2}$/.exec(text.trim())?.[1];
  return number ? superscript(Number(number)) : null;
}

function isReference(link: PageElement): boolean {
  const { role, class: classes, 'epub:type': type, id, rel } = link.attributes;
  if (role === 'doc-noteref' || /noteref/.test(type ?? '')) return true;
  const up = link.parent;
  return (
    up?.name === 'sup' ||
    link.children.some((child) => 'name' in child && child.name === 'sup') ||
    NOTE.test(`${classes ?? ''} ${id ?? ''} ${rel ?? ''} ${up?.attributes.class ?? ''}`)
  );
}

function targetOf(link: PageElement, byId: ReadonlyMap<string, PageElement>): PageElement | null {
  const id = link.attributes.href?.replace(/^[^#]*#/, '') ?? '';
  try {
    return byId.get(id) ?? byId.get(decodeURIComponent(id)) ?? null;
  } catch {
    return null;
  }
}

function holderOf(link: PageElement): PageElement | undefined {
  return [...upFrom(link)].find(({ name }) => HOLDERS.has(name));
}

/** Whether an element is a part of the page rather than a note. */
function isLong(element: PageElement): boolean {
  return textOf(element).length > 10_000;
}

function holdsOne(element: PageElement, references: ReadonlyMap<PageElement, string>): boolean {
  if (references.has(element)) return true;
  if (textOf(element).length > 20) return false;
  return [...elementsIn(element)].some((each) => references.has(each));
}

/** The innermost element that a note’s words begin in, the note itself not. */
function firstWordsOf(holder: PageElement): PageElement | null {
  let at: PageElement | null = null;
  let into: PageElement = holder;
  for (;;) {
    const first = into.children.find((child) => 'name' in child || child.text.trim() !== '');
    if (!first || !('name' in first)) return at;
    at = first;
    into = first;
  }
}
