import type { Note } from './edition.ts';

/** The renderings that a Term note lists, each as it reads. */
export function renderingWords({ term }: Pick<Note, 'term'>): string[] {
  return (term?.others ?? []).map(({ words, text }) => `“${words}”, ${text}`);
}

/** All the words of a note, block by block: body, positions with their parties, renderings. */
export function noteWords(note: Pick<Note, 'text' | 'positions' | 'term'>): string[] {
  return [
    note.text,
    ...note.positions.map(({ date, party, text }) => `${date}, ${party}: ${text}`),
    ...renderingWords(note),
  ];
}

/** The words that a reference to a note has the fingerprint of: its body, then its positions. */
export function citedNoteWords({ text, positions }: Pick<Note, 'text' | 'positions'>): string {
  return [text, ...positions.map((each) => `${each.date} ${each.party} ${each.text}`)].join('\n');
}
