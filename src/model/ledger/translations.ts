import { type Anchor, noteOfAnchor } from '../anchor.ts';
import type { TranslatedFrom } from '../edition.ts';
import type { Entry, Ledger, NoteEntry } from './model.ts';

// Of a note that is translated the ledger keeps the fingerprint of each version of its words, and
// of which of them each translation is. So a translation knows of itself that it is of an earlier
// version, and nobody counts.

/** A note as its files have it now. */
export interface Translated {
  /** SHA-256 of its own words. */
  readonly exact: string;
  /** Languages that it is translated into. */
  readonly langs: readonly string[];
}

/** What was entered of a note: languages that it is translated into, or no longer; its version. */
export interface Entered {
  readonly anchor: Anchor;
  readonly langs: readonly string[];
  readonly gone: readonly string[];
  readonly version: number;
}

/** The same in a few words: `note-salt (zh-Hans)`, `note-salt (version 2)`. */
export function enteredName({ anchor, langs, gone, version }: Entered): string {
  const told = [...langs, ...gone.map((lang) => `no longer ${lang}`)];
  return `${anchor} (${told.join(', ') || `version ${version}`})`;
}

/**
 * A ledger with the versions of its translated notes as they are now: a translation that it does not
 * know yet, and one that `renewed` names, is of the note as it stands. `entered` are those, with
 * what is translated no longer. `version` is the edition's.
 */
export function enterTranslations(
  ledger: Ledger,
  notes: ReadonlyMap<Anchor, Translated>,
  version: string,
  renewed: (lang: string, note: string) => boolean = () => false,
): { ledger: Ledger; entered: Entered[] } {
  const entered: Entered[] = [];
  const enter = (entry: NoteEntry): NoteEntry => {
    const { exact, langs } = notes.get(entry.anchor) ?? { exact: '', langs: [] };
    if (entry.state === 'retired' || (langs.length === 0 && !entry.translated)) return entry;
    const before = entry.translated ?? {};
    const translated = Object.fromEntries(
      langs.toSorted().map((lang) => {
        const isOld = before[lang] && !renewed(lang, noteOfAnchor(entry.anchor) ?? '');
        return [lang, isOld ? (before[lang] as string) : exact];
      }),
    );
    const kept = versionsWith(entry, exact, version);
    if (JSON.stringify([entry.said, before]) === JSON.stringify([kept, translated])) return entry;
    const changed = [...new Set([...langs, ...Object.keys(before)])].filter(
      (lang) => before[lang] !== translated[lang],
    );
    entered.push({
      anchor: entry.anchor,
      langs: changed.filter((lang) => translated[lang]),
      gone: changed.filter((lang) => !translated[lang]),
      version: kept.length,
    });
    const { said, translated: _, ...rest } = entry;
    return langs.length === 0 ? rest : { ...rest, said: kept, translated };
  };
  const entries = ledger.notes.map(enter);
  return { ledger: entered.length > 0 ? { ...ledger, notes: entries } : ledger, entered };
}

/** The versions of a note with the present one; one that was never published gives way to it. */
function versionsWith({ said = [], translated = {} }: NoteEntry, exact: string, version: string) {
  if (said.some((each) => each.exact === exact)) return said;
  const last = said.at(-1);
  const isDraft =
    last?.version === version && !Object.values(translated).some((each) => each === last.exact);
  return [...(isDraft ? said.slice(0, -1) : said), { version, exact }];
}

/** Of which version of its note a translation is; of the present one, where the ledger knows none. */
export function translatedFrom(
  { said = [], translated = {} }: Pick<NoteEntry, 'said' | 'translated'>,
  lang: string,
  exact: string,
  edition: string,
): TranslatedFrom {
  const own = translated[lang] ?? exact;
  const at = (print: string) => {
    const index = said.findIndex((each) => each.exact === print);
    return index < 0
      ? { version: said.length + 1, edition }
      : { version: index + 1, edition: said[index]?.version ?? edition };
  };
  return { ...at(own), latest: own === exact ? null : at(exact) };
}

/** An entry without what it says of translations, which says nothing of what it stands on. */
export function untranslated(entry: Entry): Entry {
  const { said, translated, ...rest } = entry as NoteEntry;
  return rest;
}

/** One of several entries of a note, with the versions and translations that any of them knows. */
export function withTranslationsOf(entries: readonly NoteEntry[], entry: NoteEntry): NoteEntry {
  const said = new Map(
    entries.flatMap((each) => each.said ?? []).map((each) => [each.exact, each]),
  );
  if (said.size === 0) return entry;
  const translated = Object.assign({}, ...entries.map((each) => each.translated).reverse());
  return { ...entry, said: [...said.values()].sort(byVersion), translated };
}

const byVersion = (a: { version: string }, b: { version: string }) =>
  a.version.localeCompare(b.version, 'en', { numeric: true });
