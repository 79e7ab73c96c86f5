import { type OwnNote, wordsOf } from '../../model/own-notes/own-note.ts';

/** A reader's own notes in Markdown, page after page; the words that each is on are quoted. */
export function ownMarkdown(notes: readonly OwnNote[], site: string, heading: string): string {
  const pages = Map.groupBy(notes, ({ page }) => page);
  const lines = [`# ${heading}`];
  for (const [page, own] of pages) {
    lines.push(`## [${plain(own[0]?.title || page)}](${site}${page})`);
    for (const note of own) {
      const { places, text, tags, modified, by } = note;
      const where = places.map(
        ({ label, anchor }) => `[${plain(label || anchor || page)}](${site}${page}#${anchor})`,
      );
      if (places.length) lines.push(`> ${plain(wordsOf(note)).replace(/\n+/g, '\n> ')}`);
      const about = [...where, modified.slice(0, 10), by && plain(by)].filter(Boolean);
      lines.push(`${about.join(' · ')}${tags.map((tag) => ` · #${plain(tag)}`).join('')}`);
      if (text) lines.push(text);
    }
  }
  return `${lines.join('\n\n')}\n`;
}

/** Words of others, in which no character is Markdown. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#~|]/g, '\\$&');
