import { ownStyles } from '../../../model/own-style.ts';
import { capital } from '../../../model/text/capital.ts';
import { englishDay } from '../english-day.ts';
import { SLOTS, unstopped } from '../slots.ts';
import type { CslItem } from '../work-item.ts';
import { BLUEBOOK } from './bluebook.ts';
import { CHICAGO } from './chicago.ts';
import { gbT7714 } from './gb-t-7714.ts';
import { LEGAL } from './legal.ts';
import { MLA } from './mla.ts';
import { OSCOLA } from './oscola.ts';

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
  /** That date by ISO 8601. */
  readonly iso: string;
  readonly link: string;
  /** Fingerprint of the text cited. */
  readonly hash: string;
}

/** A style that references are written in. */
export interface CitationStyle {
  readonly id: string;
  readonly name: string;
  /**
   * The style in CSL, or that for a work; null for the one that the CSL processor brings under the
   * id.
   */
  readonly csl: string | null | ((work: CslItem) => string);
  /** Locale of its words. */
  readonly lang: string;
  /**
   * Makes of a source's work what the style formats rightly; `original` has title and names in the
   * work's language alone.
   */
  readonly asWork?: (work: CslItem, original: CslItem) => CslItem;
  /**
   * Whether references in it are made where a reader asks for them, in the browser: some say on
   * which day it was.
   */
  readonly asked?: true;
  /** How a list of references stands in it; otherwise as footnotes do, in the reader's order. */
  readonly list?: 'alphabetical' | 'numbered';
  /** Writes a whole reference. */
  readonly write: (parts: ReferenceParts) => string;
}

/** `Clause 1, sentence 2, in`, or `In` where it is the whole. */
const head = (where: readonly string[]) =>
  where.length > 0 ? `${capital(where.join(', '))}, in` : 'In';

/** Without the mark that closes it, so that more may follow. */
const open = (work: string) => work.replace(/\.$/, '');

/** A title that is not in italics. */
const upright = (title: string) => title.replace(/<\/?i>/g, '');

/**
 * GB/T 7714 has a work in its own language, family names in capitals, and says of what is read here
 * that it is online.
 */
const asOnline = (_: CslItem, original: CslItem): CslItem => ({
  ...original,
  medium: 'OL',
  ...(original.author && {
    author: original.author.map((name) =>
      name.family ? { ...name, family: name.family.toUpperCase() } : name,
    ),
  }),
});

/** The engine's styles, in the order of the page. */
export const STYLES: readonly CitationStyle[] = [
  {
    id: 'apa',
    name: 'APA',
    csl: null,
    lang: 'en-US',
    list: 'alphabetical',
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
    list: 'alphabetical',
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
  {
    id: 'mla',
    name: 'MLA',
    csl: MLA,
    lang: 'en-US',
    asked: true,
    list: 'alphabetical',
    write: ({ work, where, title, version, iso, link, hash }) =>
      `${work} ${[title, `version ${version}`, englishDay(iso, 'mla'), ...where, link].join(', ')}. ${hash}.`,
  },
  {
    id: 'oscola',
    name: 'OSCOLA',
    csl: OSCOLA,
    lang: 'en-US',
    asked: true,
    write: ({ work, where: [first, ...rest], title, version, iso, link, hash }) => {
      const place = first === undefined ? [] : [unstopped(first), ...rest];
      return `${[work, ...place].join(', ')}, in ${title} (v${version}, ${englishDay(iso, 'oscola')}, ${hash}) &lt;${link}&gt; accessed ${SLOTS.accessedInWords}.`;
    },
  },
  {
    id: 'bluebook',
    name: 'Bluebook',
    csl: BLUEBOOK,
    lang: 'en-US',
    asked: true,
    write: ({ work, where, title, version, iso, link, hash }) =>
      `${[work, ...where].join(', ')}, <i>in</i> ${upright(title)} v${version} (${englishDay(iso, 'bluebook')}), ${link} (${hash}).`,
  },
  {
    id: 'gb-t-7714',
    name: 'GB/T 7714',
    csl: gbT7714,
    lang: 'en-US',
    asWork: asOnline,
    asked: true,
    list: 'numbered',
    // The edition contains the work, as a book does a chapter.
    write: ({ work, where, title, version, iso, link, hash }) =>
      `${open(work)}//${upright(title)}. v${version}. ${[iso, where.join(', ')].filter(Boolean).join(': ')}[${SLOTS.accessed}]. ${link}. ${hash}.`,
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
