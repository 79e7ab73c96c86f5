import { type Anchor, noteAnchor, paragraphOf } from '../anchor.ts';
import type { Edition, Source, Target } from '../edition.ts';
import { inOrder, sourceOf } from '../lookup.ts';

/** A place where words were found. */
export interface Place {
  /** The nearest id on the page: a sentence's, a paragraph's, a summary part's or a note's. */
  readonly target: Target;
  /** The paragraph that it belongs to. */
  readonly paragraph: Anchor;
  /** Which words were looked through. */
  readonly what: 'text' | 'summary' | 'digest' | 'note' | 'record';
  readonly times: number;
}

/** The places of one paragraph, each with the words of its link. */
export interface PlaceGroup {
  readonly label: string;
  readonly links: readonly {
    readonly target: Target;
    readonly short: string;
    readonly times: number;
  }[];
}

/**
 * Sorts places by source and paragraph, in the edition's order, and words their links: `s2`,
 * `English`, `note 4`.
 */
export function groupPlaces(
  edition: Pick<Edition, 'sources'>,
  places: readonly Place[],
): { source: Source; groups: PlaceGroup[] }[] {
  const bySource = Map.groupBy(places, ({ target }) => sourceOf(edition, target.source));
  return inOrder(edition, [...bySource.keys()]).flatMap((source) => {
    const own = bySource.get(source) ?? [];
    const record = own.filter(({ what }) => what === 'record');
    const groups = source.paragraphs.map(({ anchor, label }) => ({
      label,
      links: own
        .filter(({ paragraph, what }) => paragraph === anchor && what !== 'record')
        .map((place) => ({
          target: place.target,
          short: shortName(place, source),
          times: place.times,
        })),
    }));
    const ofRecord = record.map(({ target, times }) => ({ target, short: '', times }));
    return [
      {
        source,
        groups: [{ label: 'record', links: ofRecord }, ...groups].filter(
          ({ links }) => links.length > 0,
        ),
      },
    ];
  });
}

/** Passages named by hand, as places. */
export function placesOf(edition: Pick<Edition, 'sources'>, targets: readonly Target[]): Place[] {
  return targets.map((target) => {
    const source = sourceOf(edition, target.source);
    const note = source?.notes.find(({ id }) => noteAnchor(id) === target.anchor);
    const what = note ? 'note' : /-en$/.test(target.anchor) ? 'summary' : 'text';
    return { target, paragraph: note?.anchor ?? paragraphOf(target.anchor), what, times: 1 };
  });
}

/** What tells a place from the others of its paragraph; empty for the paragraph itself. */
function shortName({ target, what }: Place, { notes }: Source): string {
  if (what === 'summary') return 'English';
  if (what === 'note')
    return `note ${notes.find(({ id }) => target.anchor === noteAnchor(id))?.number ?? ''}`;
  return /-(s\d+)$/.exec(target.anchor)?.[1] ?? '';
}
