import { type Anchor, facsimileAnchor } from '../../model/anchor.ts';
import type { Facsimile, FacsimileRecord, SourceRecord } from '../../model/edition.ts';
import { MOST_FACSIMILE_BYTES, pageBreaksIn } from '../../model/facsimile.ts';
import type { Problem } from '../../model/problem.ts';
import { publishesText } from '../../model/rights.ts';
import type { Range } from '../../model/text/segment.ts';
import { placeIn } from '../../schemas/parse.ts';
import type { ParagraphDraft, RetiredDraft, SourceFiles } from '../draft/draft.ts';
import { faultOfName, faultOfPassage, faultsOfPicture } from './picture-faults.ts';

/** What is wrong with an image of a page, at which of its fields, and how to mend it. */
type Fault = readonly [field: keyof FacsimileRecord, what: string, mend: string];

/** Where a page begins. */
interface Begin {
  readonly page: string;
  readonly at: Anchor;
  readonly range: Range | null;
}

/**
 * Reads the images of a source's pages, in the order of its text; pushes every problem found.
 * `unnamed` tells of files that none names, which are not published.
 */
export function draftFacsimiles(
  {
    folder,
    record: yaml,
    facsimiles: files,
  }: Pick<SourceFiles, 'folder' | 'record' | 'facsimiles'>,
  { facsimiles }: Pick<SourceRecord, 'facsimiles'>,
  text: {
    readonly paragraphs: readonly Pick<ParagraphDraft, 'entry' | 'text' | 'place'>[];
    readonly retired: readonly RetiredDraft[];
  },
  problems: Problem[],
): { facsimiles: Facsimile[]; unnamed: string[] } {
  const anchors = text.paragraphs.map(({ entry }) => entry.anchor);
  const breaks = text.paragraphs.flatMap((paragraph) =>
    pageBreaksIn(paragraph).map((each): Begin => ({ ...each, at: paragraph.entry.anchor })),
  );
  const seen = new Set<string>();
  const drafted = facsimiles.map((facsimile, i): Facsimile => {
    const faults: Fault[] = [];
    const { begin, fault } = beginOf(facsimile, breaks, anchors, text.retired);
    if (fault) faults.push(fault);
    const anchor = facsimileAnchor(facsimile.page, facsimile.at);
    const place = `${begin.at} ${begin.range} ${begin.page}`;
    if (!fault && (seen.has(place) || seen.has(anchor)))
      faults.push([
        'page',
        `Two images of page ${facsimile.page}: another has it`,
        'Keep one of the two; two pages of one name have each its passage, in at',
      ]);
    seen.add(place).add(anchor);
    if (facsimile.alt === '')
      faults.push([
        'alt',
        `The image of page ${facsimile.page} has no words for whoever does not see it`,
        'Say in alt what it shows, in a sentence or two',
      ]);
    const { file, rights } = facsimile;
    const found = file === null ? undefined : files[file];
    const published = publishesText(rights.status);
    if (file !== null) {
      const fault = faultOfName(file, 'facsimiles');
      const told = fault
        ? [fault]
        : faultsOfPicture(file, found && { ...found, isRead: found.sha256 !== null }, {
            folder: `${folder}/facsimiles`,
            most: MOST_FACSIMILE_BYTES,
            published,
          });
      faults.push(...told.map(([what, mend]): Fault => ['file', what, mend]));
    }
    for (const [field, what, mend] of faults)
      problems.push({
        file: `${folder}/source.yaml`,
        ...placeIn(yaml, ['facsimiles', i, field]),
        what,
        mend,
      });
    return {
      ...facsimile,
      anchor,
      at: begin.at,
      range: begin.range,
      picture: published ? (found?.picture ?? null) : null,
      size: found?.size ?? 0,
      sha256: found?.sha256 ?? null,
    };
  });
  const named = new Set(facsimiles.map(({ file }) => file));
  const order = new Map(anchors.map((anchor, i) => [anchor, i]));
  return {
    facsimiles: drafted.sort(
      (a, b) =>
        (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0) ||
        (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0),
    ),
    unnamed: Object.keys(files)
      .filter((file) => !named.has(file))
      .map((file) => `${folder}/facsimiles/${file}: no image of a page in source.yaml names it`),
  };
}

/** Where the page of an image begins: at the page break of its name, or with a passage without one. */
function beginOf(
  { page, at }: FacsimileRecord,
  breaks: readonly Begin[],
  anchors: readonly Anchor[],
  retired: readonly RetiredDraft[],
): { begin: Begin; fault?: Fault } {
  const nowhere: Begin = { page, at: at ?? '', range: null };
  const fault = at !== null && faultOfPassage(at, anchors, retired);
  if (fault) return { begin: nowhere, fault: ['at', ...fault] };
  const [found, ...more] = breaks.filter(
    (each) => each.page === page && (at === null || each.at === at),
  );
  if (found && more.length > 0)
    return {
      begin: found,
      fault: [
        'page',
        `Several page breaks of this text are called ${page}: in ${[found, ...more].map((each) => each.at).join(', ')}`,
        'Say in at which passage the page begins in',
      ],
    };
  if (found || at !== null) return { begin: found ?? nowhere };
  const names = [...new Set(breaks.map((each) => each.page))];
  const others = names.length > 0 ? `Write one of ${names.slice(0, 12).join(', ')}, or say` : 'Say';
  return {
    begin: nowhere,
    fault: [
      'page',
      `No page break of this text is called ${page}`,
      `${others} in at with which passage the page begins`,
    ],
  };
}
