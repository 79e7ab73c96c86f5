import { groupPlaces, type Place } from '../../model/apparatus/place.ts';
import { hrefOf, type View } from '../view.ts';
import { el, type XmlNode } from '../xml.ts';
import { joined, ownWords } from './inline.ts';

/** What places are listed without. */
interface Options {
  /** Whether to say of which source they are. */
  readonly named?: boolean;
}

/**
 * Links to places by source and paragraph, whose label is said once: `cl. 1, s2, note 4 ×2; cl. 3`.
 */
export function placeLinks(
  view: View,
  places: readonly Place[],
  { named = true }: Options = {},
): XmlNode[] {
  const { words, say, pieces } = view.ui;
  /** What tells a place from the others of its paragraph; empty for the paragraph itself. */
  const shortName = ({ of, number }: { of: keyof typeof words.place | null; number: number }) =>
    of === null ? '' : say(words.place[of], { number });
  return groupPlaces(view.edition, places).map(({ source, groups }) =>
    el(
      'span',
      { class: named && 'places' },
      named && pieces(words.of, { source: ownWords(view, source.record.short) }),
      joined(groups, words.marks.semicolon, ({ paragraph, links }) =>
        joined(links, words.marks.list, ({ target, times, ...rest }, i) => {
          const label = paragraph?.label ?? words.place.record;
          const short = shortName(rest);
          const between = rest.of === 'sentence' ? words.marks.gap : words.marks.comma;
          const full = short ? `${label}${between}${short}` : label;
          return [
            el(
              'a',
              { href: hrefOf(view, target), 'aria-label': i > 0 && full },
              i > 0 ? short : full,
            ),
            times > 1 && el('span', { class: 'times' }, ` ${say(words.times, { times })}`),
          ].filter((each) => each !== false);
        }),
      ),
    ),
  );
}
