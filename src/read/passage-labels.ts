import type { Anchor } from '../model/anchor.ts';
import type { Paragraph, SourceRecord } from '../model/edition.ts';
import { isCitedAlike } from '../model/structure/cited-alike.ts';
import { labelOf } from '../model/structure/label.ts';
import type { Place } from '../model/structure/place.ts';
import type { Interface } from '../words/words.ts';

/** A number as Han characters write it, with what a list puts after it. */
const HAN_NUMBER = /^([〇零一二三四五六七八九十百千]+)[\s、．.]*$/u;

/**
 * What a passage is called in an interface, and its counterpart in the language of its text. Where
 * the two are one language it is called as that language cites it, 第七条第二款, and has no counterpart.
 */
export function passageLabels(
  anchor: Anchor,
  { place, labelOriginal }: { readonly place: Place; readonly labelOriginal: string | null },
  { labels, lang }: Pick<SourceRecord, 'labels' | 'lang'>,
  ui: Interface,
): Pick<Paragraph, 'label' | 'labelOriginal'> {
  const given = labels[anchor];
  const words = ui.words.label;
  if (!isCitedAlike(lang, ui.lang))
    return {
      label: labelOf(place, words, given?.[ui.lang] ?? given?.en),
      labelOriginal: given?.original ?? labelOriginal,
    };
  const called = place.called.map((step) => ({
    ...step,
    n: HAN_NUMBER.exec(step.written ?? '')?.[1] ?? step.n,
  }));
  const addressee = given?.en ? (given[ui.lang] ?? given.original ?? undefined) : undefined;
  return {
    label:
      (!given && /^第/.test(labelOriginal ?? '') && labelOriginal) ||
      labelOf({ role: place.role, called }, words, addressee),
    labelOriginal: null,
  };
}
