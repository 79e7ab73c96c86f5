import { daysOf } from '../date.ts';
import { extentOf, type Precision, precisionOf, standsAt, type TimelineEvent } from './events.ts';
import {
  dateColumn,
  type Format,
  heightOf,
  type Label,
  labelAt,
  linesOf,
  type Said,
} from './label.ts';
import { lanesOf, MOST_LANES } from './lanes.ts';
import { spread } from './spread.ts';
import { ticksOf } from './ticks.ts';

/** A mark on the axis. `from` and `to` are equal for a day. */
export interface Mark {
  readonly shape: Precision;
  readonly uncertain: boolean;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** Where the dates that other sources give would stand. */
  readonly others: readonly number[];
}

/** An event as it is drawn; the leader is an SVG path from its mark to its label. */
export interface Entry {
  readonly event: TimelineEvent;
  readonly mark: Mark;
  readonly label: Label;
  readonly leader: string;
}

/** A timeline as it is drawn: time runs down, to scale, from the first tick to the last. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Where the axis stands. */
  readonly axis: number;
  readonly ticks: readonly { readonly y: number; readonly year: number; readonly month: number }[];
  readonly entries: readonly Entry[];
}

/** Radius of a mark, and of the ring around one whose date sources give differently. */
export const RADIUS = 4;
export const RING = 6.5;

const AXIS = 44;
const LANE = 11;
/** From the last lane to the labels, for the leaders. */
const GUTTER = 20;
const MARGIN = 12;
/** Least distance of ticks. */
const APART = 40;
/** How much longer the axis is than the labels that stand beside it. */
const SPARE = 1.25;

/**
 * Draws events, at least one and in their order, on one axis, whose scale is such that the labels
 * have room beside it. `said` is what each label says, in the order of the events.
 */
export function layOut(
  events: readonly TimelineEvent[],
  said: readonly Said[],
  format: Format,
): Drawing {
  const column = dateColumn(said, format);
  const labelsX = (lanes: number) => AXIS + lanes * LANE + GUTTER;
  const linesBeside = (lanes: number) =>
    said.map((each) => linesOf(each, format.width - labelsX(lanes), format, column));
  const heightsOf = (lines: ReturnType<typeof linesBeside>) =>
    lines.map((each) => heightOf(each, format));

  // The scale follows from the heights of the labels, the lanes from the scale, and the heights
  // from the width that the lanes leave: so the scale is that of labels beside as many lanes as
  // there may be, which are the highest.
  const length =
    SPARE * heightsOf(linesBeside(MOST_LANES)).reduce((sum, height) => sum + height, 0) + 2 * APART;
  const { ticks, yOf } = scaleFor(events, length);
  const marks = events.map((event) => markOf(event, yOf));
  const { lanes, count } = lanesOf(marks);
  const lines = linesBeside(count);
  const tops = spread(
    events.map((event) => yOf(standsAt(event))),
    heightsOf(lines),
    0,
    length + 2 * MARGIN,
  );
  const x = labelsX(count);
  return {
    width: format.width,
    height: length + 2 * MARGIN,
    axis: AXIS,
    ticks: ticks.map(({ day, year, month }) => ({ y: yOf(day), year, month })),
    entries: events.map((event, i) => {
      const mark = { ...(marks[i] as Mark), x: AXIS + (lanes[i] as number) * LANE };
      const label = labelAt(
        lines[i] as (typeof lines)[number],
        { x, column, top: tops[i] as number },
        format,
      );
      const turn = AXIS + (count - 1) * LANE + RING;
      const leader = `M${mark.x} ${rounded(yOf(standsAt(event)))}H${turn}L${x - 6} ${rounded((label.date[0]?.y ?? label.top) - format.type * 0.35)}`;
      return { event, mark, label, leader };
    }),
  };
}

/** The axis' ticks, and where a day stands on it. */
function scaleFor(events: readonly TimelineEvent[], length: number) {
  const days = events.flatMap((event) => [
    ...extentOf(event),
    ...event.otherwise.flatMap(({ date }) => daysOf(date) ?? []),
  ]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const ticks = ticksOf(first, last, length / (last - first), APART);
  const [start, end] = [ticks[0]?.day ?? first, ticks.at(-1)?.day ?? last];
  return { ticks, yOf: (day: number) => MARGIN + ((day - start) / (end - start)) * length };
}

/** An event's mark, on the axis itself. */
function markOf(event: TimelineEvent, yOf: (day: number) => number): Mark {
  const shape = precisionOf(event);
  const [from, to] = extentOf(event);
  const middleOf = ([a, b]: readonly [number, number]) => yOf((a + b) / 2);
  return {
    shape,
    uncertain: event.uncertain !== null,
    x: AXIS,
    from: shape === 'day' ? middleOf([from, to]) : yOf(from),
    to: shape === 'day' ? middleOf([from, to]) : yOf(to),
    others: event.otherwise.flatMap(({ date }) => middleOf(daysOf(date) ?? [from, to])),
  };
}

/** A length as a path has it. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
