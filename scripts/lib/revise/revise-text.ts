import { type Anchor, noteOfAnchor } from '../../../src/model/anchor.ts';
import { type Carried, wordsAt } from '../../../src/model/carry/carried.ts';
import { apply } from '../../../src/model/ledger/apply.ts';
import { formatLedger } from '../../../src/model/ledger/format.ts';
import { isDecided, type Outline, type Plan, type Step } from '../../../src/model/ledger/plan.ts';
import { reconcile } from '../../../src/model/ledger/reconcile.ts';
import { EditionError } from '../../../src/model/problem.ts';
import { entriesIn } from '../../../src/read/draft/ledger-entries.ts';
import { outlineOf } from '../../../src/read/draft/outline.ts';
import { readSourceFile } from '../../../src/read/remark/plugins.ts';
import { heirsIn } from '../../../src/read/revise/heirs.ts';
import { revisePage } from '../../../src/read/revise/revise-page.ts';
import { inItsManner, rewritePage } from '../../../src/read/revise/rewrite-page.ts';
import { relinkSummary } from '../../../src/read/revise/rewrite-parts.ts';
import { problemsOf } from '../../../src/read/syntax/report.ts';
import { earlierTexts } from '../../../src/read/versions/earlier-texts.ts';
import { workOn } from '../anchors/work.ts';
import type { ImportPlan } from '../import/plan.ts';
import type { ReviseOptions } from './options.ts';
import type { Outlined, Settled } from './settled.ts';

/** Of a full text: its notes are carried over, and its summary's sentences lead where theirs are. */
export function reviseText(
  { now, plan, record, text, version }: Outlined,
  options: ReviseOptions,
): Settled {
  const { files, stem, ledger } = now;
  const { folder } = files;
  const read = (name: string, value: string, role: 'text' | 'summary' | 'companion') =>
    readSourceFile({
      path: `${folder}/${name}`,
      value,
      role,
      sourceId: record.id,
      lang: role === 'summary' ? 'en' : record.lang,
    });
  const page = read(`${stem}.mdx`, files.page ?? '', 'text');
  const summary = files.summary === null ? null : read('summary.en.mdx', files.summary, 'summary');
  const bare = read(
    `${stem}.mdx`,
    rewritePage(
      read('', '', 'text'),
      plan.paragraphs.map((each) => ({ ...each, spans: [], from: null })),
    ),
    'text',
  );
  const common = { folder, record, ledger, text, copy: null };
  const outline = outlineOf({ ...common, page: bare, summary: null });
  const first = reconcile(ledger, outline, version, options.rulings);
  if (!isDecided(first))
    return {
      // Summary and notes are looked at when this is decided.
      works: [
        { of: `version ${version}`, plan: { ...first, steps: first.steps.filter(isOfText) } },
      ],
      carried: [],
      files: {},
      relinked: new Map(),
    };
  const anchors = first.paragraphs.anchors.slice(-plan.paragraphs.length);
  const own = entriesIn(ledger)
    .map(({ anchor }) => anchor)
    .filter((anchor) => anchor !== 'title' || !now.record.titleSupplied);
  const revised = revisePage(
    page,
    own,
    plan.paragraphs.map(({ text: words, heading }, i) => ({
      anchor: anchors[i] as string,
      text: words,
      heading,
    })),
    heirsIn(first),
  );
  const relinked = relinkedBy(first);
  const pageText = inItsManner(files.page ?? '', revised.page);
  const summaryText = summary && inItsManner(files.summary ?? '', relinkSummary(summary, relinked));
  const companions = Object.entries(files.companions).map(([name, value]) => [
    name,
    inItsManner(value, relinkSummary(read(name, value, 'companion'), relinked)),
  ]);
  const orphans = revised.carried.filter(({ how }) => how === 'orphaned');
  const nextPage = read(`${stem}.mdx`, pageText, 'text');
  readsBack(nextPage, plan, orphans);
  const nextSummary = summaryText === null ? null : read('summary.en.mdx', summaryText, 'summary');
  // What each paragraph is, the adoption line for one, is told by the ledger as it will be.
  const becomes = { ...common, ledger: apply(first) };
  const standing = outlineOf({ ...becomes, page: nextPage, summary: nextSummary });
  // Notes without words keep theirs in the ledger, until an editor says what becomes of them.
  const notes: Outline['notes'] = [
    ...standing.notes,
    ...orphans.map(({ note, was }) => ({
      id: note,
      on: was.passage.anchor,
      quote: wordsAt(was),
      nth: ledger.notes.find(({ anchor }) => anchor === `note-${note}`)?.nth ?? 1,
      spot: outline.spot,
    })),
  ];
  const { id } = record.versions.at(-1) ?? {};
  const earlier = { ...(id !== undefined && { [id]: files.text ?? '' }), ...files.earlier };
  const numbers = outline.knownNumbers ? { knownNumbers: outline.knownNumbers } : {};
  const work = workOn(
    {
      ledger,
      outline: { ...standing, ...numbers, notes },
      earlier: earlierTexts(record, ledger, earlier),
    },
    version,
    options.rulings,
  );
  return {
    works: work.plans,
    carried: revised.carried,
    relinked,
    files: {
      [`${stem}.mdx`]: pageText,
      ...(summaryText !== null && { 'summary.en.mdx': summaryText }),
      ...Object.fromEntries(companions),
      ...(work.plans.every((each) => isDecided(each.plan)) && {
        'anchors.json': formatLedger(work.ledger()),
      }),
    },
  };
}

const isOfText = ({ anchor }: Step) => noteOfAnchor(anchor) === null && !anchor.endsWith('-en');

/** Throws where a page does not read back as the text that it was written from. */
function readsBack(
  page: ReturnType<typeof readSourceFile>,
  plan: ImportPlan,
  orphans: readonly Carried[],
): void {
  const wrong = problemsOf(page).filter(
    ({ what }) => !orphans.some(({ note }) => what.startsWith(`Note without a span: [^${note}] `)),
  );
  if (wrong.length > 0) throw new EditionError(wrong);
  const texts = (page.data.textBlocks ?? []).map(({ text }) => text);
  const at = plan.paragraphs.findIndex(({ text }, i) => texts[i] !== text);
  if (at >= 0 || texts.length !== plan.paragraphs.length)
    throw new Error(
      `Paragraph ${at + 1} cannot be written as Markdown: ${plan.paragraphs[at]?.text}`,
    );
}

/** Sentences whose words are in another one now, and which. */
function relinkedBy({ sentences }: Plan): Map<Anchor, Anchor> {
  return new Map(
    [...sentences.retired].flatMap(
      ([
        anchor,
        {
          successors: [heir],
        },
      ]) => (heir === undefined ? [] : [[anchor, heir] as const]),
    ),
  );
}
