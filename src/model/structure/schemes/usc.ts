import type { Scheme } from '../scheme.ts';
import { bracketed, DASH, division, OUTLINE } from './latin.ts';

/** Statutes and bills of the United States: Sec. 3, then (a)(1)(A)(i)(I). */
export const usc: Scheme = {
  id: 'usc',
  name: 'statutes and bills of the United States',
  langs: /^en(?:-|$)/,
  signs: /^(?:SEC(?:TION|\.)|Sec\.|§)\s*\d/u,
  divisions: [
    division('appendix', 'annex', 0, { apart: true }),
    division('division', 'division', 1),
    division('title', 'titleDivision', 2),
    division('subtitle', 'subtitle', 3),
    division('chapter', 'chapter', 4),
    division('subchapter', 'subchapter', 5),
    division('part', 'part', 6),
    division('subpart', 'subpart', 7),
  ],
  articles: [
    {
      unit: 'section',
      opens:
        /^(?:SEC(?:TION|\.)?(?!\p{Ll})|Sec(?:tion|\.)(?=\s*[\w–-]+(?:\.\w+)*\.(?:\s|$)))\s*(?<n>\d+[A-Za-z]{0,2}(?:[-–.:]\d+[A-Za-z]{0,2})*)(?![\p{L}\p{N}(])\s*\.?\s*/u,
      numerals: ['compound'],
    },
    {
      unit: 'section',
      opens:
        /^\[?§+\s*(?<n>\d+[a-zA-Z]{0,3}(?:[-–.:]\d+[a-zA-Z]{0,2})*(?:\(\p{L}{4,}\))?)(?![\p{L}\p{N}])\s*\.?\s*/u,
      numerals: ['compound'],
    },
  ],
  lists: [...bracketed(), ...OUTLINE, DASH],
  loose: 'closing',
  headed: true,
  quotesAnew: true,
  cites: {},
};
