import { ownStyles } from '../../../model/own-style.ts';
import { capital } from '../../../model/text/capital.ts';
import type { CslItem } from '../work-item.ts';
import { CHICAGO } from './chicago.ts';
import { LEGAL } from './legal.ts';

/** A reference to a passage, in parts of inline HTML. */
export interface ReferenceParts {
  /** The work, as the CSL processor formats it. */
  readonly work: string;
  /** The place in it and the form of it, so far as there are any. */
  readonly where: readonly string[];
  /** Title of the edition, its version, and its date in words. */
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly link: string;
  /** Fingerprint of the text cited. */
  readonly hash: string;
}

/** A style that references are written in. */
export interface CitationStyle {
  readonly id: string;
  readonly name: string;
  /** The style in CSL; null for the one that the CSL processor brings under the id. */
  readonly csl: string | null;
  /** Locale of its words. */
  readonly lang: string;
  /** Makes of a work what the style formats rightly. */
  readonly asWork?: (work: CslItem) => CslItem;
  /** Writes a whole reference. */
  readonly write: (parts: ReferenceParts) => string;
}

/** `Clause 1, sentence 2, in`, or `In` where it is the whole. */
const head = (where: readonly string[]) =>
  where.length > 0 ? `${capital(where.join(', '))}, in` : 'In';

/** The engine's styles, in the order of the page. */
export const STYLES: readonly CitationStyle[] = [
  {
    id: 'apa',
    name: 'APA',
    csl: null,
    lang: 'en-US',
    // APA leaves out the author of what CSL calls legislation.
    asWork: (work) => (work.type === 'legislation' ? { ...work, type: 'document' } : work),
    write: ({ work, where, title, version, date, link, hash }) =>
      `${work} ${head(where)} ${title} (Version ${version}, ${date}). ${link} (${hash})`,
  },
  {
    id: 'chicago',
    name: 'Chicago',
    csl: CHICAGO,
    lang: 'en-US',
    write: ({ work, where, title, version, date, link, hash }) =>
      `${work} ${head(where)} ${title}, version ${version}, ${date}. ${link} (${hash}).`,
  },
  {
    id: 'legal',
    name: 'Legal',
    csl: LEGAL,
    lang: 'en-GB',
    write: ({ work, where, title, version, date, link, hash }) =>
      `${[work, ...where].join(', ')}, in ${title} v${version} (${date}), ${link}, ${hash}.`,
  },
];

/**
 * Every style, an edition's own among them: after the engine's, or in place of one whose id it has.
 * What stands after the work is in no language.
 */
export function citationStyles(): readonly CitationStyle[] {
  const own = ownStyles.take().map(
    (style): CitationStyle => ({
      ...style,
      write: ({ work, where, title, version, date, link, hash }) =>
        [work, where.length > 0 && `${capital(where.join(', '))}.`]
          .concat(`${title}, v${version}, ${date}. ${link} (${hash}).`)
          .filter(Boolean)
          .join(' '),
    }),
  );
  const kept = STYLES.filter(({ id }) => !own.some((each) => each.id === id));
  return [...kept, ...own];
}
