import type { Capture, Source } from '../../model/edition.ts';
import { RIGHTS_NAMES } from '../../model/rights.ts';
import { NORMALISATION_RULE } from '../../model/text/fingerprint.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { type Here, hrefOf } from './here.ts';
import { english, joined } from './words.ts';

/**
 * A source's record: rights with their evidence, review, captures with their checksums,
 * fingerprints of the paragraphs.
 */
export function recordSection(source: Source, here: Here): XmlElement {
  const { rights, review, numbering, captures } = source.record;
  const rows: (readonly [string, string | null])[] = [
    ['Rights', `${RIGHTS_NAMES[rights.status]}. ${rights.statement}`],
    ['Evidence', rights.evidence],
    [
      'Review',
      `Summary, digests and notes: ${[review.state, review.by, review.date].filter(Boolean).join(', ')}.`,
    ],
    ['Numbering', numbering],
  ];
  return el(
    'section',
    { class: 'record', 'aria-labelledby': 'record' },
    el('h2', { id: 'record' }, 'The record'),
    el(
      'dl',
      {},
      rows.map(([term, value]) => value && [el('dt', {}, term), el('dd', {}, english(value))]),
    ),
    el('h3', {}, 'Captures'),
    captures.map((capture) => captureSection(capture, source, here)),
    el('h3', {}, 'Fingerprints of the paragraphs'),
    el(
      'p',
      { class: 'what' },
      'SHA-256. Exact: over the characters as they stand, in UTF-8, with no line end. Normalised: ',
      `${NORMALISATION_RULE}.`,
    ),
    el(
      'dl',
      { class: 'sums' },
      source.paragraphs.map(({ anchor, words, fingerprint: { exact, normalised } }) => [
        el('dt', {}, el('a', { href: `#${anchor}` }, anchor), `, ${words} words`),
        el('dd', {}, 'exact ', el('code', {}, exact)),
        el('dd', {}, 'normalised ', el('code', {}, normalised)),
      ]),
    ),
  );
}

function captureSection(capture: Capture, source: Source, here: Here): XmlNode[] {
  const { file, bytes, sha256, stripped, taken } = capture;
  const off = [
    ...stripped.map(
      ({ lines, characters, why }) => `Line ${lines}, ${characters} characters, taken off: ${why}`,
    ),
    ...taken.map(
      ({ line, as, characters }) => `Line ${line}, ${characters} characters, read as the ${as}`,
    ),
  ];
  return [
    el('h4', {}, file),
    el(
      'p',
      { class: 'sums' },
      `${bytes.toLocaleString('en')} bytes. SHA-256 `,
      el('code', {}, sha256),
    ),
    off.length > 0 && [
      el('p', { class: 'what' }, 'Described and not printed; whatever is not listed is the text.'),
      el(
        'ul',
        {},
        off.map((line) => el('li', {}, line)),
      ),
    ],
    compared(capture, source, here),
  ].flat() as XmlNode[];
}

/** How a further witness compares with the first. */
function compared(
  { collation }: Capture,
  { id: source, record, paragraphs }: Source,
  here: Here,
): XmlNode | null {
  if (!collation) return null;
  const { identical, alike, different, missing, extra } = collation;
  const named = (what: string, anchors: readonly string[]): XmlNode[] => {
    const found = paragraphs.filter(({ anchor }) => anchors.includes(anchor));
    const links = joined(found, ', ', ({ anchor, label }) => [
      el('a', { href: hrefOf(here, { source, anchor }) }, label),
    ]);
    return [`; ${what}: `, ...(links.length > 0 ? links : ['none'])];
  };
  return el(
    'p',
    {},
    `Compared with ${record.captures[0]?.file}, paragraph by paragraph: letter by letter the same: ${identical}`,
    named('alike but for typography or layout', alike),
    named('different', different),
    named('missing from it', missing),
    `; in it alone: ${extra}.`,
  );
}
