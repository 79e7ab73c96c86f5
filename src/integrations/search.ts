import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Edition, Note, Paragraph, Source } from '../core/edition.ts';
import { spaceHan } from '../core/query.ts';

/** Parts of Pagefind's bundle that the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;

/** Builds the search index: one record a paragraph, in one index for all languages. */
export function search({ edition }: { edition: () => Edition }): AstroIntegration {
  let base = '/';
  return {
    name: 'annotated-sources:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { sources } = edition();
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        try {
          let records = 0;
          for (const source of sources) {
            for (const paragraph of source.paragraphs) {
              const added = await index.addCustomRecord(recordOf(source, paragraph, base));
              if (added.errors.length > 0)
                throw new Error(`${source.id}#${paragraph.anchor} could not be indexed: ${added.errors.join('; ')}`);
              records++;
            }
          }
          const { files } = await index.getFiles();
          const folder = join(fileURLToPath(dir), 'pagefind');
          for (const { path, content } of files) {
            if (UNUSED.test(path)) continue;
            await mkdir(dirname(join(folder, path)), { recursive: true });
            await writeFile(join(folder, path), content);
          }
          logger.info(`${records} paragraphs indexed`);
        } finally {
          await close();
        }
      },
    },
  };
}

/** One paragraph's record: its original, what we say of it, and its notes. */
function recordOf(source: Source, paragraph: Paragraph, base: string) {
  const { anchor, label, text, digest, summary } = paragraph;
  const ours = [summary?.gist?.text, summary?.text, digest?.text].filter(Boolean).join('\n');
  const notes = paragraph.notes.map((id) => source.notes.find((note) => note.id === id)).filter((note) => note !== undefined);
  const said = notes.map(noteText).join('\n');
  return {
    url: `${base}${source.path}#${anchor}`,
    content: spaceHan([text, ours, said].filter(Boolean).join('\n')),
    language: 'en',
    meta: { title: source.record.short, label, lang: source.record.lang, text: text ?? '', ours, notes: said },
    filters: { source: [source.id], kind: [source.record.kind] },
  };
}

/** A note's words with its positions. */
function noteText({ text, positions }: Note): string {
  return [text, ...positions.map(({ date, party, text: says }) => `${date}, ${party}: ${says}`)].join('\n');
}
