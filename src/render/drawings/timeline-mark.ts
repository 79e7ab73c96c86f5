import { type Mark, RADIUS, RING, rounded } from '../../model/timeline/layout.ts';
import { el, type XmlElement } from '../xml.ts';

/**
 * Draws an event's mark: its shape says how much of the date is known, its fill how surely, a ring
 * that sources differ.
 */
export function timelineMark({ shape, uncertain, x, ...exact }: Mark): XmlElement {
  const [from, to, others] = [rounded(exact.from), rounded(exact.to), exact.others.map(rounded)];
  const middle = rounded((from + to) / 2);
  const length = Math.max(rounded(to - from), 2 * RADIUS + 2);
  const far = others.length > 0 ? [Math.min(middle, ...others), Math.max(middle, ...others)] : null;
  return el(
    'g',
    {
      class: ['mark', shape, uncertain && 'uncertain', far && 'disputed'].filter(Boolean).join(' '),
    },
    far && [
      el('path', { d: `M${x} ${far[0]}V${far[1]}` }),
      others.map((y) => el('circle', { class: 'other', cx: x, cy: y, r: RADIUS })),
      el('circle', { class: 'ring', cx: x, cy: middle, r: RING }),
    ],
    shape === 'day' && el('circle', { class: 'body', cx: x, cy: from, r: RADIUS }),
    shape === 'within' &&
      el('path', {
        class: 'body',
        d: `M${x - RADIUS} ${from}h${2 * RADIUS}M${x} ${from}V${to}M${x - RADIUS} ${to}h${2 * RADIUS}`,
      }),
    shape === 'span' &&
      el('rect', {
        class: 'body',
        x: x - 3,
        y: rounded(middle - length / 2),
        width: 6,
        height: length,
      }),
  );
}
