import { type Anchor, figureAnchor } from '../../model/anchor.ts';
import type { Figure, FigureRecord, Picture, SourceRecord } from '../../model/edition.ts';
import { figureName, MOST_BYTES, MOST_PIXELS, PICTURE_TYPES } from '../../model/figure.ts';
import type { Problem } from '../../model/problem.ts';
import { publishesText } from '../../model/rights.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { placeIn } from '../../schemas/parse.ts';
import type { FigureFile, RetiredDraft, SourceFiles } from '../draft/draft.ts';
import { readPicture } from './read-picture.ts';

/** What is wrong with a figure, at which of its fields, and how to mend it. */
type Fault = readonly [field: keyof FigureRecord, what: string, mend: string];

const ENDINGS = Object.keys(PICTURE_TYPES).map((ending) => `.${ending}`);

/**
 * Reads the figures of a source, in the order of its text; pushes every problem found. `unnamed`
 * tells of files that no figure names, which are not published.
 */
export function draftFigures(
  { folder, record: yaml, figures: files }: Pick<SourceFiles, 'folder' | 'record' | 'figures'>,
  { figures }: Pick<SourceRecord, 'figures'>,
  text: { readonly anchors: readonly Anchor[]; readonly retired: readonly RetiredDraft[] },
  problems: Problem[],
): { figures: Figure[]; unnamed: string[] } {
  const place = new Map(text.anchors.map((anchor, i) => [anchor, i]));
  const stems = new Set<string>();
  const drafted = figures.map((figure, i) => {
    const file = files[figure.file];
    const stem = figureName(figure.file)?.stem ?? '';
    const picture = file?.bytes ? readPicture(file.bytes) : null;
    const faults = [
      ...faultsOf(figure, text),
      ...(stems.has(stem) ? [twin(figure)] : []),
      ...(stem ? faultsOfFile(figure, folder, file, picture) : []),
    ];
    if (stem) stems.add(stem);
    for (const [field, what, mend] of faults)
      problems.push({
        file: `${folder}/source.yaml`,
        ...placeIn(yaml, ['figures', i, field]),
        what,
        mend,
      });
    return {
      ...figure,
      anchor: figureAnchor(stem),
      picture: publishesText(figure.rights.status) ? picture : null,
      sha256: file?.bytes ? sha256(file.bytes) : null,
    };
  });
  const named = new Set(figures.map(({ file }) => file));
  return {
    figures: drafted
      .sort((a, b) => (place.get(a.after) ?? 0) - (place.get(b.after) ?? 0))
      .map((figure, i) => ({ ...figure, number: i + 1 })),
    unnamed: Object.keys(files)
      .filter((file) => !named.has(file))
      .map((file) => `${folder}/figures/${file}: no figure in source.yaml names it`),
  };
}

function twin({ file }: FigureRecord): Fault {
  return [
    'file',
    `Two equal names: another figure has the name of ${file}, and so its address`,
    'Give one of the two files another name',
  ];
}

/** What is wrong with what is said of a figure. */
function faultsOf(
  { file, after, alt }: FigureRecord,
  { anchors, retired }: { anchors: readonly Anchor[]; retired: readonly RetiredDraft[] },
): Fault[] {
  const faults: Fault[] = [];
  if (/[/\\]|^\.\.?$/.test(file))
    faults.push([
      'file',
      `“${file}” leads to another folder`,
      'Put the picture into the folder figures beside source.yaml, and give its name alone',
    ]);
  else if (/\.svgz?$/i.test(file))
    faults.push([
      'file',
      `“${file}” is an SVG, which can hold scripts`,
      'Save the picture as a PNG',
    ]);
  else if (!figureName(file))
    faults.push([
      'file',
      `“${file}” is no name of a picture`,
      `It has lower-case letters, digits and hyphens, and ends in ${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1)}`,
    ]);
  if (!anchors.includes(after)) {
    const heirs = retired.find(({ anchor }) => anchor === after)?.successors ?? [];
    faults.push([
      'after',
      `“${after}” is no passage of this text`,
      heirs.length > 0
        ? `It became ${heirs.join(', ')}: name one of these`
        : `Name one that anchors.json gives, such as ${anchors.at(-1)}`,
    ]);
  }
  if (alt === '')
    faults.push([
      'alt',
      `The picture ${file} has no words for whoever does not see it`,
      'Say in alt what it shows, in a sentence or two',
    ]);
  return faults;
}

/** What is wrong with a figure's file. One that may not be published need not be there. */
function faultsOfFile(
  { file, rights }: FigureRecord,
  folder: string,
  found: FigureFile | undefined,
  picture: Picture | null,
): Fault[] {
  const fault = (what: string, mend: string): Fault[] => [['file', what, mend]];
  if (!found)
    return publishesText(rights.status)
      ? fault(`There is no ${folder}/figures/${file}`, 'Put the picture there')
      : [];
  const { size, bytes } = found;
  if (!bytes)
    return fault(
      `${file} has ${size} bytes, more than ${MOST_BYTES}`,
      'Save it smaller, or as WebP or AVIF',
    );
  if (picture?.type !== figureName(file)?.type)
    return fault(
      `${file} is not what its ending says: by its first bytes it is ${picture ? `an ${picture.type}` : 'none of PNG, JPEG, WebP, AVIF and GIF'}`,
      picture ? 'Give it the ending of what it is' : 'Save it as one of these',
    );
  const { width = 0, height = 0 } = picture ?? {};
  if (width === 0 || height === 0)
    return fault(`${file} is broken: how large it is cannot be read`, 'Save the picture anew');
  return Math.max(width, height) > MOST_PIXELS
    ? fault(
        `${file} has ${width} × ${height} pixels, more than ${MOST_PIXELS} on a side`,
        'Save it smaller',
      )
    : [];
}
