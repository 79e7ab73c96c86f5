import { expect, test } from 'vitest';
import { joinLedgers } from './join.ts';
import type { Ledger, NoteEntry } from './model.ts';
import { enteredName, enterTranslations, translatedFrom } from './translations.ts';

const note = (more: Partial<NoteEntry> = {}): NoteEntry => ({
  anchor: 'note-salt',
  state: 'current',
  since: '1.0.0',
  exact: 'x',
  on: 'p1',
  quote: 'salt',
  ...more,
});
const ledgerOf = (...notes: NoteEntry[]): Ledger => ({
  source: 'law',
  paragraphs: [],
  sentences: [],
  summary: [],
  notes,
});
/** Enters what a note says and its languages, in versions of the edition that follow one another. */
function entered(
  ...steps: readonly (readonly [version: string, words: string, langs?: string[]])[]
) {
  return steps.reduce(
    ({ ledger, told }, [version, exact, langs = ['de']]) => {
      const next = enterTranslations(ledger, new Map([['note-salt', { exact, langs }]]), version);
      return { ledger: next.ledger, told: [...told, next.entered.map(enteredName).join()] };
    },
    { ledger: ledgerOf(note()), told: [] as string[] },
  );
}
const of = (ledger: Ledger, lang: string, exact: string) =>
  translatedFrom(ledger.notes[0] as NoteEntry, lang, exact, '9.0.0');

test('a translation is of the note as it stood when it was added', () => {
  const { ledger, told } = entered(['1.0.0', 'a'], ['1.1.0', 'a'], ['1.2.0', 'b']);
  expect(told).toEqual(['note-salt (de)', '', 'note-salt (version 2)']);
  expect(of(ledger, 'de', 'b')).toEqual({
    version: 1,
    edition: '1.0.0',
    latest: { version: 2, edition: '1.2.0' },
  });
});

test('one that is added later is of the later version, and the first stays of its own', () => {
  const { ledger, told } = entered(['1.0.0', 'a'], ['1.1.0', 'b', ['de', 'fr']]);
  expect(told[1]).toBe('note-salt (fr)');
  expect(of(ledger, 'fr', 'b')).toEqual({ version: 2, edition: '1.1.0', latest: null });
  expect(of(ledger, 'de', 'b').version).toBe(1);
});

test('words that were never published, and that nothing was translated from, are no version', () => {
  const { ledger } = entered(['1.0.0', 'a'], ['1.1.0', 'b'], ['1.1.0', 'c']);
  expect(of(ledger, 'de', 'c').latest).toEqual({ version: 2, edition: '1.1.0' });
});

test('words that come back are the version that they were', () => {
  const { ledger } = entered(['1.0.0', 'a'], ['1.1.0', 'b'], ['1.2.0', 'a']);
  expect(of(ledger, 'de', 'a')).toEqual({ version: 1, edition: '1.0.0', latest: null });
});

test('by its editor’s word it is of the note as it stands; without its language nothing is kept', () => {
  const { ledger } = entered(['1.0.0', 'a'], ['1.1.0', 'b']);
  const notes = new Map([['note-salt', { exact: 'b', langs: ['de'] }]]);
  const renewed = enterTranslations(ledger, notes, '1.1.0', (lang, id) => lang + id === 'desalt');
  expect(of(renewed.ledger, 'de', 'b')).toEqual({ version: 2, edition: '1.1.0', latest: null });
  const gone = enterTranslations(ledger, new Map(), '1.1.0');
  expect(gone.entered.map(enteredName)).toEqual(['note-salt (no longer de)']);
  expect(gone.ledger.notes).toEqual([note()]);
});

test('a note without a translation is left as it is', () => {
  const ledger = ledgerOf(note());
  expect(enterTranslations(ledger, new Map(), '1.1.0')).toEqual({ ledger, entered: [] });
});

test('two branches that translate one note into two languages are joined without a word', () => {
  const [german, french] = [entered(['1.0.0', 'a']), entered(['1.0.0', 'a', ['fr']])];
  const { ledger, said } = joinLedgers('law', [german.ledger, french.ledger], () => true);
  expect(said).toEqual([]);
  expect(ledger.notes[0]).toEqual(
    note({ said: [{ version: '1.0.0', exact: 'a' }], translated: { de: 'a', fr: 'a' } }),
  );
});
