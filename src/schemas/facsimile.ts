import { z } from 'zod';
import type { FacsimileRecord } from '../model/edition.ts';
import { isPageName, PLACES } from '../model/facsimile.ts';
import { licence, rights } from './rights.ts';
import { languageTag } from './words.ts';

const address = z
  .url({ protocol: /^https$/, error: 'is not an address that begins with https://' })
  .nullable()
  .default(null);
const pixels = z.int().positive().nullable().default(null);

/**
 * One of `facsimiles` in `source.yaml`: an image of a page, whose file is in the folder
 * `facsimiles`, or which is kept elsewhere. Its page and its file are looked at with the text
 * (read/figures/draft-facsimiles.ts).
 */
export const facsimileSchema: z.ZodType<FacsimileRecord> = z
  .strictObject({
    /** What the page break in the text calls it: 12, 3r. */
    page: z.union([z.int().nonnegative(), z.string()]).transform(String),
    /** Anchor of the passage that it begins in, where the page break alone does not tell. */
    at: z.string().nullable().default(null),
    file: z.string().nullable().default(null),
    /** Address of an image. */
    image: address,
    /** Address of a IIIF image service, without `/info.json`. */
    service: address,
    /** Version of the IIIF Image API that the service answers by. */
    imageApi: z.union([z.literal(2), z.literal(3)]).default(3),
    /** Address of a IIIF manifest. */
    manifest: address,
    /** Id of the canvas in it. */
    canvas: z.url().nullable().default(null),
    /** Address of a page on which people see it. */
    viewer: address,
    /** In pixels, of an image that is kept elsewhere. */
    width: pixels,
    height: pixels,
    /** What it shows, in words. */
    alt: z.string().trim().default(''),
    /** Whence it comes, and to whom credit is due. */
    source: z.string().min(1),
    licence,
    rights: rights(),
    /** BCP 47 tag of alt, where it is not the edition's. */
    lang: languageTag.nullable().default(null),
  })
  .superRefine((facsimile, context) => {
    const { page, file, image, service, manifest, canvas, viewer, width, height } = facsimile;
    const tell = (field: keyof FacsimileRecord, message: string, mend: string) =>
      context.addIssue({ code: 'custom', path: [field], message, params: { mend } });
    if (!isPageName(page))
      tell('page', `“${page}” is no name of a page`, 'Write letters and digits, such as 12 or 3r');
    const [first, second] = PLACES.filter((field) => facsimile[field] !== null);
    if (!first)
      context.addIssue({
        code: 'custom',
        message: `the page ${page} has no image`,
        params: { mend: `Give one of ${PLACES.join(', ')}` },
      });
    if (first && second)
      tell(second, `the page ${page} has ${first} already`, 'Keep one of the two');
    if (manifest && !viewer)
      tell('manifest', 'a manifest is for programs', 'Give in viewer where people see the page');
    if (canvas && !manifest)
      tell('canvas', 'a canvas is one of a manifest', 'Give the manifest, too');
    if (file && viewer) tell('viewer', 'the page has a file, which is shown', 'Take viewer out');
    for (const [field, side] of [
      ['width', width],
      ['height', height],
    ] as const)
      if ((image || service) && side === null)
        tell(
          first ?? field,
          `its ${field} is missing, which a build asks no other host for`,
          `Add ${field}, in pixels${service ? ', as its info.json says' : ''}`,
        );
      else if (!image && !service && side !== null)
        tell(field, `${field} is not said of ${first ?? 'it'}`, `Take ${field} out`);
  });
