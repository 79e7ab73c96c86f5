import type { Source } from '../../../model/edition.ts';
import { kindLines, kindsOff } from '../../../render/kind-styles.ts';
import { placesCss } from '../../places-css.ts';
import aligned from '../../styles/aligned.css?inline';
import command from '../../styles/command.css?inline';
import digest from '../../styles/digest.css?inline';
import record from '../../styles/record.css?inline';
import retired from '../../styles/retired.css?inline';
import common from '../../styles/source.css?inline';
import witness from '../../styles/witness.css?inline';

/** The style sheet of a source's page: only what that source has. */
export function sourceStyles(source: Source): string {
  const {
    paragraphs,
    versions,
    record: { captures },
  } = source;
  return [
    common,
    kindLines((kind) => `.${kind}`),
    kindsOff(),
    paragraphs.some(({ summary }) => summary) ? aligned : digest,
    (versions.length > 0 ||
      paragraphs.some(
        (each) => each.retired.length + each.reworded.length + each.formerly.length > 0,
      )) &&
      retired,
    record,
    captures.length > 1 && witness,
    command,
    placesCss(source),
  ]
    .filter((sheet) => sheet !== false)
    .join('');
}
