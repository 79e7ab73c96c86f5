import { mergeNotes } from '../../../model/own-notes/merge-notes.ts';
import type { OwnNote } from '../../../model/own-notes/own-note.ts';
import { readAnnotations } from '../../../model/own-notes/read-annotations.ts';
import { ownAnnotations } from '../../../publish/own-notes/annotations.ts';
import { ownCsv } from '../../../publish/own-notes/csv.ts';
import { ownMarkdown } from '../../../publish/own-notes/markdown.ts';
import { button, made } from './made.ts';
import type { OwnNotes } from './notes.ts';
import type { Here } from './page.ts';

/** Buttons that export the notes that `chosen` gives, and the field that imports a file. */
export function filesView(
  here: Here,
  notes: OwnNotes,
  chosen: () => readonly OwnNote[],
  tell: (what: string) => void,
): HTMLElement {
  const { said, say, site } = here;
  const save =
    (name: string, type: string, content: (notes: readonly OwnNote[]) => string) => () => {
      const href = URL.createObjectURL(new Blob([content(chosen())], { type }));
      made('a', { href, download: name }).click();
      // It is read after the click.
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    };
  const take = async (files: FileList | null) => {
    const told: string[] = [];
    for (const file of files ?? []) {
      try {
        const { notes: read, unread } = readAnnotations(await file.text(), here.pageOf);
        if (!read.length) throw new TypeError('There is nothing in it.');
        const { added, newer, known } = mergeNotes(notes.all, read);
        await notes.put([...added, ...newer]);
        const counts = { added: added.length, newer: newer.length, known };
        told.push(say(said.imported, counts));
        if (unread) told.push(say(said.unread, { n: unread }));
      } catch {
        told.push(say(said.noFile, { file: file.name }));
      }
    }
    tell(told.join(' '));
  };
  const field = made('input', {
    type: 'file',
    accept: '.json,.jsonld,application/json,application/ld+json',
    multiple: true,
    onchange: () => take(field.files).then(() => Object.assign(field, { value: '' })),
  });
  return made(
    'div',
    { className: 'own-files' },
    made(
      'p',
      { className: 'own-do', role: 'group', ariaLabel: said.export },
      `${said.export} `,
      button(
        said.jsonld,
        save('my-notes.jsonld', 'application/ld+json', (own) =>
          ownAnnotations(own, site, said.title),
        ),
      ),
      button(
        said.markdown,
        save('my-notes.md', 'text/markdown', (own) => ownMarkdown(own, site, said.title)),
      ),
      button(
        said.csv,
        save('my-notes.csv', 'text/csv', (own) => ownCsv(own, site, Object.values(said.columns))),
      ),
    ),
    made('label', {}, `${said.import} `, field),
    made('p', { className: 'meta' }, said.importHow),
  );
}
