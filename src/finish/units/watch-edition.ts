import type { Edition, Source } from '../../model/edition.ts';
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
  const watched = watcher(watch);
  const { sources, references, crossReferences, inOther } = edition;
  return {
    ...edition,
    sources: sources.map((source) => watched(source, SOURCE, ({ id }) => id === watch.own)),
    references: references.map((reference) =>
      watched(reference, REFERENCE, ({ citedBy }) =>
        citedBy.some(({ source }) => source === watch.own),
      ),
    ),
    crossReferences: crossReferences.map((reference) =>
      watched(reference, NOTHING, ({ from, to }) =>
        [from.source, to.source].includes(watch.own ?? ''),
      ),
    ),
    inOther: inOther.map((each) => watchEdition(each, watch)),
  };
}

/** Makes objects that are read as they are by their own page; by others what they show, or they stray. */
function watcher(watch: Watch) {
  return function watched<T extends object>(
    of: T,
    { fields, within = {} }: Shown,
    isOwn: (of: T) => boolean,
  ): T {
    const made = new Map<PropertyKey, unknown>();
    const isFree = () => watch.paused > 0 || isOwn(of);
    const stray = () => {
      if (!isFree()) watch.strayed = true;
    };
    return new Proxy(of, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (isFree()) return value;
        const deeper = typeof key === 'string' ? within[key] : undefined;
        if (deeper) {
          const parts =
            made.get(key) ?? (value as object[]).map((each) => watched(each, deeper, () => false));
          made.set(key, parts);
          return parts;
        }
        if (!fields.has(key)) stray();
        return value;
      },
      has(target, key) {
        stray();
        return Reflect.has(target, key);
      },
      ownKeys(target) {
        stray();
        return Reflect.ownKeys(target);
      },
    });
  };
}
