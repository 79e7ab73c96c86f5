import type { Anchor } from '../../../model/anchor.ts';
import { noteOfAnchor, sentenceAnchor } from '../../../model/anchor.ts';
import { type Entry, usualAddress } from '../../../publish/citation/groups.ts';
import type { Part } from '../../../publish/citation/parts.ts';
import { textFragment } from '../../../publish/citation/text-fragment.ts';
import { speaker } from '../../../words/speak.ts';

/** Characters of selected words that a reference has; of more, it has the beginning. */
const QUOTED = 120;

/** Where a range stands in an element's text, without the white space at its ends. */
function extentIn(element: Element, range: Range) {
  const all = new Range();
  all.selectNodeContents(element);
  const within = range.cloneRange();
  if (within.compareBoundaryPoints(Range.START_TO_START, all) < 0)
    within.setStart(all.startContainer, all.startOffset);
  if (within.compareBoundaryPoints(Range.END_TO_END, all) > 0)
    within.setEnd(all.endContainer, all.endOffset);
  all.setEnd(within.startContainer, within.startOffset);
  const words = within.toString();
  const start = all.toString().length + (words.length - words.trimStart().length);
  return { start, end: start + words.trim().length };
}

/**
 * What is cited where a reader has selected words of a passage: those words, by the sentence that
 * they stand in, or the sentence where they are all of it; null where nothing of it is selected, or
 * all of it. `group` has what is cited of the passage.
 */
export function selectedWords(key: Anchor, group: readonly Entry[], part: Part): Entry | null {
  const selection = getSelection();
  const text = document.getElementById(key);
  const [whole] = group;
  if (!selection?.rangeCount || selection.isCollapsed || !whole || noteOfAnchor(key) !== null)
    return null;
  const range = selection.getRangeAt(0);
  if (!text?.matches('.para:not(.digest)') || !range.intersectsNode(text)) return null;
  const all = text.textContent;
  const extent = extentIn(text, range);
  const words = all.slice(extent.start, extent.end);
  if (!words || words === all.trim()) return null;
  const { say } = speaker(part.said.locale);
  const sentences = [...text.querySelectorAll<HTMLElement>('.s')].map((sentence) => {
    const whole = new Range();
    whole.selectNodeContents(sentence);
    return extentIn(text, whole);
  });
  const touched = sentences.flatMap(({ start, end }, i) =>
    start < extent.end && end > extent.start ? [i + 1] : [],
  );
  const [from = 0, to = from] = [touched[0], touched.at(-1)];
  const first = group.find(({ anchor }) => anchor === sentenceAnchor(key, from));
  const is = sentences[from - 1];
  if (first && from === to && is?.start === extent.start && is.end === extent.end) return first;
  const cited = first && from === to ? first : whole;
  const { place = cited.name ?? '' } = cited;
  const at = first && from < to ? say(part.placing.sentences, { label: place, from, to }) : place;
  const quoted = words.length > QUOTED ? `${words.slice(0, QUOTED).trimEnd()}…` : words;
  const { permalink = usualAddress(part.page, whole.anchor) } = whole;
  const address = first ? permalink.replace(/#.*/, `#${first.anchor}`) : permalink;
  const here = document.querySelector('.source')?.textContent ?? all;
  const only = here.indexOf(words) === here.lastIndexOf(words);
  return {
    ...cited,
    anchor: first?.anchor ?? key,
    name: say(part.placing.quoted, { words: quoted }),
    place: say(part.placing.words, { place: at, words: quoted }),
    permalink: address + textFragment(all, extent, text.lang, only),
  };
}
