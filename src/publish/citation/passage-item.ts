import type { EditionRecord, Source } from '../../model/edition.ts';
import { capital } from '../../model/text/capital.ts';
import { interfaceIn } from '../../words/words.ts';
import type { Citable } from './citables.ts';
import { type CslItem, workItem } from './work-item.ts';

/** The key of a passage in the data forms: `decision-c3-2`. */
export function keyOf(source: Source, { anchor }: Pick<Citable, 'anchor'>): string {
  return anchor ? `${source.id}-${anchor}` : source.id;
}

/** What of a passage stands in its item. */
type Cited = Pick<Citable, 'anchor' | 'place' | 'form' | 'permalink' | 'fingerprint'>;

/**
 * A passage as a CSL-JSON item: the work, with the place in it, and this edition as the collection
 * where it is read.
 *
 * The address is the permalink in this edition; `custom` has the fingerprint in full.
 */
export function passageItem(source: Source, citable: Cited, edition: EditionRecord): CslItem {
  const { words, say } = interfaceIn(edition.interface);
  const { anchor, place, form, permalink, fingerprint } = citable;
  const where = [place, form].filter((words) => words !== null).join(', ');
  return {
    ...workItem(source),
    id: keyOf(source, citable),
    ...(place && { section: place }),
    archive: edition.title,
    archive_location: anchor ?? source.id,
    version: edition.version,
    URL: permalink,
    note: capital(
      say(where ? words.cite.placeIn : words.cite.wholeIn, {
        place: where,
        title: edition.title,
        version: edition.version,
        date: edition.date,
        sha256: fingerprint,
      }),
    ),
    custom: {
      edition: edition.title,
      version: edition.version,
      date: edition.date,
      anchor,
      form,
      sha256: fingerprint,
    },
  };
}
