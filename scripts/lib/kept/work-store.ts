import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** Bytes by name in a file, that any number of processes read and write at one time. */
export interface WorkStore {
  /** The bytes of a name; null where there are none, or the file is damaged. */
  readonly get: (name: string) => Uint8Array | null;
  /** Keeps all of them, asked for on a day, or none where there is no room or the file is locked. */
  readonly put: (all: ReadonlyMap<string, Uint8Array>, day: number) => void;
  /** Notes what was asked for on a day, and takes away what was last before another. */
  readonly forget: (asked: ReadonlySet<string>, day: number, before: number) => void;
  readonly close: () => void;
}

/** How long a process waits for another that is writing, in milliseconds. */
const PATIENCE = 5000;

// A disk that lost power may leave a damaged file: it is noticed, and begun anew. So no write waits
// for the disk.
const SETTINGS = `
PRAGMA busy_timeout = ${PATIENCE};
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS work (name TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS asked (name TEXT PRIMARY KEY, day INTEGER NOT NULL) WITHOUT ROWID;
`;

/** SQLite's own numbers for a file that is damaged, or none of its own. */
const DAMAGED = new Set<unknown>([11, 26]);

/**
 * Opens a store; one that is damaged is begun anew. What cannot be opened or written keeps nothing,
 * and is no mistake.
 */
export function openWorkStore(path: string): WorkStore {
  let db: DatabaseSync | null = null;
  let bytesOf: StatementSync | null = null;
  const open = () => {
    mkdirSync(dirname(path), { recursive: true });
    db = new DatabaseSync(path);
    db.exec(SETTINGS);
  };
  const close = () => {
    db?.close();
    db = null;
    bytesOf = null;
  };
  /** Does something with the file; null where that cannot be done. */
  function attempt<T>(act: (db: DatabaseSync) => T): T | null {
    try {
      if (!db) open();
      return act(db as unknown as DatabaseSync);
    } catch (error) {
      if (db?.isTransaction) db.exec('ROLLBACK');
      if (DAMAGED.has((error as { errcode?: number }).errcode)) {
        close();
        rmSync(path, { force: true });
      }
      return null;
    }
  }
  const whole = (act: (db: DatabaseSync) => void) =>
    attempt((db) => {
      db.exec('BEGIN IMMEDIATE');
      act(db);
      db.exec('COMMIT');
    });
  const note = (db: DatabaseSync, names: Iterable<string>, day: number) => {
    const insert = db.prepare('INSERT OR REPLACE INTO asked VALUES (?, ?)');
    for (const name of names) insert.run(name, day);
  };
  return {
    get: (name) =>
      attempt((db) => {
        bytesOf ??= db.prepare('SELECT bytes FROM work WHERE name = ?');
        return (bytesOf.get(name)?.bytes as Uint8Array | undefined) ?? null;
      }),
    put: (all, day) =>
      void whole((db) => {
        note(db, all.keys(), day);
        const insert = db.prepare('INSERT OR REPLACE INTO work VALUES (?, ?)');
        for (const [name, bytes] of all) insert.run(name, bytes);
      }),
    forget: (asked, day, before) =>
      void whole((db) => {
        note(db, asked, day);
        db.prepare('DELETE FROM asked WHERE day < ?').run(before);
        db.exec('DELETE FROM work WHERE name NOT IN (SELECT name FROM asked)');
      }),
    close,
  };
}
