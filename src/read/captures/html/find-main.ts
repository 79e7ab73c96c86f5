import { isElement, type PageElement, type PageNode, upFrom } from './page-tree.ts';

/** Begins the name of an attribute that says which element of ours one of the library’s is. */
const MARK = 'data-kept-';

/** A page of more is taken whole: looking for its text would take minutes. */
const MOST_ELEMENTS = 50_000;

/** Whether characters that stand in an element belong to the main text. */
export type IsMain = (element: PageElement, text: string) => boolean;

/**
 * Finds a page’s main text by Readability; null where it finds none, or the page is very large.
 *
 * It works on a copy, and changes it as it likes. Each element has its number there in the *name* of
 * an attribute, so that one into which another was merged has both; characters that it moved into
 * elements of its own are known by themselves.
 */
export async function findMain(root: PageElement): Promise<IsMain | null> {
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom'),
  ]);
  const elements: PageElement[] = [];
  const copy = copyOf(root, elements);
  if (elements.length > MOST_ELEMENTS) return null;
  const { document } = parseHTML(`<!doctype html>${copy}`);
  const article = new Readability<Element>(document, {
    serializer: (node) => node as Element,
  }).parse();
  if (!article?.content) return null;
  const kept = new Set<PageElement>();
  const moved = new Set<string>();
  for (const element of [article.content, ...article.content.querySelectorAll('*')]) {
    const known = [...element.attributes].flatMap(
      ({ name }) => (name.startsWith(MARK) && elements[Number(name.slice(MARK.length))]) || [],
    );
    for (const each of known) kept.add(each);
    if (known.length === 0)
      for (const { nodeType, textContent } of element.childNodes)
        if (nodeType === 3 && textContent?.trim()) moved.add(textContent.trim());
  }
  return (element, text) =>
    kept.has(element) ||
    (moved.has(text.trim()) && [...upFrom(element)].some((each) => kept.has(each)));
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Scripts tell the library nothing that we would not ask ourselves. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'svg', 'noscript']);
/** Classes of formulas, by whose names (`CtxtMenu_Attached_0`) the library takes them for menus. */
const OF_FORMULAS = /^(?:MathJax|CtxtMenu)/;

function copyOf(node: PageNode, elements: PageElement[]): string {
  if (!isElement(node)) return escaped(node.text);
  if (LEFT_OUT.has(node.name)) return '';
  const inner = () => node.children.map((child) => copyOf(child, elements)).join('');
  if (node.name === '') return inner();
  const attributes = Object.entries(node.attributes)
    .filter(([name, value]) => /^[a-z][\w:-]*$/.test(name) && !value.startsWith('data:'))
    .filter(([name, value]) => name !== 'class' || !OF_FORMULAS.test(value))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const start = `<${node.name} ${MARK}${elements.push(node) - 1}=""${attributes}>`;
  return VOID.has(node.name) ? start : `${start}${inner()}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
