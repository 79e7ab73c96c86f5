import { type Anchor, noteAnchor, paragraphOfSummary, summaryAnchor } from '../anchor.ts';
import { companionPartId, paragraphOfPart } from '../companion.ts';
import type { Edition, Source } from '../edition.ts';
import { citedNoteWords, noteWords } from '../note-words.ts';
import { wordsAsWritten } from '../spoken-notes.ts';
import { sha256 } from '../text/fingerprint.ts';
import type { Release, Said } from './kept.ts';

/** What is otherwise at an address of a source's page since a release. */
export interface Change {
  readonly id: string;
  readonly how: 'added' | 'changed' | 'gone';
}

/** Sixteen hex digits of the SHA-256 of words, however their lines break. */
export const printOf = (words: readonly string[]): string =>
  sha256(words.join('\n').replace(/\s+/gu, ' ').trim()).slice(0, 16);

/** The addresses of a source with what they say, in the order of its page. */
export function saidOf({ paragraphs, notes }: Source): Map<string, Said> {
  const notesOn = Map.groupBy(notes, ({ anchor }) => anchor);
  const said = new Map<string, Said>();
  for (const {
    anchor,
    digest,
    summary,
    fingerprint,
    sentences,
    companions,
    ...rest
  } of paragraphs) {
    const text = rest.text ?? '';
    said.set(anchor, cited([rest.text ?? digest?.text ?? ''], fingerprint.exact));
    for (const each of sentences) said.set(each.anchor, { words: [text.slice(...each.range)] });
    if (summary)
      said.set(summaryAnchor(anchor), { words: [summary.gist?.text ?? '', summary.text] });
    // That of the title stands in the heading, and has no address of its own.
    for (const { companion, gist, text } of anchor === 'title' ? [] : companions)
      said.set(companionPartId(anchor, companion), { words: [gist?.text ?? '', text] });
    for (const note of notesOn.get(anchor) ?? []) {
      // In which words it is written, not in which language a page shows it.
      const written = wordsAsWritten(note)[0] ?? note;
      const words = [note.kind, note.certainty, ...noteWords(written)];
      said.set(noteAnchor(note.id), cited(words, sha256(citedNoteWords(written))));
    }
  }
  return said;
}

const cited = (words: readonly string[], sha: string): Said =>
  sha === sha256(words.join('\n')) ? { words } : { words, sha256: sha };

/** The same with fingerprints in place of the words. */
export function printsOf(source: Source): Record<string, string> {
  return Object.fromEntries([...saidOf(source)].map(([id, { words }]) => [id, printOf(words)]));
}

/** The SHA-256 by which is cited what was said; null of what has no reference of its own. */
export const citedBy = (id: string, { words, sha256: own }: Said): string | null =>
  own ?? ((paragraphOfPart(id) ?? paragraphOfSummary(id)) ? null : sha256(words.join('\n')));

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
  return changesOfPrints(sources[source.id] ?? {}, printsOf(source));
}

/** The same of what two versions said, by its fingerprints. */
export function changesOfPrints(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Change[] {
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
  return paragraphOfPart(id) ?? id;
}

/** Whether a version comes before another. */
export function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}
