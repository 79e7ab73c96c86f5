import type { Scheme } from '../scheme.ts';
import { bracketed, DASH, division, HALF_OPEN } from './latin.ts';

/** Acts of the European Union: recitals, articles, numbered paragraphs, points and indents. */
export const eu: Scheme = {
  id: 'eu',
  name: 'acts of the European Union',
  langs: /^(?:en|fr|de)(?:-|$)/,
  signs:
    /^(?:Whereas:?|considérant ce qui suit\s*:?|in Erwägung nachstehender Gründe:?|(?:HAS|HAVE) ADOPTED THIS (?:REGULATION|DIRECTIVE|DECISION)|(?:ONT|A) ADOPTÉ L[AE] PRÉSENTE?|HA(?:BEN|T) FOLGENDE)/iu,
  divisions: [
    division('annex|annexe|anhang', 'annex', 0, { apart: true }),
    { unit: 'annex', rank: 0, apart: true, opens: /^(?:annex|annexe|anhang)\s*$/iu, numerals: [] },
    division('part|partie|teil', 'part', 1),
    division('title|titre|titel', 'titleDivision', 2),
    division('chapter|chapitre|kapitel', 'chapter', 3),
    division('section|abschnitt', 'division', 4),
  ],
  articles: [
    {
      unit: 'article',
      opens: /^(?:Article|Artikel)\s+(?<n>\d+[a-z]?|premier|1er)(?![\p{L}\p{N}])\s*[.:—–-]*\s*/iu,
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
  quotesAnew: true,
  titled: true,
  recital: { unit: 'recital', opens: /^\((?<n>\d{1,3})\)\s*/u, numerals: ['decimal'] },
  cites: {},
};
