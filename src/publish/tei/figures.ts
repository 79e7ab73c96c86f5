import type { Figure, Source } from '../../model/edition.ts';
import { figurePath } from '../../model/figure.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import type { TeiContext } from './prose.ts';

/** Puts a source's figures into its body, each after the element that bears its passage's anchor. */
export function withFigures(body: XmlElement, source: Source, context: TeiContext): XmlElement {
  const figures = new Map(
    source.paragraphs.flatMap(({ anchor, figures: own }) =>
      own.length > 0 ? [[anchor, own.map((figure) => figureOf(figure, source, context))]] : [],
    ) as [string, XmlElement[]][],
  );
  const filled = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((child): XmlNode[] =>
      typeof child === 'string'
        ? [child]
        : [filled(child), ...(figures.get(child.attributes['xml:id'] ?? '') ?? [])],
    ),
  });
  return figures.size > 0 ? filled(body) : body;
}

/** A picture with what it shows, whence it comes and its rights; in words alone where these hold it back. */
function figureOf(figure: Figure, { id }: Source, { lang: own, site }: TeiContext): XmlElement {
  const { anchor, file, number, alt, caption, source, rights, lang, picture } = figure;
  const words = { 'xml:lang': lang ?? own };
  return el(
    'figure',
    { 'xml:id': anchor, n: number },
    picture &&
      el('graphic', {
        url: new URL(figurePath(id, file), site).href,
        mimeType: picture.type,
        width: `${picture.width}px`,
        height: `${picture.height}px`,
      }),
    caption !== null && el('head', words, caption),
    el('figDesc', words, alt),
    el('bibl', { 'xml:lang': own }, source),
    el('note', { type: 'rights', 'xml:lang': own }, `${rights.status}: ${rights.evidence}`),
  );
}
