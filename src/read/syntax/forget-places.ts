import type { RootContent } from 'mdast';
import type { CompanionDraft, NoteDraft, ParagraphDraft } from '../draft/draft.ts';
import { eachNode } from './each-node.ts';

/**
 * Takes the places off the nodes that are yet to be rendered, which halves them: the trees of all
 * sources wait in memory until the last is read. Where links, citations and notes are written is
 * kept beside them.
 */
export function forgetPlaces(
  paragraphs: readonly ParagraphDraft[],
  notes: readonly NoteDraft[],
  companions: readonly CompanionDraft[],
): void {
  const bodies: (readonly RootContent[])[] = [
    ...paragraphs.flatMap(({ digest, summary }) => [digest?.body ?? [], summary?.body ?? []]),
    ...companions.flatMap(({ parts }) => [...parts.values()].map(({ body }) => body)),
    ...notes.flatMap(({ body, positions, term }) => [
      body,
      ...[...positions, ...(term?.others ?? [])].map((each) => each.body),
    ]),
  ];
  for (const body of bodies)
    eachNode<RootContent>({ children: [...body] }, (node) => {
      node.position = undefined;
    });
}
