import { type Anchor, paragraphOf } from '../../../src/model/anchor.ts';
import { current } from '../../../src/model/ledger/model.ts';
import { readSourceFile } from '../../../src/read/remark/plugins.ts';
import type { ImportPlan } from '../import/plan.ts';
import type { ReviseOptions } from './options.ts';
import type { Settled } from './settled.ts';
import type { SourceNow } from './source-now.ts';

/** What an editor should look at when a text was revised, beside its notes: a sentence each. */
export function toLookAt(
  { files, stem, record, ledger, full, first, capture }: SourceNow,
  { works, relinked }: Pick<Settled, 'works' | 'relinked'>,
  plan: ImportPlan,
  { origin, inForce }: ReviseOptions,
): string[] {
  const own = works[0]?.plan;
  if (!own) return [];
  const { retired } = own.paragraphs;
  const known = new Set(current(ledger.paragraphs).map(({ anchor }) => anchor));
  const isReworded = new Set(
    own.steps.flatMap(({ anchor, what }) => (what === 'reworded' ? [anchor] : [])),
  );
  const fresh = own.paragraphs.current
    .map(({ anchor }) => anchor)
    .filter((anchor) => !known.has(anchor));
  const partsIn = (
    name: string,
    value: string | null,
    role: 'summary' | 'digest' | 'companion',
  ): string[] => {
    if (value === null) return [];
    const path = `${files.folder}/${name}`;
    const { data } = readSourceFile({ path, value, role, sourceId: record.id, lang: record.lang });
    const parts = (data.parts ?? []).map(({ anchor }) => anchor);
    const list = (words: string, anchors: readonly Anchor[]) =>
      anchors.length > 0
        ? [`${name}: ${words}: ${anchors.map((anchor) => `## ${anchor}`).join(', ')}`]
        : [];
    return [
      ...list(
        'its paragraph is gone, and the build asks what becomes of the part',
        parts.filter((anchor) => retired.has(anchor)),
      ),
      ...list(
        'its paragraph was reworded',
        parts.filter((anchor) => isReworded.has(anchor)),
      ),
      ...list(role === 'digest' ? 'an empty part for a new paragraph' : 'to be written', fresh),
    ];
  };
  const leads = [...relinked].filter(([anchor]) => files.summary?.includes(`(#${anchor})`));
  const gone = (anchor: Anchor | null) =>
    anchor !== null && (retired.has(paragraphOf(anchor)) || own.sentences.retired.has(anchor));
  return [
    ...(full ? [] : partsIn(`${stem}.mdx`, files.page, 'digest')),
    ...partsIn('summary.en.mdx', files.summary, 'summary'),
    ...Object.entries(files.companions).flatMap(([name, value]) =>
      partsIn(name, value, 'companion'),
    ),
    ...leads.map(([from, to]) => `summary.en.mdx: what led to #${from} leads to #${to}`),
    ...(gone(record.pullquote) ? [`source.yaml: pullquote: #${record.pullquote} is gone`] : []),
    ...Object.keys(record.labels)
      .filter((anchor) => gone(anchor))
      .map((anchor) => `source.yaml: labels: #${anchor} is gone`),
    ...(record.captures
      .slice(1)
      .some(({ collation, sha256 }) => collation && sha256 !== plan.sha256)
      ? [
          'source.yaml: the witnesses were compared with the text before; compare them again with --witness',
        ]
      : []),
    ...(first.url && !origin.url && first.sha256 !== plan.sha256
      ? [
          `source.yaml: the capture before came from ${first.url}; where this one did is said with --url`,
        ]
      : []),
    ...(inForce && !capture
      ? ['the capture before is not at hand as it came: the text is kept without it']
      : []),
  ];
}
