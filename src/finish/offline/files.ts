import { join } from 'node:path';
import type { EditionRecord } from '../../model/edition.ts';
import { takeKeeper } from '../../model/kept-work.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { type FileFigures, pagesWithFigures } from '../../publish/fixity/file-figures.ts';
import { fillFigures } from '../../publish/fixity/fill-figures.ts';
import { formatSums, MANIFEST, type Sum } from '../../publish/fixity/sums.ts';
import { archiveFolder } from '../../publish/offline/archive.ts';
import { readMe } from '../../publish/offline/read-me.ts';
import {
  type ArchivePage,
  relativeLink,
  relativeUrls,
} from '../../publish/offline/relative-link.ts';
import { type Beside, rewritePage } from '../../publish/offline/rewrite-page.ts';
import type { PackedEntry, ZipEntry } from '../../publish/zip/zip.ts';
import { classicScript, pagefindScript, pathOfInline, standsAlone } from './classic-scripts.ts';
import { searchData, searchScript } from './search-scripts.ts';

const INDEX = 'pagefind/';
/** Module files that pages load. */
const MODULE = /^_astro\/.*\.js$/;

/** A built site, to be put into the offline archive. */
export interface Built {
  /** Its folder, and the paths of its files in it, in their order. */
  readonly dist: string;
  readonly paths: readonly string[];
  readonly figures: FileFigures;
  /**
   * Path of the site in its host, and the same with the host's address; both with a slash at their
   * ends.
   */
  readonly base: string;
  readonly site: string;
  readonly record: EditionRecord;
  /** What the archive has beside the site. */
  readonly more: readonly { readonly file: string; readonly content: string }[];
}

/**
 * The files of the offline archive, one after the other: what is built as it works from a disk, and
 * last the checksums of it all.
 */
export async function* offlineFiles(built: Built): AsyncGenerator<ZipEntry | PackedEntry> {
  const sums: Sum[] = [];
  const folder = archiveFolder(built.record);
  const entry = (file: string, content: Uint8Array | string): ZipEntry => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    sums.push({ file, sha256: sha256(bytes) });
    return { name: `${folder}/${file}`, bytes };
  };
  for await (const { file, content, kept } of contents(built)) {
    if ('packed' in content) {
      sums.push({ file, sha256: content.sha256 });
      yield { ...content, name: `${folder}/${file}` };
    } else {
      const made = entry(file, content.bytes);
      const sum = (sums.at(-1) as Sum).sha256;
      yield { ...made, whenPacked: (packed) => kept?.({ ...packed, sha256: sum }) };
    }
  }
  for (const { file, content } of built.more) yield entry(file, content);
  yield entry('README.txt', readMe(built.record, built.site));
  yield { name: `${folder}/${MANIFEST}`, bytes: formatSums(sums) };
}

/** A file as it was kept: packed, with the checksum of its bytes. */
export type KeptFile = PackedEntry & { readonly sha256: string };

interface Content {
  readonly file: string;
  readonly content: KeptFile | { readonly bytes: Uint8Array | string };
  /** Keeps it when it is packed. */
  readonly kept?: (packed: KeptFile) => void;
}

async function* contents({
  paths,
  figures,
  dist,
  base,
  site,
  record,
}: Built): AsyncGenerator<Content> {
  const all = new Set(paths);
  const read = (path: string) => figures.read(join(dist, path));
  const shown = {
    has: (path: string) => all.has(path),
    get: (path: string) => figures.of(join(dist, path)),
  };
  const place = (path: string): ArchivePage => ({
    path,
    base,
    site,
    has: (other) => all.has(other),
  });
  const index = paths
    .filter((path) => path.startsWith(INDEX))
    .map((path) => path.slice(INDEX.length));
  const others = paths.filter((path) => !path.startsWith(INDEX));
  /** Module scripts and styles that stand in pages, by the paths of what stands for them here. */
  const inline = new Map<string, string>();
  const withFigures = new Set(pagesWithFigures(record));
  const keeper = takeKeeper();
  // Where a page leads hangs on which files there are; none leads into the index.
  const surrounding = keeper?.digest([others, base, site]);
  /** What was kept of a file of the site as it is here, and what keeps it when it is packed. */
  const memberOf = (path: string) => {
    // Figures are filled in anew.
    const at =
      !withFigures.has(path) && keeper?.digest([path, shown.get(path).sha256, surrounding]);
    const name = `member-${at}`;
    return {
      held: at ? (keeper?.take(name) as KeptMember | undefined) : undefined,
      keep: (member: KeptMember) => at && keeper?.keep(name, member),
    };
  };
  for (const path of others) {
    const { held, keep } = memberOf(path);
    if (held) {
      for (const [file, text] of held.inline) inline.set(file, text);
      yield { file: path, content: held.file };
      continue;
    }
    const own: [file: string, text: string][] = [];
    const put = (file: string, text: string) => {
      own.push([file, text]);
      return file;
    };
    const beside: Beside = {
      module: (text) => (standsAlone(text) ? null : put(pathOfInline(text, 'js'), text)),
      style: (text) => (isShared(text) ? put(pathOfInline(text, 'css'), text) : null),
    };
    const bytes = read(path);
    const content = path.endsWith('.html')
      ? rewritePage(
          withFigures.has(path) ? fillFigures(bytes.toString(), shown) : bytes.toString(),
          place(path),
          beside,
        )
      : path.endsWith('.css')
        ? relativeUrls(bytes.toString(), place(path))
        : MODULE.test(path)
          ? await classicScript({ file: join(dist, path) })
          : bytes;
    for (const [file, text] of own) inline.set(file, text);
    yield {
      file: path,
      content: { bytes: content },
      kept: (file) => keep({ inline: own, file }),
    };
  }
  for (const [file, text] of inline) {
    const isScript = file.endsWith('.js');
    const bytes = isScript ? await classicScript({ text, folder: join(dist, '_astro') }) : text;
    yield { file, content: { bytes } };
  }
  if (index.length === 0) return;
  yield { file: `${INDEX}pagefind.js`, content: { bytes: await pagefindScript(dist) } };
  // Records are found on the page of the search.
  const link = (url: string) => relativeLink(url, place('search/index.html'));
  for (const file of searchData(index)) {
    const { held, keep } = memberOf(INDEX + file);
    yield {
      file: `${INDEX}${file}.js`,
      content: held?.file ?? { bytes: searchScript(file, read(INDEX + file), link) },
      kept: (packed) => keep({ inline: [], file: packed }),
    };
  }
}

/** A style sheet that stands by itself here: not a short one, nor one that leads to other files. */
const isShared = (style: string) => style.length > 1_000 && !style.includes('url(');

/** A file of the archive that was kept, and the module scripts and styles that stood in it. */
interface KeptMember {
  readonly file: KeptFile;
  readonly inline: readonly (readonly [file: string, text: string])[];
}
