import { type Anchor, noteOfAnchor } from '../../model/anchor.ts';
import { formatLedger } from '../../model/ledger/format.ts';
import { type Entered, enteredName, enterTranslations } from '../../model/ledger/translations.ts';
import type { Problem } from '../../model/problem.ts';
import { publishesText } from '../../model/rights.ts';
import type { Place } from '../../model/structure/place.ts';
import { conflictIn } from '../../schemas/conflict-marks.ts';
import { placeIn } from '../../schemas/parse.ts';
import { checkClaims } from '../checks/check-claims.ts';
import { checkLedger, type Entering, FROZEN } from '../checks/check-ledger.ts';
import { draftCompanions } from '../companions/draft-companions.ts';
import { draftFacsimiles } from '../figures/draft-facsimiles.ts';
import { draftFigures } from '../figures/draft-figures.ts';
import type { Addition } from '../ledgers/enter-additions.ts';
import { type NoteFile, readNoteFiles } from '../notes/read-note-files.ts';
import { translatedIn, translateNotes } from '../notes/translate-notes.ts';
import { readSourceFile } from '../remark/plugins.ts';
import { bidiIn } from '../syntax/bidi-in.ts';
import { forgetPlaces } from '../syntax/forget-places.ts';
import { problemAt, problemsOf } from '../syntax/report.ts';
import { draftVersions } from '../versions/draft-versions.ts';
import type {
  LedgerEntry,
  NoteDraft,
  ParagraphDraft,
  PlacedNote,
  Role,
  SourceDraft,
  SourceFiles,
} from './draft.ts';
import { digests, fullText, withSummary } from './draft-paragraphs.ts';
import { entriesIn, retiredIn, stoodIn, wordingsIn } from './ledger-entries.ts';
import { outlineOf } from './outline.ts';
import { readRecordAndLedger } from './read-ledger.ts';

/** Name of a language's files: `zh` for zh-Hans. */
export function fileStem(lang: string): string {
  return lang.split('-')[0]?.toLowerCase() ?? lang;
}

/**
 * Reads one source folder; pushes every problem found, and returns null when nothing can be made of
 * it. What is only added to its ledger is put among `additions`, where that is entered.
 */
export function draftSource(
  files: SourceFiles,
  problems: Problem[],
  entering: Entering = FROZEN,
  additions: Addition[] = [],
): SourceDraft | null {
  const before = problems.length;
  const { folder } = files;
  const { record, ledger: written } = readRecordAndLedger(files, problems);
  if (!record || !written) return null;
  let ledger = written;
  const stem = fileStem(record.lang);
  const pageFile = `${folder}/${stem}.mdx`;
  const summaryFile = `${folder}/summary.en.mdx`;
  const add = (file: string, what: string, mend: string) =>
    problems.push({ file, line: 1, column: 1, what, mend });
  const tell = (field: string, what: string, mend: string) =>
    problems.push({
      file: `${folder}/source.yaml`,
      ...placeIn(files.record, [field]),
      what,
      mend,
    });
  const name = folder.split('/').at(-1) ?? '';
  if (name !== record.id) {
    tell(
      'id',
      `The id “${record.id}” is not the folder's name, “${name}”`,
      `Write id: ${name}, or name the folder ${record.id}`,
    );
    return null;
  }
  if (files.page === null) {
    const [other] = files.otherPages ?? [];
    if (other)
      tell(
        'lang',
        `“lang” is ${record.lang}, whose page is ${stem}.mdx; there is ${other}`,
        `Write lang: ${other.replace(/\.mdx$/, '')}, or name the file ${stem}.mdx`,
      );
    else
      add(
        pageFile,
        'There is no such file',
        'Write it, or make the source again with npm run import',
      );
    return null;
  }
  const conflict = conflictIn(`${folder}/${stem}.txt`, files.text ?? '');
  if (conflict) {
    problems.push(conflict);
    return null;
  }

  const full = publishesText(record.rights.status);
  const read = (path: string, value: string, role: Role) =>
    readSourceFile({
      path,
      value,
      role,
      sourceId: record.id,
      lang: role === 'summary' ? 'en' : record.lang,
      stood: stoodIn(ledger),
    });
  const page = read(pageFile, files.page, full ? 'text' : 'digest');
  const summary = files.summary === null ? null : read(summaryFile, files.summary, 'summary');
  problems.push(...problemsOf(page), ...(summary ? problemsOf(summary) : []));

  // Files with mistakes of their own are not compared with the ledger, so that one mistake is not
  // told twice.
  const clean = problems.length === before;

  const current = entriesIn(ledger);
  // A headline that is a field of the record has an anchor, but is no paragraph of the text.
  const field =
    full && !record.titleSupplied ? undefined : current.find(({ anchor }) => anchor === 'title');
  const entries = current.filter((entry) => entry !== field);
  const drafted = full
    ? fullText(page, entries, files.text, record, problems)
    : digests(page, entries, files.copy, problems);
  if (full && files.text === null)
    add(
      `${folder}/${stem}.txt`,
      'There is no such file',
      'A text that may be published stands in it; make it with npm run import',
    );
  for (const name of full
    ? []
    : [...(files.text === null ? [] : [`${stem}.txt`]), ...files.captures]) {
    add(
      `${folder}/${name}`,
      `The rights of this source (${record.rights.status}) do not let its text be published`,
      `Move it to ${folder}/local/, which is never published, or state the licence in source.yaml`,
    );
  }
  const check = clean
    ? checkLedger({
        ledger,
        outline: outlineOf({ folder, record, ledger, text: files.text, page, summary, copy: null }),
        page,
        summary,
        entering,
      })
    : null;
  if (check?.outOfStep) {
    problems.push(...check.problems);
    return null;
  }
  if (check?.added) ledger = check.added.ledger;
  const summarised = summary ? withSummary(summary, drafted, problems) : drafted;
  const title: ParagraphDraft[] = field
    ? [
        {
          entry: field,
          place: { role: 'title', path: [], called: [], number: 0, heading: 1, depth: 0 },
          labelOriginal: null,
          heading: 1,
          text: record.title,
          spans: [],
          emphasis: [],
          digest: null,
          summary: null,
        },
      ]
    : [];
  const paragraphs = [
    ...title,
    ...summarised.map((each) => ({ ...each, place: shifted(each.place, title.length) })),
  ];

  const notes = placeNotes(page.data.notes ?? [], paragraphs, pageFile, full ? 'text' : 'digest');
  const own = new Map(notes.map((note) => [note.id, note]));
  for (const note of placeNotes(summary?.data.notes ?? [], paragraphs, summaryFile, 'summary')) {
    const twin = own.get(note.id);
    if (!twin) {
      notes.push(note);
      own.set(note.id, note);
    } else {
      const { line = 1, column = 1 } = note.place?.start ?? {};
      problems.push({
        file: summaryFile,
        line,
        column,
        what: `Two equal ids: note “${note.id}” is defined in ${pageFile}:${twin.place?.start.line} too`,
        mend: 'Give one of the two another id, here and at its span',
      });
    }
  }
  const told = problems.length;
  const noteFiles = readNoteFiles(files, record, notes, problems);
  const same = noteFiles.find(({ lang }) => lang === entering.lang);
  if (same)
    add(
      same.file,
      `The notes of this edition are written in ${same.lang} (lang in sources/edition.yaml), and stand in ${pageFile}`,
      'Write them there, or name this file by the language that its words are in',
    );
  const { ledger: entered, entered: names } =
    clean && problems.length === told
      ? enterTranslations(ledger, translatedIn(noteFiles, notes), entering.version)
      : { ledger, entered: [] };
  if (entering.enters) ledger = entered;
  else problems.push(...unentered(names, noteFiles, folder));
  const anchors = [
    ...(check?.added?.anchors ?? []),
    ...(entering.enters ? names.map(enteredName) : []),
  ];
  if (anchors.length > 0)
    additions.push({ file: `${folder}/anchors.json`, text: formatLedger(ledger), anchors });
  const translated = translateNotes(
    notes,
    noteFiles,
    { ledger, version: entering.version },
    problems,
  );
  if (
    record.pullquote &&
    !paragraphs.some(({ entry }) => hasSentence(entry, record.pullquote ?? ''))
  ) {
    const line = files.record.split('\n').findIndex((each) => each.startsWith('pullquote:')) + 1;
    problems.push({
      file: `${folder}/source.yaml`,
      line,
      column: 1,
      what: `The pullquote “${record.pullquote}” is no sentence of this text`,
      mend: 'Name a sentence that anchors.json gives, such as c1-s1',
    });
  }
  if (full && clean)
    checkClaims(
      { recordFile: `${folder}/source.yaml`, yaml: files.record, record, paragraphs, notes },
      problems,
    );
  if (problems.length === before) problems.push(...(check?.problems ?? []));
  const bare = full ? [] : drafted.filter(({ digest }) => !digest?.body.length);
  const undigested =
    bare.length > 0
      ? [
          `${pageFile}: no digest yet of ${bare.length} paragraph${bare.length === 1 ? '' : 's'}, the first ${bare[0]?.entry.anchor}`,
        ]
      : [];
  const retired = retiredIn(ledger);
  const { figures, unnamed } = draftFigures(
    files,
    record,
    { anchors: paragraphs.map(({ entry }) => entry.anchor), retired },
    problems,
  );
  const pages = draftFacsimiles(files, record, { paragraphs, retired }, problems);
  const { companions, notices: lacking } = draftCompanions(
    files,
    record,
    paragraphs.map(({ entry }) => entry),
    problems,
  );
  forgetPlaces(
    paragraphs,
    translated.notes.flatMap((note) => [note, ...note.translations]),
    companions,
  );
  const versions = full ? draftVersions({ ...files, stem }, record, ledger, problems) : [];
  return {
    record,
    yaml: files.record,
    folder,
    localCopy: !full && files.copy !== null,
    paragraphs,
    notes: translated.notes,
    pageFile,
    summaryFile,
    retired,
    wordings: wordingsIn(ledger),
    notices: [
      ...undigested,
      ...unnamed,
      ...pages.unnamed,
      ...lacking,
      ...translated.notices,
      ...bidiIn(`${folder}/${stem}.txt`, files.text ?? ''),
      ...(check?.notices ?? []),
    ],
    versions,
    figures,
    facsimiles: pages.facsimiles,
    companions,
  };
}

/** That the ledger does not have translations yet, where nothing is entered in it. */
function unentered(
  entered: readonly Entered[],
  files: readonly NoteFile[],
  folder: string,
): Problem[] {
  const fresh = entered.filter(({ langs }) => langs.length > 0);
  const [first] = fresh;
  if (!first) return [];
  const file = files.find(({ lang }) => first.langs.includes(lang));
  const note = file?.notes.get(noteOfAnchor(first.anchor) ?? '');
  return [
    problemAt(
      file?.file ?? `${folder}/anchors.json`,
      note?.place,
      `The ledger anchors.json does not say yet of which version these translations are: ${fresh.map(enteredName).join(', ')}`,
      `npm run dev, start and build enter it; with CI=true or --frozen they do not: run npm run anchors -- --yes, and commit ${folder}/anchors.json`,
    ),
  ];
}

/** A place in a text whose passages stand so many further down: a footnote names one by its index. */
function shifted(place: Place, by: number): Place {
  const { refersFrom } = place;
  return refersFrom ? { ...place, refersFrom: { ...refersFrom, at: refersFrom.at + by } } : place;
}

function hasSentence({ sentences }: LedgerEntry, wanted: Anchor): boolean {
  return sentences.some(({ anchor }) => anchor === wanted);
}

/** Joins a file's notes with their spans, in reading order. */
function placeNotes(
  notes: NoteDraft[],
  paragraphs: readonly ParagraphDraft[],
  file: string,
  on: PlacedNote['on'],
): PlacedNote[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  return paragraphs.flatMap((paragraph) => {
    const spans = on === 'text' ? paragraph.spans : (paragraph[on]?.spans ?? []);
    // In the order of the buttons: each stands where its words end, the inner one's first.
    const ordered = [...spans].sort((a, b) => a.range[1] - b.range[1] || b.range[0] - a.range[0]);
    return ordered.flatMap(({ note: id, words }) => {
      const note = byId.get(id);
      return note
        ? [{ ...note, file, anchor: paragraph.entry.anchor, on, words, translations: [] }]
        : [];
    });
  });
}
