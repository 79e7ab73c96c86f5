import type { ParagraphMode } from '../../../src/model/capture/apply.ts';
import { keptName } from '../../../src/model/capture/kept.ts';
import type { Question } from '../../../src/model/capture/question.ts';
import type { Carried } from '../../../src/model/carry/carried.ts';
import { current } from '../../../src/model/ledger/model.ts';
import { EditionError, type Problem } from '../../../src/model/problem.ts';
import { fingerprint, normalise } from '../../../src/model/text/fingerprint.ts';
import { earlierFile } from '../../../src/read/versions/earlier-texts.ts';
import { parseData } from '../../../src/schemas/parse.ts';
import { sourceSchema } from '../../../src/schemas/source.ts';
import type { Work } from '../anchors/work.ts';
import { Refusal } from '../arguments.ts';
import { differing, type FolderFiles, sumsOf } from '../folder.ts';
import { keptAs, textFile } from '../import/files.ts';
import type { ImportPlan } from '../import/plan.ts';
import { keptVersion } from './kept-version.ts';
import type { ReviseOptions } from './options.ts';
import { planCapture } from './plan-capture.ts';
import { reviseDigests } from './revise-digests.ts';
import { type RecordTitle, reviseRecord } from './revise-record.ts';
import { reviseText } from './revise-text.ts';
import type { Outlined } from './settled.ts';
import type { SourceNow } from './source-now.ts';
import { toLookAt } from './to-look-at.ts';

/** What a revision would do. */
export interface Revision {
  readonly plan: ImportPlan;
  /** What becomes of the ledger, a plan each. */
  readonly works: Work['plans'];
  readonly carried: readonly Carried[];
  /** What the editor should look at beside, a sentence each. */
  readonly look: readonly string[];
  /** What the editor must decide first. */
  readonly undecided: readonly Question[];
  /** All files of the source as they are to be, and the names of those that change. */
  readonly next: FolderFiles;
  readonly changed: readonly string[];
}

/**
 * Plans how a newer capture takes the place of a source's first. `version` is the edition's, `on`
 * the day.
 */
export async function planRevision(
  now: SourceNow,
  options: ReviseOptions,
  { version, on }: { version: string; on: string },
): Promise<Revision> {
  const { files, stem, full, first, capture, seen } = now;
  const { plan, lost } = await planCapture(now, options);
  // The same once more, after a run of which its editor did not see the end, adds no second text.
  const isDone = first.sha256 === plan.sha256 && options.inForce === now.record.inForce;
  const inForce = isDone ? null : options.inForce;
  const kept = keptVersion(now, { ...options, inForce });
  const title = titleOf(now, plan);
  const yaml = reviseRecord(files.record, plan, {
    captures: now.record.captures,
    origin: options.origin,
    title,
    version: kept,
    inForce,
    on,
  });
  const problems: Problem[] = [];
  const record = parseData(`${files.folder}/source.yaml`, yaml, sourceSchema, problems);
  if (!record) throw new EditionError(problems);
  const text = textFile(plan);
  const outlined: Outlined = { now, plan, record, text: full ? text : null, version };
  const settled = full ? reviseText(outlined, options) : reviseDigests(outlined, options);
  const { works, carried } = settled;
  const open = works.flatMap((each) => each.plan.steps.filter(({ what }) => what === 'ambiguous'));
  refuseOther(now, plan, works);
  const next = new Map(seen);
  const put = (name: string, content: string | Uint8Array) =>
    next.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  put('source.yaml', yaml);
  for (const [name, content] of Object.entries(settled.files)) put(name, content);
  if (full) {
    const name = keptName({ kept: keptAs(plan) });
    next.delete(keptName(first));
    if (kept) put(earlierFile(stem, kept.id), seen.get(`${stem}.txt`) as Uint8Array);
    if (kept?.capture && capture) put(kept.capture, capture);
    put(`${stem}.txt`, text);
    put(name, plan.bytes);
  }
  return {
    plan,
    works,
    carried,
    look: [
      ...(isAlike(plan.title, now.record.title)
        ? []
        : [
            `source.yaml: title: it ${title ? 'was' : 'stays'} “${now.record.title}”; the capture has “${plan.title}”`,
          ]),
      ...lost.map(
        (line) =>
          `line ${line} of the capture before was ruled on by its editor, and is not found in this one: see --strip, --keep, --title-line`,
      ),
      ...toLookAt(now, settled, plan, options),
    ],
    undecided: [
      ...plan.undecided,
      ...cutByHand(now, options),
      ...open.map(
        ({ anchor, to }): Question => ({
          asks: `the words do not settle what became of #${anchor}`,
          answers: [
            ...to.map((each) => ({
              options: ['--map', `${anchor}=${each}`],
              says: `it is #${each} now`,
            })),
            { options: ['--map', `${anchor}=`], says: 'its words are gone' },
          ],
        }),
      ),
    ],
    next,
    changed: differing(sumsOf(seen), sumsOf(next)),
  };
}

/**
 * The title that the record is to have; null where it stays: one that the editor wrote otherwise than
 * the text has it does.
 */
function titleOf({ record, ledger, full }: SourceNow, plan: ImportPlan): RecordTitle | null {
  const { title, titleSupplied: supplied } = plan;
  if (supplied !== record.titleSupplied) return { title, supplied };
  const own = ledger.paragraphs.find(({ anchor }) => anchor === 'title');
  const isOwn = full && own?.normalised === fingerprint(record.title).normalised;
  return isOwn && !isAlike(record.title, title) ? { title, supplied } : null;
}

const isAlike = (a: string, b: string) => normalise(a) === normalise(b);

/** A text that was cut into paragraphs by hand asks for the same of the next. */
function cutByHand({ first }: SourceNow, { cuts, paragraphs }: ReviseOptions): Question[] {
  const { paragraphs: mode } = first as { paragraphs?: ParagraphMode };
  if (mode !== 'cuts' || cuts !== null || paragraphs !== null) return [];
  return [
    {
      asks: 'the capture before was cut into paragraphs by hand',
      answers: [
        {
          options: ['--cuts', 'cuts.txt', '--dry-run'],
          says: 'its paragraphs are written to a file, in which you move the empty lines',
        },
        { options: ['--paragraphs', 'lines'], says: 'each line is one' },
      ],
    },
  ];
}

/** Throws a {@link Refusal} for a capture of which no paragraph is one of the source's. */
function refuseOther({ ledger }: SourceNow, { file, id }: ImportPlan, works: Work['plans']): void {
  const own = current(ledger.paragraphs).filter(({ anchor }) => anchor !== 'title');
  const retired = works[0]?.plan.paragraphs.retired;
  if (
    retired &&
    own.length > 0 &&
    own.every(({ anchor }) => retired.get(anchor)?.why === 'deleted')
  )
    throw new Refusal(
      `${file}: no paragraph is one of ${id}. Import it as a source of its own, with another --id.`,
    );
}
