import { type NoteKind, noteKinds } from '../model/note-kind.ts';
import { RELATIONS } from '../model/relation.ts';
import { capital } from '../model/text/capital.ts';

/** Where editors' programs look for the snippets of a project (VS Code and those that follow it). */
export const SNIPPETS = '.vscode/annotated-sources.code-snippets';

/** What a note of each kind says after that, where the editor's cursor goes from `{2:…}` on to `{0:…}`. */
const SAYS: Readonly<Record<NoteKind, readonly string[]>> = {
  term: ['{2:original}, “{3:rendering}”: {0:what it means}.'],
  fact: ['{2:What is so} [@{3:key}, p. {4:1}].'],
  context: ['{2:What a reader should know} [@{3:key}].'],
  'cross-reference': [
    `{2|${RELATIONS.map(capital).join(',')}|} [{3:the passage}](../{4:source}/#{5:p1}).`,
  ],
  text: ['{0:What is to be said of the wording}.'],
  disputed: [
    '{2:What is disputed}:',
    '',
    '    - **{3:17 September 2020}, {4:one party}.** {5:What it says} [@{6:key}].',
    '    - **{7:1 October 2020}, {8:another party}.** {9:What it says} [@{10:key}].',
  ],
};

/** One of VS Code's snippets (https://code.visualstudio.com/docs/editing/userdefinedsnippets). */
interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * Snippets for notes by their names: one of each kind, an edition's own kinds too, one for a term in
 * Chinese, and one for the words that a note stands on.
 */
export function noteSnippets(): Record<string, Snippet> {
  const snippet = (prefix: string, description: string, body: readonly string[]): Snippet => ({
    scope: 'mdx,markdown',
    prefix,
    body: body.map((line) => line.replaceAll('{', '${')),
    description,
  });
  const note = (kind: string, says: readonly string[]) => {
    const [first, ...rest] = says;
    return [`[^{1:id}]: **${capital(kind)}.** ${first}`, ...rest];
  };
  return {
    Span: snippet('span', 'Words that a note stands on', ['[{1:words}][^{2:id}]']),
    ...Object.fromEntries(
      noteKinds().map((kind) => [
        capital(kind),
        snippet(
          `note-${kind}`,
          `A note of the kind ${capital(kind)}`,
          note(kind, SAYS[kind] ?? ['{0:What is to be said}.']),
        ),
      ]),
    ),
    'Term, Chinese': snippet(
      'note-term-chinese',
      'A note on a term in Chinese',
      note('term', ['{2:原文} (*{3:yuánwén}*), “{4:original text}”: {0:what it means}.']),
    ),
  };
}

/** The same as the file in which editors' programs look for them. */
export const snippetsFile = (): string => `${JSON.stringify(noteSnippets(), null, 2)}\n`;
