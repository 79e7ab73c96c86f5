import { elementsIn, type PageElement, textOf } from './page-tree.ts';

/** What styles say of an element, as far as it tells text from other things. */
const PROPERTIES = [
  'display',
  'visibility',
  'white-space',
  'list-style-type',
  'font-style',
  'font-weight',
  'float',
  'position',
] as const;
type Property = (typeof PROPERTIES)[number];
export type Style = Readonly<Partial<Record<Property, string>>>;

/** One part of a selector: an element, as its names tell it. */
interface Compound {
  readonly tests: readonly ((element: PageElement) => boolean)[];
  /** Whether what stands before it must be its parent. */
  readonly child: boolean;
}

interface Rule {
  readonly selector: readonly Compound[];
  /** Ids, classes, names; what comes later wins over its equal. */
  readonly weight: number;
  readonly style: Style;
  /** Those that are marked `!important`. */
  readonly pressed: Style;
}

/** Most characters of styles that are read. */
const MOST = 4_000_000;

/**
 * Reads a page's styles, simply: selectors by names, classes, ids and attributes, of an element and
 * of those that it stands in. What only happens (`:hover`), or is for paper, is left out.
 */
export function pageStyles(
  root: PageElement,
  sheets: readonly string[] = [],
): (element: PageElement) => Style {
  const own = [...elementsIn(root)]
    .filter(({ name }) => name === 'style')
    // An open bracket at the start of a sheet takes all of it in.
    .filter((style) => !/^\s*<!\[CDATA\[/.test(textOf(style)))
    .map((style) => `@media ${style.attributes.media ?? 'all'} {${textOf(style)}}`);
  const rules = readRules([...sheets, ...own].join('\n').slice(0, MOST));
  const byKey = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = keys.get(rule.selector.at(-1) as Compound) ?? '*';
    const known = byKey.get(key);
    if (known) known.push(rule);
    else byKey.set(key, [rule]);
  }
  return (element) => {
    const { class: classes = '', id, style } = element.attributes;
    const keys = ['*', element.name, `#${id}`, ...classes.split(/\s+/).map((each) => `.${each}`)];
    const matching = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ selector }) => matches(element, selector))
      .sort((a, b) => a.weight - b.weight);
    const inline = style ? declarations(style) : null;
    return Object.assign(
      {},
      ...matching.map((rule) => rule.style),
      inline?.style,
      ...matching.map((rule) => rule.pressed),
      inline?.pressed,
    );
  };
}

/** Whether an element is what a selector says: `#text`, `div.act`, `main article`. */
export function selects(selector: string): ((element: PageElement) => boolean) | null {
  const read = readSelector(selector);
  return read && ((element) => matches(element, read.compounds));
}

function matches(element: PageElement, selector: readonly Compound[]): boolean {
  const [last, ...before] = [...selector].reverse();
  if (!last?.tests.every((test) => test(element))) return false;
  if (before.length === 0) return true;
  const rest = before.reverse();
  for (let up = element.parent; up; up = up.parent) {
    if (matches(up, rest)) return true;
    if (last.child) return false;
  }
  return false;
}

/** Keys under which rules are found: the id, class or name of the element that they are for. */
const keys = new WeakMap<Compound, string>();

function readRules(css: string): Rule[] {
  const rules: Rule[] = [];
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, ' ');
  const pattern = /([^{}]*)([{}])/g;
  /** For each block that is open, whether what it holds applies, and whether it is a rule itself. */
  const open: { applies: boolean; isRule: boolean }[] = [];
  let selectors = '';
  for (const [, before = '', brace] of plain.matchAll(pattern)) {
    if (brace === '{') {
      const prelude = before.replace(/^[\s\S]*;/, '').trim();
      const outer = open.at(-1);
      const isRule = !prelude.startsWith('@');
      // Rules within rules are left out; where a brace is missing, so is all that follows.
      open.push({
        applies: (outer ? outer.applies && !outer.isRule : true) && (isRule || applies(prelude)),
        isRule,
      });
      selectors = prelude;
      continue;
    }
    const isApplied = open.pop()?.applies;
    if (isApplied && selectors && !selectors.startsWith('@')) {
      const { style, pressed } = declarations(before);
      if (Object.keys(style).length > 0 || Object.keys(pressed).length > 0)
        for (const each of selectors.split(/,(?![^([]*[)\]])/)) {
          const read = readSelector(each);
          if (read)
            rules.push({
              selector: read.compounds,
              weight: read.weight + rules.length / 1e6,
              style,
              pressed,
            });
        }
    }
    selectors = '';
  }
  return rules;
}

/** Width of the screen that a page is read for. */
const WIDTH = 1280;

/** Whether a block of rules is for a wide screen, as one of its queries says. */
function applies(prelude: string): boolean {
  if (/^@(?:supports|layer)\b/.test(prelude)) return true;
  if (!/^@media\b/.test(prelude)) return false;
  return prelude
    .slice(6)
    .toLowerCase()
    .split(',')
    .some((query) =>
      query
        .trim()
        .split(/\s+and\s+/)
        .every(isWide),
    );
}

function isWide(condition: string): boolean {
  if (/^(?:(?:only\s+)?(?:screen|all)|\(orientation:\s*landscape\))$/.test(condition)) return true;
  const [, bound, number, unit] =
    /^\((min|max)-(?:device-)?width:\s*([\d.]+)(px|r?em)\s*\)$/.exec(condition) ?? [];
  const width = Number(number) * (unit === 'px' ? 1 : 16);
  return bound === 'min' ? width <= WIDTH : bound === 'max' && width >= WIDTH;
}

function declarations(text: string): { style: Style; pressed: Style } {
  const style: Record<string, string> = {};
  const pressed: Record<string, string> = {};
  for (const each of text.split(';')) {
    const [, property = '', value = '', mark] =
      /^\s*([\w-]+)\s*:\s*([^!]*?)\s*(!\s*important\s*)?$/i.exec(each) ?? [];
    const name =
      property.toLowerCase() === 'list-style' ? 'list-style-type' : property.toLowerCase();
    if (PROPERTIES.includes(name as Property)) (mark ? pressed : style)[name] = value.toLowerCase();
  }
  return { style, pressed };
}

const NAME = '(?:\\\\.|[\\w-]|[^\\x00-\\x7f])+';
const TOKEN = new RegExp(
  `\\s*([>+~])\\s*|(\\s+)|([.#]?)(${NAME})|(\\*)|\\[\\s*([\\w-]+)\\s*(?:([~|^$*]?=)\\s*["']?([^"'\\]]*)["']?\\s*(?:[iI]\\s*)?)?\\]|(:root)`,
  'gy',
);

/** Null for a selector that is not understood, and so matches nothing. */
function readSelector(text: string): { compounds: Compound[]; weight: number } | null {
  const selector = text.trim();
  if (selector === '' || selector.length > 500) return null;
  const compounds: { tests: ((element: PageElement) => boolean)[]; child: boolean }[] = [
    { tests: [], child: false },
  ];
  let [at, weight] = [0, 0];
  while (at < selector.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(selector);
    if (!match) return null;
    at = TOKEN.lastIndex;
    const [, relation, space, sign, escaped = '', , attribute, operator, value = ''] = match;
    const last = compounds.at(-1) as (typeof compounds)[number];
    if (relation === '+' || relation === '~') return null;
    if (relation || space) {
      compounds.push({ tests: [], child: relation === '>' });
      continue;
    }
    const name = escaped.replace(/\\(.)/g, '$1');
    if (sign === '#') last.tests.push(({ attributes }) => attributes.id === name);
    else if (sign === '.')
      last.tests.push(({ attributes }) => words(attributes.class).includes(name));
    else if (name) last.tests.push((element) => element.name === name.toLowerCase());
    else if (attribute)
      last.tests.push(({ attributes }) => holds(attributes[attribute], operator, value));
    weight += sign === '#' ? 1e4 : sign === '.' || attribute ? 100 : name ? 1 : 0;
    const key = sign || name ? `${sign ?? ''}${sign ? name : name.toLowerCase()}` : '*';
    if (!keys.has(last) || sign) keys.set(last, key);
  }
  return { compounds, weight };
}

function words(value: string | undefined): string[] {
  return value?.split(/\s+/) ?? [];
}

function holds(found: string | undefined, operator: string | undefined, value: string): boolean {
  if (found === undefined) return false;
  if (operator === undefined) return true;
  if (operator === '=') return found === value;
  if (operator === '~=') return words(found).includes(value);
  if (operator === '^=') return found.startsWith(value);
  if (operator === '$=') return found.endsWith(value);
  return operator === '*=' ? found.includes(value) : found.split('-')[0] === value;
}
