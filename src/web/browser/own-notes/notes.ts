import type { OwnNote } from '../../../model/own-notes/own-note.ts';
import { sourceOfPage } from '../../../model/own-notes/page-of.ts';
import { forget, keep, readKept } from './store.ts';

/** Tells pages which sources there are notes on, before anything else is loaded (requests.ts). */
const FLAG = 'own-notes';

/** A reader's own notes as all parts of a page have them. */
export interface OwnNotes {
  readonly all: ReadonlyMap<string, OwnNote>;
  /** Why what was written last is in this page alone; null where all is kept. */
  readonly fault: () => 'full' | 'refused' | null;
  readonly put: (notes: readonly OwnNote[]) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Reads what another window has changed meanwhile. */
  readonly read: () => Promise<void>;
}

/** Reads the notes that are kept; `changed` is called whenever they, or what is said of them, change. */
export async function ownNotes(changed: () => void): Promise<OwnNotes> {
  const all = new Map<string, OwnNote>();
  // What could not be kept, and is tried again with what comes next.
  const unkept = new Set<string>();
  let fault: 'full' | 'refused' | null = null;

  const write = async (gone: readonly string[] = []) => {
    // They are seen at once, and kept a moment later.
    changed();
    try {
      await keep(
        [...unkept].flatMap((id) => all.get(id) ?? []),
        gone,
      );
      unkept.clear();
      fault = null;
    } catch (error) {
      fault = (error as Error | null)?.name === 'QuotaExceededError' ? 'full' : 'refused';
    }
    try {
      const sources = new Set([...all.values()].map(({ page }) => sourceOfPage(page)));
      if (sources.size) localStorage.setItem(FLAG, [...sources].join(' '));
      else localStorage.removeItem(FLAG);
    } catch {
      // Notes are there when they are asked for; only they do not come by themselves.
    }
    changed();
  };
  const read = async () => {
    try {
      const kept = await readKept();
      for (const id of [...all.keys()]) if (!unkept.has(id)) all.delete(id);
      for (const note of kept) if (!unkept.has(note.id)) all.set(note.id, note);
    } catch {
      fault = 'refused';
    }
    changed();
  };
  await read();
  addEventListener('visibilitychange', () => {
    if (!document.hidden) read();
  });
  // What is in this page alone would go with it.
  addEventListener('beforeunload', (event) => {
    if (unkept.size) event.preventDefault();
  });
  return {
    all,
    read,
    fault: () => fault,
    put(notes) {
      for (const note of notes) {
        all.set(note.id, note);
        unkept.add(note.id);
      }
      return write();
    },
    remove(ids) {
      for (const id of ids) {
        all.delete(id);
        unkept.delete(id);
      }
      return write(ids);
    },
    async clear() {
      all.clear();
      unkept.clear();
      await forget().catch(() => {});
      fault = null;
      try {
        localStorage.removeItem(FLAG);
      } catch {
        // There is none, then.
      }
      changed();
    },
  };
}
