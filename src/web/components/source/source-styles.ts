import type { Paragraph, Source } from '../../../model/edition.ts';
import { blocksOf, rowsOf } from '../../../model/structure/blocks.ts';
import { kindLines, kindsOff } from '../../../render/kind-styles.ts';
import { isStructured } from '../../../render/views/structured.ts';
import { placesCss } from '../../places-css.ts';
import aligned from '../../styles/aligned.css?inline';
import command from '../../styles/command.css?inline';
import digest from '../../styles/digest.css?inline';
import figures from '../../styles/figures.css?inline';
import inForce from '../../styles/in-force.css?inline';
import parts from '../../styles/parts.css?inline';
import record from '../../styles/record.css?inline';
import retired from '../../styles/retired.css?inline';
import common from '../../styles/source.css?inline';
import structured from '../../styles/structured.css?inline';
import witness from '../../styles/witness.css?inline';

/**
 * The style sheet of a page of a source, with these paragraphs of it: only what they have. `isCut`
 * is whether the source stands on several pages.
 */
export function sourceStyles(
  source: Source,
  paragraphs: readonly Paragraph[],
  isCut: boolean,
): string {
  const { captures } = source.record;
  return [
    common,
    kindLines((kind) => `.${kind}`),
    kindsOff(),
    source.paragraphs.some(({ summary }) => summary) ? aligned : digest,
    (source.versions.length > 0 ||
      paragraphs.some(
        (each) => each.retired.length + each.reworded.length + each.formerly.length > 0,
      )) &&
      retired,
    source.versions.length > 0 && inForce,
    record,
    captures.length > 1 && witness,
    command,
    isCut && parts,
    isStructured(source) && structured,
    paragraphs.some((each) => each.figures.length > 0) && figures,
    isStructured(source)
      ? placesCss({ paragraphs, notes: source.notes }, rowsOf(blocksOf(paragraphs)), '0rem')
      : placesCss({ paragraphs, notes: source.notes }),
  ]
    .filter((sheet) => sheet !== false)
    .join('');
}
