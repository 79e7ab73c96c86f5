import { type Anchor, noteAnchor, summaryAnchor } from '../anchor.ts';
import { companionPartId } from '../companion.ts';
import type { Edition, Source, SummaryPart } from '../edition.ts';
import { noteWords } from '../note-words.ts';
import { wordsAsWritten } from '../spoken-notes.ts';
import { sha256 } from '../text/fingerprint.ts';
import type { Release } from './kept.ts';

/** What is otherwise at an address of a source's page since a release. */
export interface Change {
  readonly id: string;
  readonly how: 'added' | 'changed' | 'gone';
}

/** What stands at an address of a source's page. */
export interface Said {
  /** BCP 47 tag; null for what is in the edition's own language. */
  readonly lang: string | null;
  /** Of a note: its kind and how sure it is. */
  readonly as?: readonly string[];
  readonly blocks: readonly string[];
}

/** Sixteen hex digits of the SHA-256 of words, however their lines break. */
const print = ({ as = [], blocks }: Said) =>
  sha256([...as, ...blocks].join('\n').replace(/\s+/gu, ' ').trim()).slice(0, 16);

/** The addresses of a source with what stands there, in the order of its page. */
export function saidBy({ paragraphs, notes, companions: all, record }: Source): Map<string, Said> {
  const notesOn = Map.groupBy(notes, ({ anchor }) => anchor);
  const langOf = new Map(all.map(({ id, lang }) => [id, lang]));
  const part = (lang: string | null, { gist, text }: SummaryPart): Said => ({
    lang,
    blocks: [gist?.text ?? '', text],
  });
  return new Map(
    paragraphs.flatMap(({ anchor, text, digest, summary, sentences, companions }) => [
      [
        anchor,
        { lang: text === null ? null : record.lang, blocks: [text ?? digest?.text ?? ''] },
      ] as [string, Said],
      ...sentences.map((each): [string, Said] => [
        each.anchor,
        { lang: record.lang, blocks: [(text ?? '').slice(...each.range)] },
      ]),
      ...(summary ? [[summaryAnchor(anchor), part('en', summary)] as [string, Said]] : []),
      // That of the title stands in the heading, and has no address of its own.
      ...(anchor === 'title' ? [] : companions).map((each): [string, Said] => [
        companionPartId(anchor, each.companion),
        part(langOf.get(each.companion) ?? null, each),
      ]),
      ...(notesOn.get(anchor) ?? []).map((note): [string, Said] => {
        // In which words it is written, not in which language a page shows it.
        const written = wordsAsWritten(note)[0] ?? note;
        return [
          noteAnchor(note.id),
          { lang: written.lang, as: [note.kind, note.certainty], blocks: noteWords(written) },
        ];
      }),
    ]),
  );
}

/** The addresses of a source with the fingerprints of their words, in the order of its page. */
export function printsOf(source: Source): Record<string, string> {
  return Object.fromEntries([...saidBy(source)].map(([id, said]) => [id, print(said)]));
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
  return id.split('_')[0] as Anchor;
}

/** Whether a version comes before another. */
export function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}
