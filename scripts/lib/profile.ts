import type { Span } from '../../src/model/profile.ts';
import { writeWhole } from './write-whole.ts';

/**
 * A table of what took how long: when each began, how long it lasted, and what the processors worked
 * meanwhile, in seconds.
 */
export function profileTable(spans: readonly Span[]): string {
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2).padStart(7);
  return [
    '  began   took   work  seconds since the command began',
    ...spans.map(
      ({ name, begin, end, work }) =>
        `${seconds(begin)}${seconds(end - begin)}${seconds(work)}  ${name}`,
    ),
  ].join('\n');
}

/** Writes the same as a file that the Performance panels of browsers open. */
export async function writeTrace(path: string, spans: readonly Span[]): Promise<void> {
  // “Trace Event Format”: X is a whole event; times are in microseconds.
  const traceEvents = spans.map(({ name, begin, end }) => ({
    name,
    ph: 'X',
    pid: 1,
    tid: 1,
    ts: Math.round(begin * 1000),
    dur: Math.round((end - begin) * 1000),
  }));
  await writeWhole(path, `${JSON.stringify({ traceEvents })}\n`);
}
