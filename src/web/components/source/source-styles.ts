import { besidesOf } from '../../../model/beside.ts';
import type { Paragraph, Source } from '../../../model/edition.ts';
import { classOfKind } from '../../../model/note-kind.ts';
import { type Part, partsOf } from '../../../model/pages/parts.ts';
import { blocksOf, rowsOf } from '../../../model/structure/blocks.ts';
import { kindLines, kindsOff } from '../../../render/kind-styles.ts';
import { runningHead } from '../../../render/running-head.ts';
import type { View } from '../../../render/view.ts';
import { isStructured } from '../../../render/views/structured.ts';
import { companionsCss } from '../../companions-css.ts';
import { placesCss } from '../../places-css.ts';
import aligned from '../../styles/aligned.css?inline';
import command from '../../styles/command.css?inline';
import companions from '../../styles/companions.css?inline';
import contents from '../../styles/contents.css?inline';
import digest from '../../styles/digest.css?inline';
import facsimiles from '../../styles/facsimiles.css?inline';
import figures from '../../styles/figures.css?inline';
import folded from '../../styles/folded.css?inline';
import inForce from '../../styles/in-force.css?inline';
import noteLanguages from '../../styles/note-languages.css?inline';
import outline from '../../styles/outline.css?inline';
import parts from '../../styles/parts.css?inline';
import record from '../../styles/record.css?inline';
import retired from '../../styles/retired.css?inline';
import shapes from '../../styles/shapes.css?inline';
import common from '../../styles/source.css?inline';
import structured from '../../styles/structured.css?inline';
import titleInChinese from '../../styles/title-in-chinese.css?inline';
import witness from '../../styles/witness.css?inline';
import { pageContents } from './page-contents.ts';

/** The style sheet of a page of a source as it is shown: only what stands on it. */
export function sourceStyles(source: Source, part: Part, { edition, ui }: View): string {
  const { lang, say, words } = ui;
  const { title, version } = edition.record;
  const { paragraphs } = part;
  const { captures } = source.record;
  const besides = besidesOf(source);
  const contained = pageContents(source, part);
  return [
    common,
    lang.startsWith('zh') && titleInChinese,
    kindLines((kind) => `.${classOfKind(kind)}`),
    kindsOff(),
    besides.length > 0 ? aligned : digest,
    source.companions.length > 0 && companions + companionsCss(besides),
    (source.versions.length > 0 ||
      paragraphs.some(
        (each) => each.retired.length + each.reworded.length + each.formerly.length > 0,
      )) &&
      retired,
    source.versions.length > 0 && inForce,
    record,
    runningHead([source.record.short, title, say(words.frame.version, { version })].join(' · ')),
    captures.length > 1 && witness,
    command,
    partsOf(source).length > 1 && parts,
    isStructured(source) && structured,
    isStructured(source) && !paragraphs.every(isPlain) && shapes,
    contained.entries.length > 0 && outline,
    contained.stands && contents,
    paragraphs.some((each) => each.figures.length > 0) && figures,
    paragraphs.some((each) => each.facsimiles.length > 0) && facsimiles,
    source.notes.some(({ inOther }) => inOther.length > 0) && noteLanguages,
    source.notes.some(({ positions }) => positions.some((each) => each.folded)) && folded,
    isStructured(source)
      ? placesCss({ paragraphs, notes: source.notes }, rowsOf(blocksOf(paragraphs)), '0rem')
      : placesCss({ paragraphs, notes: source.notes }),
  ]
    .filter((sheet) => sheet !== false)
    .join('');
}

/** Whether a passage of a structured text is a paragraph and nothing else; the title stands above. */
function isPlain({ anchor, heading, place }: Paragraph): boolean {
  return (
    anchor === 'title' ||
    (place.role === 'text' &&
      place.depth + place.number === 0 &&
      (place.heading ?? heading) === null)
  );
}
