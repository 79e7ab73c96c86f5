import type { TimelineEvent } from '../../model/timeline/events.ts';
import type { Format, Line } from '../../model/timeline/label.ts';
import { layOut, rounded } from '../../model/timeline/layout.ts';
import { el, type XmlNode } from '../xml.ts';
import { timelineMark } from './timeline-mark.ts';

/**
 * What stands inside an SVG element, whose `viewBox` begins at 0 0. Its style sheet is that of who
 * shows it.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly XmlNode[];
}

/**
 * Draws events, at least one and in their order: the axis, and for each a link with its mark, its
 * date and its words.
 */
export function timelineDrawing(events: readonly TimelineEvent[], format: Format): Drawing {
  const { width, height, axis, ticks, entries } = layOut(events, format);
  return {
    width,
    height: rounded(height),
    nodes: [
      el(
        'g',
        { class: 'axis' },
        el('path', { d: `M${axis} ${rounded(ticks[0]?.y ?? 0)}V${rounded(ticks.at(-1)?.y ?? 0)}` }),
        ticks.map(({ y, label, year }) =>
          el(
            'g',
            { class: year && 'year' },
            el('path', { d: `M${axis - 4} ${rounded(y)}h8` }),
            el('text', { x: axis - 8, y: rounded(y), dy: '0.35em', 'text-anchor': 'end' }, label),
          ),
        ),
      ),
      el(
        'g',
        { class: 'leaders' },
        entries.map(({ leader }) => el('path', { d: leader })),
      ),
      ...entries.map(({ event, mark, label }) =>
        el(
          'a',
          { href: `#${event.anchor}`, 'data-event': event.id },
          timelineMark(mark),
          el('rect', {
            x: label.x - 5,
            y: rounded(label.top),
            width: width - label.x + 5,
            height: label.height,
          }),
          el('text', { class: 'date' }, label.date.map(line)),
          ' ',
          el('text', {}, label.words.map(line)),
        ),
      ),
    ],
  };
}

/** A line of type, parted by a space from the next for whoever reads the words alone. */
function line({ x, y, text }: Line): XmlNode[] {
  return [el('tspan', { x: rounded(x), y: rounded(y) }, text), ' '];
}
