/** A piece of a build: when it began and ended, in milliseconds since the process began. */
export interface Span {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
  /** What all threads of the process worked meanwhile, in milliseconds. */
  readonly work: number;
}

// Pages, build hooks and scripts run in module graphs of their own, as with the edition.
const SPANS = Symbol.for('annotated-sources.spans');
const kept = globalThis as { [SPANS]?: Span[] };

/** Does a piece of work and keeps when it was done, for the profile of a build. */
export function timed<T>(name: string, work: () => T): T {
  const begin = performance.now();
  const before = process.cpuUsage();
  const end = () => {
    const { user, system } = process.cpuUsage(before);
    kept[SPANS] ??= [];
    kept[SPANS].push({ name, begin, end: performance.now(), work: (user + system) / 1000 });
  };
  const made = work();
  if (made instanceof Promise) return made.finally(end) as T;
  end();
  return made;
}

/** All that was timed, in the order in which it began. */
export function spans(): readonly Span[] {
  return (kept[SPANS] ?? []).toSorted((a, b) => a.begin - b.begin || b.end - a.end);
}
