import { type Anchor, figureAnchor } from '../../model/anchor.ts';
import type { Figure, FigureRecord, Picture, SourceRecord } from '../../model/edition.ts';
import { figureName, MOST_BYTES } from '../../model/figure.ts';
import type { Problem } from '../../model/problem.ts';
import { publishesText } from '../../model/rights.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { placeIn } from '../../schemas/parse.ts';
import type { FigureFile, RetiredDraft, SourceFiles } from '../draft/draft.ts';
import { faultOfName, faultOfPassage, faultsOfPicture } from './picture-faults.ts';
import { readPicture } from './read-picture.ts';

/** What is wrong with a figure, at which of its fields, and how to mend it. */
type Fault = readonly [field: keyof FigureRecord, what: string, mend: string];

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
  const name = faultOfName(file, 'figures');
  const passage = faultOfPassage(after, anchors, retired);
  return [
    ...(name ? [['file', ...name] as const] : []),
    ...(passage ? [['after', ...passage] as const] : []),
    ...(alt === ''
      ? [
          [
            'alt',
            `The picture ${file} has no words for whoever does not see it`,
            'Say in alt what it shows, in a sentence or two',
          ] as const,
        ]
      : []),
  ];
}

/** What is wrong with a figure's file. */
function faultsOfFile(
  { file, rights }: FigureRecord,
  folder: string,
  found: FigureFile | undefined,
  picture: Picture | null,
): Fault[] {
  return faultsOfPicture(
    file,
    found && { size: found.size, isRead: found.bytes !== null, picture },
    {
      folder: `${folder}/figures`,
      most: MOST_BYTES,
      published: publishesText(rights.status),
    },
  ).map((fault) => ['file', ...fault]);
}
