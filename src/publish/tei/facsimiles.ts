import type { Facsimile, Paragraph, Source } from '../../model/edition.ts';
import { elsewhere, facsimilesOf, imageOf } from '../../model/facsimile.ts';
import type { Range } from '../../model/text/segment.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import type { TeiContext } from './prose.ts';

/** Whether an image is one of a manifest that others publish, to which page breaks lead alone. */
const isOfOthers = ({ manifest }: Facsimile) => manifest !== null;

/**
 * The images of a source's pages, each a surface with what it shows, whence it comes and its rights;
 * in words alone where these hold it back. Null where it has none.
 */
export function facsimileElement(
  source: Source,
  { lang: own, site }: TeiContext,
): XmlElement | null {
  const surfaces = facsimilesOf(source)
    .filter((facsimile) => !isOfOthers(facsimile))
    .map((facsimile) => {
      const { anchor, page, alt, lang, rights, licence } = facsimile;
      const image = imageOf(facsimile, source.id, site);
      return el(
        'surface',
        { 'xml:id': anchor, n: page },
        el('desc', { 'xml:lang': lang ?? own }, alt),
        image &&
          el('graphic', {
            url: image.url,
            mimeType: image.type,
            width: `${image.width}px`,
            height: `${image.height}px`,
          }),
        el('note', { type: 'source', 'xml:lang': own }, facsimile.source),
        el('note', { type: 'rights', 'xml:lang': own }, `${rights.status}: ${rights.evidence}`),
        licence &&
          el('note', { type: 'licence' }, el('ref', { target: licence.url }, licence.name)),
      );
    });
  return surfaces.length > 0 ? el('facsimile', {}, surfaces) : null;
}

/** What a page break names the image of its page by; null for none. */
export function facsAt({ facsimiles }: Paragraph, range: Range): string | null {
  const found = facsimiles.find(
    (each) => each.range?.[0] === range[0] && each.range[1] === range[1],
  );
  return found ? pointerTo(found) : null;
}

function pointerTo(facsimile: Facsimile): string | null {
  if (!isOfOthers(facsimile)) return `#${facsimile.anchor}`;
  return facsimile.canvas ?? elsewhere(facsimile);
}

/** Puts breaks of pages that begin with a passage into the body, each before its element. */
export function withPages(body: XmlElement, source: Source): XmlElement {
  const breaks = Map.groupBy(
    facsimilesOf(source).filter(({ range }) => range === null),
    ({ at }) => at,
  );
  const filled = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((child): XmlNode[] => {
      if (typeof child === 'string') return [child];
      const begin = breaks.get(child.attributes['xml:id'] ?? '') ?? [];
      return [
        ...begin.map((each) => el('pb', { n: each.page, facs: pointerTo(each) })),
        filled(child),
      ];
    }),
  });
  return breaks.size > 0 ? filled(body) : body;
}
