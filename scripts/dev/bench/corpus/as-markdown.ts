import { idOf } from './as-edition.ts';
import type { MadeUpNote, MadeUpWork, Said } from './works.ts';

/**
 * A made-up work as plain Markdown: the same paragraphs, and the same notes as footnotes, as any
 * documentation site takes them. `pathOf` is the address of another work's page.
 */
export function markdownOf(work: MadeUpWork, pathOf: (id: string) => string): string {
  const joint = work.lang === 'en' ? ' ' : '';
  const blocks = work.paragraphs.flatMap(({ sentences, notes }) => {
    const text = sentences.join(joint);
    const [note] = notes;
    const end = note ? note.at + note.words.length : 0;
    return [
      note ? `${text.slice(0, end)}[^${note.id}]${text.slice(end)}` : text,
      ...notes.map((each) => footnote(each, pathOf)),
    ];
  });
  return `${blocks.join('\n\n')}\n`;
}

function footnote(
  { id, kind, certainty, words, said, positions }: MadeUpNote,
  pathOf: (id: string) => string,
): string {
  const items = positions.map(
    ({ year, party, said: more }) => `    - **${year}, ${party}.** ${written(more, pathOf)}`,
  );
  const opening = `[^${id}]: **${kind}${certainty}.** On “${words}”: ${written(said, pathOf)}`;
  return [opening, ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n');
}

function written(said: readonly Said[], pathOf: (id: string) => string): string {
  return said
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('cite' in part) return `(${part.cite}${part.locator ? `, ${part.locator}` : ''})`;
      return `[${part.link}](${pathOf(idOf(part.to.work))})`;
    })
    .join('');
}
