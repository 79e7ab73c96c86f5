import type { Edition, Source } from '../../model/edition.ts';
import { referencesIn } from '../../model/lookup.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import { witnessId } from './ids.ts';
import { type TeiContext, teiLine } from './prose.ts';

/** The works that a source's notes cite. */
export function bibliographyOf(
  edition: Edition,
  { id }: Source,
  context: TeiContext,
): XmlElement | null {
  const cited = referencesIn(edition, id);
  if (cited.length === 0) return null;
  return el(
    'div',
    { type: 'bibliography', 'xml:lang': context.lang },
    el(
      'listBibl',
      {},
      cited.map(({ key, entry, body, owner, seen, note }) =>
        el(
          'bibl',
          { 'xml:id': `ref-${key}` },
          teiLine(entry, context),
          [
            ['body', body],
            ['owner', owner],
            ['seen', seen],
            ['remark', note],
          ].map(([type, value]) => value && [' ', el('note', { type: type ?? '' }, value)]),
        ),
      ),
    ),
  );
}

/** Both fingerprints and the length of every paragraph, published or not. */
export function fixityOf({ paragraphs }: Source): XmlElement {
  return el(
    'div',
    { type: 'fixity', 'xml:lang': 'en' },
    el(
      'list',
      {},
      paragraphs.map(({ anchor, fingerprint, words }) =>
        el(
          'item',
          { corresp: `#${anchor}` },
          el('idno', { type: 'sha256-exact' }, fingerprint.exact),
          ' ',
          el('idno', { type: 'sha256-normalised' }, fingerprint.normalised),
          ' ',
          el('measure', { unit: 'words', quantity: words }, String(words)),
        ),
      ),
    ),
  );
}

/**
 * Where a further witness does not have the text to the letter: paragraph by paragraph, as far as
 * it was compared.
 */
export function apparatusOf({ record }: Source): XmlElement | null {
  const entries = record.captures.flatMap(({ collation }, i) => {
    if (!collation) return [];
    const app = (type: string, anchors: readonly string[]) =>
      anchors.map((anchor) =>
        el(
          'app',
          { type, from: `#${anchor}` },
          el(
            'rdg',
            { wit: `#${witnessId(i + 1)}` },
            type !== 'missing' && el('gap', { reason: 'not-recorded' }),
          ),
        ),
      );
    return [
      ...app('alike', collation.alike),
      ...app('different', collation.different),
      ...app('missing', collation.missing),
    ];
  });
  return entries.length === 0 ? null : el('listApp', { type: 'collation' }, entries);
}
