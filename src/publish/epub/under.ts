import type { CrossReference, Paragraph, Source } from '../../model/edition.ts';
import { sourceOf } from '../../model/lookup.ts';
import { fateOf } from '../../model/retired.ts';
import { notesOf } from '../../render/margin.ts';
import { type End, relatedGroups } from '../../render/related.ts';
import { quotable, targetName } from '../../render/target-name.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import { type Here, hrefOf } from './here.ts';
import { english, quoted } from './words.ts';

/**
 * What stands under a paragraph: the passages that its notes refer to, those that refer to it, and
 * anchors that have gone.
 */
export function under(paragraph: Paragraph, source: Source, here: Here): XmlElement[] {
  const outgoing = notesOf(paragraph, source.notes).flatMap(({ crossReferences }) =>
    crossReferences.filter(({ relation }) => relation !== 'mentions'),
  );
  return [
    ...related(outgoing, 'to', here),
    ...related(paragraph.backlinks, 'from', here),
    ...retired(paragraph, source),
  ];
}

function related(links: readonly CrossReference[], end: End, here: Here): XmlElement[] {
  return relatedGroups(links, end).map(({ heading, passages }) =>
    el(
      'p',
      { class: 'what' },
      `${heading} `,
      passages.map((passage, i) => {
        // A source is named once; of its further passages the label says enough.
        const again =
          passages[i - 1]?.source === passage.source
            ? sourceOf(here.edition, passage.source)
            : undefined;
        const name = english(targetName(here.edition, passage, again));
        return [i > 0 && (again ? ', ' : '; '), el('a', { href: hrefOf(here, passage) }, name)];
      }),
    ),
  );
}

function retired(paragraph: Paragraph, source: Source): XmlElement[] {
  return paragraph.retired.map((gone) => {
    const { subject, what, successors } = fateOf(gone, source);
    return el(
      'p',
      { class: 'what', id: gone.anchor },
      `${subject} `,
      gone.quote && ['on ', quoted(quotable(gone.quote)), ' '],
      `(#${gone.anchor}) ${what} `,
      successors.map(({ anchor, name, before }) => [before, el('a', { href: `#${anchor}` }, name)]),
      `${successors.length > 0 ? ' ' : ''}in version ${gone.version} of this edition.`,
    );
  });
}
