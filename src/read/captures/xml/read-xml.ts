import type { LeftOut, ReadLine } from '../../../model/capture/reading.ts';
import type { Emphasis } from '../../../model/text/emphasis.ts';
import { superscript } from '../superscript.ts';
import type { XmlElement, XmlNode } from './parse-xml.ts';
import type { ElementUse, Vocabulary } from './vocabulary.ts';

/** What a document gave: blocks, each of one line or of several, and what was told of it. */
export interface XmlText {
  readonly blocks: readonly (readonly ReadLine[])[];
  readonly told: readonly string[];
}

const MARK = /^\s*(\[\d{1,3}\]|[⁰¹²³⁴-⁹]+|[①-⑳])/u;
/** After these a number needs no space before its words. */
const WIDE_END = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u;

/** Reads the text of a document's parts by its vocabulary. */
export function readXml(parts: readonly XmlElement[], vocabulary: Vocabulary): XmlText {
  const blocks: ReadLine[][] = [];
  const notes: XmlElement[] = [];
  const marked = new Set<XmlElement>();
  const told = new Map<string, number>();
  let lines: Block[] = [startBlock()];
  let number = '';
  let page = '';
  let heading: number | null = null;
  let titled = false;
  /** Where a heading is the title: at the start of the text itself, and not of one of its divisions. */
  let titleAt = 0;
  let leftOut: LeftOut | null = null;

  for (const part of parts) {
    // What stands before the text has headings of its own: a list of persons, a dedication.
    titleAt = part.name === 'front' ? -1 : blocks.length;
    visitAll(part, 1, false);
    close();
  }
  notes.forEach((note, i) => {
    number = marked.has(note) ? '' : `${superscript(i + 1)} `;
    visitAll(note, 1, false);
    close();
  });
  return {
    blocks,
    told: [...told].map(([what, times]) => (times > 1 ? `${what} (${times} times)` : what)),
  };

  function visitAll(node: XmlElement, level: number, inProvision: boolean): void {
    const divisions = node.children.filter((child) => useOf(child)?.is === 'division');
    for (const child of node.children) {
      if (divisions.length > 1 && child === divisions[0]) titleAt = -1;
      visit(child, level, inProvision);
    }
  }

  function useOf(node: XmlNode): ElementUse | undefined {
    return typeof node === 'string'
      ? undefined
      : (vocabulary.useOf?.(node) ?? vocabulary.uses[node.name]);
  }

  function visit(node: XmlNode, level: number, inProvision: boolean): void {
    if (typeof node === 'string') {
      add(node);
      return;
    }
    const use = useOf(node);
    const inside = (deeper = level, provision = inProvision) => visitAll(node, deeper, provision);
    switch (use?.is) {
      case undefined:
        inside();
        return;
      case 'block':
      case 'row':
        close();
        inside();
        // Words of a number alone wait for what follows; a row without words is none.
        if (use.is === 'row') closeRow();
        else close();
        return;
      case 'cell':
        inside();
        current().text += '\t';
        return;
      case 'division':
        close();
        inside(level + 1, false);
        close();
        return;
      case 'provision':
      case 'item':
        close();
        inside(level, true);
        close();
        return;
      case 'speaker':
        close();
        number = `${tidy(textOf(node))} `;
        return;
      case 'number':
        number += `${tidy(textOf(node))}`;
        if (number && !WIDE_END.test(number)) number += ' ';
        return;
      case 'title':
      case 'heading':
        if (use.is === 'heading' && inProvision) runOn(node, level);
        else head(use, level, inside);
        return;
      case 'line':
        // A number or a speaker above verse has a line of its own.
        if (number) lines.push({ ...startBlock(), text: number }, startBlock());
        number = '';
        if (current().text.trim()) lines.push(startBlock());
        inside();
        lines.push(startBlock());
        return;
      case 'line-break':
        if (node.attributes.break === 'no') current().text = current().text.trimEnd();
        else add(' ');
        return;
      case 'page-break':
        page = node.attributes.n ? `page ${node.attributes.n}` : '';
        return;
      case 'note':
        // One that stands between blocks is a block itself, its mark with it.
        if (leftOut || current().text.trim() === '') {
          close();
          inside();
          close();
          return;
        }
        // A note may bear its mark in its own words, as it stands in the text.
        if (current().text.endsWith(MARK.exec(textOf(node))?.[1] ?? '\n')) marked.add(node);
        else add(superscript(notes.length + 1));
        notes.push(node);
        return;
      case 'gap':
        tell('a place that the transcription marks as a gap is shown as […]');
        add('[…]');
        return;
      case 'emphasis': {
        const from = current().text.length;
        inside();
        const block = current();
        if (block.text.length > from)
          block.emphasis.push({ as: 'em', range: [from, block.text.length] });
        return;
      }
      case 'left-out': {
        close();
        const before = leftOut;
        leftOut = { rule: use.rule, why: use.why };
        inside();
        close();
        leftOut = before;
        return;
      }
      case 'nothing':
        if (use.told && textOf(node).trim()) tell(use.told);
    }
  }

  function head(use: ElementUse, level: number, inside: () => void): void {
    close();
    if (use.is === 'title' ? !titled : !titled && blocks.length === titleAt) heading = 1;
    else heading = Math.min(Math.max(level, 2), 6);
    titled ||= heading === 1;
    inside();
    close();
    heading = null;
  }

  /** A provision's heading is one line with its number, as it is printed. */
  function runOn(node: XmlElement, level: number): void {
    visitAll(node, level, true);
    close();
  }

  function current(): Block {
    return lines.at(-1) as Block;
  }

  function add(words: string): void {
    const block = current();
    const folded = words.replace(/[ \t\r\n]+/g, ' ');
    if (block.text === '' && folded.trim() === '') return;
    if (block.text === '' && number) {
      block.text = number;
      number = '';
    }
    block.text += /[ \t]$/.test(block.text) ? folded.replace(/^ /, '') : folded;
  }

  function closeRow(): void {
    const block = current();
    block.text = block.text.replace(/ *\t */g, '\t').replace(/\t+$/, '');
    close();
  }

  function close(): void {
    const found = lines.map(tidied).filter(({ text }) => text !== '');
    lines = [startBlock()];
    if (found.length === 0) return;
    blocks.push(
      found.map(({ text, emphasis }) => ({
        text,
        ...(page && { at: page }),
        ...(heading === 1 && { isTitle: true as const }),
        ...(heading !== null && heading > 1 && { heading }),
        ...(leftOut && { leftOut }),
        ...(emphasis.length > 0 && { emphasis }),
      })),
    );
  }

  function tell(what: string): void {
    told.set(what, (told.get(what) ?? 0) + 1);
  }
}

interface Block {
  text: string;
  emphasis: Emphasis[];
}

function startBlock(): Block {
  return { text: '', emphasis: [] };
}

/** A line without white space at its ends, its emphasis where the words are then. */
function tidied({ text, emphasis }: Block): Block {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return {
    text: trimmed,
    emphasis: emphasis
      .map(({ as, range: [from, to] }): Emphasis => {
        const words = text.slice(from, to);
        const start = from + words.length - words.trimStart().length - lead;
        return { as, range: [start, start + words.trim().length] };
      })
      // What is set apart as a whole is set so by its kind, not for its meaning.
      .filter(({ range: [from, to] }) => to > from && to - from < trimmed.length),
  };
}

function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

function tidy(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
