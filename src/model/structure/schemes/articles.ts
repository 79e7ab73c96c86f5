import type { Scheme } from '../scheme.ts';
import { bracketed, DASH, division, HALF_OPEN } from './latin.ts';

const WORDS =
  'Art[íi]culo|Articolo|Artigo|Artikel|Article|Article[n]?|Artyku[łl]|Čl[áa]nok|Čl[áa]nek|Članak|Член|Статья|Стаття|Артыкул|Madde|Modda|Маддә|Бап|Pasal|Điều|Άρθρο|Cikk|Nenh|المادة|مادة|ماددا|ماده|Section|Secci[óo]n|Art\\.';

/** Laws of any other tradition that number their articles by a word. */
export const articles: Scheme = {
  id: 'articles',
  name: 'laws in numbered articles',
  langs: /./,
  divisions: [
    division('annex|anexo|allegato|bijlage|приложение|annexe', 'annex', 0, { apart: true }),
    division('libro|livro|boek|книга', 'book', 1),
    division('parte|deel|часть', 'part', 2),
    division('t[íi]tulo|titolo|titel|раздел', 'titleDivision', 3),
    division('cap[íi]tulo|capo|hoofdstuk|глава|chapter|chapitre', 'chapter', 4),
    division('secci[óo]n|sezione|se[çc][ãa]o|afdeling|параграф', 'division', 5),
    { unit: 'chapter', rank: 4, opens: /^제\s*(?<n>\d+)\s*장\s*/u, numerals: ['decimal'] },
    { unit: 'division', rank: 5, opens: /^제\s*(?<n>\d+)\s*절\s*/u, numerals: ['decimal'] },
  ],
  articles: [
    {
      unit: 'article',
      opens: new RegExp(
        `^(?:${WORDS})\\s*\\(?(?<n>\\p{Nd}+(?:-\\p{Nd}+)*[a-z]?|[IVXLC]+)\\)?(?:\\.?[°ºª])?(?![\\p{L}\\p{N}])\\s*[.:：—–-]*\\s*`,
        'iu',
      ),
      numerals: ['branching'],
    },
    {
      unit: 'article',
      opens:
        /^(?<n>\p{Nd}+(?:-\p{Nd}+)*)[-\s]*(?:ماددا|статья|modda|madde|бап|-?р зүйл)(?![\p{L}\p{N}])\s*[.:：—–-]*\s*/iu,
      numerals: ['branching'],
    },
    {
      unit: 'article',
      opens: /^제\s*(?<n>\d+)\s*조(?<inserted>(?:의\s*\d+)*)\s*/u,
      numerals: ['branching'],
      caption: /^\([^()]*\)\s*/u,
    },
    {
      unit: 'paragraf',
      opens: /^§+\s*(?<n>\d+[a-z]?)(?![\p{L}\p{N}])\s*[.:—–-]*\s*/u,
      numerals: ['branching'],
    },
    {
      unit: 'section',
      opens: /^(?<n>\p{Nd}{1,4}[A-Z]{0,2})(?:\.(?!\d)\s+|\s+(?=\p{Lu}))/u,
      numerals: ['branching'],
      weak: true,
    },
  ],
  lists: [
    { unit: 'paragraph', opens: /^(?<n>[①-⑳])\s*/u, numerals: ['circled'] },
    ...bracketed(['repeated']),
    ...HALF_OPEN,
    { unit: 'level', opens: /^(?<n>\p{Nd}{1,3})[.)]\s+/u, numerals: ['decimal'], weak: true },
    { unit: 'level', opens: /^(?<n>[가나다라마바사아자차카타파하])\.\s*/u, numerals: ['hangul'] },
    DASH,
  ],
  loose: 'counted',
  headed: true,
  cites: {},
  citesIn: [
    {
      langs: /^ko/,
      cites: {
        chapter: '제{n}장',
        division: '제{n}절',
        article: (n) => `제${n.replace('-', '조의')}${n.includes('-') ? '' : '조'}`,
        paragraph: '제{n}항',
        level: (n, written) => (/^\d/.test(written) ? `제${n}호` : `${written}목`),
      },
    },
  ],
};
