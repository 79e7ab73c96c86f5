import type { Anchor } from '../../model/anchor.ts';
import type { Source, SourceVersion, VersionPassage } from '../../model/edition.ts';
import { type Change, changesBetween } from '../../model/versions/changes.ts';
import { changesPath, versionPath } from '../../model/versions/paths.ts';
import { standsSince } from '../../model/versions/stands-since.ts';
import { inOwn } from '../own-words.ts';
import { hrefOf, type View } from '../view.ts';
import { el, type XmlChild, type XmlElement, type XmlNode } from '../xml.ts';
import { hanAmong, joined } from './inline.ts';
import { comparedWords } from './stretches.ts';

const day = ({ ui }: View, iso: string) => el('time', { datetime: iso }, ui.date(iso));

/** Since when a source's text is in force, and which earlier ones there are; nothing where none is. */
export function versionsLine(view: View, { id, versions }: Source): XmlElement[] {
  const { words, pieces } = view.ui;
  const message = words.versions;
  const present = versions.at(-1);
  if (!present) return [];
  const texts = joined(
    versions.flatMap((version) => (version.id === null ? [] : [{ ...version, id: version.id }])),
    words.marks.list,
    (version) =>
      pieces(message.listed, {
        text: el('a', { href: view.site + versionPath(id, version.id) }, day(view, version.date)),
        changes: el('a', { href: view.site + changesPath(id, version.id) }, message.changesAfter),
      }),
  );
  return [
    el(
      'p',
      { class: 'rights versions' },
      pieces(message.inForce, { date: day(view, present.date) }),
      words.marks.gap,
      pieces(message.earlier, { texts }),
    ),
  ];
}

/**
 * Asks for a day, and lists the texts by their dates. With script it leads to the text in force on
 * that day; `here` is the text of the page.
 */
export function inForceForm(view: View, source: Source, here?: SourceVersion): XmlElement {
  const { words, say, pieces } = view.ui;
  const message = words.versions.on;
  const first = source.versions[0] as SourceVersion;
  return el(
    'form',
    {
      class: 'in-force',
      'data-here': message.here,
      'data-before': say(message.before, { date: view.ui.date(first.date) }),
      'data-between': message.between,
    },
    el(
      'p',
      { class: 'ask' },
      el('label', {}, message.day, ' ', el('input', { type: 'date', name: 'on', required: '' })),
      ' ',
      el('button', {}, message.lead),
      ' ',
      el('output', {}),
    ),
    el(
      'details',
      {},
      el('summary', {}, message.periods),
      el(
        'ul',
        {},
        source.versions.map((version) => {
          const { id, date, until } = version;
          const path = id === null ? source.path : versionPath(source.id, id);
          return el(
            'li',
            { 'data-date': date, 'data-until': until, 'data-here': version === here && '' },
            el(
              'a',
              {
                href: view.site + path,
                'aria-current': version === here && 'page',
              },
              until === null
                ? pieces(message.open, { from: day(view, date) })
                : pieces(message.closed, { from: day(view, date), until: day(view, until) }),
            ),
          );
        }),
      ),
    ),
  );
}

/** Since when a passage has the words that it has, where they were once others or none. */
export function standsLine(view: View, { id, versions }: Source, anchor: Anchor): XmlElement[] {
  const stands = versions.length > 0 ? standsSince(versions).get(anchor) : undefined;
  if (!stands) return [];
  const { words, pieces } = view.ui;
  const href = `${view.site}${changesPath(id, stands.changedFrom)}#${anchor}`;
  return [
    el(
      'p',
      { class: 'past stands' },
      pieces(words.versions.stands, {
        date: day(view, stands.since),
        changes: el('a', { href }, words.versions.changes),
      }),
    ),
  ];
}

/** How a text is named within a sentence: `text of 1 July 1979`, with a link to it. */
function textName(view: View, source: Source, { id, date }: SourceVersion): XmlElement {
  const { words, pieces } = view.ui;
  const [path, name] =
    id === null
      ? [source.path, words.versions.presentText]
      : [versionPath(source.id, id), words.versions.earlierText];
  return el('a', { href: view.site + path }, pieces(name, { date: day(view, date) }));
}

/** An earlier text: that it is not the one in force, and each passage with what it is now. */
export function versionNodes(view: View, source: Source, version: SourceVersion): XmlNode[] {
  const { words, pieces } = view.ui;
  const message = words.versions;
  const { versions, record } = source;
  const at = versions.indexOf(version);
  const present = versions.at(-1) as SourceVersion;
  const now = new Map(present.passages.map((passage) => [passage.anchor, passage]));
  const before = versions[at - 1];
  const changes = (id: string | null, text: string) =>
    id === null ? [] : [el('a', { href: view.site + changesPath(source.id, id) }, text)];
  return [
    el(
      'p',
      { class: 'not-in-force', role: 'note' },
      pieces(message.notInForce, {
        date: day(view, version.date),
        until: day(view, version.until ?? ''),
      }),
    ),
    version.note &&
      el('p', { class: 'meta', ...inOwn(view.edition.record) }, hanAmong(view, version.note)),
    el(
      'p',
      { class: 'meta' },
      joined(
        [
          el(
            'a',
            { href: view.site + source.path },
            pieces(message.present, { date: day(view, present.date) }),
          ),
          ...changes(version.id, message.next),
          ...(before ? changes(before.id, message.previous) : []),
        ],
        ' · ',
        (link) => [link],
      ),
    ),
    ...version.passages.flatMap((passage) => {
      // It is the page's heading.
      if (passage.anchor === 'title') return [];
      const links = passage.now.map((anchor) =>
        el(
          'a',
          { href: hrefOf(view, { source: source.id, anchor }) },
          now.get(anchor)?.label ?? anchor,
        ),
      );
      return row(
        record.lang,
        source.dir,
        passage,
        [el('a', { href: `#${passage.anchor}` }, passage.label)],
        passage.text,
        links.length > 0
          ? pieces(message.now, {
              labels: joined(links, view.ui.words.marks.list, (link) => [link]),
            })
          : message.gone,
      );
    }),
  ].filter((node): node is XmlElement => Boolean(node));
}

/** A passage with its name beside it, and what is said of it. */
function row(
  lang: string,
  dir: string,
  { anchor, labelOriginal, heading }: VersionPassage,
  label: readonly XmlNode[],
  text: XmlNode | readonly XmlNode[],
  said: XmlChild,
): XmlElement {
  return el(
    'section',
    { class: heading === null ? 'passage' : 'passage division', id: anchor },
    el(
      'p',
      { class: 'label' },
      label,
      labelOriginal !== null && [' ', el('span', { lang }, labelOriginal)],
    ),
    el(heading === null ? 'p' : 'h2', { class: 'text', lang, dir }, text),
    el('p', { class: 'said' }, said),
  );
}

/** The title that an earlier text bears. */
export function versionTitle({ record, dir }: Source, { passages }: SourceVersion): XmlElement {
  const title = passages.find(({ anchor }) => anchor === 'title')?.text;
  return el('h1', { id: title && 'title', lang: record.lang, dir }, title ?? record.title);
}

/** What changed from an earlier text to the one after it, passage by passage. */
export function changesNodes(view: View, source: Source, before: SourceVersion): XmlNode[] {
  const { words, pieces, say, list } = view.ui;
  const message = words.versions;
  const after = source.versions[source.versions.indexOf(before) + 1] as SourceVersion;
  const changes = changesBetween(before, after);
  const kinds = ['changed', 'new', 'gone', 'moved', 'renumbered', 'same'] as const;
  const counts = kinds.flatMap((kind) => {
    const n = changes.filter(({ what }) => what === kind).length;
    return n > 0 ? [say(message.counted[kind], { n })] : [];
  });
  const names = { before: textName(view, source, before), after: textName(view, source, after) };
  return [
    el('p', {}, pieces(message.between, names)),
    el('p', { class: 'counted' }, list(counts).join(''), words.marks.stop),
    el('p', { class: 'meta' }, message.how),
    ...runsOf(changes).flatMap((run) =>
      isQuiet(run[0] as Change)
        ? [folded(view, source, run)]
        : run.map((change) => changeRow(view, source, change)),
    ),
  ];
}

const isQuiet = ({ what }: Change) => what === 'same' || what === 'renumbered';

/** Changes in runs of those that are shown, and those that are folded. */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last && isQuiet(last[0] as Change) === isQuiet(change)) last.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** Passages whose words are the same, counted; their names are seen on demand. */
function folded(view: View, source: Source, run: readonly Change[]): XmlElement {
  const { words, say } = view.ui;
  return el(
    'details',
    { class: 'folded' },
    el('summary', {}, say(words.versions.folded, { n: run.length })),
    el(
      'p',
      {},
      joined(run, words.marks.list, (change) => [
        el('span', { id: change.after?.anchor ?? null }, nameOf(view, source, change)),
      ]),
    ),
  );
}

/** A passage by its names in both texts, where they are two. */
function nameOf(view: View, source: Source, { before, after }: Change): string {
  const [was, is] = [before?.label, after?.label];
  return was && is && was !== is
    ? view.ui.say(view.ui.words.versions.became, { before: was, after: is })
    : (is ?? was ?? source.record.short);
}

function changeRow(view: View, source: Source, change: Change): XmlElement {
  const { what, before, after, stretches } = change;
  const passage = (after ?? before) as VersionPassage;
  return row(
    source.record.lang,
    source.dir,
    passage,
    [el('a', { href: `#${passage.anchor}` }, nameOf(view, source, change))],
    comparedWords(stretches),
    isQuiet(change) ? '' : view.ui.words.versions.what[what as 'new'],
  );
}
