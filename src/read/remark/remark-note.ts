import type { FootnoteDefinition, Paragraph, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { isNoteId } from '../../model/anchor.ts';
import { CERTAINTIES, type Certainty, type NoteKind, noteKinds } from '../../model/note-kind.ts';
import { RELATIONS, type Relation } from '../../model/relation.ts';
import { capital } from '../../model/text/capital.ts';
import { interfaceIn, LANGUAGES } from '../../words/words.ts';
import type { NoteDraft } from '../draft/draft.ts';
import { citationsIn, linksIn, spansIn } from '../syntax/collect.ts';
import { eachNode } from '../syntax/each-node.ts';
import { readPositions } from '../syntax/positions.ts';
import { readRenderings } from '../syntax/renderings.ts';
import { report } from '../syntax/report.ts';
import { readTerm } from '../syntax/term.ts';

/** Kinds as notes open with them. */
const kindsWritten = () =>
  noteKinds()
    .map((kind) => `${capital(kind)}.`)
    .join(' ');

/**
 * Takes the notes out of a file's footnote definitions into `file.data.notes`: kind, certainty,
 * relation, positions, term.
 *
 * A note opens with its kind in bold, and how sure it is where it is not verified: `**Fact,
 * inferred.**`.
 */
export function remarkNote() {
  return (tree: Root, file: VFile): void => {
    const notes = new Map<string, NoteDraft>();
    const seen = new Map<string, FootnoteDefinition>();
    for (const node of tree.children) {
      if (node.type !== 'footnoteDefinition') continue;
      const first = seen.get(node.identifier);
      if (first) {
        report(
          file,
          node.position,
          `Note id “${node.identifier}” is defined twice; first at line ${first.position?.start.line}`,
          'Give one of the two another id, here and at its span',
        );
        continue;
      }
      seen.set(node.identifier, node);
      if (!isNoteId(node.label ?? '')) {
        report(
          file,
          node.position,
          `Note id “${node.label}” is not in lower-case letters, digits and hyphens`,
          'Rename it here and at its span',
        );
      }
      notes.set(node.identifier, readNote(node, file));
    }
    tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');
    file.data.notes = [...notes.values()];
    if (file.data.role !== 'notes') reportUnused(tree, seen, file);
    else for (const node of tree.children) reportStray(node, file);
  };
}

/**
 * Reads one definition. An unknown kind is reported, and the note goes on as Context, so that links
 * to it are not reported too.
 */
function readNote(node: FootnoteDefinition, file: VFile): NoteDraft {
  // What opens with no words (a list, code, nothing) is told below, as of no kind.
  const [first] = node.children;
  const paragraph: Paragraph =
    first?.type === 'paragraph' ? first : { type: 'paragraph', children: [] };
  const rest: RootContent[] = first?.type === 'paragraph' ? node.children.slice(1) : node.children;
  const strong = paragraph.children[0]?.type === 'strong' ? paragraph.children[0] : undefined;
  const written = strong ? plainText(strong) : '';
  const isTranslated = file.data.role === 'notes';
  const { kindWord, certaintyWord } = isTranslated ? readOwnKind(written, file) : readKind(written);
  const known = noteKinds().find((name) => name === kindWord);
  const kind: NoteKind = known ?? 'context';
  if (!known) {
    report(
      file,
      node.position,
      `Unknown kind of note: [^${node.label}] opens with “${(written || plainText(first)).slice(0, 40)}”`,
      `Open it with one of ${kindsWritten()} in bold, and a space after: **Context.** …`,
    );
  }
  const certainty = (certaintyWord ?? 'verified') as Certainty;
  if (!CERTAINTIES.includes(certainty)) {
    report(
      file,
      node.position,
      `Unknown certainty “${certaintyWord}” of note [^${node.label}]`,
      'Write **Fact.**, **Fact, inferred.** or **Fact, not verified.**',
    );
  }
  for (const { place } of spansIn(node as unknown as Root))
    report(
      file,
      place,
      'A note inside a note',
      'Say it in the note itself, or link to the other note: [words](#note-other)',
    );

  const children = paragraph.children.slice(1);
  if (children[0]?.type === 'text')
    children[0] = { ...children[0], value: children[0].value.trimStart() };
  const body: RootContent[] = [{ ...paragraph, children }, ...rest];
  const relation =
    kind === 'cross-reference' && !isTranslated
      ? readRelation({ ...paragraph, children }, node, file)
      : null;
  const positions = kind === 'disputed' ? readPositions(node, rest, file) : [];
  const term = kind === 'term' ? termOf(node, body, file) : null;
  return {
    id: node.identifier,
    kind,
    certainty,
    relation: relation?.word ?? null,
    related: relation?.related ?? [],
    // Whether a list of a Term note in another language is of renderings, its original tells.
    body:
      kind === 'disputed' || (term && !isTranslated)
        ? body.filter(
            ({ type }) => type !== 'list' && (type !== 'thematicBreak' || kind === 'term'),
          )
        : body,
    positions,
    term,
    links: linksIn(node as unknown as Root),
    citations: citationsIn(node as unknown as Root),
    place: node.position,
  };
}

/** Reads `Fact, inferred.` */
function readKind(written: string): { kindWord: string; certaintyWord: string | undefined } {
  const [, kind = '', certaintyWord] = /^([A-Za-z-]+)(?:, ([a-z ]+))?\.$/.exec(written) ?? [];
  return { kindWord: kind.toLowerCase(), certaintyWord };
}

/**
 * The same of a note in another language, which may open as in that too, where the interface speaks
 * it: `事实，推断。`
 */
function readOwnKind(written: string, { data: { lang = '' } }: VFile): ReturnType<typeof readKind> {
  const own = LANGUAGES[lang] && interfaceIn(lang).words;
  const [, kind, certainty] = /^([^,，]+?)(?:[,，]\s*([^,，]+?))?[.。]$/u.exec(written) ?? [];
  const known = own && noteKinds().find((name) => own.noteKind[name] === kind);
  return known
    ? {
        kindWord: known,
        certaintyWord: CERTAINTIES.find((name) => own.certainty[name] === certainty) ?? certainty,
      }
    : readKind(written);
}

/** What a Term note opens with. In another language that is prose: the term is the note's own. */
function termOf(
  node: FootnoteDefinition,
  body: readonly RootContent[],
  file: VFile,
): NoteDraft['term'] {
  if (file.data.role !== 'notes') return readTerm(node, body, file);
  const others = readRenderings(node, body.slice(1), file);
  return { original: '', pinyin: null, rendering: '', others };
}

/** Reports what stands among notes in another language and is none. */
function reportStray(node: RootContent, file: VFile): void {
  report(
    file,
    node.position,
    'Words outside of a note',
    'Write [^id]: before them, with the id of the note whose words they are in this language, and indent its further paragraphs by four spaces',
  );
}

/**
 * Reads `Paraphrases [a](…) and [b](…).`: the relation, and the links up to the first full stop.
 */
function readRelation(
  opening: Paragraph,
  node: FootnoteDefinition,
  file: VFile,
): { word: Relation; related: ReturnType<typeof linksIn> } | null {
  const first = opening.children[0];
  const word = /^([A-Za-z]+)/.exec(first?.type === 'text' ? first.value : '')?.[1] ?? '';
  const relation = RELATIONS.find((name) => name === word.toLowerCase());
  if (!relation) {
    report(
      file,
      node.position,
      `Unknown relation “${word}” in Cross-reference note [^${node.label}]`,
      'Go on after **Cross-reference.** with Reports, Paraphrases, Quotes, Echoes or See, then the link',
    );
    return null;
  }
  const sentence: Paragraph = { type: 'paragraph', children: [] };
  for (const child of opening.children) {
    sentence.children.push(child);
    if (child.type === 'text' && child.value.includes('.')) break;
  }
  const related = linksIn(sentence);
  if (related.length === 0) {
    report(
      file,
      node.position,
      `Cross-reference note [^${node.label}] names no passage`,
      'Link the passage in its first sentence: Reports [adoption](../decision/#adoption).',
    );
  }
  return { word: relation, related };
}

/** Reports notes that no span uses, and notes used by two. */
function reportUnused(tree: Root, defined: Map<string, FootnoteDefinition>, file: VFile): void {
  const used = new Map<string, number>();
  for (const span of spansIn(tree)) {
    used.set(span.note, (used.get(span.note) ?? 0) + 1);
    if (used.get(span.note) === 2) {
      report(
        file,
        span.place,
        `Note [^${span.note}] stands on two spans`,
        'A note has one span: give the second a note of its own, or link to the first',
      );
    }
  }
  // A reference that lacks its words has been reported where it stands.
  eachNode<RootContent>(tree, (node) => {
    if (node.type === 'footnoteReference') used.set(node.identifier, 1);
  });
  for (const [id, node] of defined) {
    const { quote, on } = file.data.stood?.get(id) ?? {};
    const stood = quote === undefined ? '' : `; it stood on “${quote}” in ${on}`;
    if (!used.has(id))
      report(
        file,
        node.position,
        `Note without a span: [^${id}] is defined but stands on no words${stood}`,
        `Put [words][^${id}] in a paragraph of this file, or take the note out`,
      );
  }
}
