import { type Anchor, paragraphOf, sentenceNumber } from '../anchor.ts';
import type { Edition, Paragraph, Source, Target } from '../edition.ts';
import { inOrder, noteAt, sourceOf } from '../lookup.ts';

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

/** The places of one paragraph. */
export interface PlaceGroup {
  /** Null for the source's record. */
  readonly paragraph: Paragraph | null;
  readonly links: readonly {
    readonly target: Target;
    readonly times: number;
    /** What tells it from the others of its paragraph; null for the paragraph itself. */
    readonly of: 'sentence' | 'summary' | 'note' | null;
    /** The sentence's or the note's; 0 for others. */
    readonly number: number;
  }[];
}

/** Sorts places by source and paragraph, in the edition's order. */
export function groupPlaces(
  edition: Pick<Edition, 'sources'>,
  places: readonly Place[],
): { source: Source; groups: PlaceGroup[] }[] {
  const bySource = Map.groupBy(places, ({ target }) => sourceOf(edition, target.source));
  return inOrder(edition, [...bySource.keys()]).map((source) => {
    const own = bySource.get(source) ?? [];
    const groupOf = (paragraph: Paragraph | null, of: readonly Place[]): PlaceGroup => ({
      paragraph,
      links: of.map((place) => ({ ...place, ...partOf(place, source) })),
    });
    const record = own.filter(({ what }) => what === 'record');
    const groups = source.paragraphs.map((paragraph) =>
      groupOf(
        paragraph,
        own.filter((place) => place.paragraph === paragraph.anchor && place.what !== 'record'),
      ),
    );
    return {
      source,
      groups: [groupOf(null, record), ...groups].filter(({ links }) => links.length > 0),
    };
  });
}

/** Passages named by hand, as places. */
export function placesOf(edition: Pick<Edition, 'sources'>, targets: readonly Target[]): Place[] {
  return targets.map((target) => {
    const source = sourceOf(edition, target.source);
    const note = source && noteAt(source, target.anchor);
    const what = note ? 'note' : /-en$/.test(target.anchor) ? 'summary' : 'text';
    return { target, paragraph: note?.anchor ?? paragraphOf(target.anchor), what, times: 1 };
  });
}

function partOf(
  { target, what }: Place,
  source: Source,
): { of: 'sentence' | 'summary' | 'note' | null; number: number } {
  if (what === 'record') return { of: null, number: 0 };
  if (what === 'summary') return { of: 'summary', number: 0 };
  if (what === 'note') return { of: 'note', number: noteAt(source, target.anchor)?.number ?? 0 };
  const number = sentenceNumber(target.anchor);
  return { of: number ? 'sentence' : null, number };
}
