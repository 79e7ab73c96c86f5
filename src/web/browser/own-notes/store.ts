import type { OwnNote } from '../../../model/own-notes/own-note.ts';

// A reader's own notes in this browser's IndexedDB. Nothing is made there before there is something
// to keep.
const NAME = 'own-notes';

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The database; null where there is none and none is to be made. */
async function open(make: boolean): Promise<IDBDatabase | null> {
  const request = indexedDB.open(NAME, 1);
  let isThere = true;
  request.onupgradeneeded = () => {
    isThere = make;
    if (make) request.result.createObjectStore(NAME, { keyPath: 'id' });
    else request.transaction?.abort();
  };
  try {
    return await done(request);
  } catch (error) {
    if (!isThere) return null;
    throw error;
  }
}

/** Reads all that is kept. Rejects where the browser refuses that. */
export async function readKept(): Promise<OwnNote[]> {
  const base = await open(false);
  if (!base) return [];
  try {
    return await done(base.transaction(NAME).objectStore(NAME).getAll());
  } finally {
    base.close();
  }
}

/**
 * Keeps notes and takes others away: all of it, or where it rejects nothing, as the browser has no
 * room or refuses.
 */
export async function keep(notes: readonly OwnNote[], gone: readonly string[] = []): Promise<void> {
  const base = (await open(true)) as IDBDatabase;
  try {
    const transaction = base.transaction(NAME, 'readwrite');
    const store = transaction.objectStore(NAME);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      for (const id of gone) store.delete(id);
      for (const note of notes) store.put(note);
    });
  } finally {
    base.close();
  }
}

/** Takes away everything, the database too. */
export const forget = () => done(indexedDB.deleteDatabase(NAME));
