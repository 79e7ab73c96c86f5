import type { LeftOut } from '../../../model/capture/reading.ts';
import { type Block, boxed, type Run, tableBlocks, wordsOf } from '../office/blocks.ts';
import { charactersOf } from '../office/characters.ts';
import { Counter, type ListLevel } from '../office/counters.ts';
import { raised } from '../office/raised.ts';
import type { Tally } from '../office/tally.ts';
import { element, elements, textOf, within, type XmlElement } from '../office/xml-tree.ts';
import { type Look, MOST_NUMBER, type OdtStyles } from './odt-styles.ts';

const CONTENTS: LeftOut = {
  rule: 'table-of-contents',
  why: 'a table of contents that the program made',
};

/** A list that is being read: what it counts with, and how its level is shown. */
interface InList {
  readonly counter: Counter;
  readonly levels: readonly (ListLevel | undefined)[] | undefined;
  /** From 0. */
  readonly level: number;
}

/** An item of a list whose first paragraph is yet to come, and bears its label. */
interface Item extends InList {
  start: number | undefined;
  isLabelled: boolean;
}

/** How a list is shown of which no style is known. */
const BULLETS: readonly ListLevel[] = Array.from({ length: 10 }, () => ({
  format: 'bullet',
  parts: ['-'],
  start: 1,
  restart: null,
  legal: false,
  spaced: true,
}));

/** Most columns that one cell stands for. */
const MOST_REPEATED = 100;

/** Reads one story of a document: its text, a note, a running head. */
export class OdtStory {
  /** Notes in the order of their marks: those at the foot, and those at the end. */
  readonly notes: { readonly footnote: Block[]; readonly endnote: Block[] };
  readonly #styles: OdtStyles;
  readonly #tally: Tally;
  readonly #isPaged: boolean;
  readonly #counters = new Map<string, Counter>();
  readonly #byStyle = new Map<string, Counter>();
  readonly #headings = new Counter();
  #page = 1;
  #hasBegun = false;
  #isContents = false;
  #floating: Block[] = [];
  /** Whether the last character was white space that more of it folds into. */
  #isAfterSpace = true;

  constructor(
    styles: OdtStyles,
    tally: Tally,
    isPaged: boolean,
    notes: { footnote: Block[]; endnote: Block[] } = { footnote: [], endnote: [] },
  ) {
    this.#styles = styles;
    this.#tally = tally;
    this.#isPaged = isPaged;
    this.notes = notes;
  }

  /** The blocks of what holds paragraphs, lists and tables. */
  blocks(parent: XmlElement, item?: Item): Block[] {
    return elements(parent).flatMap((child) => this.#block(child, item));
  }

  #block(child: XmlElement, item: Item | undefined): Block[] {
    switch (child.name) {
      case 'text:p':
      case 'text:h':
        return this.#paragraph(child, item);
      case 'text:list':
        return this.#list(child, item);
      case 'text:section':
        if (this.#styles.isHiddenSection(child)) {
          this.#tally.count('hidden');
          return [];
        }
        if (element(child, 'text:section-source')) this.#tally.count('outside');
        return this.blocks(child, item);
      case 'text:table-of-content':
      case 'text:illustration-index':
      case 'text:table-index':
      case 'text:object-index':
      case 'text:user-index':
      case 'text:alphabetical-index':
        return this.#contents(child);
      case 'table:table':
        return this.#table(child);
      case 'text:tracked-changes':
        for (const region of elements(child))
          for (const { name } of elements(region))
            if (name === 'text:deletion') this.#tally.count('deletion');
            else if (name === 'text:insertion') this.#tally.count('insertion');
        return [];
      case 'text:soft-page-break':
        this.#page++;
        return [];
      case 'text:bibliography':
      case 'text:index-body':
      case 'text:index-title':
      case 'text:page-sequence':
      case 'text:numbered-paragraph':
        return this.blocks(child, item);
      default:
        if (!child.name.startsWith('draw:')) return [];
        this.#drawing(child);
        return this.#floating.splice(0);
    }
  }

  #contents(index: XmlElement): Block[] {
    const before = this.#isContents;
    this.#isContents = true;
    const blocks = elements(index, 'text:index-body').flatMap((each) => this.blocks(each));
    this.#isContents = before;
    return blocks;
  }

  #list(list: XmlElement, parent: Item | undefined): Block[] {
    const { attributes } = list;
    const name = attributes['text:style-name'];
    const inList: InList = parent
      ? {
          counter: parent.counter,
          levels: this.#styles.list(name) ?? parent.levels,
          level: parent.level + 1,
        }
      : {
          counter: this.#counterOf(attributes),
          levels: this.#styles.list(name),
          level: 0,
        };
    const id = attributes['xml:id'] ?? attributes['text:id'];
    if (id !== undefined) this.#counters.set(id, inList.counter);
    if (!parent) this.#byStyle.set(name ?? '', inList.counter);
    return elements(list).flatMap((child) => {
      if (child.name !== 'text:list-item' && child.name !== 'text:list-header') return [];
      const start = child.attributes['text:start-value'];
      const own = this.#styles.list(child.attributes['text:style-override']);
      return this.blocks(child, {
        ...inList,
        levels: own ?? inList.levels,
        start: start === undefined || Number(start) > MOST_NUMBER ? undefined : Number(start),
        isLabelled: child.name === 'text:list-header',
      });
    });
  }

  /** What a list counts with: that of a list which it goes on with, or a new one. */
  #counterOf(attributes: Readonly<Record<string, string>>): Counter {
    const continued = attributes['text:continue-list'];
    const known =
      continued !== undefined
        ? this.#counters.get(continued)
        : attributes['text:continue-numbering'] === 'true'
          ? this.#byStyle.get(attributes['text:style-name'] ?? '')
          : undefined;
    return known ?? new Counter();
  }

  #table(table: XmlElement): Block[] {
    const at = this.#at();
    const rowsOf = (parent: XmlElement): XmlElement[] =>
      elements(parent).flatMap((child) =>
        child.name === 'table:table-row'
          ? [child]
          : /^table:table-(?:header-rows|rows|row-group)$/.test(child.name)
            ? rowsOf(child)
            : [],
      );
    return tableBlocks(
      rowsOf(table).map((row) =>
        elements(row, 'table:table-cell', 'table:covered-table-cell').flatMap((cell) => {
          if (cell.name === 'table:covered-table-cell') return [];
          const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
          const blocks = this.blocks(cell);
          return Array.from({ length: Math.min(times, MOST_REPEATED) || 1 }, () => blocks);
        }),
      ),
      at,
    );
  }

  #paragraph(paragraph: XmlElement, item: Item | undefined): Block[] {
    const { attributes } = paragraph;
    const style = this.#styles.of('paragraph', attributes['text:style-name']);
    if (style?.breaksPage && this.#hasBegun) this.#page++;
    this.#hasBegun = true;
    const at = this.#at();
    if (
      within(paragraph, 'text:hidden-paragraph').some(
        (each) => each.attributes['text:is-hidden'] === 'true',
      )
    ) {
      this.#tally.count('hidden');
      return [];
    }
    const before = this.#floating;
    this.#floating = [];
    this.#isAfterSpace = true;
    const runs = this.#runs(paragraph, style?.look ?? {});
    const floating = this.#floating;
    this.#floating = before;
    const level = paragraph.name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) : 0;
    const label = this.#label(paragraph, level, item);
    const block: Block = {
      runs,
      ...(label && { label }),
      ...(level >= 1 && level <= 10 && { outline: level }),
      ...(style?.names.includes('Title') && level === 0 && { isTitle: true }),
      ...(this.#isContents && { leftOut: CONTENTS }),
      ...(at !== undefined && { at }),
    };
    if (this.#isContents && wordsOf(block).trim() !== '') this.#tally.count('contents');
    return [block, ...floating];
  }

  #label({ attributes }: XmlElement, outline: number, item: Item | undefined): string {
    let label = { text: '', unknown: null as string | null };
    if (item) {
      if (item.isLabelled) return '';
      item.isLabelled = true;
      const levels =
        item.levels ??
        this.#styles.list(this.#styles.of('paragraph', attributes['text:style-name'])?.list) ??
        BULLETS;
      if (item.start !== undefined) item.counter.restartAt(item.level, item.start);
      label = item.counter.next(item.level, levels);
    } else if (outline > 0 && attributes['text:is-list-header'] !== 'true') {
      const own = this.#styles.of('paragraph', attributes['text:style-name'])?.list;
      const levels = this.#styles.list(own) ?? this.#styles.outline;
      if (own === '' || !levels[outline - 1]) return '';
      if (attributes['text:restart-numbering'] === 'true')
        this.#headings.restartAt(outline - 1, Number(attributes['text:start-value'] ?? 1));
      label = this.#headings.next(outline - 1, levels);
    }
    if (label.unknown)
      this.#tally.tell(
        `Numbers in the format “${label.unknown}” are given in figures; compare them with the file.`,
      );
    return label.text;
  }

  /** The characters of a paragraph, or of what holds some. */
  #runs(parent: XmlElement, look: Look): Run[] {
    return parent.children.flatMap((child): Run[] => {
      if (typeof child !== 'string') return this.#piece(child, look);
      const folded = child.replace(/[ \t\r\n]+/g, ' ');
      const text = this.#isAfterSpace ? folded.replace(/^ /, '') : folded;
      if (text !== '') this.#isAfterSpace = text.endsWith(' ');
      return this.#words(text, look);
    });
  }

  #words(text: string, look: Look): Run[] {
    if (text === '') return [];
    if (look.hidden) {
      this.#tally.count('hidden');
      return [];
    }
    return [
      {
        text: charactersOf(text, look, this.#tally),
        ...(look.em && { em: true }),
        ...(look.strong && { strong: true }),
      },
    ];
  }

  #piece(child: XmlElement, look: Look): Run[] {
    const { attributes, name } = child;
    const sign = (text: string) => {
      this.#isAfterSpace = false;
      return look.hidden ? [] : [{ text }];
    };
    switch (name) {
      case 'text:span':
        return this.#runs(child, {
          ...look,
          ...this.#styles.of('text', attributes['text:style-name'])?.look,
        });
      case 'text:s':
        return sign(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 200)));
      case 'text:tab':
        return sign('\t');
      case 'text:line-break':
        this.#isAfterSpace = true;
        return [{ text: '\n' }];
      case 'text:soft-page-break':
        this.#page++;
        return [];
      case 'text:note':
        return this.#note(child);
      case 'office:annotation':
        this.#tally.count('comment');
        return [];
      case 'text:ruby':
        this.#tally.count('ruby');
        return elements(child, 'text:ruby-base').flatMap((each) => this.#runs(each, look));
      case 'text:hidden-text':
        if (attributes['text:is-hidden'] === 'false') return this.#runs(child, look);
        this.#tally.count('hidden');
        return [];
      case 'text:number':
      case 'text:script':
      case 'office:annotation-end':
        return [];
      default:
        if (name.startsWith('draw:') && name !== 'draw:a') {
          this.#drawing(child);
          return [];
        }
        if (attributes['text:display'] === 'none') return [];
        // Fields hold the words that they show, and what else is not known holds words.
        return this.#runs(child, look);
    }
  }

  #note(note: XmlElement): Run[] {
    const citation = element(note, 'text:note-citation');
    const body = element(note, 'text:note-body');
    if (!citation || !body) return [];
    this.#tally.count('note');
    const mark = raised(textOf(citation).trim());
    const isAfterSpace = this.#isAfterSpace;
    const story = new OdtStory(this.#styles, this.#tally, false, this.notes);
    const blocks = story.blocks(body).filter((block) => wordsOf(block).trim() !== '');
    const kind = note.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
    const at = `${kind} ${textOf(citation).trim()}`;
    const [first, ...rest] = blocks.map(({ outline: _, isTitle: __, ...block }) => ({
      ...block,
      at,
    }));
    if (first) this.notes[kind].push({ ...first, label: `${mark} ${first.label ?? ''}` }, ...rest);
    this.#isAfterSpace = isAfterSpace && mark === '';
    return [{ text: mark }];
  }

  /** Text boxes are read after their paragraph; the rest of drawings is a picture. */
  #drawing(drawing: XmlElement): void {
    const holds = (each: XmlElement) =>
      elements(each, 'text:p', 'text:h', 'text:list', 'table:table').length > 0;
    if (elements(drawing, 'draw:object', 'draw:object-ole').length > 0) {
      this.#tally.count('object');
      return;
    }
    if (holds(drawing)) {
      const isAfterSpace = this.#isAfterSpace;
      const blocks = boxed(this.blocks(drawing));
      if (blocks.length > 0) this.#tally.count('textBox');
      this.#floating.push(...blocks);
      this.#isAfterSpace = isAfterSpace;
      return;
    }
    const inner = elements(drawing).filter(({ name }) => name.startsWith('draw:'));
    if (inner.length === 0) this.#tally.count('picture');
    for (const each of inner) this.#drawing(each);
  }

  #at(): string | undefined {
    return this.#isPaged ? `page ${this.#page}` : undefined;
  }
}
