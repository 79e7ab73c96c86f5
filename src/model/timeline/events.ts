import { readWritten } from '../../words/written-date.ts';
import { daysOf } from '../date.ts';
import type { Edition, EventRecord, SourceRecord } from '../edition.ts';

/** An event as the timeline shows it: the date is there, its own or its source's. */
export interface TimelineEvent extends Omit<EventRecord, 'date' | 'what'> {
  readonly date: string;
  /** Null where it is the source's own date, of which its editor says nothing. */
  readonly what: string | null;
  /** Source whose record gives it. */
  readonly source: string;
  /** Whether it is the source's own date. */
  readonly own: boolean;
  /** Id of its row on the timeline's page: `event-uflpa`. */
  readonly anchor: string;
}

/**
 * How much of a date is known: the day; a month or year within which it lies; or the length of
 * something that lasted.
 */
export type Precision = 'day' | 'within' | 'span';

/** Id of the event that is the source's own date; null for a source without one. */
export function ownEventId({ id, date, events }: SourceRecord): string | null {
  return date === null ? null : (events.find((event) => event.date === null)?.id ?? id);
}

/** The id of an event's row. */
export function eventAnchor(id: string): string {
  return `event-${id}`;
}

/**
 * Every event of the edition in order of date: those of the records, and each source's own date,
 * derived.
 */
export function eventsOf({ sources }: Pick<Edition, 'sources'>): TimelineEvent[] {
  return sources
    .flatMap(({ id: source, record }) => {
      const own = ownEventId(record);
      const derived =
        own !== null && !record.events.some(({ id }) => id === own)
          ? [derivedEvent(own, record)]
          : [];
      return [...derived, ...record.events].flatMap((event): TimelineEvent[] => {
        const date = event.date ?? record.date;
        const uncertain = event.uncertain ?? (event.date === null ? record.dateUncertain : null);
        return date === null
          ? []
          : [
              {
                ...event,
                date,
                uncertain,
                source,
                own: event.id === own,
                anchor: eventAnchor(event.id),
              },
            ];
      });
    })
    .sort((a, b) => standsAt(a) - standsAt(b));
}

/** A source's own date, where its editor gives no event for it. */
function derivedEvent(id: string, { short }: SourceRecord) {
  return {
    id,
    date: null,
    until: null,
    short,
    what: null,
    uncertain: null,
    otherwise: [],
    citations: [],
    see: [],
  };
}

/**
 * The day at which an event stands in the order: the middle of its day, or the beginning of what
 * lasted. What is known to the month or year only stands at its end, after what is known to have
 * been in it.
 */
export function standsAt(event: TimelineEvent): number {
  const [from, to] = extentOf(event);
  return { day: from + 0.5, within: to, span: from }[precisionOf(event)];
}

/** How much of an event's date is known. */
export function precisionOf({ date, until }: Pick<TimelineEvent, 'date' | 'until'>): Precision {
  const written = readWritten(date);
  if (until || (written?.kind === 'span' && written.from && written.to)) return 'span';
  return written?.kind === 'date' && /-\d{2}-\d{2}$/.test(written.date.iso) ? 'day' : 'within';
}

/** The days that an event's date takes in: the first, and the one after the last. */
export function extentOf({
  date,
  until,
}: Pick<TimelineEvent, 'date' | 'until'>): readonly [from: number, to: number] {
  const [from, to] = daysOf(date) ?? [0, 0];
  return [from, until ? (daysOf(until)?.[1] ?? to) : to];
}
