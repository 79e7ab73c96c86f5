/** When a text was in force, by days (ISO 8601). */
export interface Period {
  readonly date: string;
  /** The last day; null for a text that is in force still. */
  readonly until: string | null;
}

/**
 * Which of some texts, the oldest first, was in force on a day: its index, or that it was a day
 * before the first of them, or between two.
 *
 * On the day on which a text came into force it is the one, and not the text that was until then.
 */
export function inForceOn(periods: readonly Period[], day: string): number | 'before' | 'between' {
  const last = periods.findLastIndex(({ date }) => date <= day);
  if (last < 0) return 'before';
  const { until } = periods[last] as Period;
  return until === null || day <= until ? last : 'between';
}
