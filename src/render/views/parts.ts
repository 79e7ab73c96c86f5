import type { Source } from '../../model/edition.ts';
import { noteKinds } from '../../model/note-kind.ts';
import { contentsOf, type Entry } from '../../model/pages/contents.ts';
import { besidePart, type Part, partsOf } from '../../model/pages/parts.ts';
import { hrefHere, type View } from '../view.ts';
import { el, type XmlChild, type XmlElement, type XmlNode } from '../xml.ts';
import { joined } from './inline.ts';

/** Entries of the contents, most; and from how many on lower levels are folded. */
const MOST_ENTRIES = 500;
const FOLDED = 60;

/** The two passages that a part is named by: a division and the last beside it, or labels. */
function endsOf({ paragraphs }: Part): { lang: boolean; ends: string[] } {
  const [first] = paragraphs;
  const level = first?.heading;
  const ends = level
    ? paragraphs.filter(({ heading }) => heading !== null && heading <= level)
    : paragraphs;
  const last = ends.at(-1);
  return {
    lang: Boolean(level),
    ends: [first, ...(last === first ? [] : [last])].map(
      (each) => (level ? each?.text : null) ?? each?.label ?? '',
    ),
  };
}

/** What a part is called, in characters alone: `第三章 – 第五章`, `art. 31 – art. 60`. */
export function partName({ ui: { words, say } }: View, part: Part): string {
  const { ends } = endsOf(part);
  const [from = '', to] = ends.map((end) => end.replaceAll('\u3000', ' '));
  return to === undefined ? from : say(words.parts.range, { from, to });
}

/** What a part is called, with its language. */
export function partNodes({ ui: { words, pieces } }: View, source: Source, part: Part): XmlNode[] {
  const { lang, ends } = endsOf(part);
  const [from, to] = ends.map((end) =>
    lang ? el('span', { lang: source.record.lang }, end) : end,
  );
  if (from === undefined || to === undefined) return from === undefined ? [] : [from];
  return pieces(words.parts.range, { from, to });
}

/** The contents of a text that stands on several pages, and how many notes are on it. */
export function contentsView(view: View, source: Source): XmlElement {
  const { words, say, pieces, lowered } = view.ui;
  const message = words.parts;
  const entries = contentsOf(source, MOST_ENTRIES);
  const isFolded = countIn(entries) > FOLDED;
  const item = ({ paragraph, part, isPart, within }: Entry): XmlElement =>
    el(
      'li',
      {},
      el(
        'a',
        { href: hrefHere(view, source, paragraph.anchor) },
        isPart
          ? partNodes(view, source, part)
          : el('span', { lang: source.record.lang }, paragraph.text ?? paragraph.label),
      ),
      within.length > 0 &&
        (isFolded
          ? el(
              'details',
              {},
              el('summary', {}, say(message.below, { n: countIn(within) })),
              el('ol', {}, within.map(item)),
            )
          : el('ol', {}, within.map(item))),
    );
  const counts = Map.groupBy(source.notes, ({ kind }) => kind);
  const kinds = noteKinds()
    .filter((kind) => counts.has(kind))
    .map((kind) => [
      say(message.kind, { kind: lowered(words.noteKind[kind]), n: counts.get(kind)?.length ?? 0 }),
    ]);
  return el(
    'nav',
    { class: 'contents', 'aria-labelledby': 'contents' },
    el('h2', { id: 'contents' }, message.contents),
    el('p', {}, say(message.contentsHow, { n: partsOf(source).length - 1 })),
    source.notes.length > 0 &&
      el(
        'p',
        {},
        pieces(message.notes, {
          notes: el(
            'a',
            { href: `${view.site}notes/#notes-${source.id}` },
            say(words.notes, { n: source.notes.length }),
          ),
          kinds: joined(kinds, ', ', (each) => each),
        }),
      ),
    el('ol', {}, entries.map(item)),
  );
}

function countIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, { within }) => sum + 1 + countIn(within), 0);
}

/** Where a part stands: its source, and the divisions that it begins within. */
export function trailView(view: View, source: Source, { within }: Part): XmlElement {
  const { lang, title, titleEnglish } = source.record;
  return el(
    'nav',
    { class: 'trail', 'aria-label': view.ui.words.parts.trail },
    el(
      'ol',
      {},
      el(
        'li',
        {},
        el(
          'a',
          { href: view.site + source.path, rel: 'up' },
          titleEnglish ?? el('span', { lang: source.record.titleSupplied ? null : lang }, title),
        ),
      ),
      within.map(({ anchor, text, label }) =>
        el(
          'li',
          {},
          el(
            'a',
            { href: hrefHere(view, source, anchor), lang: text === null ? null : lang },
            text ?? label,
          ),
        ),
      ),
    ),
  );
}

/** Which part of how many it is, and what it is called. */
export function partLine(view: View, source: Source, part: Part): XmlChild {
  const { words, pieces } = view.ui;
  return pieces(words.parts.part, {
    number: String(part.number),
    count: String(partsOf(source).length - 1),
    part: partNodes(view, source, part),
  });
}

/** Links to the parts before and after. */
export function besideView(view: View, source: Source, part: Part): XmlElement {
  const { words, pieces } = view.ui;
  const message = words.parts;
  const link = (step: 1 | -1) => {
    const other = besidePart(source, part, step);
    return (
      other &&
      el(
        'a',
        { href: view.site + other.path, rel: step > 0 ? 'next' : 'prev' },
        pieces(step > 0 ? message.next : message.previous, {
          part: other.number > 0 ? partNodes(view, source, other) : message.contents,
        }),
      )
    );
  };
  return el('nav', { class: 'beside-parts', 'aria-label': message.beside }, link(-1), link(1));
}
