import type { Division, Scheme } from '../scheme.ts';
import { DASH, division } from './latin.ts';

const ORDINAL =
  'erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|elfte|zwölfte';

/** What after a number makes it a reference: `§ 37 des Gesetzes`. */
const NO_REFERENCE =
  '(?![\\p{L}\\p{N}]|\\.\\d|,\\s+\\p{L}|\\s+(?:bis\\s+\\d+[a-z]?\\s+)?(?:der|des)\\s)(?!,?\\s+(?:des|der|dem|den|dieses|dieser|Abs\\.|Absatz\\s+\\d+[a-z]?|Absätze|Satz|Nr\\.|Nummer|Buchstabe|und|oder|in|bleibt|bleiben|gilt|ist|sind|wird|werden|findet|finden|sowie|tritt|treten|a\\.\\s?F)(?=[\\s.,]))';

/** A division by its word before the number, `Teil 2`, or after it, `Zweiter Teil`, `2. Abschnitt`. */
function both(word: string, unit: Division['unit'], rank: number): Division[] {
  return [
    division(
      word,
      unit,
      rank,
      {},
      'der|des|dem|den|bis|und|dieser|dieses|gilt|gelten|ist|sind|bleibt|findet|wird',
    ),
    {
      unit,
      rank,
      opens: new RegExp(
        `^(?<n>(?:${ORDINAL})[rs]?|\\d+\\.)\\s+(?:${word})(?![\\p{L}\\p{N}])\\s*[.:—–-]*\\s*`,
        'iu',
      ),
      numerals: ['branching'],
    },
  ];
}

/** Statutes of Germany: §, Abs., Satz, Nr., Buchst. */
export const germany: Scheme = {
  id: 'germany',
  name: 'statutes of Germany',
  langs: /^de(?:-|$)/,
  divisions: [
    division('anlage|anhang', 'annex', 0, { apart: true }, 'der|des|und|bis|Regel|Nummer|Nr\\.'),
    {
      unit: 'annex',
      rank: 0,
      apart: true,
      opens: /^(?:Anlage|Anhang|ANLAGE|ANHANG)(?=$|\s*[(:„]|\s+(?:zu[rm]?|des)\s|\s+\p{Lu})\s*/u,
      numerals: [],
    },
    ...both('buch', 'book', 1),
    ...both('teil', 'part', 2),
    ...both('kapitel', 'chapter', 3),
    ...both('abschnitt', 'division', 4),
    ...both('unterabschnitt', 'subdivision', 5),
    ...both('titel', 'titleDivision', 6),
    ...both('untertitel', 'subtitle', 7),
  ],
  articles: [
    {
      unit: 'paragraf',
      within: 'article',
      opens: new RegExp(
        `^§+\\s*(?<n>\\d+(?:\\.\\d+)*[a-z]{0,2})${NO_REFERENCE}\\s*[.:—–-]*\\s*`,
        'u',
      ),
      numerals: ['compound'],
    },
    {
      unit: 'article',
      opens: new RegExp(
        `^(?:Artikel|Art\\.?)\\s*(?<n>\\d+[a-z]?|[IVXLC]+)${NO_REFERENCE}(?!\\s*§)\\s*[.:—–-]*\\s*`,
        'u',
      ),
      numerals: ['branching'],
    },
  ],
  lists: [
    { unit: 'paragraph', opens: /^\((?<n>\d{1,3}[a-z]?)\)\s*/u, numerals: ['branching'] },
    {
      unit: 'number',
      opens:
        /^(?<n>\d{1,3}[a-z]?)(?:\.(?!\d)|\))(?:\s*(?:bis|und|-|–)\s*(?<until>\d{1,3}[a-z]?)[.)])?\s*/u,
      numerals: ['branching'],
      weak: true,
    },
    {
      unit: 'level',
      opens: /^(?<n>[A-Z]|[IVX]+)\.(?![A-Z])\s+/u,
      numerals: ['upper', 'upperRoman'],
      weak: true,
    },
    { unit: 'letter', opens: /^(?<n>([a-z])\2{1,2})\)\s*/u, numerals: ['double', 'triple'] },
    {
      unit: 'letter',
      opens: /^(?<n>[a-z]|a[a-z]|[ivx]+)\)\s*/u,
      numerals: ['lower', 'columns', 'roman'],
    },
    { unit: 'letter', opens: /^\((?<n>[a-z]{1,2})\)\s*/u, numerals: ['lower'] },
    {
      unit: 'letter',
      opens: /^(?<n>[ivx]{1,4})\.\s+(?!\p{L}\.)/u,
      numerals: ['roman'],
      weak: true,
    },
    DASH,
  ],
  loose: 'closing',
  closes: 'list',
  nestsAlike: true,
  headed: true,
  cites: {
    paragraf: '§ {n}',
    'article paragraf': ' § {n}',
    article: 'Art. {n}',
    paragraph: ' Abs. {n}',
    number: ' Nr. {n}',
    letter: ' Buchst. {n}',
    'letter letter': ' Doppelbuchst. {n}',
    closing: ' a. E.',
    indent: ' {n}. Strich',
    annex: '{w}',
    book: '{w}',
    'article book': ' {w}',
    part: '{w}',
    'article part': ' {w}',
    chapter: '{w}',
    'article chapter': ' {w}',
    division: '{w}',
    'article division': ' {w}',
    subdivision: '{w}',
    'article subdivision': ' {w}',
    titleDivision: '{w}',
    'article titleDivision': ' {w}',
    subtitle: '{w}',
    'article subtitle': ' {w}',
  },
};
