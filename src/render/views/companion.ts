import { sentenceNumber } from '../../model/anchor.ts';
import { notesBySentence } from '../../model/beside.ts';
import { companionPartId } from '../../model/companion.ts';
import type { Author, Companion, CompanionPart, Paragraph } from '../../model/edition.ts';
import { classOfKind } from '../../model/note-kind.ts';
import type { Interface } from '../../words/words.ts';
import { lineOf, type ProseContext, proseNodes } from '../prose.ts';
import { contextIn, type View } from '../view.ts';
import { el, type XmlElement, type XmlNode } from '../xml.ts';
import { inUi, joined } from './inline.ts';

/** What a companion is called: `Japanese translation`. */
export function companionName({ ui }: Pick<View, 'ui'>, { kind, lang }: Companion): string {
  return ui.say(ui.words.companion.kind[kind], { language: ui.language(lang) });
}

/** Names of who made a work, each with that in its own language where it is given. */
export function makerNames(ui: Interface, makers: readonly Author[]): string[] {
  const { inBrackets, marks } = ui.words;
  return makers.map(({ family, given, literal, original }) => {
    const name = literal ?? [given, family].filter(Boolean).join(' ');
    return original ? name + marks.gap + ui.say(inBrackets, { words: original }) : name;
  });
}

/** The same as a line, Chinese names marked as such. */
export const makersLine = (ui: Interface, makers: readonly Author[]): XmlNode[] =>
  inUi({ ui }, ui.list(makerNames(ui, makers)).join(''));

/** Who made a companion, when, and under which licence it is, with marks between them. */
export function companionCredit(
  { ui }: View,
  { by, date, licence }: Pick<Companion, 'by' | 'date' | 'licence'>,
): XmlNode[] {
  const parts: XmlNode[][] = [
    ...(by.length > 0 ? [makersLine(ui, by)] : []),
    ...(date ? [[el('time', { datetime: date }, ui.date(date))]] : []),
    ...(licence ? [[el('a', { href: licence.url, rel: 'license' }, licence.name)]] : []),
  ];
  return joined(parts, ui.words.marks.comma, (part) => part);
}

/** Attributes of what is in a companion's language: with its direction, whatever is around it. */
export const inCompanion = ({ lang, dir }: Pick<Companion, 'lang' | 'dir'>) => ({ lang, dir });

/**
 * A paragraph's part of a companion as its page shows it, its gist first, or that there is none.
 * The numbers of the notes stand at the sentences that answer theirs, for whoever reads it alone.
 */
export function companionView(view: View, paragraph: Paragraph, companion: Companion): XmlElement {
  const { anchor } = paragraph;
  const { id } = companion;
  const context = contextIn(view);
  const part = paragraph.companions.find((each) => each.companion === id);
  const attributes = { id: companionPartId(anchor, id), 'data-companion': id };
  if (!part)
    return el(
      'div',
      { ...attributes, class: 'summary companion lacks' },
      withNumbers([el('p', {}, view.ui.words.companion.lacks[companion.kind])], paragraph, context),
    );
  const tied = part.sentences.length > 0;
  return el(
    'div',
    {
      ...attributes,
      class: `summary companion${tied ? ' tied' : ''}`,
      ...inCompanion(companion),
    },
    part.gist && el('div', { class: 'gist' }, proseNodes(part.gist, context)),
    withNumbers(proseNodes(part, context).map(bare), paragraph, context, tied),
  );
}

/** Nodes without the sentences that they render: on a page a pair tells that. */
function bare(node: XmlNode): XmlNode {
  if (typeof node === 'string') return node;
  const { 'data-sentence': _, ...attributes } = node.attributes;
  return { ...node, attributes, children: node.children.map(bare) };
}

/** A part as a line, as a heading has it. */
export function companionLine(part: CompanionPart, context: ProseContext): XmlNode[] {
  return lineOf(proseNodes(part, context).map(bare));
}

/** Nodes with the numbers of a paragraph's notes at the end of the pairs that answer theirs, or of all. */
function withNumbers(
  nodes: readonly XmlNode[],
  paragraph: Paragraph,
  context: ProseContext,
  tied = false,
): XmlNode[] {
  if (paragraph.notes.length === 0) return [...nodes];
  const last = new Map<string, XmlElement>();
  const find = (node: XmlNode): void => {
    if (typeof node === 'string') return;
    const [, pair] = /^pair (k\d+)$/.exec(node.attributes.class ?? '') ?? [];
    if (pair) last.set(pair, node);
    node.children.forEach(find);
  };
  if (tied) nodes.forEach(find);
  const end = endOf(nodes);
  const numbers = new Map<XmlElement, XmlNode[]>();
  for (const [sentence, notes] of notesBySentence(paragraph)) {
    const at = (sentence && last.get(`k${sentenceNumber(sentence)}`)) ?? end;
    if (typeof at !== 'object') continue;
    const drawn = notes.flatMap((note) => number(note, context));
    numbers.set(at, [...(numbers.get(at) ?? []), ...drawn]);
  }
  const write = (node: XmlNode): XmlNode =>
    typeof node === 'string'
      ? node
      : { ...node, children: [...node.children.map(write), ...(numbers.get(node) ?? [])] };
  return nodes.map(write);
}

/** The last block of some that holds words: of a list its last item. */
function endOf(nodes: readonly XmlNode[]): XmlElement | undefined {
  const last = nodes.findLast((node) => typeof node !== 'string');
  if (typeof last !== 'object' || !/^(?:[ou]l|li|blockquote)$/.test(last.name)) return last;
  return endOf(last.children) ?? last;
}

/** A note's number, drawn as in the original; before it an element by which its kind is switched off. */
function number(note: string, { drawn }: ProseContext): XmlNode[] {
  const { kind, place, name } = drawn(note);
  return [
    el('span', { class: classOfKind(kind) }),
    el('button', { class: `n m${place}`, 'aria-label': name, popovertarget: `note-${note}` }),
  ];
}
