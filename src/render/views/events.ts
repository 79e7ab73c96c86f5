import { certainDate } from '../../model/date.ts';
import type { Edition } from '../../model/edition.ts';
import { inOrder, sourceOf } from '../../model/lookup.ts';
import { precisionOf, type TimelineEvent } from '../../model/timeline/events.ts';
import type { Format } from '../../model/timeline/label.ts';
import type { Mark } from '../../model/timeline/layout.ts';
import type { Interface } from '../../words/words.ts';
import { timelineDrawing } from '../drawings/timeline.ts';
import { timelineMark } from '../drawings/timeline-mark.ts';
import { inOwnWords } from '../own-words.ts';
import type { View } from '../view.ts';
import { el, type XmlChild, type XmlElement, type XmlNode } from '../xml.ts';
import { citations, hanAmong, ownWords, sourceLink, targetLinks } from './inline.ts';
import { columnHeadsWithRoles } from './table.ts';

/** A mark in a box of 14 by 24. */
const MARK: Mark = { shape: 'day', uncertain: false, x: 7, from: 12, to: 12, others: [] };
const LEGEND = {
  day: MARK,
  within: { ...MARK, shape: 'within', from: 3, to: 21 },
  span: { ...MARK, shape: 'span', from: 3, to: 21 },
  uncertain: { ...MARK, uncertain: true },
  disputed: { ...MARK, from: 9, to: 9, others: [19] },
} as const satisfies Record<string, Mark>;

/** Which shapes the marks of events have, in the order of their legend. */
function shapesOf(events: readonly TimelineEvent[]): (keyof typeof LEGEND)[] {
  const found = new Set<string>(
    events.flatMap((event) => [
      precisionOf(event),
      ...(event.uncertain ? ['uncertain'] : []),
      ...(event.otherwise.length > 0 ? ['disputed'] : []),
    ]),
  );
  return (Object.keys(LEGEND) as (keyof typeof LEGEND)[]).filter((of) => found.has(of));
}

/**
 * What the shapes say that the marks of these events have; nothing where each is a dot, which needs
 * no word.
 */
export function eventLegend(
  { ui: { words } }: View,
  events: readonly TimelineEvent[],
): XmlElement | null {
  const shapes = shapesOf(events);
  if (shapes.every((of) => of === 'day')) return null;
  return el(
    'ul',
    { class: 'timeline-legend' },
    shapes.map((of) =>
      el(
        'li',
        {},
        el(
          'svg',
          { width: 14, height: 24, viewBox: '0 0 14 24', 'aria-hidden': 'true' },
          timelineMark(LEGEND[of]),
        ),
        el('span', {}, words.timeline.legend[of]),
      ),
    ),
  );
}

/** Events drawn to scale. */
export function eventDrawing(
  view: View,
  events: readonly TimelineEvent[],
  format: Format,
  name: string = view.ui.words.timeline.title,
): XmlElement {
  const { width, height, nodes } = timelineDrawing(events, format, view);
  return el(
    'svg',
    {
      class: `timeline ${format.dates}`,
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'xMinYMin',
      role: 'group',
      'aria-label': name,
      'font-size': format.type,
    },
    nodes,
  );
}

/** Events as a table, which holds what their drawing does, with the references. */
export function eventTable(view: View, events: readonly TimelineEvent[]): XmlElement {
  const { columns } = view.ui.words.timeline;
  return el(
    'table',
    { class: 'events', role: 'table', id: 'table', 'aria-labelledby': 'table-heading' },
    columnHeadsWithRoles([columns.date, columns.what, columns.howSure, columns.rests]),
    el(
      'tbody',
      { role: 'rowgroup' },
      events.map((event) => row(view, event)),
    ),
  );
}

function row(view: View, event: TimelineEvent): XmlElement {
  const { edition, ui } = view;
  const { words, pieces } = ui;
  const cell = (kind: string | null, ...children: XmlNode[]) =>
    el('td', { role: 'cell', class: kind }, children);
  return el(
    'tr',
    { role: 'row', id: event.anchor },
    cell(
      'date',
      ...ui
        .periodParts(event.date, event.until)
        .map((part) =>
          typeof part === 'string' ? part : el('time', { datetime: part.iso }, part.words),
        ),
      ...event.otherwise.flatMap((other) => [
        ' ',
        el(
          'span',
          { class: 'other' },
          pieces(words.timeline.or, {
            date: el('time', { datetime: other.date }, ui.date(other.date)),
          }),
          ' ',
          citations(view, other.citations),
        ),
      ]),
    ),
    cell(
      null,
      el('p', { class: 'short', ...inOwnWords(edition, event.short) }, hanAmong(view, event.short)),
      event.what
        ? el('span', { ...inOwnWords(edition, event.what) }, hanAmong(view, event.what))
        : el('span', {}, sourceDate(view, event)),
    ),
    cell('sure', ...howSure(event, view).map((line) => el('p', {}, line))),
    cell(
      'rests',
      ...(event.citations.length > 0 ? [el('p', {}, citations(view, event.citations))] : []),
      ...passagesOf(edition, event).map(({ source, targets }) =>
        el(
          'p',
          {},
          pieces(words.of, {
            source: sourceLink(view, source),
          }),
          targetLinks(view, targets, source),
        ),
      ),
    ),
  );
}

/** What is said of a source's own date where its editor gives no sentence for it. */
function sourceDate(view: View, { source, short }: TimelineEvent): XmlChild {
  const { pieces, words } = view.ui;
  const relation = sourceOf(view.edition, source)?.record.relation;
  return [
    pieces(words.timeline.sourceDate, { source: ownWords(view, short) }),
    relation ? [words.marks.gap, ownWords(view, relation)] : [],
  ];
}

/** How sure the date is: the counterpart of the shape of its mark. */
export function howSure(event: TimelineEvent, view: Pick<View, 'edition' | 'ui'>): XmlNode[][] {
  const { words, pieces } = view.ui;
  const { date, uncertain, otherwise } = event;
  const { known, uncertainSince, differ } = words.timeline;
  const precision = precisionOf(event);
  return [
    [known[precision === 'within' ? knownTo(date) : precision]],
    ...(uncertain ? [pieces(uncertainSince, { why: ownWords(view, uncertain) }).flat()] : []),
    ...(otherwise.length > 0 ? [[differ]] : []),
  ];
}

/**
 * The passages and notes that speak of an event, by source; its own source's title where it is the
 * date of that.
 */
function passagesOf(edition: Edition, { own, source: from, see }: TimelineEvent) {
  const all = [...(own ? [{ source: from, anchor: 'title' }] : []), ...see];
  const bySource = Map.groupBy(all, ({ source }) => sourceOf(edition, source));
  return inOrder(edition, [...bySource.keys()]).map((source) => ({
    source,
    targets: bySource.get(source) ?? [],
  }));
}

/**
 * An event's date, with those that other sources give: `21 June 2022, or 22 June 2022`.
 */
export function eventDates({ date, until, otherwise }: TimelineEvent, ui: Interface): string {
  return [
    ui.period(date, until),
    ...otherwise.map((other) => ui.say(ui.words.timeline.or, { date: ui.date(other.date) })),
  ].join(ui.words.marks.comma);
}

/** To what a date is known that is no day: a year or month, or some other stretch of time. */
function knownTo(written: string): 'year' | 'month' | 'within' {
  const iso = certainDate(written);
  if (iso === null) return 'within';
  return iso.length === 4 ? 'year' : 'month';
}
