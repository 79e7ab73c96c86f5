import { noteAnchor } from '../../model/anchor.ts';
import type { Note, Rendering, Source } from '../../model/edition.ts';
import { paragraphAt } from '../../model/lookup.ts';
import { languageOn } from '../../render/own-words.ts';
import { quotable } from '../../render/target-name.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import type { Here } from './here.ts';
import { bookProse, referenceId } from './prose.ts';
import { english, inOwnLang, ownWords, passageLinks, quoted } from './words.ts';

/** A note as a footnote, which readers that can show it at its reference. */
export function noteAside(note: Note, source: Source, here: Here): XmlElement {
  const { id, number, kind, certainty, anchor, on, words, positions, referredFrom, term } = note;
  const own = noteAnchor(id);
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}`.replace('-', ' ');
  return el(
    'aside',
    { 'epub:type': 'footnote', role: 'doc-footnote', id: own, class: `note ${kind}` },
    el(
      'p',
      { class: 'note-head' },
      el(
        'a',
        {
          role: 'doc-backlink',
          href: `#${referenceId(own)}`,
          'aria-label': `Back to note ${number} in the text`,
        },
        String(number),
      ),
      ' ',
      el('strong', {}, name),
      certainty !== 'verified' && el('em', {}, `, ${certainty}`),
      ', on ',
      quoted(quotable(words), languageOn(on, source, here.edition.record)),
      ', ',
      el('a', { href: `#${anchor}` }, paragraphAt(source, anchor)?.label),
    ),
    ownWords(here, bookProse(note, here, source)),
    term &&
      term.others.length > 0 && [
        el('p', { class: 'what' }, 'In other sources'),
        renderingList(term.others, here, source),
      ],
    positions.length > 0 &&
      el(
        'ol',
        { class: 'positions', ...inOwnLang(here) },
        positions.map(({ date, dateIso, party, ...position }) =>
          el(
            'li',
            {},
            el(
              'p',
              { class: 'what' },
              el('time', { datetime: dateIso }, date),
              ' ',
              english(party),
            ),
            '\n',
            bookProse(position, here, source),
          ),
        ),
      ),
    referredFrom.length > 0 &&
      el('p', { class: 'what' }, 'Referred to from ', passageLinks(here, referredFrom, source.id)),
  );
}

/** How other works render a term. */
export function renderingList(
  renderings: readonly Rendering[],
  here: Here,
  source: Source,
): XmlElement {
  return el(
    'ul',
    {},
    renderings.map(({ words, ...prose }) =>
      el('li', {}, quoted(words), ', ', bookProse(prose, here, source)),
    ),
  );
}
