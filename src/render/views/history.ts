import type { Source } from '../../model/edition.ts';
import { paragraphAt } from '../../model/lookup.ts';
import { pageOf } from '../../model/pages/parts.ts';
import {
  type AddressHistory,
  historiesByAnchor,
  historiesOf,
  type Standing,
} from '../../model/releases/history.ts';
import { anchorOfId, citedBy } from '../../model/releases/release.ts';
import { directionOf } from '../../model/text/direction.ts';
import { wordDiff } from '../../model/versions/word-diff.ts';
import type { View } from '../view.ts';
import { el, type XmlElement, type XmlNode } from '../xml.ts';
import { addressName } from './address-name.ts';
import { han } from './inline.ts';
import { readSaid, saidLang } from './said.ts';
import { comparedWords } from './stretches.ts';

/** Path of the page with what earlier versions of an edition said of a source: `history/<id>/`. */
export const historyPath = ({ id }: Pick<Source, 'id'>) => `history/${id}/`;

/** Id of what stood at an address from a version on: `c1@1.0.0`. */
const idIn = (id: string, version: string) => `${id}@${version}`;

/** What stood at each address of a source in earlier versions; empty where nothing changed. */
export function historyNodes(view: View, source: Source): XmlElement[] {
  const history = historiesOf(view.edition).get(source.id) ?? [];
  return history.map((each) => addressNode(view, source, each));
}

/** That something else stood at an address, or at a part of a passage, with a link to it. */
export function earlierLine(view: View, source: Source, anchor: string): XmlElement[] {
  const history = historiesOf(view.edition).get(source.id);
  const found = history && historiesByAnchor(history).get(anchor);
  if (!found) return [];
  const { words, pieces } = view.ui;
  const href = `${view.site}${historyPath(source)}#${found.id}`;
  const link = el('a', { href }, words.history.link);
  return [el('p', { class: 'past' }, pieces(words.history.earlier, { link }))];
}

function addressNode(view: View, source: Source, { id, standings }: AddressHistory): XmlElement {
  const now = standings.at(-1) as Standing;
  const name = addressName(view, source, id);
  return el(
    'section',
    { class: 'passage', id },
    el(
      'p',
      { class: 'label' },
      now.print === null
        ? name
        : el(
            'a',
            { href: `${view.site}${pageOf(source, anchorOfId(id))}#${id}`, 'data-now': '' },
            name,
          ),
      el('br'),
      el('code', {}, id),
    ),
    el(
      'div',
      {},
      standings.toReversed().map((standing) => standingNode(view, source, id, standing, now)),
    ),
  );
}

function standingNode(
  view: View,
  source: Source,
  id: string,
  standing: Standing,
  now: Standing,
): XmlElement {
  const { words, say, date } = view.ui;
  const message = words.history;
  const { version, until, said } = standing;
  const values = { version, date: date(standing.date), until: until ?? '' };
  const heading = standing === now ? message.now : until === version ? message.from : message.range;
  const sha256 = said && citedBy(id, said);
  return el(
    'div',
    { class: 'standing', id: idIn(id, version), 'data-version': version },
    el('h2', {}, say(heading, values)),
    ...wordNodes(view, source, id, standing, now),
    sha256 && el('p', { class: 'said' }, say(message.sha256, { digits: sha256 })),
  );
}

/** The words of a version, what of them is not there now marked, and both word by word. */
function wordNodes(
  view: View,
  source: Source,
  id: string,
  standing: Standing,
  now: Standing,
): XmlElement[] {
  const message = view.ui.words.history;
  const told = (words: string) => [el('p', { class: 'said' }, words)];
  if (standing.print === null) return told(standing === now ? message.removed : message.nothing);
  if (!standing.said)
    return told(paragraphAt(source, id) && !source.publishesText ? message.digest : message.unkept);
  const lang = saidLang(view, source, id);
  const attributes = { class: 'text', lang, dir: directionOf(lang) };
  const marked = (words: string) => (/^(?:zh|ja|ko)\b/.test(lang) ? [words] : han(words));
  const { kind, blocks } = readSaid(view, id, standing.said);
  const text = blocks.join('\n');
  const present = now.said && readSaid(view, id, now.said).blocks.join('\n');
  const head = kind === null ? [] : [el('p', { class: 'said' }, kind)];
  if (standing === now || present === null) return [...head, el('p', attributes, marked(text))];
  const stretches = wordDiff(text, present);
  const then = stretches.flatMap(({ what, text: words }): readonly XmlNode[] => {
    if (what === 'in') return [];
    return what === 'same' ? marked(words) : [el('mark', {}, marked(words))];
  });
  return [
    ...head,
    el('p', attributes, then),
    el(
      'details',
      {},
      el('summary', {}, message.compare),
      el('p', attributes, comparedWords(stretches, marked)),
    ),
  ];
}
