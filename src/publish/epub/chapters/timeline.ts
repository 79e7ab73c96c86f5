import { formatDate, formatPeriod } from '../../../model/date.ts';
import type { Edition } from '../../../model/edition.ts';
import { eventsOf, howSure, type TimelineEvent } from '../../../model/timeline/events.ts';
import type { Format } from '../../../model/timeline/label.ts';
import { timelineDrawing } from '../../../render/drawings/timeline.ts';
import { el, type XmlNode } from '../../../render/xml.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, inPage } from '../here.ts';
import { picture } from '../picture.ts';
import { citations, english, passageLinks } from '../words.ts';

/** A drawing for a page that is turned: it stands whole on a telephone's. */
const PAGE: Format = { width: 400, type: 13, line: 17, dates: 'above' };
/** Most events of one drawing: as many labels as a page has room for. */
const MOST = 8;

/**
 * What happened, by date: drawings to scale, each of a stretch of time, and the same as a table.
 */
export function timelineChapter(book: Here): Chapter {
  const here = inPage(book, 'timeline/');
  const { record } = book.edition;
  const events = eventsOf(book.edition);
  return {
    file: here.file,
    title: 'Timeline',
    body: [
      el('h1', {}, 'Timeline'),
      el(
        'p',
        {},
        `What the sources of this edition and their notes speak of, by date. ${record.timeline ?? 'It is a selection.'} `,
        'That one event follows another says nothing about cause.',
      ),
      ...(events.length === 0
        ? [el('p', {}, 'No source and no event of this edition has a date.')]
        : drawn(events)),
      ...(events.length === 0
        ? []
        : [el('h2', { id: 'table' }, 'The same as a table'), table(events, here)]),
    ],
  };
}

function drawn(events: readonly TimelineEvent[]): XmlNode[] {
  const pictures = Math.ceil(events.length / MOST);
  const share = Math.ceil(events.length / pictures);
  return [
    el(
      'p',
      { class: 'what' },
      'Time runs downward, in each picture to a scale of its own. A dot is known to the day; a line between two strokes only to the month or ',
      'year, and is as long as it; a bar lasted from its one end to its other. Hollow or broken: the date is uncertain, and the table says why. ',
      'In a ring: sources differ.',
    ),
    ...Array.from({ length: pictures }, (_, i) => {
      const own = events.slice(i * share, (i + 1) * share);
      const name = `Timeline, picture ${i + 1} of ${pictures}: ${formatPeriod(own[0]?.date ?? '', own.at(-1)?.date ?? null)}`;
      return picture(name, 'timeline', timelineDrawing(own, PAGE), PAGE.type);
    }),
  ];
}

function table(events: readonly TimelineEvent[], here: Here): XmlNode {
  return el(
    'table',
    { 'aria-labelledby': 'table' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, 'Date'),
        el('th', { scope: 'col' }, 'What, how surely, and by which sources'),
      ),
    ),
    el(
      'tbody',
      {},
      events.map((event) => row(event, here)),
    ),
  );
}

function row(event: TimelineEvent, here: Here): XmlNode {
  const { anchor, date, until, otherwise, short, what } = event;
  const passages = passagesOf(event, here.edition);
  return el(
    'tr',
    { id: anchor },
    el(
      'td',
      { class: 'date' },
      formatPeriod(date, until),
      otherwise.map((other) => [
        el('br'),
        `or ${formatDate(other.date)} `,
        citations(here, other.citations),
      ]),
    ),
    el(
      'td',
      {},
      el('p', {}, el('strong', {}, english(short))),
      el('p', {}, english(what)),
      el('p', { class: 'what' }, english(`${howSure(event).join('. ')}.`.replace(/\.\.$/, '.'))),
      event.citations.length > 0 && el('p', { class: 'what' }, citations(here, event.citations)),
      passages.length > 0 && el('p', { class: 'what' }, passageLinks(here, passages)),
    ),
  );
}

/**
 * The passages and notes that speak of an event, in the edition's order; its own source's title
 * where it is the date of that.
 */
function passagesOf({ own, source, see }: TimelineEvent, { sources }: Edition) {
  const all = [...(own ? [{ source, anchor: 'title' }] : []), ...see];
  return sources.flatMap(({ id }) => all.filter((target) => target.source === id));
}
