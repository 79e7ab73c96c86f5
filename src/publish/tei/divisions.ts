import type { Paragraph } from '../../model/edition.ts';
import { nameOf, type Step, type Unit } from '../../model/structure/place.ts';

/** A division of a text: what its headings head. */
export interface Division {
  readonly type: string | null;
  readonly n: string | null;
  /** The steps to it; none of one that is not numbered by the text. */
  readonly path: readonly Step[];
  /** The level of the heading that opened one without a path: a higher heading ends it. */
  readonly level: number;
  readonly heads: Paragraph[];
  readonly within: (Paragraph | Division)[];
}

/** Types of divisions that are not called as their units are. */
const TYPES: Partial<Readonly<Record<Unit, string>>> = {
  titleDivision: 'title',
  paragraf: 'section',
};

/** Whether a passage stands on its page’s edge, outside the text that runs on. */
export function isAtEdge({ place: { role } }: Paragraph): boolean {
  return role === 'pageBreak' || role === 'footnote';
}

/** Tells a division from a passage. */
export function isDivision(part: Paragraph | Division): part is Division {
  return 'within' in part;
}

/**
 * Divides a text by its headings: those of laws by the steps to them, others by their levels. A
 * table of contents is a division, and a letter from its salutation on where something stands
 * before it.
 */
export function divide(paragraphs: readonly Paragraph[]): Division {
  const root = division({ type: 'text' });
  // Of units that have headings, those without one are divisions too; but what is counted within an
  // article is called paragraph as well.
  const units = new Set<Unit>(
    paragraphs
      .flatMap(({ place: { role, path } }) => (role === 'heading' ? headedBy(path).slice(-1) : []))
      .map(({ unit }) => unit)
      .filter((unit) => unit !== 'paragraph'),
  );
  let open: Division[] = [root];
  const top = () => open.at(-1) as Division;
  const push = (more: Partial<Division>): Division => {
    const pushed = division(more);
    top().within.push(pushed);
    open.push(pushed);
    return pushed;
  };
  for (const paragraph of paragraphs) {
    const { role, path, number } = paragraph.place;
    const level = paragraph.heading ?? paragraph.place.heading;
    const own = role === 'heading' ? headedBy(path) : [];
    // A further heading of the same division: below its own, or the number below a caption.
    if (
      own.length > 0 &&
      nameOf(top().path) === nameOf(own) &&
      top().within.length === 0 &&
      !(number > 0 && top().heads.some(({ place }) => place.number > 0))
    ) {
      top().heads.push(paragraph);
      continue;
    }
    const ends = (each: Division): boolean => {
      if (each.type === 'contents') return role !== 'contents';
      if (each.type === 'letter' && role === 'salutation') return !beginsLetter(each);
      if (each.path.length === 0) return level !== null && each.level >= level;
      return (
        nameOf(path.slice(0, each.path.length)) !== nameOf(each.path) ||
        own.length === each.path.length
      );
    };
    const ended = open.findIndex((each, k) => k > 0 && ends(each));
    if (ended > 0) open = open.slice(0, ended);
    const known = Math.max(...open.map((each) => each.path.length));
    for (let k = known; k < (own.length > 0 ? own.length - 1 : path.length); k++)
      if (units.has((path[k] as Step).unit)) push({ path: path.slice(0, k + 1) });
    if (own.length > 0) push({ path: own, heads: [paragraph] });
    else if (level !== null) push({ level, heads: [paragraph] });
    else if (role === 'contents' && top().type !== 'contents')
      push({ type: 'contents', heads: [paragraph] });
    else {
      if (role === 'salutation' && !beginsLetter(top())) push({ type: 'letter' });
      top().within.push(paragraph);
    }
  }
  return root;
}

/** What a heading heads: its article, not the first of the article’s paragraphs, which bears no number. */
function headedBy(path: readonly Step[]): readonly Step[] {
  const isCounted = ({ unit, written }: Step) => unit === 'paragraph' && !written;
  return path.slice(0, path.findLastIndex((step) => !isCounted(step)) + 1);
}

/** Whether nothing but greetings stands in a division, so that one may follow. */
function beginsLetter({ within }: Division): boolean {
  return within.every(
    (each) => !isDivision(each) && (isAtEdge(each) || each.place.role === 'salutation'),
  );
}

function division({ path = [], ...more }: Partial<Division>): Division {
  const last = path.at(-1);
  return {
    type: last ? (TYPES[last.unit] ?? last.unit) : null,
    n: last?.n || null,
    path,
    level: Number.POSITIVE_INFINITY,
    heads: [],
    within: [],
    ...more,
  };
}
