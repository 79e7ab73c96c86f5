import type { Figure, Source } from '../../model/edition.ts';
import { figurePath } from '../../model/figure.ts';
import { directionOf } from '../../model/text/direction.ts';
import { inOwn } from '../own-words.ts';
import type { View } from '../view.ts';
import { el, type XmlElement } from '../xml.ts';
import { hanAmong } from './inline.ts';

/**
 * A picture of a source with its caption, whence it comes, and its rights; in words where it may not
 * be published.
 */
export function figureView(view: View, figure: Figure, { id }: Source): XmlElement {
  const { file, anchor, number, alt, caption, source, rights, lang, picture } = figure;
  const { words, say, pieces } = view.ui;
  const message = words.figure;
  const ours = inOwn(view.edition.record);
  const own = lang ? { lang, dir: directionOf(lang) } : ours;
  const href = view.root + figurePath(id, file);
  const name = el('a', { href: `#${anchor}` }, say(message.name, { number }));
  return el(
    'figure',
    { class: 'figure', id: anchor },
    picture
      ? el(
          'a',
          { class: 'whole', href },
          // Its size is told, so that nothing moves when it comes.
          el('img', {
            src: href,
            alt,
            width: picture.width,
            height: picture.height,
            loading: 'lazy',
            ...own,
          }),
        )
      : [
          el('p', { class: 'withheld' }, message.withheld),
          el('p', { class: 'shows', ...own }, lang ? alt : hanAmong(view, alt)),
        ],
    el(
      'figcaption',
      {},
      el(
        'p',
        {},
        caption === null
          ? name
          : pieces(message.named, {
              name,
              caption: el('span', { ...own }, lang ? caption : hanAmong(view, caption)),
            }),
      ),
      el(
        'p',
        { class: 'meta' },
        pieces(message.source, { source: el('span', { ...ours }, hanAmong(view, source)) }),
        el('br'),
        pieces(message.rights, {
          rights: words.rights[rights.status],
          evidence: el('span', { ...ours }, hanAmong(view, rights.evidence)),
        }),
      ),
    ),
  );
}
