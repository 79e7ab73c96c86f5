import { CaptureError } from '../../../model/capture/decode.ts';
import type { Found, FoundField } from '../../../model/capture/reading.ts';
import { type Block, boxed, wordsOf } from '../office/blocks.ts';
import { charactersOf } from '../office/characters.ts';
import { isSymbolic, signOf } from '../office/symbols.ts';
import type { Tally } from '../office/tally.ts';
import { decodeBytes, encodingOf } from './code-pages.ts';
import { RtfMargins } from './rtf-margins.ts';
import {
  CONTENTS,
  type Destination,
  FOOT,
  HEAD,
  INFORMATION,
  MOST_DEPTH,
  type Paragraph,
  PLAIN_PARAGRAPH,
  PLAIN_STATE,
  SIGNS,
  SKIPPED,
  type State,
} from './rtf-state.ts';
import { RtfStory } from './rtf-story.ts';
import { RtfTables } from './rtf-tables.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Reads an RTF file from its first byte to its last (RTF Specification 1.9.1). */
export class RtfDocument {
  readonly #tally: Tally;
  readonly #tables = new RtfTables();
  readonly #margins = new RtfMargins();
  readonly #found = new Map<FoundField, string>();
  readonly #stories: { story: RtfStory; paragraph: Paragraph }[] = [];
  #story = new RtfStory();
  #paragraph: Paragraph = { ...PLAIN_PARAGRAPH };
  readonly #states: State[] = [];
  #state: State = { ...PLAIN_STATE };
  #page = 1252;
  #defaultFont = -1;
  #bytes: number[] = [];
  /** Characters yet to be passed over after one in Unicode. */
  #passing = 0;
  #isStarred = false;
  #words = '';
  #pendingMark: { text: string } | null = null;
  #date: number[] = [];

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** Reads the whole, and gives its blocks and what it tells of itself. */
  read(bytes: Uint8Array): { blocks: Block[]; found: Found[] } {
    for (const token of tokensOf(bytes)) {
      this.#take(token);
      // What follows the last brace is no part of the file.
      if (token.kind === 'close' && this.#states.length === 0) break;
    }
    this.#flush();
    while (this.#states.length > 0) this.#close();
    if (this.#story.runs.length > 0) this.#endParagraph();
    const body = this.#story.end();
    return {
      blocks: this.#margins.around(body),
      found: [...this.#found].map(([field, value]) => ({ field, value, where: `RTF \\info` })),
    };
  }

  #take(token: Token): void {
    if (token.kind === 'byte') {
      if (this.#passing > 0) this.#passing--;
      else this.#bytes.push(token.byte);
      this.#isStarred = false;
      return;
    }
    if (token.kind === 'word') {
      if (this.#passing > 0 && token.word !== 'u') {
        this.#passing--;
        return;
      }
      this.#flush();
      const isStarred = this.#isStarred;
      this.#isStarred = token.word === '*';
      if (!this.#isStarred) this.#control(token.word, token.number, isStarred);
      return;
    }
    this.#passing = 0;
    this.#flush();
    this.#isStarred = false;
    if (token.kind === 'open') {
      if (this.#states.length >= MOST_DEPTH)
        throw new CaptureError(
          `It nests groups more than ${MOST_DEPTH} deep`,
          { line: 1, column: 1 },
          'It may be made to do harm. Save its text as plain text, and import that',
        );
      this.#states.push(this.#state);
      this.#state = { ...this.#state, close: null };
    } else this.#close();
  }

  #close(): void {
    const { close, destination } = this.#state;
    if (destination === 'fonts' || destination === 'styles') this.#endName();
    close?.();
    this.#state = this.#states.pop() ?? this.#state;
  }

  /** Makes words of the bytes that have come, in the code page of their font. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const font = this.#tables.font(this.#state.font < 0 ? this.#defaultFont : this.#state.font);
    if (font && isSymbolic(font.name) && this.#state.destination === 'text') {
      this.#say(bytes.map((byte) => this.#sign(font.name, byte)).join(''));
      return;
    }
    const page = font?.page ?? this.#page;
    const encoding = encodingOf(page);
    if (encoding === null && bytes.some((byte) => byte > 0x7f))
      this.#tally.tell(
        `It uses the code page ${page}, which is not known here; letters beyond A to Z may be wrong.`,
      );
    this.#say(decodeBytes(bytes, encoding ?? 'windows-1252'));
  }

  #sign(font: string, code: number): string {
    const sign = signOf(font, code);
    if (sign === null) this.#tally.count('sign');
    return sign ?? '\ufffd';
  }

  /** Takes words, to where those of the group go. */
  #say(text: string): void {
    const { destination, hidden, deleted, revised, em, strong, raise } = this.#state;
    if (destination === 'skip') return;
    if (destination !== 'text') {
      this.#words += text;
      if (destination === 'fonts' && text.includes(';')) this.#endName();
      return;
    }
    if (hidden || deleted) {
      this.#tally.count(deleted ? 'deletion' : 'hidden');
      return;
    }
    if (revised) this.#tally.count('insertion');
    const font = this.#tables.font(this.#state.font)?.name;
    this.#story.runs.push({
      text: charactersOf(text, { font, raise }, this.#tally),
      ...(em && { em }),
      ...(strong && { strong }),
    });
  }

  #control(word: string, number: number | null, isStarred: boolean): void {
    const sign = SIGNS[word];
    if (sign !== undefined) {
      if (word === 'tab' && this.#state.destination === 'label') this.#words += ' ';
      else this.#say(sign);
      return;
    }
    if (this.#tables.setting(word, number ?? 0, this.#state.destination)) return;
    if (this.#character(word, number) || this.#settings(word, number)) return;
    if (this.#enter(word, number)) return;
    if (SKIPPED.has(word) || isStarred) this.#state.destination = 'skip';
    else if (this.#state.destination === 'text') this.#flow(word, number);
  }

  /** How characters look from here on. */
  #character(word: string, number: number | null): boolean {
    const state = this.#state;
    const isOn = number !== 0;
    switch (word) {
      case 'u': {
        const code = (number ?? 0) < 0 ? (number ?? 0) + 0x10000 : (number ?? 0);
        const font = this.#tables.font(state.font)?.name ?? '';
        this.#say(
          code >= 0xf000 && code <= 0xf0ff && state.destination === 'text'
            ? this.#sign(font, code)
            : code <= 0x10ffff
              ? String.fromCodePoint(code)
              : '\ufffd',
        );
        this.#passing = state.fallback;
        return true;
      }
      case 'uc':
        state.fallback = Math.min(Math.max(number ?? 1, 0), 10);
        return true;
      case 'f':
        state.font = number ?? 0;
        return true;
      case 'b':
        state.strong = isOn;
        return true;
      case 'i':
        state.em = isOn;
        return true;
      case 'v':
        state.hidden = isOn;
        return true;
      case 'deleted':
        state.deleted = isOn;
        return true;
      case 'revised':
        state.revised = isOn;
        return true;
      case 'super':
        state.raise = isOn ? 'above' : undefined;
        return true;
      case 'sub':
        state.raise = isOn ? 'below' : undefined;
        return true;
      case 'nosupersub':
        state.raise = undefined;
        return true;
      case 'plain':
        Object.assign(state, {
          font: this.#defaultFont,
          strong: false,
          em: false,
          hidden: false,
          deleted: false,
          revised: false,
          raise: undefined,
        });
        return true;
      case '-':
        if (state.destination === 'text') this.#tally.count('softHyphen');
        return true;
      default:
        return false;
    }
  }

  /** What holds for the file, a list, a font, a paragraph. */
  #settings(word: string, number: number | null): boolean {
    const value = number ?? 0;
    if (this.#margins.setting(word)) return true;
    switch (word) {
      case 'ansicpg':
        if (value > 0) this.#page = value;
        return true;
      case 'mac':
        this.#page = 10000;
        return true;
      case 'pc':
        this.#page = 437;
        return true;
      case 'pca':
        this.#page = 850;
        return true;
      case 'deff':
        this.#defaultFont = value;
        return true;
      case 'pard':
        this.#paragraph = { ...PLAIN_PARAGRAPH };
        return true;
      case 's':
        this.#paragraph.style = value;
        return true;
      case 'outlinelevel':
        this.#paragraph.outline = value;
        return true;
      case 'intbl':
        this.#paragraph.inTable = true;
        return true;
      case 'itap':
        this.#paragraph.depth = Math.min(value, 50);
        return true;
      case 'ls':
        this.#paragraph.list = value;
        return true;
      case 'ilvl':
        this.#paragraph.level = Math.min(Math.max(value, 0), 8);
        return true;
      case 'yr':
      case 'mo':
      case 'dy':
        this.#date.push(value);
        return true;
      default:
        return false;
    }
  }

  /** Groups that are entered, each with what is done at its end. */
  #enter(word: string, number: number | null): boolean {
    const state = this.#state;
    const collect = (destination: Destination, close: (words: string) => void) => {
      state.destination = destination;
      this.#words = '';
      state.close = () => {
        close(this.#words);
        this.#words = '';
      };
    };
    const field = INFORMATION[word];
    if (field !== undefined && state.destination === 'skip') {
      collect(field, (words) => {
        if (words.trim() !== '') this.#found.set(field, words.trim());
      });
      return true;
    }
    switch (word) {
      case 'fonttbl':
        state.destination = 'fonts';
        return true;
      case 'stylesheet':
        state.destination = 'styles';
        this.#words = '';
        return true;
      case 'cs':
      case 'ds':
      case 'ts':
        if (state.destination === 'styles') state.destination = 'skip';
        return true;
      case 'info':
      case 'listtable':
      case 'listoverridetable':
        state.destination = 'skip';
        return true;
      case 'creatim':
        this.#date = [];
        state.close = () => {
          const [year = 0, month = 1, day = 1] = this.#date;
          if (year > 0)
            this.#found.set(
              'date',
              `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
            );
        };
        return true;
      case 'leveltext':
        collect('levelText', this.#tables.levelText());
        return true;
      case 'listoverride':
        state.close = this.#tables.override();
        return true;
      case 'listtext':
      case 'pntext':
        collect('label', (words) => {
          this.#story.label = words;
        });
        return true;
      case 'upr':
        state.twin = state.destination;
        state.destination = 'skip';
        return true;
      case 'ud':
        state.destination = state.twin ?? state.destination;
        return true;
      case 'fldinst': {
        const parent = this.#states.at(-1);
        if (state.destination !== 'text') return true;
        collect('instruction', (words) => {
          if (parent && /^\s*TOC\b/i.test(words)) parent.isContents = true;
        });
        return true;
      }
      case 'shpinst':
      case 'do':
      case 'fldrslt':
      case 'result':
      case 'shppict':
      case 'nesttableprops':
        return true;
      case 'shptxt':
      case 'dptxbxtext':
        if (state.destination === 'text')
          this.#sub((blocks) => {
            if (blocks.length > 0) this.#tally.count('textBox');
            this.#story.floating.push(...boxed(blocks));
          });
        return true;
      case 'pict':
        if (state.destination === 'text') this.#tally.count('picture');
        state.destination = 'skip';
        return true;
      case 'object':
        if (state.destination === 'text') this.#tally.count('object');
        return true;
      case 'annotation':
        if (state.destination === 'text') this.#tally.count('comment');
        state.destination = 'skip';
        return true;
      case 'footnote':
        if (state.destination === 'text') this.#footnote();
        return true;
      case 'ftnalt':
        this.#margins.kind = 'endnote';
        return true;
      case 'header':
      case 'headerl':
      case 'headerr':
      case 'headerf':
        if (state.destination === 'text')
          this.#sub((blocks) => this.#margins.running(blocks, HEAD));
        return true;
      case 'footer':
      case 'footerl':
      case 'footerr':
      case 'footerf':
        if (state.destination === 'text')
          this.#sub((blocks) => this.#margins.running(blocks, FOOT));
        return true;
      case 'bin':
        return number !== null;
      default:
        return false;
    }
  }

  /** What ends paragraphs, cells and rows, and marks of notes. */
  #flow(word: string, _number: number | null): void {
    switch (word) {
      case 'par':
        this.#endParagraph();
        return;
      case 'sect':
      case 'page':
      case 'column':
        if (this.#story.runs.length > 0) this.#endParagraph();
        return;
      case 'cell':
      case 'nestcell': {
        const depth = word === 'cell' ? 1 : Math.max(2, this.#paragraph.depth);
        this.#endParagraph(depth);
        this.#story.cell(depth);
        return;
      }
      case 'row':
        this.#story.row(1);
        return;
      case 'nestrow':
        this.#story.row(Math.max(2, this.#paragraph.depth));
        return;
      case 'chftn':
        // Within a note its own mark comes before its words.
        if (this.#stories.length > 0) return;
        this.#pendingMark = { text: '' };
        this.#story.runs.push(this.#pendingMark);
        return;
    }
  }

  #endParagraph(depth?: number): void {
    const story = this.#story;
    const { style, outline, inTable, depth: nested, list, level } = this.#paragraph;
    const name = this.#tables.style(style);
    const heading = /^heading (\d)$/.exec(name);
    const counted = list > 0 ? this.#tables.lists.next(list, level) : null;
    const given = story.label === null ? null : labelOf(story.label);
    if (counted?.unknown && given === null)
      this.#tally.tell(
        `Numbers in the format “${counted.unknown}” are given in figures; compare them with the file.`,
      );
    const label = counted?.text || given || '';
    const at = outline ?? (heading ? Number(heading[1]) - 1 : null);
    const { isContents } = this.#state;
    const block = {
      ...(label !== '' && { label }),
      ...(at !== null && at < 9 && { outline: at + 1 }),
      ...(name === 'title' && { isTitle: true }),
      ...((isContents || /^toc \d/.test(name)) && { leftOut: CONTENTS }),
    };
    if (block.leftOut && wordsOf({ runs: story.runs }).trim() !== '') this.#tally.count('contents');
    story.paragraph(block, depth ?? (inTable ? Math.max(1, nested) : 0));
  }

  /** Reads a group as a story of its own. */
  #sub(close: (blocks: Block[]) => void): void {
    this.#stories.push({ story: this.#story, paragraph: this.#paragraph });
    this.#story = new RtfStory();
    this.#paragraph = { ...PLAIN_PARAGRAPH };
    this.#state.close = () => {
      if (this.#story.runs.length > 0) this.#endParagraph();
      const blocks = this.#story.end().filter((block) => wordsOf(block).trim() !== '');
      const before = this.#stories.pop();
      if (before) [this.#story, this.#paragraph] = [before.story, before.paragraph];
      close(blocks);
    };
  }

  #footnote(): void {
    const mark = this.#pendingMark;
    this.#pendingMark = null;
    this.#margins.kind = 'footnote';
    Object.assign(this.#state, { raise: undefined, strong: false, em: false });
    this.#sub((blocks) => {
      this.#tally.count('note');
      this.#margins.note(blocks, mark);
    });
  }

  /** Ends the name of a font or a style. */
  #endName(): void {
    if (this.#state.destination === 'fonts') this.#tables.endFont(this.#words);
    else this.#tables.endStyle(this.#words);
    this.#words = '';
  }
}

/** A label as the file itself gives it: signs alone are a bullet. */
function labelOf(given: string): string {
  const label = given.trim();
  return label === '' ? '' : /[\p{L}\p{N}]/u.test(label) && label !== 'o' ? `${label} ` : '- ';
}
