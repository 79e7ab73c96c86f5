import type { Anchor } from '../../model/anchor.ts';
import type { Picture } from '../../model/edition.ts';
import { figureName, MOST_PIXELS, PICTURE_TYPES } from '../../model/figure.ts';
import type { RetiredDraft } from '../draft/draft.ts';

/** What is wrong, and how to mend it. */
type Fault = readonly [what: string, mend: string];

const ENDINGS = Object.keys(PICTURE_TYPES).map((ending) => `.${ending}`);

/** What is wrong with the name of a picture's file, which lies in a folder beside `source.yaml`. */
export function faultOfName(file: string, folder: string): Fault | null {
  if (/[/\\]|^\.\.?$/.test(file))
    return [
      `“${file}” leads to another folder`,
      `Put the picture into the folder ${folder} beside source.yaml, and give its name alone`,
    ];
  if (/\.svgz?$/i.test(file))
    return [`“${file}” is an SVG, which can hold scripts`, 'Save the picture as a PNG'];
  return figureName(file)
    ? null
    : [
        `“${file}” is no name of a picture`,
        `It has lower-case letters, digits and hyphens, and ends in ${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1)}`,
      ];
}

/** That an anchor names no passage of a text, and which does. */
export function faultOfPassage(
  anchor: Anchor,
  anchors: readonly Anchor[],
  retired: readonly RetiredDraft[],
): Fault | null {
  if (anchors.includes(anchor)) return null;
  const heirs = retired.find((each) => each.anchor === anchor)?.successors ?? [];
  return [
    `“${anchor}” is no passage of this text`,
    heirs.length > 0
      ? `It became ${heirs.join(', ')}: name one of these`
      : `Name one that anchors.json gives, such as ${anchors.at(-1)}`,
  ];
}

/**
 * What is wrong with a picture's file; undefined is one that is not there, `isRead` false one that
 * has more than `most` bytes. One that may not be published need not be there.
 */
export function faultsOfPicture(
  file: string,
  found:
    | { readonly size: number; readonly isRead: boolean; readonly picture: Picture | null }
    | undefined,
  {
    folder,
    most,
    published,
  }: { readonly folder: string; readonly most: number; readonly published: boolean },
): Fault[] {
  if (!found) return published ? [[`There is no ${folder}/${file}`, 'Put the picture there']] : [];
  const { size, isRead, picture } = found;
  if (!isRead)
    return [
      [`${file} has ${size} bytes, more than ${most}`, 'Save it smaller, or as WebP or AVIF'],
    ];
  if (picture?.type !== figureName(file)?.type)
    return [
      [
        `${file} is not what its ending says: by its first bytes it is ${picture ? `an ${picture.type}` : 'none of PNG, JPEG, WebP, AVIF and GIF'}`,
        picture ? 'Give it the ending of what it is' : 'Save it as one of these',
      ],
    ];
  const { width = 0, height = 0 } = picture ?? {};
  if (width === 0 || height === 0)
    return [[`${file} is broken: how large it is cannot be read`, 'Save the picture anew']];
  return Math.max(width, height) > MOST_PIXELS
    ? [
        [
          `${file} has ${width} × ${height} pixels, more than ${MOST_PIXELS} on a side`,
          'Save it smaller',
        ],
      ]
    : [];
}
