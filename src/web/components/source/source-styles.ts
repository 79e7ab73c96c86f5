import type { Source } from '../../../model/edition.ts';
import { blocksOf, rowsOf } from '../../../model/structure/blocks.ts';
import { kindLines, kindsOff } from '../../../render/kind-styles.ts';
import { isStructured } from '../../../render/views/structured.ts';
import { placesCss } from '../../places-css.ts';
import aligned from '../../styles/aligned.css?inline';
import command from '../../styles/command.css?inline';
import digest from '../../styles/digest.css?inline';
import record from '../../styles/record.css?inline';
import retired from '../../styles/retired.css?inline';
import common from '../../styles/source.css?inline';
import structured from '../../styles/structured.css?inline';
import witness from '../../styles/witness.css?inline';

/** The style sheet of a source's page: only what that source has. */
export function sourceStyles(source: Source): string {
  const {
    paragraphs,
    record: { captures },
  } = source;
  return [
    common,
    kindLines((kind) => `.${kind}`),
    kindsOff(),
    paragraphs.some(({ summary }) => summary) ? aligned : digest,
    paragraphs.some((each) => each.retired.length + each.reworded.length > 0) && retired,
    record,
    captures.length > 1 && witness,
    command,
    isStructured(source) && structured,
    isStructured(source)
      ? placesCss(source, rowsOf(blocksOf(paragraphs)), '0rem')
      : placesCss(source),
  ]
    .filter((sheet) => sheet !== false)
    .join('');
}
