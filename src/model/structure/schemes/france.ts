import type { Scheme } from '../scheme.ts';
import { division } from './latin.ts';

const LATIN = 'bis|ter|quater|quinquies|sexies|septies|octies|novies|decies';

/** Codes and statutes of France: Livre, Titre, Chapitre, Section; Article L. 123-4; alinéas. */
export const france: Scheme = {
  id: 'france',
  name: 'codes and statutes of France',
  langs: /^fr(?:-|$)/,
  divisions: [
    division('annexe', 'annex', 0, { apart: true }),
    { unit: 'annex', rank: 0, apart: true, opens: /^annexe\s*$/iu, numerals: [] },
    division('partie', 'part', 1),
    division('livre', 'book', 2),
    division('titre', 'titleDivision', 3),
    division('sous-titre', 'subtitle', 4),
    division('chapitre', 'chapter', 5),
    division('section', 'division', 6),
    division('sous-section', 'subdivision', 7),
    division('paragraphe', 'subchapter', 8),
  ],
  articles: [
    {
      unit: 'article',
      opens: new RegExp(
        `^(?:Article|Art\\.)\\s+(?<n>premier|unique|liminaire|(?:[LRDA]\\.?\\s?\\*{0,2}\\s?)?\\d+(?:er)?(?:-\\d+)*(?:\\s(?:${LATIN}))?(?:-\\d+)*(?:\\s[A-Z]{1,2}(?=[\\s.]|$))?)(?![\\p{L}\\p{N}])\\s*(?:[.:]\\s*)?(?:[—–-]\\s+)?`,
        'u',
      ),
      numerals: ['coded', 'branching'],
    },
  ],
  lists: [
    {
      unit: 'level',
      opens: /^(?<n>[IVX]+(?:\s(?:bis|ter|quater))?)\s*(?:\.|[—–-])\s*(?:[—–-]\s*)?/u,
      numerals: ['branching'],
      holds: true,
    },
    { unit: 'level', opens: /^(?<n>[A-H])\s*\.\s*(?:[—–-]\s*)?/u, numerals: ['upper'], weak: true },
    {
      unit: 'level',
      opens: new RegExp(`^(?<n>\\d{1,3}\\s?°(?:\\s(?:${LATIN}))?)\\s*`, 'u'),
      numerals: ['branching'],
    },
    { unit: 'level', opens: /^(?<n>[a-z]{1,2})\)\s*/u, numerals: ['lower'] },
    { unit: 'level', opens: /^(?<n>\d{1,3})\)\s*/u, numerals: ['decimal'] },
    { unit: 'indent', opens: /^(?<n>[—–•-])\s+/u, numerals: [], counted: true },
  ],
  loose: 'lines',
  headed: true,
  cites: {
    article: (n) => `art. ${n === '1' ? '1er' : n}`,
    paragraph: ', al. {n}',
    level: ', {w}',
    indent: (n) => `, ${n}${n === '1' ? 'er' : 'e'} tiret`,
    annex: ', {w}',
    part: ', {w}',
    book: ', {w}',
    titleDivision: ', {w}',
    subtitle: ', {w}',
    chapter: ', {w}',
    division: ', {w}',
    subdivision: ', {w}',
    subchapter: ', {w}',
  },
};
