import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from '../../../src/publish/files-of.ts';
import { sha256OfFile } from '../../../src/publish/fixity/sha256-of-file.ts';
import { CODE_ROOT } from '../../lib/settings.ts';
import { seeded } from '../bench/made-up.ts';
import { makeWholeEdition } from './made-up.ts';

/** What became of the edits. */
export interface Builds {
  built: number;
  refused: number;
  /** Builds that were killed before that, at any moment. */
  killed: number;
}

/** An edit of an edition in a folder, as an editor would make it; `n` makes each another one. */
type Edit = (root: string, n: number) => void;

const change = (file: string, from: RegExp, to: (found: string, n: number) => string): Edit => {
  return (root, n) => {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(from, (found) => to(found, n)),
    );
  };
};
const put =
  (file: string, text: (n: number) => string): Edit =>
  (root, n) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text(n));
  };
const take =
  (path: string): Edit =>
  (root) =>
    rmSync(join(root, path), { recursive: true, force: true });
/** Of how many builds one is killed before it is made, and the latest moment for that, in ms. */
const KILLED = 2;
const LATEST = 4000;

const another = (found: string, n: number) => `${found} ${n}`;

const EDITS: Readonly<Record<string, Edit>> = {
  note: change(
    'sources/decision/zh.mdx',
    /^\[\^boats\]: .*|^\[\^help\]: .*|^\[\^form\]: .*/m,
    another,
  ),
  position: change('sources/decision/zh.mdx', /Lee says that it may not/, another),
  term: change('sources/decision/zh.mdx', /stands once/, another),
  digest: change('sources/report/en.mdx', /^(?![#[\s]).+[a-z](?=[.,])/m, another),
  summary: change('sources/decision/summary.en.mdx', /to give help/, another),
  reference: change('sources/references.json', /(?<="title": ")[^"]+/, another),
  record: change('sources/report/source.yaml', /^short: .*$/m, another),
  edition: change('sources/edition.yaml', /^description: .*$/m, another),
  version: change(
    'sources/edition.yaml',
    /^date: .*$/m,
    (_found, n) => `date: 2030-02-${10 + (n % 18)}`,
  ),
  name: change('sources/names.yaml', /A made-up organ/, another),
  event: change('sources/decision/source.yaml', /short: In force/, another),
  'language added': change(
    'sources/edition.yaml',
    /^(?!interface)title:/m,
    () => 'interface: [en, zh-Hans]\ntitle:',
  ),
  'language taken': change('sources/edition.yaml', /^interface: .*\n/m, () => ''),
  'own page': put('sources/pages/visit.md', (n) => `# Visit\n\nThe harbour, day ${n}.\n`),
  'own page renamed': (root, n) => {
    take('sources/pages')(root, n);
    put(`sources/pages/tour-${n}.md`, () => '# Tour\n\nThe quay.\n')(root, n);
  },
  'own page taken away': take('sources/pages'),
  style: put('overrides/style.css', (n) => `:root { --tried: ${n}px; }\n`),
  words: put('overrides/words.en.yaml', (n) => `pages:\n  glossary: Words ${n}\n`),
  component: put('overrides/components/NoSource.astro', (n) => `<p>None, ${n}.</p>\n`),
  'overrides taken away': take('overrides'),
  'source taken away': take('sources/report'),
  'source brought back': (root) =>
    cpSync(join(CODE_ROOT, 'src/fixtures/edition/sources/report'), join(root, 'sources/report'), {
      recursive: true,
    }),
};

/** Where the site will be: asked of some of the builds. */
const PLACES = [{}, {}, { BASE_PATH: '/papers/' }, { SITE_URL: 'https://papers.invalid' }];

/**
 * Edits an edition again and again, and builds it each time twice: with what earlier builds kept,
 * and with all made anew. Returns what differs first, with the edits that led there; null where both
 * are the same, byte by byte, each time. An edit that a build refuses is undone; some builds are
 * killed first, and made again.
 */
export async function compareBuilds(
  runs: number,
  seed: number,
  seen: Builds,
): Promise<string | null> {
  const random = seeded(seed);
  const root = makeWholeEdition();
  const cache = mkdtempSync(join(tmpdir(), 'fuzz-kept-'));
  const done: string[] = [];
  const run = (script: string, args: readonly string[], env: object, timeout?: number) =>
    spawnSync(process.execPath, [join(CODE_ROOT, 'scripts', script), ...args], {
      cwd: CODE_ROOT,
      env: { ...process.env, CI: '', ...env, EDITION_ROOT: root, ANNOTATED_SOURCES_CACHE: cache },
      encoding: 'utf8',
      ...(timeout && { timeout, killSignal: 'SIGKILL' }),
    });
  try {
    for (let n = 1; n <= runs; n++) {
      const names = Object.keys(EDITS);
      const name = names[Math.floor(random() * names.length)] ?? '';
      const env = PLACES[Math.floor(random() * PLACES.length)] ?? {};
      const before = mkdtempSync(join(tmpdir(), 'fuzz-before-'));
      cpSync(join(root, 'sources'), join(before, 'sources'), { recursive: true });
      EDITS[name]?.(root, n);
      run('anchors.ts', ['--yes'], env);
      if (random() * KILLED < 1) {
        const { signal } = run('build.ts', [], env, 1 + Math.floor(random() * LATEST));
        if (signal) seen.killed += 1;
      }
      const kept = run('build.ts', [], env);
      if (kept.status === 0) {
        const sums = await sumsOf(root);
        const fresh = run('build.ts', ['--fresh'], env);
        const anew = fresh.status === 0 ? await sumsOf(root) : fresh.stderr;
        done.push(`${n} ${name} ${JSON.stringify(env)}`);
        if (sums !== anew)
          return `${differenceOf(sums, anew)} after the edits\n  ${done.join('\n  ')}`;
        seen.built += 1;
      } else {
        if (!/^sources\//m.test(kept.stderr)) return `${name}: ${kept.stderr}`;
        seen.refused += 1;
        rmSync(join(root, 'sources'), { recursive: true });
        cpSync(join(before, 'sources'), join(root, 'sources'), { recursive: true });
      }
      rmSync(before, { recursive: true });
    }
    return null;
  } finally {
    for (const folder of [root, cache]) rmSync(folder, { recursive: true, force: true });
  }
}

/** A line for each file of the site, with its checksum. */
async function sumsOf(root: string): Promise<string> {
  const dist = join(root, 'dist');
  if (!existsSync(dist)) return '';
  return (await filesOf(dist))
    .map((file) => `${sha256OfFile(join(dist, file))} ${file}`)
    .join('\n');
}

/** The first line of two lists that differs. */
function differenceOf(kept: string, fresh: string): string {
  const [ours, theirs] = [kept, fresh].map((each) => each.split('\n')) as [string[], string[]];
  const at = ours.findIndex((line, i) => line !== theirs[i]);
  return `${ours[at] ?? 'nothing'} is ${theirs[at] ?? 'nothing'} when all is made anew,`;
}
