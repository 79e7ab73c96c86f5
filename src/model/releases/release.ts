import { type Anchor, noteAnchor, summaryAnchor } from '../anchor.ts';
import { companionPartId } from '../companion.ts';
import type { Edition, Source } from '../edition.ts';
import { noteWords } from '../note-words.ts';
import { wordsAsWritten } from '../spoken-notes.ts';
import { sha256 } from '../text/fingerprint.ts';
import type { Release } from './kept.ts';

/** What is otherwise at an address of a source's page since a release. */
export interface Change {
  readonly id: string;
  readonly how: 'added' | 'changed' | 'gone';
}

/** Sixteen hex digits of the SHA-256 of words, however their lines break. */
const print = (...words: readonly string[]) =>
  sha256(words.join('\n').replace(/\s+/gu, ' ').trim()).slice(0, 16);

/** The addresses of a source with the fingerprints of their words, in the order of its page. */
export function printsOf({ paragraphs, notes }: Source): Record<string, string> {
  const notesOn = Map.groupBy(notes, ({ anchor }) => anchor);
  return Object.fromEntries(
    paragraphs.flatMap(({ anchor, text, digest, summary, sentences, companions }) => [
      [anchor, print(text ?? digest?.text ?? '')],
      ...sentences.map((each) => [each.anchor, print((text ?? '').slice(...each.range))]),
      ...(summary ? [[summaryAnchor(anchor), print(summary.gist?.text ?? '', summary.text)]] : []),
      // That of the title stands in the heading, and has no address of its own.
      ...(anchor === 'title' ? [] : companions).map((part) => [
        companionPartId(anchor, part.companion),
        print(part.gist?.text ?? '', part.text),
      ]),
      ...(notesOn.get(anchor) ?? []).map((note) => [
        noteAnchor(note.id),
        // In which words it is written, not in which language a page shows it.
        print(note.kind, note.certainty, ...noteWords(wordsAsWritten(note)[0] ?? note)),
      ]),
    ]),
  );
}

/** What an edition says now, as it is kept when its version is published. */
export function releaseOf({ record, sources }: Edition): Release {
  return {
    version: record.version,
    date: record.date,
    sources: Object.fromEntries(sources.map((source) => [source.id, printsOf(source)])),
  };
}

/** The last release before the edition's version; null where there is none. */
export function releaseBefore({ record, releases = [] }: Edition): Release | null {
  return releases.filter(({ version }) => isBefore(version, record.version)).at(-1) ?? null;
}

/** What was added, changed and taken out of a source since a release, in the order of its page. */
export function changesOf(source: Source, { sources }: Release): Change[] {
  const now = printsOf(source);
  const before = sources[source.id] ?? {};
  return [
    ...Object.entries(now).flatMap(([id, print]): Change[] => {
      if (before[id] === print) return [];
      return [{ id, how: before[id] === undefined ? 'added' : 'changed' }];
    }),
    ...Object.keys(before).flatMap((id): Change[] =>
      now[id] === undefined ? [{ id, how: 'gone' }] : [],
    ),
  ];
}

/** The passage or note that an address is of: `c1` of `c1_translation-en`. */
export function anchorOfId(id: string): Anchor {
  return id.split('_')[0] as Anchor;
}

/** Whether a version comes before another. */
export function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}
