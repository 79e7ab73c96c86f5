import { isCollection, isNode, type Node, type YAMLMap } from 'yaml';
import type { Capture } from '../../../src/model/edition.ts';
import { captureRecord } from '../import/files.ts';
import type { Origin } from '../import/options.ts';
import type { ImportPlan } from '../import/plan.ts';
import { editRecord } from './edit-record.ts';

/** The earlier text that a revision keeps, as the record tells of it. */
export interface KeptVersion {
  readonly id: string;
  readonly date: string;
  /** Name under which its capture is kept; null where that is not at hand as it came. */
  readonly capture: string | null;
}

/** A title, and whether it is the editor's own. */
export interface RecordTitle {
  readonly title: string;
  readonly supplied: boolean;
}

/**
 * The record with a new capture as its first: in the place of the one before, or, where that goes
 * with an earlier text (`version`), before it. Witnesses stay, and say with which text they were
 * compared; one that is this very capture is one no longer.
 *
 * `title` is the text's own, where the record's was; `on` is the day of the revision.
 */
export function reviseRecord(
  yaml: string,
  plan: ImportPlan,
  given: {
    readonly captures: readonly Capture[];
    readonly origin: Origin;
    readonly title: RecordTitle | null;
    readonly version: KeptVersion | null;
    readonly inForce: string | null;
    readonly on: string;
  },
): string {
  const { captures, origin, title, version, inForce, on } = given;
  const [first, ...witnesses] = captures as [Capture, ...Capture[]];
  const touched = [
    'captures',
    ...(title === null ? [] : ['title', 'titleSupplied']),
    ...(inForce === null ? [] : ['inForce', 'versions']),
  ];
  return editRecord(yaml, touched, (record) => {
    const old = record.getIn(['captures', 0]) as YAMLMap;
    const isSame = first.sha256 === plan.sha256;
    const next: Record<string, unknown> = captureRecord(
      plan,
      isSame ? known(first, origin) : origin,
    );
    if (version) {
      const before = old.clone() as YAMLMap;
      if (version.capture && version.capture !== `capture.${version.id}.txt`)
        before.set('kept', version.capture);
      else before.delete('kept');
      const entry = record.createNode({ id: version.id, date: version.date }) as YAMLMap;
      if (version.capture) entry.set('capture', before);
      if (isCollection(record.get('versions'))) record.addIn(['versions'], entry);
      else record.set('versions', record.createNode([entry]));
      record.setIn(['captures', 0], record.createNode(next));
    } else {
      const replaced = isSame ? first.replaced : [...first.replaced, { sha256: first.sha256, on }];
      if (replaced.length > 0) next.replaced = replaced;
      const names = old.items.map(({ key }) => String(key));
      for (const name of names) if (!(name in next)) old.delete(name);
      for (const [name, value] of Object.entries(next))
        setField(old, name, record.createNode(value));
    }
    if (inForce !== null) record.set('inForce', inForce);
    if (title !== null) {
      record.set('title', title.title);
      record.set('titleSupplied', title.supplied);
    }
    for (const [i, { sha256, collation }] of [...witnesses.entries()].toReversed()) {
      if (sha256 === plan.sha256) record.deleteIn(['captures', i + 1]);
      else if (collation && !collation.of && !isSame)
        record.setIn(['captures', i + 1, 'collation', 'of'], first.sha256);
    }
  });
}

/** Where a capture came from that is read once more: as the record says, unless something else is given. */
function known(capture: Capture, origin: Origin): Origin {
  return {
    url: origin.url ?? capture.url,
    accessed: origin.accessed ?? capture.accessed,
    archive: origin.archive ?? capture.archive,
  };
}

/** Sets a field, and keeps what an editor wrote beside it. */
function setField(map: YAMLMap, name: string, node: Node): void {
  const before = map.get(name, true);
  if (isNode(before) && before.comment) node.comment = before.comment;
  map.set(name, node);
}
