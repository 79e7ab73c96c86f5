import type { LeftOut } from '../../../model/capture/reading.ts';
import { type Block, boxed, type Run, tableBlocks, wordsOf } from '../office/blocks.ts';
import { charactersOf } from '../office/characters.ts';
import { raised } from '../office/raised.ts';
import { signOf } from '../office/symbols.ts';
import type { Tally } from '../office/tally.ts';
import { element, elements, textOf, within, type XmlElement } from '../office/xml-tree.ts';
import { levelAt, type Numbering } from './numbering.ts';
import { combined, isOn, type Look, lookOf, type Style, type Styles, settingOf } from './styles.ts';

/** What holds the text of a text box. */
const BOXES = ['w:txbxContent', 'wne:txbxContent'];
const CONTENTS: LeftOut = {
  rule: 'table-of-contents',
  why: 'a table of contents that the program made',
};

/** What the parts of a document share. */
export interface Shared {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly tally: Tally;
  /** The mark of a note, by its kind and id, as it comes up in the text; null for one that is not there. */
  readonly noteMark: (kind: 'footnote' | 'endnote', id: string, isCustom: boolean) => string | null;
  /** Whether the program has marked where its pages began. */
  readonly isPaged: boolean;
}

/** Elements that only hold others. */
const WRAPPERS = new Set([
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:fldSimple',
]);

/** A paragraph whose end is hidden or deleted: the next one goes on with it. */
interface Open {
  readonly runs: readonly Run[];
  readonly label: string | undefined;
}

/** Reads one story of a document: its body, a note, a running head. */
export class Story {
  readonly #shared: Shared;
  /** Fields that are open, and whether their result has begun (17.16.18). */
  readonly #fields: { name: string; instruction: string; isResult: boolean }[] = [];
  #page = 1;
  /** The page on which the words of the paragraph being read began. */
  #began: number | null = null;
  #open: Open | null = null;
  #isContents = false;
  /** What floats beside the paragraph being read. */
  #floating: Block[] = [];

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  /** The blocks of a whole: a story, a cell, a text box. Its last paragraph ends with it. */
  blocks(parent: XmlElement): Block[] {
    const before = this.#open;
    this.#open = null;
    const blocks = this.#blocks(parent);
    const last = this.#open as Open | null;
    this.#open = before;
    const at = this.#at();
    if (last && last.runs.length > 0) {
      const { runs, label } = last;
      blocks.push({ runs, ...(label && { label }), ...(at !== undefined && { at }) });
    }
    return blocks;
  }

  #blocks(parent: XmlElement): Block[] {
    return elements(parent).flatMap((child) => this.#block(child));
  }

  #block(child: XmlElement): Block[] {
    const { tally } = this.#shared;
    switch (child.name) {
      case 'w:p':
        return this.#paragraph(child);
      case 'w:tbl':
        return this.#table(child);
      case 'w:sdt':
        return this.#control(child);
      case 'w:altChunk':
        tally.count('outside');
        return [];
      case 'w:del':
      case 'w:moveFrom':
        tally.count('deletion');
        return [];
      case 'mc:AlternateContent':
        return this.#blocks(chosen(child));
      case 'm:oMathPara':
      case 'm:oMath':
        tally.count('formula');
        return [{ runs: [{ text: formulaOf(child) }] }];
      default:
        return WRAPPERS.has(child.name) ? this.#blocks(child) : [];
    }
  }

  /** A content control; Word's own table of contents is one. */
  #control(control: XmlElement): Block[] {
    const gallery = within(element(control, 'w:sdtPr'), 'w:docPartGallery')[0];
    const before = this.#isContents;
    this.#isContents ||= /table of contents/i.test(gallery?.attributes['w:val'] ?? '');
    const blocks = elements(control, 'w:sdtContent').flatMap((each) => this.#blocks(each));
    this.#isContents = before;
    return blocks;
  }

  #table(table: XmlElement): Block[] {
    const at = this.#at();
    const rows = through(table, 'w:tr').flatMap((row) => {
      const properties = element(row, 'w:trPr');
      if (element(properties, 'w:del')) {
        this.#shared.tally.count('deletion');
        return [];
      }
      return [through(row, 'w:tc').map((cell) => this.#cell(cell))];
    });
    return tableBlocks(rows, at);
  }

  #cell(cell: XmlElement): Block[] {
    const merge = element(element(cell, 'w:tcPr'), 'w:vMerge');
    const blocks = this.blocks(cell);
    return merge && merge.attributes['w:val'] !== 'restart' ? [] : blocks;
  }

  #paragraph(paragraph: XmlElement): Block[] {
    const { styles, tally } = this.#shared;
    const properties = element(paragraph, 'w:pPr');
    const styleId = settingOf(properties, 'w:pStyle');
    const style = styles.of(styleId) ?? styles.plain;
    const property = (name: string) =>
      [...(properties ? [properties] : []), ...(style?.paragraph ?? [])].find((each) =>
        element(each, name),
      );
    const mark = element(properties, 'w:rPr');
    const floatingBefore = this.#floating;
    this.#floating = [];
    const wasContents = this.#inContents();
    const began = this.#began;
    this.#began = null;
    const runs = this.#runs(paragraph, style?.look ?? {});
    const at = this.#at();
    this.#began = began;
    const floating = this.#floating;
    this.#floating = floatingBefore;
    const isContents = wasContents || this.#inContents() || /^toc \d/.test(style?.name ?? '');

    const isDeletedEnd =
      element(mark, 'w:del') !== undefined || element(mark, 'w:moveFrom') !== undefined;
    const isHiddenEnd = isOnElement(mark, 'w:vanish') || isOnElement(mark, 'w:specVanish');
    const open = this.#open;
    const label =
      isDeletedEnd || (isHiddenEnd && runs.length === 0)
        ? undefined
        : this.#label(property, styleId, style);
    const all = [...(open?.runs ?? []), ...runs];
    if (isDeletedEnd) tally.count('deletion');
    // A large first letter stands in a paragraph of its own before the one that it begins.
    const isDropCap = /drop|margin/.test(
      element(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '',
    );
    if (isDeletedEnd || isHiddenEnd || isDropCap) {
      this.#open = { runs: all, label: open?.label ?? label };
      return floating;
    }
    this.#open = null;
    const outline = this.#outline(property, style);
    const block: Block = {
      runs: all,
      ...((open?.label ?? label) && { label: open?.label ?? label }),
      ...(outline !== undefined && { outline }),
      ...(style?.name === 'title' && { isTitle: true }),
      ...(isContents && { leftOut: CONTENTS }),
      ...(at !== undefined && { at }),
    };
    if (isContents && wordsOf(block).trim() !== '') tally.count('contents');
    return [block, ...floating];
  }

  #outline(property: (name: string) => XmlElement | undefined, style: Style | undefined) {
    const given = settingOf(property('w:outlineLvl'), 'w:outlineLvl');
    const level =
      given === undefined
        ? Number(/^heading (\d)$/.exec(style?.name ?? '')?.[1] ?? 0)
        : Number(given) + 1;
    return level >= 1 && level <= 9 ? level : undefined;
  }

  /** The label of a paragraph, by its own list or its style's. */
  #label(
    property: (name: string) => XmlElement | undefined,
    styleId: string | undefined,
    style: Style | undefined,
  ) {
    const { numbering, tally } = this.#shared;
    const holders = [property('w:numPr')].filter((each) => each !== undefined);
    const given = element(holders[0], 'w:numPr');
    if (!given) return undefined;
    let id = settingOf(given, 'w:numId');
    // A style may name the level alone, its list being that of the style on which it rests.
    if (id === undefined)
      id = style?.paragraph
        .map((each) => settingOf(element(each, 'w:numPr'), 'w:numId'))
        .find((each) => each !== undefined);
    if (id === undefined || id === '0') return undefined;
    const named = settingOf(given, 'w:ilvl');
    const level =
      (styleId === undefined
        ? undefined
        : named === undefined
          ? numbering.levelOfStyle(id, styleId)
          : undefined) ?? levelAt(named);
    const { text, unknown } = numbering.next({ id, level });
    if (unknown)
      tally.tell(
        `Numbers in the format “${unknown}” are given in figures; compare them with the file.`,
      );
    return text;
  }

  /** The characters of a paragraph, or of what holds runs. */
  #runs(parent: XmlElement, paragraph: Look): Run[] {
    const { tally } = this.#shared;
    return elements(parent).flatMap((child): Run[] => {
      switch (child.name) {
        case 'w:r':
          return this.#run(child, paragraph);
        case 'w:del':
        case 'w:moveFrom':
          tally.count('deletion');
          return [];
        case 'w:ins':
        case 'w:moveTo':
          tally.count('insertion');
          return this.#runs(child, paragraph);
        case 'w:fldSimple':
          this.#fields.push({
            name: '',
            instruction: child.attributes['w:instr'] ?? '',
            isResult: true,
          });
          try {
            return this.#runs(child, paragraph);
          } finally {
            this.#fields.pop();
          }
        case 'w:sdt':
          return elements(child, 'w:sdtContent').flatMap((each) => this.#runs(each, paragraph));
        case 'mc:AlternateContent':
          return this.#runs(chosen(child), paragraph);
        case 'm:oMath':
        case 'm:oMathPara':
          tally.count('formula');
          return [{ text: formulaOf(child) }];
        default:
          return WRAPPERS.has(child.name) ? this.#runs(child, paragraph) : [];
      }
    });
  }

  #run(run: XmlElement, paragraph: Look): Run[] {
    const { styles, tally } = this.#shared;
    const properties = element(run, 'w:rPr');
    const character = styles.of(settingOf(properties, 'w:rStyle'))?.look ?? {};
    const look = combined(paragraph, character, lookOf(properties));
    const runs = elements(run).flatMap((child) => this.#piece(child, run, look, paragraph));
    const shown = runs.filter(({ text }) => text !== '');
    if (!look.hidden || shown.length === 0) return shown;
    tally.count('hidden');
    return [];
  }

  /** One child of a run. */
  #piece(child: XmlElement, run: XmlElement, look: Look, paragraph: Look): Run[] {
    const { tally, noteMark, isPaged } = this.#shared;
    const words = (text: string): Run[] => {
      if (this.#isInstruction() || text === '') return [];
      this.#began ??= this.#page;
      return [{ text, ...(look.em && { em: true }), ...(look.strong && { strong: true }) }];
    };
    switch (child.name) {
      case 'w:t': {
        const text =
          child.attributes['xml:space'] === 'preserve'
            ? textOf(child)
            : textOf(child).replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '');
        return words(charactersOf(text.replace(/\n/g, ' '), look, tally));
      }
      case 'w:tab':
      case 'w:ptab':
        return words('\t');
      case 'w:br':
      case 'w:cr':
        return words('\n');
      case 'w:noBreakHyphen':
        return words('\u2011');
      case 'w:softHyphen':
        tally.count('softHyphen');
        return [];
      case 'w:sym':
        return words(this.#sign(child));
      case 'w:lastRenderedPageBreak':
        if (isPaged) this.#page++;
        return [];
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        if (look.hidden) return [];
        const kind = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const isCustom =
          'w:customMarkFollows' in child.attributes &&
          isOn(child.attributes['w:customMarkFollows']);
        const mark = noteMark(kind, child.attributes['w:id'] ?? '', isCustom);
        return mark === null ? [] : words(raised(mark));
      }
      case 'w:ruby':
        tally.count('ruby');
        return elements(child, 'w:rubyBase').flatMap((each) => this.#runs(each, paragraph));
      case 'w:fldChar':
        this.#field(child.attributes['w:fldCharType'] ?? '');
        return [];
      case 'w:instrText': {
        const field = this.#fields.at(-1);
        if (field && !field.isResult) field.instruction += textOf(child);
        return [];
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawing(child);
        return [];
      case 'mc:AlternateContent':
        return elements(chosen(child)).flatMap((each) => this.#piece(each, run, look, paragraph));
      default:
        return [];
    }
  }

  #sign({ attributes }: XmlElement): string {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    const font = attributes['w:font'] ?? '';
    const sign = Number.isNaN(code) || code > 0xffff || code < 0x20 ? null : signOf(font, code);
    if (sign === null) this.#shared.tally.count('sign');
    return sign ?? '\ufffd';
  }

  /** Text boxes of a drawing are read after its paragraph; the rest is a picture. */
  #drawing(drawing: XmlElement): void {
    const { tally } = this.#shared;
    if (this.#isInstruction()) return;
    const boxes = within(drawing, ...BOXES, 'mc:AlternateContent').flatMap((each) =>
      BOXES.includes(each.name) ? [each] : within(chosen(each), ...BOXES),
    );
    if (boxes.length === 0) tally.count(drawing.name === 'w:object' ? 'object' : 'picture');
    for (const box of boxes) {
      const blocks = boxed(this.blocks(box));
      if (blocks.length > 0) tally.count('textBox');
      this.#floating.push(...blocks);
    }
  }

  #field(step: string): void {
    if (step === 'begin') this.#fields.push({ name: '', instruction: '', isResult: false });
    else if (step === 'end') this.#fields.pop();
    else {
      const field = this.#fields.at(-1);
      if (field) field.isResult = true;
    }
  }

  /** Whether what comes is what a field is made by, which nobody sees. */
  #isInstruction(): boolean {
    return this.#fields.some(({ isResult }) => !isResult);
  }

  #inContents(): boolean {
    return (
      this.#isContents || this.#fields.some(({ instruction }) => /^\s*TOC\b/i.test(instruction))
    );
  }

  #at(): string | undefined {
    return this.#shared.isPaged ? `page ${this.#began ?? this.#page}` : undefined;
  }
}

/** Extensions whose drawings hold text boxes as those of today do; what else is new has its older form beside it. */
const READ_EXTENSIONS = /^(?:wps|wpg|wpc|wp14|w14|w15|a14|v)$/;

/** What of alternative content is read: the first choice all of whose extensions are known, or the fallback. */
function chosen(alternatives: XmlElement): XmlElement {
  const nothing: XmlElement = { name: '', attributes: {}, children: [] };
  const choice = elements(alternatives, 'mc:Choice').find(({ attributes: { Requires = '' } }) =>
    Requires.split(/\s+/).every((each) => READ_EXTENSIONS.test(each)),
  );
  return choice ?? element(alternatives, 'mc:Fallback') ?? nothing;
}

/** Elements of a name, also within content controls and what else only holds them. */
function through(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) || child.name === 'w:sdt' ? through(child, name) : [];
  });
}

function formulaOf(formula: XmlElement): string {
  return within(formula, 'm:t', 'w:t').map(textOf).join('');
}

function isOnElement(parent: XmlElement | undefined, name: string): boolean {
  const found = element(parent, name);
  return found !== undefined && isOn(found.attributes['w:val']);
}
