import type { Scheme } from '../scheme.ts';
import { bracketed, DASH, division, HALF_OPEN } from './latin.ts';

/** Resolutions of assemblies and of the United Nations: preambular and operative paragraphs. */
export const resolutions: Scheme = {
  id: 'resolutions',
  name: 'resolutions of assemblies, the United Nations among them',
  langs: /^(?:en|fr|es)(?:-|$)/,
  signs:
    /^\d{1,3}\.\s+(?:Also |Further )?(?:Decides|Requests|Calls|Urges|Invites|Reaffirms|Welcomes|Takes note|Expresses|Encourages|Condemns|Demands|Notes|Recommends|Emphasizes|Stresses|Adopts|Affirms|Declares|Approves|Resolves|Décide|Prie|Demande|Invite|Souligne|Decide|Pide|Exhorta|Insta)(?![\p{L}])/u,
  signedThroughout: true,
  divisions: [
    division('annex|appendix|annexe|anexo', 'annex', 0, { apart: true }),
    {
      unit: 'annex',
      rank: 0,
      apart: true,
      opens: /^(?:annex|annexe|anexo)\s*$/iu,
      numerals: [],
    },
    {
      unit: 'part',
      rank: 1,
      opens: /^(?<n>[IVX]+|[A-H])\.?\s*$/u,
      numerals: ['upperRoman', 'upper'],
    },
  ],
  articles: [
    { unit: 'paragraph', opens: /^(?<n>\d{1,3})\.\s+/u, numerals: ['branching'], weak: true },
  ],
  lists: [...bracketed(), ...HALF_OPEN, DASH],
  loose: 'closing',
  headed: false,
  quotesAnew: true,
  recital: {
    unit: 'preambular',
    // Who adopts it stands first: “The Assembly,”.
    opens: /^(?=(?!(?:the|la|le|les|el|los|las|l[’'])(?!\p{L})|l[’'])\p{L}.*[,;]$)/iu,
    numerals: [],
    counted: true,
  },
  cites: {},
  citesIn: [
    {
      langs: /^fr/,
      cites: {
        annex: (n) => `, annexe${n && ` ${n}`}`,
        preambular: (n) => `${n}${n === '1' ? 'er' : 'e'} al. du préambule`,
        paragraph: ', par. {n}',
        level: ' {n})',
      },
    },
    {
      langs: /^es/,
      cites: {
        annex: (n) => `, anexo${n && ` ${n}`}`,
        preambular: 'párr. {n} del preámbulo',
        paragraph: ', párr. {n}',
        level: ' {n})',
      },
    },
  ],
};
