import { publishedName } from '../../model/capture/kept.ts';
import { addressesOf, nameOfCreator, REGISTERS, roleOf } from '../../model/creator.ts';
import type {
  Capture,
  CompanionRecord,
  Paragraph,
  Source,
  SourceRecord,
  Work,
} from '../../model/edition.ts';
import { historiesOf } from '../../model/releases/history.ts';
import { namedOwnWords } from '../own-kinds.ts';
import { CHECK_FOLDER, checkCommand, fingerprintCommand } from '../shell.ts';
import type { View } from '../view.ts';
import { el, type XmlChild, type XmlElement, type XmlNode } from '../xml.ts';
import { companionName, inCompanion, makersLine } from './companion.ts';
import { facsimileRecord } from './facsimile.ts';
import { historyPath } from './history.ts';
import { command, joined, ownWords, paragraphLinks } from './inline.ts';
import { columnHeads } from './table.ts';

/** Nodes of a row of a list of facts. */
const fact = (term: string, ...words: XmlChild[]) => [el('dt', {}, term), el('dd', {}, ...words)];
/**
 * A source's record: rights with their evidence, review, captures with their checksums, witnesses
 * compared, fingerprints of the paragraphs; of those on the page where the text is on several.
 */
export function recordView(view: View, source: Source, paragraphs = source.paragraphs): XmlElement {
  const { rights, review, numbering, captures, companions } = source.record;
  const { words, say, pieces } = view.ui;
  const message = words.record;
  const further = captures.slice(1);
  const one = captures.length === 1;
  return el(
    'section',
    { class: 'record', 'aria-labelledby': 'record' },
    el('h2', { id: 'record' }, message.heading),
    el(
      'dl',
      {},
      fact(
        message.rights,
        words.rights[rights.status] + words.marks.stop + words.marks.gap,
        ownWords(view, rights.statement),
      ),
      fact(message.evidence, ownWords(view, rights.evidence)),
      fact(
        message.review,
        pieces(message.reviewed, {
          what: namedOwnWords(view.ui, [source]),
          state: reviewState(view, review),
        }),
        review.log.length > 0 &&
          el(
            'ul',
            {},
            review.log.map(({ by, date, of, version }) =>
              el(
                'li',
                {},
                pieces(message.reviewedBy, {
                  by,
                  of,
                  version,
                  date: el('time', { datetime: date }, date),
                }),
              ),
            ),
          ),
      ),
      historiesOf(view.edition).has(source.id) &&
        fact(
          words.history.term,
          el('a', { href: view.site + historyPath(source) }, words.history.page),
        ),
      numbering && fact(message.numbering, ownWords(view, numbering)),
      workFacts(view, source.record.work),
    ),
    companions.length > 0 && el('h3', {}, words.companion.heading),
    companions.map((companion) => companionRecord(view, companion, source)),
    facsimileRecord(view, source),
    el('h3', {}, message.captures),
    el(
      'p',
      {},
      say(message.witnesses, { n: captures.length }),
      source.publishesText && words.marks.gap + (one ? message.keptAlone : message.keptFirst),
      words.marks.gap,
      pieces(message.shasum, {
        sha256sum: el('code', {}, 'sha256sum'),
        shasum: el('code', {}, 'shasum -a 256'),
      }),
    ),
    captures.map((capture) => captureView(view, capture, source)),
    further.length > 0 && el('h3', {}, message.compared),
    further.map((capture) => witnessTable(view, capture, source)),
    el('h3', {}, message.paragraphs),
    fingerprintsView(view, source, paragraphs),
  );
}

/** How far something was reviewed, by whom and when. */
function reviewState(
  view: View,
  { state, by, date }: Pick<SourceRecord['review'], 'state' | 'by' | 'date'>,
): XmlNode[] {
  const reviewed = [
    ownWords(view, state),
    ...(by ? [ownWords(view, by)] : []),
    ...(date ? [[el('time', { datetime: date }, date)]] : []),
  ];
  return joined(reviewed, view.ui.words.marks.comma, (each) => each);
}

/** What is known of a companion; of one that is held back that it is. */
function companionRecord(view: View, record: CompanionRecord, source: Source): XmlElement {
  const { words } = view.ui;
  const { companion: message, marks } = words;
  const { id, title, by, date, licence, rights, review } = record;
  const shown = source.companions.find((each) => each.id === id);
  return el(
    'div',
    { class: 'capture' },
    el('h4', {}, shown ? companionName(view, shown) : (title ?? id)),
    el(
      'dl',
      {},
      shown && title && fact(message.title, el('span', inCompanion(shown), title)),
      by.length > 0 && fact(message.by, makersLine(view.ui, by)),
      date && fact(message.date, el('time', { datetime: date }, date)),
      licence && fact(message.licence, el('a', { href: licence.url }, licence.name)),
      fact(
        words.record.rights,
        words.rights[rights.status] + marks.stop,
        !shown && marks.gap + message.heldBack,
      ),
      fact(words.record.evidence, ownWords(view, rights.evidence)),
      fact(words.record.review, reviewState(view, review)),
    ),
  );
}

/** Who made the work, where the record says of anyone more than a name; where it is kept, and of which places it is. */
function workFacts({ ui }: View, { authors, repository, shelfmark, places = [] }: Work) {
  const { words, pieces } = ui;
  const { record: message } = words;
  const told = authors.some(({ role, ids }) => role || ids) ? authors : [];
  const inRegister = (name: string, [address]: readonly string[]): XmlElement | string =>
    address ? el('a', { href: address, rel: 'external' }, name) : name;
  return [
    told.length > 0 &&
      fact(
        message.creators,
        joined(told, words.marks.semicolon, (creator) =>
          pieces(message.creator, {
            name: inRegister(nameOfCreator(creator), addressesOf(creator)),
            role: message.roles[roleOf(creator)],
          }),
        ),
      ),
    (repository || shelfmark) &&
      fact(message.keptAt, [repository, shelfmark].filter(Boolean).join(words.marks.comma)),
    places.length > 0 &&
      fact(
        message.places,
        joined(places, words.marks.semicolon, ({ name, wikidata }) => [
          inRegister(name, wikidata ? [REGISTERS.wikidata.address(wikidata)] : []),
        ]),
      ),
  ];
}

function captureView(view: View, capture: Capture, source: Source): XmlElement {
  const { file, bytes, sha256, url, accessed, archive, replaced, reader, stripped, taken } =
    capture;
  const { words, say, pieces, number } = view.ui;
  const message = words.capture;
  // The first file is kept with the text where the text may be published.
  const published = source.publishesText && source.record.captures[0] === capture;
  const download = (name: string) =>
    el('a', { href: `${view.root}downloads/${source.id}/${name}`, download: '' }, name);
  const seen = (at: XmlChild) =>
    accessed
      ? pieces(message.seenOn, { url: at, date: el('time', { datetime: accessed }, accessed) })
      : [at];
  const off = [
    ...stripped.map(({ lines, characters, rule, why }) => ({
      lines,
      characters,
      what: pieces(message.strippedFor, { why: ownWords(view, why) }),
      rule,
    })),
    ...taken.map(({ line, as, characters }) => ({
      lines: String(line),
      characters,
      what: pieces(message.takenAs, { field: ownWords(view, as) }),
      rule: null,
    })),
  ].sort((a, b) => Number.parseInt(a.lines, 10) - Number.parseInt(b.lines, 10));
  return el(
    'div',
    { class: 'capture' },
    el('h4', {}, file),
    el(
      'dl',
      {},
      url && fact(message.from, seen(linked(url))),
      archive && fact(message.archive, linked(archive)),
      reader &&
        fact(message.readBy, say(message.reader, { id: reader.id, version: reader.version })),
      fact(message.size, say(words.bytes, { bytes: number(bytes) })),
      fact('SHA-256', el('code', {}, sha256)),
      replaced.length > 0 &&
        fact(
          message.replaced,
          joined(replaced, words.marks.semicolon, ({ sha256: before, on }) =>
            pieces(message.replacedOn, {
              sha256: el('code', {}, before),
              date: el('time', { datetime: on }, on),
            }),
          ),
        ),
      fact(
        message.check,
        published
          ? [
              el(
                'p',
                {},
                pieces(message.saveBoth, {
                  capture: download(publishedName(capture)),
                  sums: download('SHA256SUMS'),
                }),
              ),
              command(CHECK_FOLDER),
            ]
          : [el('p', {}, message.notPublished), command(checkCommand(sha256, file))],
      ),
      fact(
        message.off,
        off.length === 0
          ? message.nothing
          : el(
              'details',
              {},
              el(
                'summary',
                {},
                [
                  say(message.stripped, { n: stripped.length }),
                  taken.length > 0 && say(message.taken, { n: taken.length }),
                ]
                  .filter(Boolean)
                  .join(words.marks.comma),
              ),
              el('p', {}, message.notPrinted),
              el(
                'table',
                {},
                columnHeads([message.line, message.characters, message.what]),
                el(
                  'tbody',
                  {},
                  off.map(({ lines, characters, what, rule }) =>
                    el(
                      'tr',
                      {},
                      el('td', {}, lines),
                      el('td', {}, String(characters)),
                      el(
                        'td',
                        {},
                        what,
                        rule && el('span', { class: 'rule' }, ` ${say(message.rule, { rule })}`),
                      ),
                    ),
                  ),
                ),
              ),
            ),
      ),
    ),
  );
}

/** An address of the web as a link; the name of a file as it is. */
function linked(where: string): XmlChild {
  return /^https?:/.test(where) ? el('a', { href: where }, where) : where;
}

/** How a further witness compares with the first. */
function witnessTable(view: View, { collation, file }: Capture, source: Source): XmlElement | null {
  if (!collation) return null;
  const { words, say } = view.ui;
  const message = words.witness;
  const { identical, alike, different, missing, extra, of: before } = collation;
  const differing = [...alike, ...different, ...missing].length;
  const named = (anchors: readonly string[]) => {
    const paragraphs = source.paragraphs.filter(({ anchor }) => anchors.includes(anchor));
    return paragraphs.length > 0 ? paragraphLinks(view, source, paragraphs) : message.none;
  };
  const first = source.record.captures[0]?.file ?? '';
  const row = (term: string, n: number, which: XmlChild) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, term),
      el('td', {}, view.ui.number(n)),
      el('td', {}, which),
    );
  return el(
    'table',
    { class: 'witness' },
    el(
      'caption',
      {},
      before
        ? say(message.before, { file, sha256: before })
        : say(differing + extra === 0 ? message.same : message.caption, { file, first }),
    ),
    columnHeads([message.paragraphs, message.number, message.which]),
    el(
      'tbody',
      {},
      row(message.identical, identical, differing === 0 ? message.all : message.allOthers),
      row(message.alike, alike.length, named(alike)),
      row(message.different, different.length, named(different)),
      row(message.missing, missing.length, named(missing)),
      row(message.extra, extra, extra > 0 ? message.noAnchor : message.none),
    ),
  );
}

/** Each paragraph's anchor with its fingerprints, and the command that makes one. */
export function fingerprintsView(
  view: View,
  { publishesText }: Source,
  paragraphs: readonly Paragraph[],
): XmlElement {
  const { words, say, pieces, number } = view.ui;
  const message = words.fingerprints;
  const [example] = paragraphs
    .flatMap(({ anchor, text, label }) =>
      publishesText && text && anchor !== 'title' ? [{ anchor, text, label }] : [],
    )
    .sort((a, b) => a.text.length - b.text.length);
  const apostrophe = el('code', {}, "'\\''");
  return el(
    'details',
    {},
    el('summary', {}, say(message.summary, { n: paragraphs.length })),
    el('p', {}, say(message.rules, { rule: words.normalisationRule })),
    el(
      'p',
      {},
      example
        ? pieces(message.compute, {
            passage: el('a', { href: `#${example.anchor}` }, example.label),
            apostrophe,
          })
        : pieces(message.computeOwn, { apostrophe }),
    ),
    command(fingerprintCommand(example?.text ?? '…')),
    el(
      'table',
      {},
      columnHeads([message.anchor, message.words, 'SHA-256']),
      el(
        'tbody',
        {},
        paragraphs.map(({ anchor, words: count, fingerprint: { exact, normalised } }) => {
          const sum = el('code', { 'data-exact': anchor }, exact);
          return el(
            'tr',
            {},
            el('td', {}, el('a', { href: `#${anchor}` }, anchor)),
            el('td', {}, number(count)),
            el(
              'td',
              {},
              exact === normalised
                ? pieces(message.both, { sum })
                : [
                    pieces(message.exact, { sum }),
                    el('br'),
                    pieces(message.normalised, { sum: el('code', {}, normalised) }),
                  ],
            ),
          );
        }),
      ),
    ),
  );
}
