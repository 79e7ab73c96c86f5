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
