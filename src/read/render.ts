import type { ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, RootContent } from 'mdast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import type { Target } from '../model/edition.ts';
import type { NoteKind } from '../model/note-kind.ts';
import { holdToNumbers, noteButton, noteMark } from './draft/standoff.ts';
import { markHan } from './remark/mark-han.ts';
import type { Citation, NoteSpan, Pair, Sentence } from './syntax/nodes.ts';

/** What rendering has to know of the rest of the edition. */
export interface RenderContext {
  /**
   * Number and kind of each of the source's notes, and its place among those of its paragraph, from
   * 1.
   */
  readonly notes: ReadonlyMap<
    string,
    { readonly number: number; readonly kind: NoteKind; readonly place: number }
  >;
  /** Label of each reference. */
  readonly labels: ReadonlyMap<string, string>;
  /** Address of a passage. */
  readonly addressOf: (target: Target) => string;
  readonly addressOfReference: (key: string) => string;
}

/**
 * Renders prose of ours (digest, summary, note) to HTML; runs of Han characters get their language.
 */
export function renderProse(nodes: readonly RootContent[], context: RenderContext): string {
  const root = toHast({ type: 'root', children: [...nodes] } as Nodes, {
    handlers: handlersFor(context),
  }) as HastRoot;
  markHan(root);
  holdToNumbers(root.children as ElementContent[]);
  return toHtml(root as HastNodes).trim();
}

/** Handlers of our own nodes, for mdast-util-to-hast. */
function handlersFor({ notes, labels, addressOf, addressOfReference }: RenderContext): Handlers {
  return {
    noteSpan(state, node: NoteSpan): ElementContent[] {
      const { number = 0, kind = 'text', place = 0 } = notes.get(node.note) ?? {};
      return [
        noteMark({ note: node.note, kind, place }, state.all(node) as ElementContent[]),
        noteButton(node.note, number),
      ];
    },
    pair(state, node: Pair): ElementContent {
      return {
        type: 'element',
        tagName: 'span',
        properties: { className: ['pair', `k${node.number}`] },
        children: state.all(node) as ElementContent[],
      };
    },
    sentence(state, node: Sentence): ElementContent {
      return {
        type: 'element',
        tagName: 'span',
        properties: { className: ['s'], dataSentence: node.anchor },
        children: state.all(node) as ElementContent[],
      };
    },
    citation(_state, node: Citation): ElementContent {
      const children = node.items.flatMap(({ key, locator }, i): ElementContent[] => [
        ...(i > 0 ? [{ type: 'text' as const, value: '; ' }] : []),
        {
          type: 'element',
          tagName: 'a',
          properties: { href: addressOfReference(key) },
          children: [{ type: 'text', value: labels.get(key) ?? key }],
        },
        ...(locator ? [{ type: 'text' as const, value: `, ${locator}` }] : []),
      ]);
      return {
        type: 'element',
        tagName: 'cite',
        properties: {},
        children: [{ type: 'text', value: '[' }, ...children, { type: 'text', value: ']' }],
      };
    },
    link(state, node: Extract<RootContent, { type: 'link' }>): ElementContent {
      const target = node.data?.target;
      const properties = target
        ? { href: addressOf(target) }
        : { href: node.url, rel: ['external'] };
      return {
        type: 'element',
        tagName: 'a',
        properties,
        children: state.all(node) as ElementContent[],
      };
    },
  } as Handlers;
}
