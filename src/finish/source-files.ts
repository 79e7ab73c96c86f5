import type { Source } from '../model/edition.ts';
import { formatsOf } from '../publish/formats.ts';
import type { BuiltSite } from './built-site.ts';

/** Writes the formats of a source, each with its name. */
export function unitFiles(
  source: Source,
  { edition, units, site }: Pick<BuiltSite, 'edition' | 'units' | 'site'>,
): { readonly file: string; readonly content: string }[] {
  return formatsOf(source).map((format) => {
    const { file, isOwn } = format;
    const write = () => {
      const content = format.write(isOwn ? edition : units.edition, source, site);
      if (content === null)
        throw new Error(`${source.id}: ${file} is offered, but nothing was written.`);
      return content;
    };
    // What a format of the edition's own reads is not known.
    return { file, content: isOwn ? write() : units.made(source.id, file, write) };
  });
}
