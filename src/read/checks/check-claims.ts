import type { Anchor } from '../../model/anchor.ts';
import { isBody, occurrences } from '../../model/apparatus/occurrences.ts';
import type { SourceRecord } from '../../model/edition.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParagraphDraft, PlacedNote } from '../draft/draft.ts';
import { notePlainText } from '../syntax/collect.ts';

const NUMBER_WORDS = [
  'not',
  'once',
  'twice',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/**
 * Checks what the record and the notes claim of a full text's words: where it says what, what does
 * not occur in it, and how often what does.
 */
export function checkClaims(
  input: {
    recordFile: string;
    yaml: string;
    record: SourceRecord;
    paragraphs: readonly ParagraphDraft[];
    notes: readonly PlacedNote[];
  },
  problems: Problem[],
): void {
  const { recordFile, yaml, record, paragraphs, notes } = input;
  const lines = yaml.split('\n');
  const add = (near: string, what: string, mend: string): void => {
    const index = lines.findIndex((line) => line.includes(near));
    problems.push({
      file: recordFile,
      line: Math.max(index, 0) + 1,
      column: Math.max(lines[index]?.indexOf(near) ?? 0, 0) + 1,
      what,
      mend,
    });
  };
  const texts = new Map(
    paragraphs.flatMap(({ entry, text }) => [
      [entry.anchor, text ?? ''] as const,
      ...entry.sentences.map(
        ({ anchor, range }) => [anchor, (text ?? '').slice(...range)] as const,
      ),
    ]),
  );
  const textAt = (anchor: Anchor) => {
    if (!texts.has(anchor))
      add(
        anchor,
        `“${anchor}” is no passage or sentence of this text`,
        'Name one that anchors.json gives, such as c1-s1',
      );
    return texts.get(anchor);
  };
  for (const { statement, words, at } of record.presences) {
    const text = textAt(at);
    for (const word of text === undefined ? [] : words)
      if (!text?.includes(word))
        add(
          word,
          `“${word}” does not occur in ${at}, yet the record says “${statement}”`,
          'Correct the statement, where it is said, or the words that it was checked by',
        );
  }
  for (const { near } of record.absences) near.forEach(textAt);
  for (const { statement, words } of record.absences) {
    for (const word of words) {
      const found = paragraphs.find(({ text }) => text?.includes(word));
      if (found)
        add(
          word,
          `“${word}” occurs in ${found.entry.anchor}, yet the record says “${statement}”`,
          'Correct the statement, or the words that it was checked by',
        );
    }
  }
  const body = paragraphs
    .filter(({ entry }) => isBody(entry.anchor))
    .map(({ text }) => text ?? '')
    .join('\n');
  for (const { note: id, words, times } of record.counts) {
    const count = occurrences(body, words);
    if (count !== times)
      add(
        words,
        `“${words}” occurs ${count} times in the body, not ${times}`,
        'Correct the count here and in the note',
      );
    const note = notes.find((each) => each.id === id);
    const written = `(?:${times}|${NUMBER_WORDS[times] ?? times})`;
    const text = note ? notePlainText(note) : '';
    if (!note)
      add(
        id,
        `There is no note “${id}” to say how often “${words}” occurs`,
        'Name the note that says it',
      );
    else if (!text.includes(words) || !new RegExp(`\\b${written}\\b`, 'i').test(text))
      add(
        words,
        `Note [^${id}] does not say that “${words}” occurs ${times} times`,
        'Make the note and the count agree',
      );
  }
}
