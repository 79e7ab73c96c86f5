import { type Anchor, noteOfAnchor } from '../../model/anchor.ts';
import type { Source } from '../../model/edition.ts';
import { noteAt, sourceOf } from '../../model/lookup.ts';
import { writeHtml } from '../../render/prose.ts';
import type { View } from '../../render/view.ts';
import { earlierLine } from '../../render/views/history.ts';
import { pastOf } from '../../render/views/past.ts';
import { retiredLine } from '../../render/views/retired-line.ts';
import { interfaceIn } from '../../words/words.ts';
import { type Citable, citables } from './citables.ts';
import { citedHtml, type Shown } from './cited-html.ts';
import { referenceWriter, slottedForms } from './forms.ts';
import { type Entry, type Groups, groupOf, usualAddress, WHOLE } from './groups.ts';
import { packGroups } from './packed-groups.ts';
import { type Part, partOf, partPath, partScript, partsFor } from './parts.ts';

/** All that the references of a source are shown from. */
export interface SourceCitations {
  readonly shown: Shown;
  /** HTML of the references to the source as a whole. */
  readonly whole: string;
  /** By paragraph in reading order, its notes among them; then each note by itself; what has gone. */
  readonly groups: Groups;
}

/**
 * Makes the references of a source. `page` is the full address of its page. What is written in them
 * is the same on each page: in the first language of the interface, that of `first`, the edition as
 * it reads there. A note that is read in another language here is cited in that, at `own`, the
 * address of this page.
 */
export function sourceCitations(
  source: Source,
  view: View,
  page: string,
  first = view.edition,
  own = page,
): SourceCitations {
  const { interface: lang } = first.record;
  const isOther = lang !== view.ui.lang;
  const written = sourceOf(first, source.id) ?? source;
  const write = referenceWriter(written, first.record);
  const { permalink } = view.ui.words.cite;
  const shown = {
    page,
    forms: slottedForms(write),
    words: { permalink },
    ...(isOther && { lang }),
  };
  const names = citables(source, page, view.ui);
  const [whole, ...passages] = (
    isOther
      ? citables({ ...written, notes: source.notes }, page, interfaceIn(lang)).map((each, i) => ({
          ...each,
          name: names[i]?.name ?? each.name,
          ...(isOnlyHere(each, source, written) && {
            permalink: usualAddress(own, each.anchor ?? ''),
          }),
        }))
      : names
  ) as [Citable, ...Citable[]];
  // It is written already: nothing but the day is put into slots.
  const forms = write(whole);
  const wholeHtml = citedHtml(
    { ...whole, anchor: '', place: '' },
    { ...shown, forms: forms.filter(({ asked }) => !asked) },
  );
  const groups = new Map<Anchor, Entry[]>();
  const add = (key: Anchor, entry: Entry) => groups.set(key, [...(groups.get(key) ?? []), entry]);
  const entries = passages.map((citable) => entryOf(citable, source, view, page));
  passages.forEach(({ kind, paragraph }, i) => {
    const entry = entries[i] as Entry;
    add(kind === 'note' ? (paragraph as Anchor) : groupOf(entry.anchor), entry);
  });
  for (const entry of entries) if (noteOfAnchor(entry.anchor) !== null) add(entry.anchor, entry);
  const gone = source.paragraphs.flatMap(({ retired }) => retired);
  const known = new Set([...entries, ...gone].map(({ anchor }) => anchor));
  // The one sentence of a paragraph is cited as the paragraph.
  const idOf = (anchor: Anchor) => (known.has(anchor) ? anchor : groupOf(anchor));
  // A paragraph before its parts.
  for (const each of gone.toSorted((a, b) => Number(isPart(a.anchor)) - Number(isPart(b.anchor))))
    add(groupOf(each.anchor), {
      anchor: each.anchor,
      told: writeHtml([retiredLine(view, each, source, idOf)]),
    });
  add(WHOLE, { anchor: WHOLE, name: whole.name, sha256: whole.fingerprint, forms });
  return { shown, whole: wholeHtml, groups: Object.fromEntries(groups) };
}

/** Whether a passage is a note that the pages of the first language have in other words. */
function isOnlyHere({ anchor }: Citable, here: Source, there: Source): boolean {
  const [note, other] = [here, there].map((source) => noteAt(source, anchor ?? ''));
  return note?.lang !== other?.lang;
}

const isPart = (anchor: Anchor) => groupOf(anchor) !== anchor;

/** A passage without what is usual. */
function entryOf(citable: Citable, source: Source, view: View, page: string): Entry {
  const { ui } = view;
  const { kind, name, place, form, permalink, fingerprint, wording } = citable;
  const anchor = citable.anchor as Anchor;
  const past = [
    ...(wording ? pastOf(wording, kind === 'note' ? 'note' : 'passage', ui) : []),
    ...earlierLine(view, source, anchor),
  ];
  return {
    anchor,
    name,
    ...(place !== null && place !== name && { place }),
    ...(form !== null && { form }),
    ...(permalink !== usualAddress(page, anchor) && { permalink }),
    sha256: fingerprint,
    ...(past.length > 0 && { told: writeHtml(past) }),
  };
}

/** The scripts beside a source's page of references, each by its number. */
export function partScripts(
  source: Source,
  { ui, edition }: View,
  made: SourceCitations,
  count = partsFor(source),
): string[] {
  const { locale, citeBox } = ui.words;
  const { placing } = (made.shown.lang ? interfaceIn(made.shown.lang) : ui).words.cite;
  const said = {
    source: source.record.short,
    version: edition.record.version,
    said: { locale, citeBox },
    placing,
  };
  const parts = Array.from({ length: count }, (): Record<Anchor, readonly Entry[]> => ({}));
  for (const [key, group] of Object.entries(made.groups))
    (parts[partOf(key, count)] as Record<Anchor, readonly Entry[]>)[key] = group;
  return parts.map((groups, i) => {
    const part: Part = { ...made.shown, ...said, groups: packGroups(groups) };
    return partScript(partPath(source.id, i), part);
  });
}
