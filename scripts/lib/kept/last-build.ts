import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetOldest } from '../../../src/finish/bundle/forget-oldest.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { filesOf } from '../../../src/publish/files-of.ts';
import { sha256OfFile } from '../../../src/publish/fixity/sha256-of-file.ts';
import { SITE_MANIFEST as LIST, parseSums } from '../../../src/publish/fixity/sums.ts';
import { changedLedgers } from '../../../src/read/ledgers/git.ts';
import { EDITION_ROOT } from '../settings.ts';
import { writeWhole } from '../write-whole.ts';
import { cacheFolder } from './cache-folder.ts';

/** What is kept of a build that was proved: what it was made from names the file. */
interface LastBuild {
  /** The SHA-256 of the list of checksums in the site. */
  readonly manifest: string;
  /** What the build had to say to the editor. */
  readonly said: readonly string[];
}

/** Most builds that are remembered. */
const MOST = 100;

const fileOf = (digest: string) => join(cacheFolder(), 'built', `${digest}.json`);

/**
 * What a build of the same inputs said, where the site in a folder is still what it made, byte by
 * byte; else null. What is kept is never trusted: every file is held to its checksum again.
 */
export async function sameAsBuilt(digest: string, site: string): Promise<readonly string[] | null> {
  const kept = await readKept(fileOf(digest));
  if (!kept) return null;
  const list = await readFile(join(site, LIST)).catch(() => null);
  if (!list || sha256(list) !== kept.manifest) return null;
  const sums = parseSums(list.toString('utf8')) ?? [];
  const files = (await filesOf(site)).filter((file) => file !== LIST);
  const isWhole =
    files.length === sums.length &&
    sums.every(
      ({ file, sha256 }, i) => files[i] === file && sha256OfFile(join(site, file)) === sha256,
    );
  return isWhole && !(await hasLostAnchors()) ? kept.said : null;
}

/** Keeps what a proved build was made from, so that the next one may find it unchanged. */
export async function rememberBuild(
  digest: string,
  site: string,
  said: readonly string[],
): Promise<void> {
  const built: LastBuild = { manifest: sha256(await readFile(join(site, LIST))), said };
  try {
    await writeWhole(fileOf(digest), JSON.stringify(built));
    forgetOldest(join(cacheFolder(), 'built'), MOST);
  } catch {
    // A full or locked disk keeps nothing: the next build is made anew.
  }
}

/** Whether git has anchors that a ledger has lost: asked only where it has another ledger. */
async function hasLostAnchors(): Promise<boolean> {
  if ((await changedLedgers(EDITION_ROOT)).size === 0) return false;
  const { lostAnchors } = await import('../../../src/read/ledgers/lost-anchors.ts');
  return (await lostAnchors(EDITION_ROOT)).length > 0;
}

async function readKept(path: string): Promise<LastBuild | null> {
  try {
    const { manifest, said } = JSON.parse(await readFile(path, 'utf8')) as LastBuild;
    return typeof manifest === 'string' && Array.isArray(said) ? { manifest, said } : null;
  } catch {
    return null;
  }
}
