import type { Found, FoundField } from '../../../model/capture/reading.ts';
import { childrenOf, within, wordsIn, type XmlElement } from './parse-xml.ts';
import type { ElementUse, Vocabulary } from './vocabulary.ts';

const block = { is: 'block' } as const;
const each = (names: string, use: ElementUse) =>
  Object.fromEntries(names.split(' ').map((name) => [name, use]));
const nothing = (told?: string): ElementUse => ({ is: 'nothing', ...(told && { told }) });

/** Types of divisions that hold no text of the source. */
const APPARATUS = [
  'fixity',
  'collation',
  'changes',
  'notes',
  'bibliography',
  'references',
  'apparatus',
  'index',
  'editorial',
];

/** TEI P5, as the Guidelines describe it; ours and others'. */
export const tei: Vocabulary = {
  roots: ['TEI', 'TEI\\.2', 'teiCorpus'],
  uses: {
    ...each(
      'p ab salute signed dateline byline docAuthor docDate docImprint docEdition imprimatur opener closer postscript trailer argument epigraph stage castItem entry bibl address quote desc label titlePart set prologue epilogue',
      block,
    ),
    ...each('div div1 div2 div3 div4 div5 div6 div7 group text castGroup', { is: 'division' }),
    head: { is: 'heading' },
    docTitle: { is: 'title' },
    ...each('sp lg castList list figure table cit', block),
    speaker: { is: 'speaker' },
    l: { is: 'line' },
    item: block,
    row: { is: 'row' },
    cell: { is: 'cell' },
    lb: { is: 'line-break' },
    ...each('pb', { is: 'page-break' }),
    note: { is: 'note' },
    gap: { is: 'gap' },
    ...each('emph hi foreign title', { is: 'emphasis' }),
    fw: { is: 'left-out', rule: 'running-head', why: 'head, foot or number of a printed page' },
    del: nothing('words struck out in the source are none of its text'),
    corr: nothing('an editor’s correction is left out, and what the source has is kept'),
    reg: nothing('a regularised spelling is left out, and the source’s is kept'),
    expan: nothing('an expansion is left out, and the source’s abbreviation is kept'),
    ...each('figDesc teiHeader standOff facsimile sourceDoc', nothing()),
  },
  useOf({ name, attributes }) {
    // Words that stand within a line of the source are no block there.
    if (name === 'title' && attributes.level === undefined && attributes.type === 'main')
      return { is: 'title' };
    // A figure that an edition like ours puts beside the text.
    if (name === 'figure' && attributes['xml:id']?.startsWith('fig-'))
      return nothing('figures are none of the text, and were left out');
    // A printed page's number that has an anchor is a passage of the source, as ours has it.
    if (name === 'fw' && attributes['xml:id']) return block;
    // Ours mark so what an edition says of the text.
    if (name === 'div' && (attributes.resp ?? APPARATUS.includes(attributes.type ?? '')))
      return {
        is: 'left-out',
        rule: 'apparatus',
        why: 'what the edition that made the file says of the text',
      };
    return undefined;
  },
  parts: (root) =>
    childrenOf(root, 'TEI', 'text').flatMap((child) =>
      child.name === 'TEI' ? tei.parts(child) : partsOf(child),
    ),
  found: (root) => {
    const [header] = within(root, 'teiHeader');
    if (!header) return [];
    const [titles] = within(header, 'titleStmt');
    const [published] = within(header, 'publicationStmt');
    const [language] = within(header, 'language');
    return [
      ...(titles ? childrenOf(titles, 'title').slice(0, 1) : []).map(
        found('title', 'titleStmt/title'),
      ),
      ...(titles ? childrenOf(titles, 'author') : []).map(found('author', 'titleStmt/author')),
      ...(published ? within(published, 'publisher') : []).map(
        found('publisher', 'publicationStmt/publisher'),
      ),
      ...(published ? childrenOf(published, 'date') : []).map(
        found('date', 'publicationStmt/date'),
      ),
      ...(published ? within(published, 'licence') : []).map(
        found('rights', 'publicationStmt//licence'),
      ),
      ...(language?.attributes.ident
        ? [
            {
              field: 'language' as const,
              value: language.attributes.ident,
              where: 'langUsage/language',
            },
          ]
        : []),
    ].filter(({ value }) => value !== '');
  },
};

function found(field: FoundField, where: string): (element: XmlElement) => Found {
  return (element) => ({
    field,
    value: element.attributes.when ?? wordsIn(element).replace(/\s+/g, ' ').trim(),
    where: `TEI ${where}`,
  });
}

function partsOf(text: XmlElement): XmlElement[] {
  return childrenOf(text, 'front', 'body', 'back', 'group');
}
