import type { Scheme } from '../scheme.ts';
import { divided, eu } from './eu.ts';
import { DASH, division } from './latin.ts';

/**
 * Acts of the European Union in German, whose paragraphs stand in brackets and whose points end in
 * one: (1), then a), i); definitions are 1., 2.
 */
export const euGerman: Scheme = {
  ...eu,
  id: 'eu-de',
  name: 'acts of the European Union in German',
  langs: /^de(?:-|$)/,
  signs: /^(?:in Erwägung nachstehender Gründe:?|(?:HABEN|HAT) FOLGENDE[NS]? )/iu,
  divisions: [
    division('anhang', 'annex', 0, { apart: true }),
    { unit: 'annex', rank: 0, apart: true, opens: /^anhang\s*$/iu, numerals: [] },
    division('teil', 'part', 1),
    division('titel', 'titleDivision', 2),
    division('kapitel', 'chapter', 3),
    division('abschnitt', 'division', 4),
  ],
  articles: [
    {
      unit: 'article',
      opens: /^Artikel\s+(?<n>\d+[a-z]?)(?![\p{L}\p{N}])\s*[.:—–-]*\s*/iu,
      numerals: ['branching'],
    },
  ],
  lists: [
    { unit: 'paragraph', opens: /^\((?<n>\d{1,3}[a-z]?)\)\s*/u, numerals: ['branching'] },
    {
      unit: 'level',
      opens: /^(?<n>\d{1,3}[a-z]?)\.(?!\d)\s+/u,
      numerals: ['branching'],
      weak: true,
    },
    {
      unit: 'level',
      opens: /^(?<n>[a-z]{1,4})\)\s*/u,
      numerals: ['lower', 'roman', 'double'],
    },
    DASH,
  ],
  cites: {
    ...divided(['Anhang', 'Teil', 'Titel', 'Kapitel', 'Abschnitt']),
    recital: 'Erwägungsgrund {n}',
    article: ', Artikel {n}',
    paragraph: ' Absatz {n}',
    subparagraph: ' Unterabsatz {n}',
    level: (n) => (/^\d/.test(n) ? ` Nummer ${n}` : ` Buchstabe ${n}`),
    'level level': (n) => (/^[ivx]+$/.test(n) ? ` Ziffer ${n}` : ` Buchstabe ${n}`),
    indent: ' Gedankenstrich {n}',
  },
  citesIn: [],
};
