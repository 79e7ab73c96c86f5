/**
 * What an edition has of its own of one sort, kept for this process: pages, build hooks and scripts
 * run in module graphs of their own. `name` is the sort's; `none` stands until something is given.
 */
export function ownPart<T>(name: string, none: T): { give(own: T): void; take(): T } {
  const key = Symbol.for(`annotated-sources.own-${name}`);
  const kept = globalThis as { [key]?: T };
  return {
    give: (own) => {
      kept[key] = own;
    },
    take: () => kept[key] ?? none,
  };
}
