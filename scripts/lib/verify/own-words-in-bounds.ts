import type { Edition, Note, NoteWords, Source } from '../../../src/model/edition.ts';
import { renderingWords } from '../../../src/model/note-words.ts';
import { wordsOf } from '../../../src/model/spoken-notes.ts';
import { countWords } from '../../../src/model/text/fingerprint.ts';
import { lengthInWords, withoutCitations } from '../../../src/model/text/length.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import type { Check } from './context.ts';
import { noteFileOf } from './editorial.ts';

/** Our own words are no longer than `limits` of `edition.yaml` says; what it does not say is free. */
export const ownWordsInBounds: Check = {
  name: 'digests, summaries and notes are no longer than the edition allows itself',
  async run({ edition }) {
    return edition.sources.flatMap((source) => [
      ...longDigests(edition, source),
      ...longSummary(edition, source),
      ...source.notes.flatMap((note) => longNote(edition, note, source)),
    ]);
  },
};

function longDigests({ record: { limits } }: Edition, source: Source): string[] {
  const { id, record, paragraphs, words } = source;
  const share = limits?.digest;
  if (share === undefined) return [];
  const file = `sources/${id}/${fileStem(record.lang)}.mdx`;
  const told = (where: string, length: number, whole: string, of: number) =>
    length > Math.floor(of * share)
      ? [
          `${file}${where}: the digest has ${length} words; ${whole} has ${of}, and a digest at most ${percent(share)} of them, ${Math.floor(of * share)}. Shorten it.`,
        ]
      : [];
  const digests = paragraphs.flatMap(({ anchor, digest, words: of }) =>
    digest ? [{ anchor, of, length: countWords(digest.text) }] : [],
  );
  const all = digests.reduce((sum, { length }) => sum + length, 0);
  return [
    ...digests.flatMap(({ anchor, of, length }) =>
      told(`: ${anchor}`, length, 'its paragraph', of),
    ),
    ...told(':1:1', all, 'the work', words),
  ];
}

/** The English summary against each English translation, in the passages that both have. */
function longSummary({ record: { limits } }: Edition, source: Source): string[] {
  const share = limits?.summary;
  if (share === undefined) return [];
  return source.companions
    .filter(({ kind, lang }) => kind === 'translation' && fileStem(lang) === 'en')
    .flatMap(({ id }) => {
      let [summary, translation] = [0, 0];
      for (const paragraph of source.paragraphs) {
        const part = paragraph.companions.find(({ companion }) => companion === id);
        if (!part || !paragraph.summary || paragraph.anchor === 'title') continue;
        summary += lengthInWords(paragraph.summary.text);
        translation += lengthInWords(part.text);
      }
      const most = Math.floor(translation * share);
      return summary > most
        ? [
            `sources/${source.id}/summary.en.mdx:1:1: the summary has ${summary} words without its gists; the translation has ${translation}, and a summary at most ${percent(share)} of them, ${most}. Shorten it.`,
          ]
        : [];
    });
}

function longNote({ record: { limits } }: Edition, note: Note, source: Source): string[] {
  const isDisputed = note.kind === 'disputed';
  const most = isDisputed ? limits?.disputed : limits?.note;
  if (most === undefined) return [];
  return wordsOf(note).flatMap((words) => {
    const length = noteLength(words);
    return length > most
      ? [
          `${noteFileOf(source, note, words)}: note [^${note.id}]: it has ${length} words${isDisputed ? ' before its fold' : ''}; at most ${most} are allowed. Shorten it${isDisputed ? ', or put a line *** before the positions that may be folded' : ''}.`,
        ]
      : [];
  });
}

/** Words of a note before its fold, citations aside. */
export function noteLength(words: NoteWords): number {
  const shown = words.positions.filter(({ folded }) => !folded);
  return lengthInWords(
    [
      withoutCitations(words),
      ...shown.map((each) => `${each.date}, ${each.party}: ${withoutCitations(each)}`),
      ...renderingWords(words).map((each) => each.replace(/\[[^[\]]*\]/g, '')),
    ].join('\n'),
  );
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
