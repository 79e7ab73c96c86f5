import type { Paragraph, Source } from '../../model/edition.ts';
import { figurePath } from '../../model/figure.ts';
import { el, type XmlElement } from '../../render/xml.ts';

/** The pictures after a passage. */
export type ImagesAfter = (paragraph: Paragraph) => XmlElement[];

/**
 * The pictures after each passage of a source, each in a line of its own, since an image stands
 * within words there; none whose rights hold it back, as the document has no words of ours.
 */
export function imagesAfter({ id }: Source, site: string): ImagesAfter {
  return ({ figures }) =>
    figures.flatMap(({ anchor, file, alt, picture }) =>
      picture
        ? [
            el(
              'p',
              {},
              el('img', {
                'xml:id': anchor,
                GUID: anchor,
                src: new URL(figurePath(id, file), site).href,
                alt,
                width: picture.width,
                height: picture.height,
              }),
            ),
          ]
        : [],
    );
}
