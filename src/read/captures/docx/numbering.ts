import { Counter, type Label, type ListLevel, partsOf } from '../office/counters.ts';
import { element, elements, type XmlElement } from '../office/xml-tree.ts';
import { isOn, settingOf } from './styles.ts';

/** Where a paragraph stands in a list. */
export interface InList {
  readonly id: string;
  /** From 0. */
  readonly level: number;
}

/** One list as paragraphs name it: what it counts with, and with which levels. */
interface Instance {
  readonly abstract: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Levels that begin anew with it, each with its first number. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a document, counted as it goes on (ECMA-376, 17.9). */
export class Numbering {
  readonly #instances = new Map<string, Instance>();
  /** Level that belongs to a style of paragraphs, by list and style. */
  readonly #styled = new Map<string, number>();
  readonly #counters = new Map<string, Counter>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined, styleList: (style: string) => string | undefined) {
    const abstracts = new Map(
      elements(root, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'], each]),
    );
    const nums = new Map(elements(root, 'w:num').map((each) => [each.attributes['w:numId'], each]));
    /** A list may be that of a style, which another list defines. */
    const defined = (id: string | undefined, steps = 0): [string, XmlElement] | null => {
      const abstract = abstracts.get(id);
      if (!abstract || id === undefined || steps > 5) return null;
      const link = settingOf(abstract, 'w:numStyleLink');
      const named = link === undefined ? undefined : nums.get(styleList(link));
      return named && elements(abstract, 'w:lvl').length === 0
        ? defined(settingOf(named, 'w:abstractNumId'), steps + 1)
        : [id, abstract];
    };
    for (const [id, num] of nums) {
      const found = defined(settingOf(num, 'w:abstractNumId'));
      if (!found || id === undefined) continue;
      const [abstractId, abstract] = found;
      const levels: (ListLevel | undefined)[] = [];
      const starts = new Map<number, number>();
      const take = (each: XmlElement) => {
        const at = levelAt(each.attributes['w:ilvl']);
        levels[at] = levelOf(each, at);
        const style = settingOf(each, 'w:pStyle');
        if (style !== undefined) this.#styled.set(`${id} ${style}`, at);
      };
      for (const each of elements(abstract, 'w:lvl')) take(each);
      for (const override of elements(num, 'w:lvlOverride')) {
        const at = levelAt(override.attributes['w:ilvl']);
        const level = element(override, 'w:lvl');
        if (level) take(level);
        const start = settingOf(override, 'w:startOverride');
        if (start !== undefined) starts.set(at, Number(start));
      }
      this.#instances.set(id, { abstract: abstractId, levels, starts });
    }
  }

  /** Level of a list that paragraphs of a style have. */
  levelOfStyle(id: string, style: string): number | undefined {
    return this.#styled.get(`${id} ${style}`);
  }

  /** The label of the next paragraph in a list, with what parts it from the words. */
  next({ id, level }: InList): Label {
    const list = this.#instances.get(id);
    if (!list) return { text: '', unknown: null };
    const counter = this.#counters.get(list.abstract) ?? new Counter();
    this.#counters.set(list.abstract, counter);
    const start = list.starts.get(level);
    if (start !== undefined && !this.#begun.has(`${id} ${level}`)) counter.restartAt(level, start);
    this.#begun.add(`${id} ${level}`);
    return counter.next(level, list.levels);
  }
}

/** A level as it is written, from 0; a list has nine. */
export function levelAt(given: string | undefined): number {
  return Math.min(Math.max(Number(given ?? 0) || 0, 0), 8);
}

/** Name of a number format. A custom one is of figures with noughts before them: `001, 002, 003, ...`. */
function formatOf(attributes: Readonly<Record<string, string>>): string {
  const { 'w:val': name = 'decimal', 'w:format': custom = '' } = attributes;
  const noughts = /^(0+)1\b/.exec(custom)?.[1];
  return name === 'custom' && noughts ? `decimalZero${noughts.length + 1}` : name;
}

function levelOf(level: XmlElement, at: number): ListLevel {
  const restart = settingOf(level, 'w:lvlRestart');
  const format =
    element(level, 'w:numFmt') ??
    element(element(element(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt');
  return {
    format: formatOf(format?.attributes ?? {}),
    parts: partsOf(settingOf(level, 'w:lvlText') ?? ''),
    start: Number(settingOf(level, 'w:start') ?? 0),
    restart: restart === undefined || Number(restart) > at ? null : Number(restart),
    legal: element(level, 'w:isLgl') !== undefined && isOn(settingOf(level, 'w:isLgl')),
    spaced: settingOf(level, 'w:suff') !== 'nothing',
  };
}
