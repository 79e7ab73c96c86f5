import { paragraphOf, summaryAnchor } from '../../model/anchor.ts';
import type { Source } from '../../model/edition.ts';
import { paragraphAt } from '../../model/lookup.ts';
import { anchorOfId } from '../../model/releases/release.ts';
import { targetName } from '../target-name.ts';
import type { View } from '../view.ts';
import { companionName } from './companion.ts';

/** The name of what stands at an address of a source's page, a part of a companion too. */
export function addressName(view: View, source: Source, id: string): string {
  const { words, say } = view.ui;
  const anchor = anchorOfId(id);
  const companion = source.companions.find(({ id: own }) => id.endsWith(`_${own}`));
  const paragraph = paragraphAt(source, paragraphOf(anchor));
  const passage = targetName(view, { source: source.id, anchor }, source);
  const part = companion
    ? companionName(view, companion)
    : paragraph && anchor === summaryAnchor(paragraph.anchor)
      ? words.changes.summary
      : paragraph && paragraph.anchor !== anchor
        ? words.changes.sentence
        : null;
  return part ? say(words.changes.part, { passage, part }) : passage;
}
