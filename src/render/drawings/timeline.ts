import type { TimelineEvent } from '../../model/timeline/events.ts';
import type { Format, Line, Said } from '../../model/timeline/label.ts';
import { layOut, rounded } from '../../model/timeline/layout.ts';
import type { Interface } from '../../words/words.ts';
import { inOwnWords } from '../own-words.ts';
import type { View } from '../view.ts';
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
export function timelineDrawing(
  events: readonly TimelineEvent[],
  format: Format,
  { ui, edition }: Pick<View, 'ui' | 'edition'>,
): Drawing {
  const said = events.map((event) => labelWords(event, ui));
  const { width, height, axis, ticks, entries } = layOut(events, said, format);
  return {
    width,
    height: rounded(height),
    nodes: [
      el(
        'g',
        { class: 'axis' },
        el('path', { d: `M${axis} ${rounded(ticks[0]?.y ?? 0)}V${rounded(ticks.at(-1)?.y ?? 0)}` }),
        ticks.map(({ y, year, month }) =>
          el(
            'g',
            { class: month === 1 && 'year' },
            el('path', { d: `M${axis - 4} ${rounded(y)}h8` }),
            el(
              'text',
              { x: axis - 8, y: rounded(y), dy: '0.35em', 'text-anchor': 'end' },
              month === 1 ? String(year) : ui.month(month),
            ),
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
          el('text', {}, ownLines(label.words, event.short, inOwnWords(edition, event.short))),
        ),
      ),
    ],
  };
}

/** An event's label: what the mark's shape says of the date is said in words too. */
function labelWords(
  { date, until, short, uncertain, otherwise }: TimelineEvent,
  ui: Interface,
): Said {
  const { words, say } = ui;
  const marks = [
    uncertain && words.timeline.dateUncertain,
    otherwise.length > 0 && words.timeline.sourcesDiffer,
  ].filter((each) => each !== false && each !== null);
  return {
    date: ui.period(date, until),
    words: [short, ...marks.map((mark) => say(words.inBrackets, { words: mark }))].join(' '),
  };
}

/** A line of type, parted by a space from the next for whoever reads the words alone. */
function line({ x, y, text }: Line): XmlNode[] {
  return lineWith({ x, y }, text);
}

function lineWith({ x, y }: Pick<Line, 'x' | 'y'>, ...words: XmlNode[]): XmlNode[] {
  return [el('tspan', { x: rounded(x), y: rounded(y) }, words), ' '];
}

/** Lines that begin with words of the edition's own, which are marked where they need to be. */
function ownLines(
  lines: readonly Line[],
  words: string,
  attributes: ReturnType<typeof inOwnWords>,
): XmlNode[] {
  if (Object.keys(attributes).length === 0) return lines.flatMap(line);
  // Lines are parted at spaces, or within a word.
  let left = words.replaceAll(/\s/g, '').length;
  return lines.flatMap((each) => {
    let end = 0;
    for (; left > 0 && end < each.text.length; end++) if (/\S/.test(each.text[end] ?? '')) left--;
    const [own, rest] = [each.text.slice(0, end), each.text.slice(end)];
    return lineWith(
      each,
      ...(own ? [el('tspan', { lang: attributes.lang ?? null }, own)] : []),
      rest,
    );
  });
}
