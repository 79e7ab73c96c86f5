import type { Cites, Scheme } from '../scheme.ts';
import { bracketed, DASH, division, HALF_OPEN } from './latin.ts';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ordinal = (n: string) => ORDINALS[Number(n) - 1] ?? `${n}th`;

/** How the divisions of acts of the European Union are cited, by their words, the annex first. */
export function divided(words: readonly string[]): Cites {
  const units = ['annex', 'part', 'titleDivision', 'chapter', 'division'] as const;
  return Object.fromEntries(
    units.map((unit, i) => [unit, (n: string) => `, ${words[i]}${n && ` ${n}`}`]),
  );
}

/** Acts of the European Union: recitals, articles, numbered paragraphs, points and indents. */
export const eu: Scheme = {
  id: 'eu',
  name: 'acts of the European Union',
  langs: /^(?:en|fr)(?:-|$)/,
  signs:
    /^(?:Whereas:?\s*$|considérant ce qui suit\s*:?|(?:HAS|HAVE) ADOPTED THIS (?:REGULATION|DIRECTIVE|DECISION)|(?:ONT|A) ADOPTÉ L[AE] PRÉSENTE?)/iu,
  divisions: [
    division('annex|annexe', 'annex', 0, { apart: true }),
    { unit: 'annex', rank: 0, apart: true, opens: /^annexe?\s*$/iu, numerals: [] },
    division('part|partie', 'part', 1),
    division('title|titre', 'titleDivision', 2),
    division('chapter|chapitre', 'chapter', 3),
    division('section', 'division', 4),
  ],
  articles: [
    {
      unit: 'article',
      opens: /^Article\s+(?<n>\d+[a-z]?(?:-\d+)*|premier|1er)(?![\p{L}\p{N}])\s*[.:—–-]*\s*/iu,
      numerals: ['branching'],
    },
  ],
  lists: [
    {
      unit: 'paragraph',
      opens: /^(?<n>\d{1,3}[a-z]?)\.(?!\d)\s+/u,
      numerals: ['branching'],
      weak: true,
    },
    ...bracketed(),
    ...HALF_OPEN,
    DASH,
  ],
  loose: 'counted',
  within: 'subparagraph',
  headed: true,
  titled: true,
  recital: { unit: 'recital', opens: /^\((?<n>\d{1,3})\)\s*/u, numerals: ['decimal'] },
  cites: {
    ...divided(['Annex', 'Part', 'Title', 'Chapter', 'Section']),
    recital: 'recital {n}',
    article: ', Article {n}',
    paragraph: (n, written) => (written ? `(${n})` : `, ${ordinal(n)} paragraph`),
    subparagraph: (n) => `, ${ordinal(n)} subparagraph`,
    level: '({n})',
    'article level': ', point ({n})',
    'subparagraph level': ', point ({n})',
    indent: (n) => `, ${ordinal(n)} indent`,
  },
  citesIn: [
    {
      langs: /^fr/,
      cites: {
        ...divided(['annexe', 'partie', 'titre', 'chapitre', 'section']),
        recital: 'considérant {n}',
        article: (n) => `, article ${n === '1' ? '1er' : n}`,
        paragraph: (n, written) => `, ${written ? `paragraphe ${n}` : `alinéa ${n}`}`,
        subparagraph: ', alinéa {n}',
        level: ', point {n})',
        'level level': ' {n})',
        indent: ', tiret {n}',
      },
    },
  ],
};
