import type { FootnoteDefinition, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { TermDraft } from '../draft/draft.ts';
import { readRenderings } from './renderings.ts';
import { report } from './report.ts';

const HAN = /\p{Script=Han}/u;
/** Latin letters with their tone marks, and what parts syllables and words. */
const PINYIN = /^\p{Script=Latin}[\p{Script=Latin}\p{M}’', ·-]*$/u;

/**
 * Reads what a Term note opens with, `中文 (*pinyin*), “rendering”`, and the renderings of others
 * that it ends with.
 *
 * `body` is the note without its kind. Pinyin is asked for Chinese words alone. Null where the note
 * does not open so: a mistake, except for a word of an English text, which has no original.
 */
export function readTerm(
  note: FootnoteDefinition,
  body: readonly RootContent[],
  file: VFile,
): TermDraft | null {
  const [opening, ...rest] = body as [Paragraph, ...RootContent[]];
  const { lang = 'und' } = file.data;
  const read = readOpening(opening.children);
  const words = plainText(opening);
  const chinese = HAN.test(read?.original ?? words.slice(0, 1)) && !/^(?:ja|ko|vi)\b/.test(lang);
  if (read && (read.pinyin || !chinese))
    return { ...read, others: readRenderings(note, rest, file) };
  if (read || chinese || !/^en\b/.test(lang)) {
    const pinyin = chinese || lang.startsWith('zh');
    report(
      file,
      note.position,
      `Term note [^${note.label}] opens with “${words.slice(0, 30)}${words.length > 30 ? '…' : ''}”, not with the term${pinyin ? ', its pinyin' : ''} and its rendering`,
      pinyin
        ? 'Open it so: **Term.** 中文 (*pinyin*), “rendering”: …'
        : 'Open it so: **Term.** original, “rendering”: …',
    );
  }
  return null;
}

/**
 * Reads `original (*pinyin*), “rendering”` or `original, “rendering”`; null when the nodes are
 * neither.
 */
function readOpening([first, second, third]: readonly PhrasingContent[]): Omit<
  TermDraft,
  'others'
> | null {
  if (first?.type !== 'text') return null;
  const [, plain, rendered] = /^([^“”(),]+), “([^“”]+)”/.exec(first.value) ?? [];
  if (plain && rendered) return { original: plain.trim(), pinyin: null, rendering: rendered };
  const original = /^([^“”()]+) \($/.exec(first.value)?.[1]?.trim();
  const rendering = third?.type === 'text' && /^\), “([^“”]+)”/.exec(third.value)?.[1];
  const pinyin = second?.type === 'emphasis' ? plainText(second) : '';
  return original && rendering && PINYIN.test(pinyin) ? { original, pinyin, rendering } : null;
}
