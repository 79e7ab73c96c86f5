import { pageOfCharset } from './code-pages.ts';
import { type RtfLevel, RtfLists } from './rtf-lists.ts';
import type { Destination } from './rtf-state.ts';

/** A font: the code page of its letters, and its name. */
export interface RtfFont {
  readonly page: number | undefined;
  readonly name: string;
}

/** The tables at an RTF file’s start: its fonts, its styles, its lists. */
export class RtfTables {
  readonly lists = new RtfLists();
  readonly #fonts = new Map<number, RtfFont>();
  readonly #styles = new Map<number, string>();
  #font = 0;
  #style = 0;
  #levels: RtfLevel[] = [];
  #list = 0;
  #starts = new Map<number, number>();
  #startAt = 0;
  #isOverridden = false;

  font(number: number): RtfFont | undefined {
    return this.#fonts.get(number);
  }

  /** Name of a style of paragraphs, in lower case. */
  style(number: number): string {
    return this.#styles.get(number) ?? '';
  }

  /** Takes a control word of a table’s; false for any other. */
  setting(word: string, value: number, destination: Destination): boolean {
    const level = this.#levels.at(-1);
    switch (word) {
      case 'f':
        if (destination !== 'fonts') return false;
        this.#font = value;
        return true;
      case 'fcharset':
        this.#fonts.set(this.#font, { page: pageOfCharset(value), name: '' });
        return true;
      case 'cpg':
        if (destination === 'fonts') this.#fonts.set(this.#font, { page: value, name: '' });
        return true;
      case 's':
        if (destination !== 'styles') return false;
        this.#style = value;
        return true;
      case 'ls':
        if (!this.#isOverridden) return false;
        this.lists.override(value, this.#list, this.#starts);
        return true;
      case 'listid':
        if (!this.#isOverridden && this.#levels.length > 0) this.lists.define(value, this.#levels);
        this.#list = value;
        return true;
      case 'levelnfc':
      case 'levelnfcn':
        if (level) level.format = value;
        return true;
      case 'levelstartat':
        if (this.#isOverridden) this.#starts.set(this.#startAt, value);
        else if (level) level.start = value;
        return true;
      case 'levelfollow':
        if (level) level.follow = value;
        return true;
      case 'levellegal':
        if (level) level.legal = value === 1;
        return true;
      case 'levelnorestart':
        if (level) level.noRestart = value === 1;
        return true;
      case 'list':
        this.#levels = [];
        this.#isOverridden = false;
        return true;
      case 'listlevel':
        this.#levels.push({
          format: 0,
          start: 1,
          follow: 0,
          legal: false,
          noRestart: false,
          text: '',
        });
        return true;
      case 'lfolevel':
        this.#startAt++;
        return true;
      default:
        return false;
    }
  }

  /** Begins to read how a list differs for some paragraphs; gives what is done at its end. */
  override(): () => void {
    this.#isOverridden = true;
    this.#starts = new Map();
    this.#startAt = -1;
    return () => {
      this.#isOverridden = false;
    };
  }

  /** What a level shows; gives what takes it. */
  levelText(): (words: string) => void {
    const level = this.#levels.at(-1);
    return (words) => {
      if (level && !this.#isOverridden) level.text = words;
    };
  }

  endFont(words: string): void {
    const name = nameIn(words);
    if (name !== '') this.#fonts.set(this.#font, { page: this.#fonts.get(this.#font)?.page, name });
  }

  endStyle(words: string): void {
    const name = nameIn(words).toLowerCase();
    if (name !== '') this.#styles.set(this.#style, name);
    this.#style = 0;
  }
}

function nameIn(words: string): string {
  return words.replace(/;.*$/s, '').trim();
}
