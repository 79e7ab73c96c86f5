import type { Scheme } from '../scheme.ts';
import { bracketed, DASH, division, HALF_OPEN, NO_REFERENCE } from './latin.ts';

const ORDINAL = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';

/** Acts in English: Part, Chapter, section, subsection (1), paragraph (a), sub-paragraph (i); Schedule. */
export const acts: Scheme = {
  id: 'acts',
  name: 'acts in English',
  langs: /^en(?:-|$)/,
  divisions: [
    division('schedule|annex|appendix', 'schedule', 0, { apart: true }),
    {
      unit: 'schedule',
      rank: 0,
      apart: true,
      opens: new RegExp(
        `^(?:the\\s+)?(?:(?<n>${ORDINAL})\\s+)?(?:schedule|annex|appendix)(?![\\p{L}\\p{N}])\\s*[.:—–-]*\\s*$`,
        'iu',
      ),
      numerals: ['branching'],
    },
    division('book', 'book', 1),
    division('title', 'titleDivision', 2),
    division('part', 'part', 3),
    division('chapter', 'chapter', 4),
    division('subchapter', 'subchapter', 5),
    division('division', 'division', 5),
    division('subdivision', 'subdivision', 6),
  ],
  articles: [
    {
      unit: 'section',
      opens: new RegExp(
        `^(?:[Ss]ection|SECTION|[Ss]ec\\.|SEC\\.)\\s*(?<n>\\d+[A-Z]{0,2}(?:[.–-]\\d+[a-z]?)*)${NO_REFERENCE}\\s*[.:—–-]*\\s*`,
        'u',
      ),
      numerals: ['branching'],
    },
    {
      unit: 'article',
      opens: new RegExp(
        `^(?:[Aa]rticle|ARTICLE|[Aa]rt\\.|ART\\.)\\s*(?<n>\\d+[a-zA-Z]?(?:[-–]\\d+)*|[IVXLC]+)${NO_REFERENCE}\\s*[.:—–-]*\\s*`,
        'u',
      ),
      numerals: ['branching'],
    },
    {
      unit: 'section',
      opens: /^§+\s*(?<n>\d+[a-zA-Z]{0,2}(?:[.-]\d+)*)(?![\p{L}\p{N}])\s*[.:—–-]*\s*/u,
      numerals: ['branching'],
    },
    {
      unit: 'section',
      opens: /^(?<n>\d{1,4}[A-Z]{0,3})(?:\.(?!\d)\s*[—–-]?\s*|\s+(?=\p{Lu})|\s*[—–]\s*(?=\())/u,
      numerals: ['branching'],
      weak: true,
    },
    // Canada: `2 (1)`, and `2.1` inserted after it.
    {
      unit: 'section',
      opens: /^(?<n>\d{1,4}(?:\.\d{1,3}){0,3})\s+(?=[\p{Lu}[“]|\(\d)/u,
      numerals: ['branching'],
      weak: true,
    },
  ],
  lists: [...bracketed(['repeated']), ...HALF_OPEN, DASH],
  loose: 'closing',
  qualifies:
    /^(?:Provided(?:\s+(?:further|also|that)|,)|Explanation|Illustration|Exception|Comments?$)/u,
  headed: true,
  quotesAnew: true,
  cites: {},
};
