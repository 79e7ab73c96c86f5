import { type CreatorRole, nameOfCreator, roleOf } from '../../model/creator.ts';
import type { SourceRecord } from '../../model/edition.ts';
import { capital } from '../../model/text/capital.ts';
import { inOwnTogether } from '../own-words.ts';
import type { View } from '../view.ts';
import { el, type XmlChild, type XmlElement } from '../xml.ts';
import { makerNames } from './companion.ts';
import { hanAmong, ownWords } from './inline.ts';

type Row = readonly [term: string, ...value: XmlChild[]];

/**
 * What is known of a source: who made it and when, where the editor's facts do not say so, as
 * `data-made`, which is not in the index; then these.
 */
export function sourceFacts(view: View, record: SourceRecord): XmlElement[] {
  const { all, each } = inOwnTogether(
    view.edition,
    record.facts.flatMap(({ term, value }) => [term, value]),
  );
  const facts = record.facts.map(({ term, value }) => [
    el('dt', { ...each(term) }, term),
    el('dd', { ...each(value) }, hanAmong(view, value)),
  ]);
  const work = workRows(view, record).map(([term, ...value]) => [
    el('dt', {}, term),
    el('dd', {}, ...value),
  ]);
  return [
    ...(work.length > 0 ? [el('dl', { class: 'facts', 'data-made': '' }, work)] : []),
    ...(facts.length > 0 ? [el('dl', { class: 'facts', ...all }, facts)] : []),
  ];
}

/** What a name is compared by: its words, and pairs of Chinese characters. */
const NAMED = /\p{sc=Han}{1,2}|(?:(?!\p{sc=Han})[\p{L}\p{N}])+/gu;

/** Who made a work, to whom and when, without what a fact says: the same names, the same day. */
function workRows(view: View, { work, date, dateUncertain, facts }: SourceRecord): Row[] {
  const { ui } = view;
  const { words, say } = ui;
  const isTold = (said: string, part: RegExp) =>
    facts.some(({ value }) => {
      const parts = new Set(value.match(part));
      return said
        .match(part)
        ?.every((each) => parts.has(each) || (/\p{sc=Han}/u.test(each) && value.includes(each)));
    });
  const untold = work.authors.filter(
    (each) => ![nameOfCreator(each), each.original ?? ''].some((name) => isTold(name, NAMED)),
  );
  const named = (isMeant: (role: CreatorRole) => boolean, plain: CreatorRole) =>
    untold
      .filter((each) => isMeant(roleOf(each)))
      .map((each) => {
        const [name = ''] = makerNames(ui, [each]);
        const role = words.record.roles[roleOf(each)];
        return roleOf(each) === plain ? name : say(words.record.creator, { name, role });
      })
      .join(words.marks.semicolon);
  const makers = named((role) => role !== 'recipient', 'author');
  const recipients = named((role) => role === 'recipient', 'recipient');
  const when = work.date ?? date;
  // Facts may write the month in words.
  const isDated = when !== null && !isTold(when.replace(/(\d{4})-\d\d/, '$1'), /[1-9]\d*/g);
  return [
    ...(makers ? [[words.source.by, makers] as const] : []),
    ...(recipients ? [[capital(words.record.roles.recipient), recipients] as const] : []),
    ...(isDated
      ? [
          [
            words.companion.date,
            dateUncertain ? ownWords(view, dateUncertain) : dated(when),
          ] as const,
        ]
      : []),
  ];

  function dated(written: string): XmlChild {
    return ui
      .periodParts(written, null)
      .map((part) =>
        typeof part === 'string' ? part : el('time', { datetime: part.iso }, part.words),
      );
  }
}
