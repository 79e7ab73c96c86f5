import { eventsOf, type TimelineEvent } from '../../../model/timeline/events.ts';
import type { Format } from '../../../model/timeline/label.ts';
import { eventDrawing, eventLegend, eventTable } from '../../../render/views/events.ts';
import { el, type XmlNode } from '../../../render/xml.ts';
import { bookNodes } from '../book-nodes.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, inPage } from '../here.ts';

/** A drawing for a page that is turned: it stands whole on a telephone's. */
const PAGE: Format = { width: 400, type: 13, line: 17, dates: 'above' };
/** Most events of one drawing: as many labels as a page has room for. */
const MOST = 8;

/**
 * What happened, by date: drawings to scale, each of a stretch of time, and the same as a table.
 */
export function timelineChapter(book: Here): Chapter {
  const here = inPage(book, 'timeline/');
  const { record } = here.edition;
  const { words, say } = here.ui;
  const message = words.timeline;
  const events = eventsOf(here.edition);
  return {
    file: here.file,
    title: message.title,
    body: [
      el('h1', {}, message.title),
      el('p', {}, say(message.intro, { selection: record.timeline ?? message.selection })),
      el('p', {}, message.noCause),
      ...(events.length === 0
        ? [el('p', {}, message.empty)]
        : [
            el('p', { class: 'meta' }, words.book.timelineHow),
            ...bookNodes(eventLegend(here, events), here),
            ...pictures(here, events),
            el('h2', { id: 'table-heading' }, message.inTable),
            ...bookNodes(eventTable(here, events), here),
          ]),
    ],
  };
}

function pictures(here: Here, events: readonly TimelineEvent[]): XmlNode[] {
  const { words, say, period } = here.ui;
  const count = Math.ceil(events.length / MOST);
  const share = Math.ceil(events.length / count);
  return Array.from({ length: count }, (_, i) => {
    const own = events.slice(i * share, (i + 1) * share);
    const name = say(words.book.picture, {
      number: i + 1,
      of: count,
      period: period(own[0]?.date ?? '', own.length > 1 ? (own.at(-1)?.date ?? null) : null),
    });
    return bookNodes(eventDrawing(here, own, PAGE, name), here);
  }).flat();
}
