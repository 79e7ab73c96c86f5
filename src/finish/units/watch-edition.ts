import type { CrossReference, Edition, Reference, Source } from '../../model/edition.ts';
import type { Watch } from '../../model/watched.ts';

/** What a part of the edition shows of itself to pages that are of another source. */
interface Shown {
  readonly fields: ReadonlySet<PropertyKey>;
  /** Of a field that holds parts with more in them: what those show. */
  readonly within?: Readonly<Record<string, Shown>>;
}

const shown = (fields: string, within: Shown['within'] = {}): Shown => ({
  fields: new Set([...fields.split(' '), ...Object.keys(within)]),
  within,
});

/** What a link to a source needs: {@link shadowOf} has just this. */
const SOURCE = shown('id path record dir publishesText localCopy companions words', {
  paragraphs: shown('anchor label labelOriginal heading place notes retired figures'),
  notes: shown('id number kind anchor on lang untranslated', { inOther: shown('lang') }),
});
const REFERENCE = shown('key label');
const NOTHING = shown('');

/** What pages of other sources may read of a source, as plain data. */
export function shadowOf({ paragraphs, notes, versions: _, said: __, ...fields }: Source): unknown {
  return {
    ...fields,
    paragraphs: paragraphs.map(
      ({ anchor, label, labelOriginal, heading, place, notes: on, retired, figures }) =>
        [anchor, label, labelOriginal, heading, place, on, retired, figures] as const,
    ),
    notes: notes.map(
      ({ id, number, kind, anchor, on, lang, untranslated, inOther }) =>
        [
          id,
          number,
          kind,
          anchor,
          on,
          lang,
          untranslated,
          inOther.map((each) => each.lang),
        ] as const,
    ),
  };
}

/**
 * The same edition, which tells a watch when a page reads more of other sources than a link
 * to them needs. Nothing is held back: a page that strays is made as ever, and not kept.
 */
export function watchEdition(edition: Edition, watch: Watch): Edition {
  const source = watcher<Source>(watch, SOURCE, ({ id }) => id === watch.own);
  const reference = watcher<Reference>(
    watch,
    REFERENCE,
    ({ citedBy }) => citedBy.some(({ source }) => source === watch.own),
    () => {
      watch.cites = true;
    },
  );
  const crossReference = watcher<CrossReference>(watch, NOTHING, ({ from, to }) =>
    [from.source, to.source].includes(watch.own ?? ''),
  );
  const { sources, references, crossReferences, inOther } = edition;
  return {
    ...edition,
    sources: sources.map(source),
    references: references.map(reference),
    crossReferences: crossReferences.map(crossReference),
    inOther: inOther.map((each) => watchEdition(each, watch)),
  };
}

/**
 * What makes objects of one kind such that their own page reads them as they are, where `tellOwn` is
 * told of it; others read what they show, or stray. All share a handler, since there are many.
 */
function watcher<T extends object>(
  watch: Watch,
  { fields, within = {} }: Shown,
  isOwn: (of: T) => boolean,
  tellOwn?: () => void,
): (of: T) => T {
  const deeper = new Map(
    Object.entries(within).map(([key, shown]) => {
      const part = watcher(watch, shown, () => false);
      return [key, { part, made: new WeakMap<object[], object[]>() }];
    }),
  );
  const isFree = (of: T) => {
    if (watch.paused > 0) return true;
    const own = isOwn(of);
    if (own) tellOwn?.();
    return own;
  };
  const stray = (of: T) => {
    if (!isFree(of)) watch.strayed = true;
  };
  const handler: ProxyHandler<T> = {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if ((tellOwn && fields.has(key)) || isFree(target)) return value;
      const deep = typeof key === 'string' && deeper.get(key);
      if (deep) {
        const parts = value as object[];
        const made = deep.made.get(parts) ?? parts.map(deep.part);
        deep.made.set(parts, made);
        return made;
      }
      if (!fields.has(key)) stray(target);
      return value;
    },
    has(target, key) {
      stray(target);
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      stray(target);
      return Reflect.ownKeys(target);
    },
  };
  return (of) => new Proxy(of, handler);
}
