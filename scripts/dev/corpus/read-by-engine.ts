import type { Numbered, Numbering } from '../../../src/model/numbering/numbered.ts';
import { numbered } from '../../../src/model/numbering/numbering.ts';
import type { CorpusText } from './collection.ts';

/**
 * A law as our engine reads it: an anchor for each line, in the order of the text's lines. The one place
 * where the engine is asked; comparing with what the collection expects joins here.
 */
export function readByEngine(text: CorpusText): Numbering {
  const title: Numbered = { text: text.title, role: 'title' };
  const reading = numbered('legislation', [
    title,
    ...text.lines.map((line): Numbered => ({ text: line.text, role: 'text' })),
  ]);
  return {
    ...reading,
    anchors: reading.anchors.slice(1),
    headings: reading.headings.slice(1),
  };
}
