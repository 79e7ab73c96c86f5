import { posix } from 'node:path';
import type {
  Companion,
  Edition,
  Note,
  NoteWords,
  Paragraph,
  Source,
} from '../../model/edition.ts';
import { englishTitle } from '../../model/english-title.ts';
import { noteAt } from '../../model/lookup.ts';
import { type Part, pageOf, partsOf } from '../../model/pages/parts.ts';
import type { Mark, Prose } from '../../model/prose.ts';
import { capital } from '../../model/text/capital.ts';
import { stretchesIn } from '../../model/text/emphasis.ts';
import { licenceOf } from '../../render/imprint.ts';
import { pathIn } from '../../render/pages.ts';
import { hrefOf } from '../../render/view.ts';
import { companionName, makerNames } from '../../render/views/companion.ts';
import { type Interface, interfaceIn } from '../../words/words.ts';
import { proseMarkdown } from './prose.ts';

/** What stands beside a page as `index.md`, and where. */
export interface MarkdownTwin {
  /** From the site's root. */
  readonly path: string;
  readonly content: string;
}

/** The Markdown of the pages of a source in a language of the edition's interface. */
export function markdownTwins(edition: Edition, source: Source, site: string): MarkdownTwin[] {
  return partsOf(source).map((part) => ({
    path: twinPath(edition, part.path),
    content: markdownPage(edition, source, part, site),
  }));
}

/** Where the twin of a page of the first language stands in that of an edition. */
export function twinPath({ record }: Pick<Edition, 'record'>, path: string): string {
  return `${pathIn(record, record.interface, path)}index.md`;
}

/** What a twin is written with. */
interface Writing {
  readonly edition: Edition;
  readonly source: Source;
  readonly ui: Interface;
  readonly write: (prose: Prose) => string;
  /** Address of a path of the site from this page. */
  readonly to: (path: string) => string;
}

/**
 * Writes a page of a source as Markdown: what the page publishes, each passage with its address, and
 * the notes as footnotes. Addresses are read from where it lies.
 */
function markdownPage(edition: Edition, source: Source, part: Part, site: string): string {
  const { record } = edition;
  const ui = interfaceIn(record.interface);
  const here = pathIn(record, ui.lang, part.path);
  const to = (path: string) => {
    const [file = '', fragment] = pathIn(record, ui.lang, path).split('#');
    const short = file === here ? './' : posix.relative(here || '.', file || '.');
    const way = short.startsWith('.') ? short : `./${short}`;
    const folder = way.endsWith('/') || !(file === '' || file.endsWith('/')) ? way : `${way}/`;
    return fragment === undefined ? folder : `${folder}#${fragment}`;
  };
  const read = {
    hrefOf: (target: Parameters<typeof hrefOf>[1]) => to(hrefOf({ edition, site: '' }, target)),
    hrefOfWork: (key: string) => to(`references/#ref-${key}`),
  };
  const write = (prose: Prose) => proseMarkdown(prose, { source: source.id, read }).trim();
  const writing: Writing = { edition, source, ui, write, to };
  const notes = part.paragraphs.flatMap((paragraph) =>
    paragraph.notes.map((id) => noteAt(source, `note-${id}`)).filter((note) => note !== undefined),
  );
  const blocks = [
    ...headOf(writing, part, site),
    ...part.paragraphs.flatMap((paragraph) => passage(writing, paragraph)),
    ...notes.map((note) => footnote(writing, note)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** What a page is of: the work, the edition, the rights; of a long text its other pages. */
function headOf(writing: Writing, part: Part, site: string): string[] {
  const { edition, source, ui, to } = writing;
  const { record } = source;
  const { words, say } = ui;
  const { title, version, date } = edition.record;
  const plain = (text: string) => written(writing, text);
  const others = partsOf(source).filter(({ number }) => number !== part.number);
  const english = englishTitle(source);
  return [
    `# ${plain(record.title)}`,
    english && part.number === 0 ? plain(english) : '',
    [
      plain(record.short),
      plain(say(words.frame.imprint, { title, version, date: ui.date(date) })),
      `<${new URL(pathIn(edition.record, ui.lang, part.path), site)}>`,
    ].join(' · '),
    `${plain(record.rights.statement)} ${plain(licenceOf(ui, edition))}`,
    part.number === 0 && record.abstract ? quoted(plain(record.abstract)) : '',
    source.localCopy ? plain(words.localCopy) : '',
    others
      .map(({ path, paragraphs: [first] }) => {
        const name = first?.place.role === 'title' ? record.short : (first?.label ?? path);
        return `- [${plain(name)}](${to(`${path}index.md`)})`;
      })
      .join('\n'),
  ];
}

/** A passage with its address, what stands beside it, and its pictures. */
function passage(writing: Writing, paragraph: Paragraph): string[] {
  const { source, ui, write, to } = writing;
  const { anchor, label, heading, text, digest, summary, companions, figures } = paragraph;
  const way = `[${written(writing, label)}](${to(`${pageOf(source, anchor)}#${anchor}`)})`;
  const level = heading ?? paragraph.place.heading;
  const said =
    text !== null
      ? write(textProse(paragraph, text))
      : digest
        ? write(digest)
        : ui.words.unreviewedDigest;
  const beside = (
    name: string,
    part: { gist: Prose | null; text: string; marks: readonly Mark[] },
  ) =>
    quoted(
      [`*${written(writing, name)}*`, part.gist && write(part.gist), write(part)]
        .filter(Boolean)
        .join('\n\n'),
    );
  return [
    level === null || anchor === 'title' ? `${way} ${said}` : `${'#'.repeat(level)} ${way} ${said}`,
    summary ? beside(capital(ui.words.changes.summary), summary) : '',
    ...companions.map((part) => {
      const companion = source.companions.find(({ id }) => id === part.companion) as Companion;
      const by = makerNames(ui, companion.by);
      const name = companionName({ ui }, companion);
      return beside([name, ...by].join(ui.words.marks.comma), part);
    }),
    ...figures.map(({ alt, file, picture }) =>
      picture ? `![${written(writing, alt)}](${to(`sources/${source.id}/figures/${file}`)})` : '',
    ),
  ];
}

/** A note as a footnote: its kind and how sure it is, its words, positions and renderings. */
function footnote(writing: Writing, note: Note): string {
  const { ui, write } = writing;
  const { words, say } = ui;
  const kind =
    words.noteKind[note.kind] +
    (note.certainty === 'verified'
      ? ''
      : say(words.note.certainty, { certainty: words.certainty[note.certainty] }));
  const { positions, term }: NoteWords = note;
  const items = [
    ...(term?.others ?? []).map((other) => `“${written(writing, other.words)}”, ${write(other)}`),
    ...positions.map(
      (position) =>
        `${position.date}, ${written(writing, position.party)}${words.marks.colon}${write(position)}`,
    ),
  ].map((item) => `- ${indented(item, '  ')}`);
  const body = [`**${kind}${words.marks.stop}** ${write(note)}`, items.join('\n')].filter(Boolean);
  return `[^${note.id}]: ${indented(body.join('\n\n'), '    ')}`;
}

/** A text with its notes and what it sets apart, as prose. */
function textProse({ spans, emphasis }: Paragraph, text: string): Prose {
  const edges = [...new Set(spans.flatMap(({ range }) => range))].sort((a, b) => a - b);
  const marks: Mark[] = [
    ...spans.map(({ note, range }): Mark => ({ type: 'note', note, range })),
    ...stretchesIn([0, text.length], emphasis).flatMap(({ as, range: [from, to] }): Mark[] => {
      if (as === null) return [];
      // Emphasis that runs over the edge of a note stands on both its sides.
      const cuts = [from, ...edges.filter((edge) => edge > from && edge < to), to];
      return cuts
        .slice(1)
        .map((end, i) => ({ type: 'element', name: as, range: [cuts[i] as number, end] }));
    }),
  ];
  marks.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  return { text, marks: [{ type: 'element', name: 'p', range: [0, text.length] }, ...marks] };
}

/** Characters as Markdown that says just them. */
const written = ({ write }: Pick<Writing, 'write'>, text: string): string =>
  write({ text, marks: [{ type: 'element', name: 'p', range: [0, text.length] }] });

const indented = (text: string, by: string) => text.replace(/\n(?=[^\n])/g, `\n${by}`);
const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
