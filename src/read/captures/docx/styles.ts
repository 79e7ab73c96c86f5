import { element, elements, type XmlElement } from '../office/xml-tree.ts';

/** How a run of characters looks, as far as its words hang on it. */
export interface Look {
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly hidden?: boolean;
  readonly raise?: 'above' | 'below';
  readonly font?: string;
}

/** A style, with what its properties and those that it rests on say. */
export interface Style {
  readonly name: string;
  /** Of paragraphs, as far as they are given: the nearest first. */
  readonly paragraph: readonly XmlElement[];
  readonly look: Look;
}

/** The styles of a document. */
export interface Styles {
  readonly of: (id: string | undefined) => Style | undefined;
  /** Style of paragraphs that name none. */
  readonly plain: Style | undefined;
}

/** Most steps from a style to the one that it rests on at last. */
const MOST_STEPS = 30;

/** Reads `styles.xml`. */
export function readStyles(root: XmlElement | undefined): Styles {
  const all = new Map<string, XmlElement>();
  let plain: string | undefined;
  for (const style of elements(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    all.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'] ?? '0'))
      plain ??= id;
  }
  const known = new Map<string, Style>();
  const of = (id: string | undefined): Style | undefined => {
    const own = id === undefined ? undefined : all.get(id);
    if (!own || id === undefined) return undefined;
    const done = known.get(id);
    if (done) return done;
    const chain: XmlElement[] = [];
    for (
      let next: XmlElement | undefined = own;
      next && !chain.includes(next) && chain.length < MOST_STEPS;
      next = all.get(settingOf(next, 'w:basedOn') ?? '')
    )
      chain.push(next);
    const style = {
      name: (settingOf(own, 'w:name') ?? id).toLowerCase(),
      paragraph: chain.flatMap((each) => element(each, 'w:pPr') ?? []),
      look: Object.assign(
        {},
        ...chain.map((each) => lookOf(element(each, 'w:rPr'))).reverse(),
      ) as Look,
    };
    known.set(id, style);
    return style;
  };
  return { of, plain: of(plain) };
}

/** What properties of a run say of its look, themselves alone. */
export function lookOf(properties: XmlElement | undefined): Look {
  if (!properties) return {};
  const look: { -readonly [key in keyof Look]: Look[key] } = {};
  for (const { name, attributes } of elements(properties)) {
    const value = attributes['w:val'];
    if (name === 'w:b') look.strong = isOn(value);
    else if (name === 'w:i') look.em = isOn(value);
    else if (name === 'w:em' && value !== 'none') look.em = true;
    else if (name === 'w:vanish') look.hidden = isOn(value);
    else if (name === 'w:vertAlign') {
      if (value === 'superscript') look.raise = 'above';
      else if (value === 'subscript') look.raise = 'below';
      else delete look.raise;
    } else if (name === 'w:rFonts') {
      const font = attributes['w:ascii'] ?? attributes['w:hAnsi'];
      if (font) look.font = font;
    }
  }
  return look;
}

/** A run's look: its own properties before those of its style; bold in bold of styles is plain. */
export function combined(paragraph: Look, character: Look, own: Look): Look {
  const toggled = (key: 'strong' | 'em' | 'hidden') =>
    own[key] ?? (character[key] ?? false) !== (paragraph[key] ?? false);
  return {
    ...paragraph,
    ...character,
    ...own,
    strong: toggled('strong'),
    em: toggled('em'),
    hidden: own.hidden ?? (character.hidden || paragraph.hidden || false),
  };
}

/** The value of a property that is an element of its own. */
export function settingOf(parent: XmlElement | undefined, name: string): string | undefined {
  return element(parent, name)?.attributes['w:val'];
}

/** Whether a property is switched on (ST_OnOff): named without a value it is. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}
