import type { Edition, Facsimile, Source } from '../../model/edition.ts';
import { facsimilesOf, imageOf, type PageImage } from '../../model/facsimile.ts';
import { pageOf } from '../../model/pages/parts.ts';
import { interfaceIn } from '../../words/words.ts';

/** Its media type (Presentation API 3.0, 5.1). */
export const MANIFEST_TYPE =
  'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"';

/** Whether there are images of a source's pages that a manifest of ours can have. */
export function hasManifest(source: Source): boolean {
  return facsimilesOf(source).some((facsimile) => imageOf(facsimile, source.id, '') !== null);
}

/**
 * Writes the images of a source's pages as a IIIF manifest (Presentation API 3.0): a canvas for each
 * page in the order of the text, with its image, what it shows, to whom credit is due, its rights,
 * and the passage that the page begins in.
 *
 * Images in a manifest of others stand in that one; null where there are no others. `path` is the
 * manifest's own, `site` the site's address with a slash at its end.
 */
export function manifest(
  edition: Edition,
  source: Source,
  { site, path }: { readonly site: string; readonly path: string },
): string | null {
  const { record, id } = source;
  const { lang } = edition.record;
  const { words, say, lang: ui } = interfaceIn(edition.record.interface);
  const own = site + path;
  // What stands in the manifest is found by an address of it, which any host answers with it.
  const within = (kind: string, { anchor }: Facsimile) => `${own}?${kind}=${anchor}`;
  const pages = facsimilesOf(source).flatMap((facsimile) => {
    const image = imageOf(facsimile, id, site);
    return image ? [{ facsimile, image }] : [];
  });
  if (pages.length === 0) return null;
  return `${JSON.stringify({
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: own,
    type: 'Manifest',
    label: { [record.titleSupplied ? lang : record.lang]: [record.title] },
    homepage: [homepage(site + source.path, record.short, lang)],
    items: pages.map(({ facsimile, image }) => {
      const { page, alt, at, source: whence, rights, licence } = facsimile;
      const canvas = within('canvas', facsimile);
      const label = say(words.facsimile.image, { page });
      return {
        id: canvas,
        type: 'Canvas',
        label: { none: [page] },
        summary: { [facsimile.lang ?? lang]: [alt] },
        requiredStatement: {
          label: { [ui]: [words.record.rights] },
          value: {
            [lang]: [whence, `${words.rights[rights.status]}: ${rights.evidence}`].concat(
              licence ? [`${licence.name} ${licence.url}`] : [],
            ),
          },
        },
        ...rightsOf(licence?.url),
        homepage: [homepage(`${site}${pageOf(source, at)}#${at}`, label, ui)],
        width: image.width,
        height: image.height,
        items: [
          {
            id: within('page', facsimile),
            type: 'AnnotationPage',
            items: [
              {
                id: within('annotation', facsimile),
                type: 'Annotation',
                motivation: 'painting',
                body: bodyOf(image),
                target: canvas,
              },
            ],
          },
        ],
      };
    }),
  })}\n`;
}

function homepage(id: string, label: string, lang: string) {
  return { id, type: 'Text', label: { [lang]: [label] }, format: 'text/html' };
}

function bodyOf({ url, type, width, height, service }: PageImage) {
  return {
    id: url,
    type: 'Image',
    ...(type && { format: type }),
    width,
    height,
    ...(service && { service: [serviceOf(service)] }),
  };
}

/** An image service, each version of its API by the names of its time; what it can, it says itself. */
function serviceOf({ url, version }: NonNullable<PageImage['service']>) {
  return version === 2
    ? {
        '@id': url,
        '@type': 'ImageService2',
        profile: 'http://iiif.io/api/image/2/level0.json',
      }
    : { id: url, type: 'ImageService3', profile: 'level0' };
}

/** Licences and statements that the API knows, under the addresses that it asks for. */
function rightsOf(url: string | undefined): { rights?: string } {
  const known =
    /^https?:\/\/(?:www\.)?(creativecommons\.org\/(?:licenses|publicdomain)\/[^?#]+|rightsstatements\.org\/(?:vocab|page)\/[^?#]+)/.exec(
      url ?? '',
    )?.[1];
  return known
    ? {
        rights: `http://${known.replace('/page/', '/vocab/').replace(/(?:\/(?:deed|legalcode)[^/]*)?\/?$/, '/')}`,
      }
    : {};
}
