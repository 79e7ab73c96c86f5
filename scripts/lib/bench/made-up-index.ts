import type { Edition, Note, Paragraph, Source } from '../../../src/core/edition.ts';
import { madeUpParagraphs } from './made-up.ts';
import { indexOf } from './search-in-browser.ts';

/** Sources of fourteen paragraphs, as this edition's are. */
const PARAGRAPHS = 14;
export const SEED = 20260821;

/** An edition of made-up paragraphs as far as search reads it, with a note on each where `notes` is set. */
export function madeUpEdition(count: number, notes = false): { edition: Edition; texts: ReturnType<typeof madeUpParagraphs> } {
  const paragraphs = madeUpParagraphs(notes ? count * 2 : count, SEED);
  const texts = paragraphs.slice(0, count);
  const said = paragraphs.slice(count).map(({ text }) => text.slice(0, 240));
  return { edition: { sources: sourcesOf(texts, said), references: [], names: [] } as unknown as Edition, texts };
}

/** The search index of such an edition: its files by their paths in its folder, the texts it was made of, and how long that took. */
export async function madeUpIndex(count: number, notes = false) {
  const { edition, texts } = madeUpEdition(count, notes);
  const started = performance.now();
  const files = await indexOf(edition);
  return { files, seconds: (performance.now() - started) / 1000, texts, queries: queriesOf(texts) };
}

/** Sources as far as search reads them. */
function sourcesOf(texts: ReturnType<typeof madeUpParagraphs>, said: readonly string[]): Source[] {
  const sources: Source[] = [];
  for (let from = 0; from < texts.length; from += PARAGRAPHS) {
    const number = from / PARAGRAPHS + 1;
    const own = texts.slice(from, from + PARAGRAPHS);
    const notes = said.slice(from, from + PARAGRAPHS).map((text, i) => noteOf(`n${i + 1}`, i + 1, text));
    sources.push({
      id: `s${number}`,
      path: `sources/s${number}/`,
      record: {
        title: `Source ${number}`,
        titleEnglish: null,
        short: `Source ${number}`,
        lang: own[0]?.lang,
        kind: 'document',
        work: { genre: null },
        date: '2030',
        facts: [],
      },
      paragraphs: own.map(({ text }, i) => paragraphOf(`p${i + 1}`, text, notes[i])),
      notes,
    } as unknown as Source);
  }
  return sources;
}

function paragraphOf(anchor: string, text: string, note: Note | undefined): Paragraph {
  const label = `¶ ${anchor.slice(1)}`;
  return {
    anchor,
    label,
    labelOriginal: null,
    text,
    digest: null,
    summary: null,
    sentences: [],
    notes: note ? [note.id] : [],
  } as unknown as Paragraph;
}

function noteOf(id: string, number: number, text: string): Note {
  return { id, number, kind: 'context', anchor: `p${number}`, text, positions: [], term: null, citations: [] } as unknown as Note;
}

/** A phrase in either language, and the latter in quotation marks. */
function queriesOf(texts: readonly { text: string }[]): string[] {
  const chinese = texts[0]?.text.slice(20, 24) ?? '';
  const english = texts[1]?.text.split(' ').slice(5, 7).join(' ') ?? '';
  return [chinese, english, `“${english}”`];
}
