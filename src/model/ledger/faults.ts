import { type Anchor, paragraphOf } from '../anchor.ts';
import { fingerprint, sha256 } from '../text/fingerprint.ts';
import { current, type Entry, entriesOf, type Ledger } from './model.ts';

/** Something that cannot be in a ledger that only `npm run anchors` wrote, and where. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Finds what is wrong in a ledger whose fields are all of the right kind. */
export function faultsIn(ledger: Ledger): Fault[] {
  const faults: Fault[] = [];
  const first = new Map<Anchor, Entry>();
  const all = entriesOf(ledger);
  for (const { list, index, entry } of all) {
    const { anchor, state, retired, why, successors } = entry;
    const add = (field: string, message: string) =>
      faults.push({ path: [list, index, field], message });
    const twin = first.get(anchor);
    if (twin?.state === state)
      add('anchor', `two equal ids: anchor “${anchor}” stands twice in the ledger`);
    else if (twin) add('anchor', `anchor “${anchor}” is both current and retired`);
    first.set(anchor, entry);
    const isTold = retired !== undefined && why !== undefined && successors !== undefined;
    if (state === 'retired' && !isTold)
      add('state', `“${anchor}” is retired, but not when (retired), why and its successors`);
    if (state === 'current' && (retired ?? why ?? successors) !== undefined)
      add('state', `“${anchor}” is current, yet it says that it was retired`);
    if ((why === 'deleted') !== (successors?.length === 0) && isTold)
      add('successors', `“${anchor}” is ${why} and has ${successors.length} successors`);
  }
  for (const { list, index, entry } of all) {
    entry.successors?.forEach((successor, i) => {
      const message =
        successor === entry.anchor
          ? `“${entry.anchor}” cannot be its own successor`
          : first.has(successor)
            ? null
            : `the successor “${successor}” of “${entry.anchor}” is no anchor of this ledger`;
      if (message) faults.push({ path: [list, index, 'successors', i], message });
    });
    if (list !== 'paragraphs' && list !== 'notes' && !first.has(paragraphOf(entry.anchor)))
      faults.push({
        path: [list, index, 'anchor'],
        message: `“${entry.anchor}” belongs to no paragraph of this ledger`,
      });
  }
  return [...faults, ...textFaults(ledger), ...noteFaults(ledger, first)];
}

/**
 * Words that do not have their own fingerprint, and sentences that do not cover their paragraph.
 */
function textFaults({ paragraphs, sentences }: Ledger): Fault[] {
  const faults: Fault[] = [];
  const last = new Map<Anchor, number>();
  const present = new Map(current(paragraphs).map((entry) => [entry.anchor, entry]));
  sentences.forEach(({ anchor, state, end, exact }, i) => {
    const id = paragraphOf(anchor);
    const paragraph = present.get(id);
    if (state === 'retired') {
      if (end !== undefined)
        faults.push({
          path: ['sentences', i, 'end'],
          message: `“${anchor}” is retired and has no place`,
        });
      return;
    }
    const from = last.get(id) ?? 0;
    if (end === undefined || end <= from || !paragraph) {
      faults.push({
        path: ['sentences', i, 'end'],
        message: `sentence “${anchor}” does not end after the one before it, in a current paragraph`,
      });
      return;
    }
    last.set(id, end);
    if (paragraph.text !== undefined && sha256(paragraph.text.slice(from, end).trim()) !== exact)
      faults.push({
        path: ['sentences', i, 'exact'],
        message: `the words of sentence “${anchor}” do not have this fingerprint`,
      });
  });
  paragraphs.forEach(({ anchor, text, exact, normalised }, i) => {
    if (text === undefined) return;
    const print = fingerprint(text);
    if (print.exact !== exact || print.normalised !== normalised)
      faults.push({
        path: ['paragraphs', i, 'exact'],
        message: `the words of “${anchor}” do not have these fingerprints`,
      });
    const end = last.get(anchor);
    if (end !== undefined && end !== text.length)
      faults.push({
        path: ['paragraphs', i, 'anchor'],
        message: `the sentences of “${anchor}” do not reach its end`,
      });
  });
  return faults;
}

function noteFaults(ledger: Ledger, known: ReadonlyMap<Anchor, Entry>): Fault[] {
  return ledger.notes.flatMap(({ anchor, on, quote, exact }, i) => [
    ...(known.has(on)
      ? []
      : [
          {
            path: ['notes', i, 'on'],
            message: `“${anchor}” stands on “${on}”, which is no anchor of this ledger`,
          },
        ]),
    ...(sha256(quote) === exact
      ? []
      : [
          {
            path: ['notes', i, 'exact'],
            message: `the words of “${anchor}” do not have this fingerprint`,
          },
        ]),
  ]);
}

/** Whether a ledger holds words of a text; of one that may not be published it must not. */
export function holdsText({ paragraphs }: Ledger): boolean {
  return current(paragraphs).some(({ text }) => text !== undefined);
}
